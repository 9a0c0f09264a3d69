import { definePlatform } from './platform';

export const cohere = definePlatform({
  id: 'cohere',
  name: 'Cohere API',
  vendors: ['Cohere'],
  home: true,
  clients: {
    hints: ['coher', 'co_ap'],
    patterns: [
      /api\.cohere/,
      /(?<![A-Za-z])CO_API_KEY/,
      /COHERE_API_KEY/,
      /Cohere(?:Client|Client[vV]2)?\(/,
      /cohere\.Client/,
      /ChatCohere/,
      /createCohere/,
    ],
  },
  pathVersion: /api\.cohere\.(?:com|ai)\/(v\d)/,
  retiredEndpointHints: ['cohere', 'Cohere'],
  sharedPrefixes: ['cohere', 'cohere_chat', 'cohereai'],
  unknownModels: /^(?:command|embed|rerank|c4ai)/,
});
