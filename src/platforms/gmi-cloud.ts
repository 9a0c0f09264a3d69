import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const gmiCloud = definePlatform({
  id: 'gmi-cloud',
  name: 'GMI Cloud',
  clients: {
    hints: ['gmi-s', 'gmicl', 'gmi_a'],
    patterns: [/gmi-serving\.com/, /GMI(?:CLOUD)?_API_KEY/],
    hosts: /api\.gmi-serving/,
  },
  hostPrefixes: ['gmi', 'gmicloud'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
