/** OpenAI's page of deprecations: a table a notice, with columns that change from one to the next; since November 2026 one table of all. */
import { vendorPage } from './vendor-page';

const notice = (id: string, replacement = 'Recommended replacement') =>
  ({ id, ends: 'Shutdown date', replacement, lists: 'deprecated' }) as const;

export const openaiPage = vendorPage({
  name: 'openai-page',
  platform: 'openai',
  vendor: 'OpenAI',
  copy: 'openai/deprecations.md',
  page: 'https://developers.openai.com/api/docs/deprecations',
  fewest: 60,
  tables: [
    {
      ...notice('Affected model'),
      deprecated: 'Notice date',
      state: 'Status',
    },
    notice('Model / system'),
    notice('Model snapshot', 'Substitute model'),
    notice('Deprecated model'),
    notice('Legacy model'),
  ],
});
