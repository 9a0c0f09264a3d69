import { lastSegment, PATH } from './forms';
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
  bareName: lastSegment,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
