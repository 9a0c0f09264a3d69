import { OPEN } from './forms';
import { definePlatform } from './platform';

export const scaleway = definePlatform({
  id: 'scaleway',
  name: 'Scaleway Generative APIs',
  clients: {
    hints: ['scw_s', 'scw_g', 'i.sca'],
    patterns: [/api\.scaleway\.ai/, /SCW_(?:SECRET_KEY|GENERATIVE)/],
    hosts: /api\.scaleway/,
  },
  servesUnlisted: true,
  hostPrefixes: ['scaleway'],
  usesVendorIds: true,
  unknownModels: OPEN,
  resells: true,
});
