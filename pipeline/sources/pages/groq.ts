/** Groq's page of deprecations: a table a notice. */
import { vendorPage } from './vendor-page';

const COMMON = {
  ends: 'Shutdown Date',
  replacement: 'Recommended Replacement Model ID',
  lists: 'deprecated',
} as const;

export const groqPage = vendorPage({
  name: 'groq-page',
  platform: 'groq',
  copy: 'groq/deprecations.md',
  page: 'https://console.groq.com/docs/deprecations',
  fewest: 15,
  tables: [
    { id: 'Deprecated Model', ...COMMON },
    { id: 'Model ID', ...COMMON },
  ],
});
