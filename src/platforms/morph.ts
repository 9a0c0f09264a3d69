import { definePlatform } from './platform';

export const morph = definePlatform({
  id: 'morph',
  name: 'Morph',
  vendors: ['morph'],
  home: true,
  clients: {
    hints: ['rphll', 'ph_ap'],
    patterns: [/api\.morphllm\.com/, /MORPH_API_KEY/],
    hosts: /api\.morphllm/,
  },
  sharedPrefixes: ['morph'],
  unknownModels: /^(?:auto|morph-)/,
});
