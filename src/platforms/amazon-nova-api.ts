import { definePlatform } from './platform';

export const amazonNovaApi = definePlatform({
  id: 'amazon-nova-api',
  name: 'Amazon Nova API',
  clients: {
    hints: ['nova.'],
    patterns: [/api\.nova\.amazon/],
    hosts: /api\.nova\.amazon/,
  },
  hostPrefixes: ['amazon-nova'],
});
