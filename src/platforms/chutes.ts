import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const chutes = definePlatform({
  id: 'chutes',
  name: 'Chutes',
  clients: {
    hints: ['chute'],
    patterns: [/llm\.chutes\.ai/, /CHUTES_API_(?:KEY|TOKEN)/],
    hosts: /llm\.chutes/,
  },
  hostPrefixes: ['chutes'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
