import { LAST_SEGMENT, OPEN } from './forms';
import { definePlatform } from './platform';

export const groq = definePlatform({
  id: 'groq',
  name: 'Groq',
  clients: {
    hints: ['groq'],
    patterns: [/[Gg]roq/, /GROQ/],
    hosts: /[\w.-]{0,60}groq/,
  },
  keys: { word: /\bgroq/ },
  hostPrefixes: ['groq'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  unknownModels: OPEN,
});
