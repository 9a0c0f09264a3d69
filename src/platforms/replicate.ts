import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const replicate = definePlatform({
  id: 'replicate',
  name: 'Replicate',
  clients: {
    hints: ['i.rep', 'cate_', 'cate.'],
    patterns: [/api\.replicate\.com/, /REPLICATE_API_(?:TOKEN|KEY)/, /replicate\.(?:run|stream)\(/],
    hosts: /api\.replicate/,
  },
  keys: { word: /\breplicate\b/ },
  servesUnlisted: true,
  hostPrefixes: ['replicate'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
