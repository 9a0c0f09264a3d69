import { OPEN } from './forms';
import { definePlatform } from './platform';

export const digitalocean = definePlatform({
  id: 'digitalocean',
  name: 'DigitalOcean Gradient AI',
  clients: {
    hints: ['do-ai'],
    patterns: [/inference\.do-ai\.run/],
    hosts: /inference\.do-ai/,
  },
  servesUnlisted: true,
  hostPrefixes: ['gradient_ai', 'digitalocean'],
  usesVendorIds: true,
  unknownModels: OPEN,
  resells: true,
});
