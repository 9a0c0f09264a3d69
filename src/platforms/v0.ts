import { definePlatform } from './platform';

export const v0 = definePlatform({
  id: 'v0',
  name: 'v0 by Vercel',
  vendors: ['Vercel'],
  home: true,
  clients: {
    hints: ['v0.de', 'v0_ap'],
    patterns: [/api\.v0\.dev/, /V0_API_KEY/],
    hosts: /api\.v0\.dev/,
  },
  sharedPrefixes: ['v0'],
  unknownModels: /^v0-/,
});
