import { definePlatform } from './platform';

export const sarvam = definePlatform({
  id: 'sarvam',
  name: 'Sarvam AI',
  vendors: ['sarvamai'],
  home: true,
  clients: {
    hints: ['sarva'],
    patterns: [/api\.sarvam\.ai/, /SARVAM_API_KEY/, /\bsarvamai\b/],
    hosts: /api\.sarvam/,
  },
  sharedPrefixes: ['sarvam'],
  unknownModels: /^sarvam-/,
});
