/** Google's page of Gemini API deprecations. */
import { vendorPage } from './vendor-page';

export const geminiPage = vendorPage({
  name: 'gemini-page',
  platform: 'google-gemini',
  vendor: 'Google',
  copy: 'google/deprecations.md',
  page: 'https://ai.google.dev/gemini-api/docs/deprecations',
  fewest: 30,
  tables: [
    { id: 'Model', ends: 'Shutdown date', replacement: 'Recommended replacement', toCome: 'earliest', lists: 'all' },
  ],
});
