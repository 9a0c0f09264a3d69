import { definePlatform } from './platform';

export const xai = definePlatform({
  id: 'xai',
  name: 'xAI API',
  vendors: ['xAI'],
  home: true,
  clients: {
    hints: ['pi.x.', 'xai_a', 'atxai', 'texai'],
    patterns: [/api\.x\.ai/, /XAI_API_KEY/, /ChatXAI/, /createXai/],
  },
  sharedPrefixes: ['xai', 'x-ai'],
  unknownModels: /^grok/,
});
