import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const wandb = definePlatform({
  id: 'wandb',
  name: 'W&B Inference',
  clients: {
    hints: ['ce.wa'],
    patterns: [/api\.inference\.wandb/],
    hosts: /api\.inference\.wandb/,
  },
  hostPrefixes: ['wandb'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
  resells: true,
});
