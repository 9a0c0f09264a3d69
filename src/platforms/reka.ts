import { definePlatform } from './platform';

export const reka = definePlatform({
  id: 'reka',
  name: 'Reka',
  vendors: ['Reka AI'],
  home: true,
  clients: {
    hints: ['reka.', 'reka_'],
    patterns: [/api\.reka\.ai/, /REKA_API_KEY/],
    hosts: /api\.reka/,
  },
  sharedPrefixes: ['reka'],
  unknownModels: /^reka/,
});
