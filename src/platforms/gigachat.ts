import { definePlatform } from './platform';

export const gigachat = definePlatform({
  id: 'gigachat',
  name: 'GigaChat',
  vendors: ['Sber'],
  home: true,
  clients: {
    hints: ['gigac'],
    patterns: [/gigachat\.devices\.sberbank/, /GIGACHAT_/, /GigaChat\(/],
    hosts: /gigachat\.devices/,
  },
  sharedPrefixes: ['gigachat'],
  unknownModels: /^GigaChat/,
});
