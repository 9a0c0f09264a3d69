import { OPEN } from './forms';
import { definePlatform } from './platform';

export const cerebras = definePlatform({
  id: 'cerebras',
  name: 'Cerebras',
  clients: {
    hints: ['cereb'],
    patterns: [/[Cc]erebras/, /CEREBRAS/],
  },
  keys: { word: /\bcerebras/ },
  hostPrefixes: ['cerebras'],
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: OPEN,
});
