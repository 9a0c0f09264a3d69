import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const together = definePlatform({
  id: 'together',
  name: 'Together AI',
  clients: {
    hints: ['toget'],
    patterns: [
      /[Tt]ogether(?:A[iI]|ai\b|[._-]ai|\.xyz)/,
      /(?<![A-Za-z])(?:Async)?[Tt]ogether\(/,
      /ChatTogether/,
      /import Together/,
      /TOGETHER/,
    ],
    hosts: /[\w.-]{0,60}together/,
  },
  keys: { word: /\btogether/ },
  hostPrefixes: ['together', 'together_ai', 'togetherai', 'together-ai'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: PATH,
});
