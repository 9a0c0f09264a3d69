/** Amazon's page of Bedrock's model lifecycle: what is legacy, with the days of its end by region. What has ended leaves the page. */
import { vendorPage } from './vendor-page';

export const bedrockPage = vendorPage({
  name: 'bedrock-page',
  platform: 'aws-bedrock',
  copy: 'bedrock/model-lifecycle.md',
  page: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
  fewest: 5,
  tables: [{ id: 'Model ID', ends: 'EOL date', deprecated: 'Legacy date', regions: 'Regions', lists: 'legacy' }],
});
