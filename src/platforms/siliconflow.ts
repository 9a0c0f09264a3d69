import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const siliconflow = definePlatform({
  id: 'siliconflow',
  name: 'SiliconFlow',
  clients: {
    hints: ['licon'],
    patterns: [/api\.siliconflow\.c/, /SILICON_?FLOW/, /[Ss]ilicon[Ff]low/],
    hosts: /api\.siliconflow/,
  },
  keys: { word: /\bsilicon ?flow/ },
  servesUnlisted: true,
  hostPrefixes: ['siliconflow'],
  tiers: ['pro', 'lora'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
