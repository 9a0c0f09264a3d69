import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const baseten = definePlatform({
  id: 'baseten',
  name: 'Baseten',
  clients: {
    hints: ['seten'],
    patterns: [/inference\.baseten\.co/, /BASETEN_API_KEY/],
    hosts: /inference\.baseten/,
  },
  hostPrefixes: ['baseten'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
