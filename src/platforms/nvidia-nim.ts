import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const nvidiaNim = definePlatform({
  id: 'nvidia-nim',
  name: 'NVIDIA NIM',
  vendors: ['NVIDIA'],
  clients: {
    hints: ['nvidi'],
    patterns: [
      /api\.nvidia\.com/,
      /NVIDIA_(?:NIM|API_KEY)/,
      /nvidia[-_](?:nim|ai[-_]endpoints)/,
      /(?:Chat)?N(?:VIDIA|vidia)(?:\w{0,30})\(/,
    ],
  },
  keys: { word: /\bnvidia/ },
  hostPrefixes: ['nvidia_nim'],
  sharedPrefixes: ['nvidia'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
});
