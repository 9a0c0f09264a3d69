import { OPEN } from './forms';
import { definePlatform } from './platform';

export const sambanova = definePlatform({
  id: 'sambanova',
  name: 'SambaNova Cloud',
  clients: {
    hints: ['samba'],
    patterns: [/[Ss]amba[Nn]ova/, /SAMBANOVA/],
  },
  keys: { word: /\bsamba ?nova/ },
  hostPrefixes: ['sambanova'],
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: OPEN,
});
