/** Mistral's overview of models: the table of those that are deprecated or retired. */
import { vendorPage } from './vendor-page';

export const mistralPage = vendorPage({
  name: 'mistral-page',
  platform: 'mistral',
  vendor: 'Mistral AI',
  copy: 'mistral/models.md',
  page: 'https://docs.mistral.ai/models/overview',
  fewest: 25,
  tables: [{ id: 'API', ends: 'Retirement', deprecated: 'Deprecation', lists: 'deprecated' }],
});
