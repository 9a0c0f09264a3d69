import { RESELLS } from './forms';
import { definePlatform } from './platform';

export const venice = definePlatform({
  ...RESELLS,
  id: 'venice',
  name: 'Venice AI',
  clients: {
    hints: ['i.ven', 'venic'],
    patterns: [/api\.venice\.ai/, /VENICE_API_KEY/],
    hosts: /api\.venice/,
  },
  hostPrefixes: ['venice'],
});
