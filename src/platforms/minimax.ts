import { definePlatform } from './platform';

export const minimax = definePlatform({
  id: 'minimax',
  name: 'MiniMax API',
  vendors: ['MiniMax'],
  home: true,
  clients: {
    hints: ['nimax'],
    patterns: [/api\.minimax/, /MINIMAX_API_KEY/],
  },
  sharedPrefixes: ['minimax'],
  unknownModels: /^(?:minimax|abab)/i,
});
