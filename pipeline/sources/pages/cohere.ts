/** Cohere's page of deprecations. Its API has removed what it calls deprecated. */
import { vendorPage } from './vendor-page';

export const coherePage = vendorPage({
  name: 'cohere-page',
  platform: 'cohere',
  vendor: 'Cohere',
  copy: 'cohere/deprecations.md',
  page: 'https://docs.cohere.com/docs/deprecations',
  fewest: 2,
  tables: [
    { id: 'Deprecated Model', ends: 'Shutdown Date', replacement: 'Recommended Replacement', lists: 'deprecated' },
  ],
});
