/** Anthropic's page of deprecations: the state of every model, and a table a notice. */
import { vendorPage } from './vendor-page';

export const anthropicPage = vendorPage({
  name: 'anthropic-page',
  platform: 'anthropic',
  vendor: 'Anthropic',
  copy: 'anthropic/deprecations.md',
  page: 'https://platform.claude.com/docs/en/about-claude/model-deprecations',
  fewest: 10,
  tables: [
    {
      id: 'API model name',
      ends: 'Tentative retirement date',
      deprecated: 'Deprecated',
      state: 'Current state',
      lists: 'all',
    },
    { id: 'Deprecated model', ends: 'Retirement date', replacement: 'Recommended replacement', lists: 'deprecated' },
  ],
});
