import { OPEN } from './forms';
import { definePlatform } from './platform';

export const ovhcloud = definePlatform({
  id: 'ovhcloud',
  name: 'OVHcloud AI Endpoints',
  clients: {
    hints: ['epler', 'hclou', 'vh_ai'],
    patterns: [/endpoints\.kepler\.ai\.cloud\.ovh/, /OVHCLOUD_API_KEY|OVH_AI_ENDPOINTS/],
    hosts: /[\w.-]{0,60}endpoints\.kepler/,
  },
  servesUnlisted: true,
  hostPrefixes: ['ovhcloud'],
  usesVendorIds: true,
  unknownModels: OPEN,
  resells: true,
});
