import { definePlatform } from './platform';

export const sakana = definePlatform({
  id: 'sakana',
  name: 'Sakana AI',
  vendors: ['sakana'],
  home: true,
  clients: {
    hints: ['sakan'],
    patterns: [/api\.sakana\.ai/, /SAKANA_API_KEY/],
    hosts: /api\.sakana/,
  },
  sharedPrefixes: ['sakana'],
  unknownModels: /^fugu/,
});
