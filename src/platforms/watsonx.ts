import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const watsonx = definePlatform({
  id: 'watsonx',
  name: 'IBM watsonx.ai',
  vendors: ['IBM'],
  clients: {
    hints: ['atson'],
    patterns: [/[Ww]atsonx/, /WATSONX/],
  },
  keys: { word: /\bwatsonx/ },
  hostPrefixes: ['watsonx', 'watsonx_text'],
  bareName: LAST_SEGMENT,
  unknownModels: PATH,
});
