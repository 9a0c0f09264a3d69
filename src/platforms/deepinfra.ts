import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const deepinfra = definePlatform({
  id: 'deepinfra',
  name: 'DeepInfra',
  clients: {
    hints: ['deepi'],
    patterns: [/[Dd]eep[Ii]nfra/, /DEEPINFRA/],
    hosts: /[\w.-]{0,60}deepinfra/,
  },
  keys: { word: /\bdeep ?infra/ },
  hostPrefixes: ['deepinfra'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
});
