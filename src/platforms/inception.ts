import { definePlatform } from './platform';

export const inception = definePlatform({
  id: 'inception',
  name: 'Inception',
  vendors: ['Inception'],
  home: true,
  clients: {
    hints: ['ionla', 'incep'],
    patterns: [/api\.inceptionlabs\.ai/, /INCEPTION_API_KEY/],
    hosts: /api\.inceptionlabs/,
  },
  sharedPrefixes: ['inception'],
  unknownModels: /^mercury/,
});
