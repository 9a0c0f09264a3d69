import { RESELLS } from './forms';
import { definePlatform } from './platform';

export const poe = definePlatform({
  ...RESELLS,
  id: 'poe',
  name: 'Poe',
  clients: {
    hints: ['i.poe', 'poe_a'],
    patterns: [/api\.poe\.com/, /POE_API_KEY/],
    hosts: /api\.poe\.com/,
  },
  hostPrefixes: ['poe'],
});
