import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const nebius = definePlatform({
  id: 'nebius',
  name: 'Nebius Token Factory',
  clients: {
    hints: ['nebiu'],
    patterns: [/(?:tokenfactory|studio)\.nebius/, /NEBIUS_API_KEY/, /ChatNebius|NebiusEmbeddings/],
    hosts: /api\.(?:tokenfactory|studio)\.nebius/,
  },
  keys: { word: /\bnebius/ },
  servesUnlisted: true,
  hostPrefixes: ['nebius'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
