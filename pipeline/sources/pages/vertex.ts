/** Google's page of model versions on Vertex AI. */
import { vendorPage } from './vendor-page';

export const vertexPage = vendorPage({
  name: 'vertex-page',
  platform: 'google-vertex',
  vendor: 'Google',
  copy: 'vertex/model-versions.md',
  page: 'https://docs.cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions',
  fewest: 20,
  tables: [
    { id: 'Model ID', ends: 'Retirement date', replacement: 'Replacement model', lists: 'all' },
    { id: 'Model ID', ends: 'Retirement date', replacement: 'Recommended upgrade', lists: 'all' },
  ],
});
