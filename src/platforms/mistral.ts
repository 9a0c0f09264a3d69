import { definePlatform } from './platform';

export const mistral = definePlatform({
  id: 'mistral',
  name: 'Mistral API',
  vendors: ['Mistral AI'],
  home: true,
  clients: {
    hints: ['mistr'],
    patterns: [
      /api\.mistral\.ai/,
      /MISTRAL_API_KEY/,
      /Mistral(?:Client|AI|Ai|Model)?\(/,
      /ChatMistral/,
      /MistralAi?Chat/,
      /createMistral/,
      /@mistralai\//,
    ],
  },
  sharedPrefixes: ['mistral', 'mistralai', 'mistral-ai', 'codestral'],
  unknownModels: /^(?:open-)?(?:mi[sx]tral|codestral|ministral|pixtral|magistral|devstral|voxtral)/,
});
