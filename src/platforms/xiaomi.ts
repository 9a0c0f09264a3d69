import { definePlatform } from './platform';

export const xiaomi = definePlatform({
  id: 'xiaomi',
  name: 'Xiaomi MiMo',
  vendors: ['Xiaomi'],
  home: true,
  clients: {
    hints: ['omimi', 'aomi_', 'mimo_'],
    patterns: [/xiaomimimo\.com/, /XIAOMI_API_KEY/, /MIMO_API_KEY/],
    hosts: /[\w.-]{0,60}xiaomimimo/,
  },
  sharedPrefixes: ['xiaomi'],
  unknownModels: /^mimo/,
});
