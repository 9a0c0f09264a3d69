import { LAST_SEGMENT, OPEN } from './forms';
import { definePlatform } from './platform';

export const fireworks = definePlatform({
  id: 'fireworks',
  name: 'Fireworks AI',
  clients: {
    hints: ['firew'],
    patterns: [/[Ff]ireworks/, /FIREWORKS/],
    hosts: /[\w.-]{0,60}fireworks/,
  },
  keys: { word: /\bfireworks/ },
  hostPrefixes: ['fireworks', 'fireworks_ai', 'fireworks-ai'],
  idForm: /^accounts\/[\w-]+\/(?:models|deployedModels|deployments)\//,
  accountModels: /^accounts\/[\w-]+\/(?:models|deployedModels|deployments)\/[\w.-]+$/,
  bareName: LAST_SEGMENT,
  unknownModels: OPEN,
});
