import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const nscale = definePlatform({
  id: 'nscale',
  name: 'Nscale',
  clients: {
    hints: ['nscal'],
    patterns: [/inference\.api\.nscale/, /NSCALE_API_KEY/],
    hosts: /inference\.api\.nscale/,
  },
  hostPrefixes: ['nscale'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
