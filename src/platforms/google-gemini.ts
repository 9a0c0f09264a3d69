import { GEMINI } from './forms';
import { definePlatform } from './platform';

export const googleGemini = definePlatform({
  id: 'google-gemini',
  name: 'Gemini API',
  vendors: ['Google'],
  home: true,
  family: 'google',
  clients: {
    hints: ['ivela', 'gemin', 'googl'],
    patterns: [
      /generativelanguage\.googleapis/,
      /GEMINI_API_KEY/,
      /GOOGLE_API_KEY/,
      /GOOGLE_GENERATIVE_AI/,
      /GoogleGenerativeAI/,
      /@google\/generative-ai/,
      /google\.generativeai/,
      /google-genai/,
      /[gG]oogle[-_ ]?A[iI](?![a-z])/,
      /googleai/,
      /GOOGLE_AI/,
      /ai\.google\.dev/,
      /aistudio\.google/,
    ],
    hosts: /[\w.-]{0,60}google/,
  },
  pathVersion: /generativelanguage\.googleapis\.com\/(v\d\w*)/,
  retiredEndpointHints: ['palm', 'generativelanguage'],
  sharedPrefixes: ['gemini', 'google', 'googleai', 'google_genai', 'google-ai', 'google-gla', 'google-ai-studio'],
  resourceName: { before: /^models\//, unlisted: 'anywhere' },
  unknownModels: GEMINI,
});
