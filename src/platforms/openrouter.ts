import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const openrouter = definePlatform({
  id: 'openrouter',
  name: 'OpenRouter',
  vendors: ['OpenRouter'],
  clients: {
    hints: ['openr'],
    patterns: [
      /openrouter\.ai/,
      /[pP]rovider["']?\s{0,3}[:=]\s{0,3}["']?openrouter(?![\w/])/,
      /[Oo]pen[Rr]outer/,
      /OPENROUTER/,
    ],
    hosts: /[\w.-]{0,60}openrouter/,
  },
  keys: { word: /\bopen ?router/ },
  hostPrefixes: ['openrouter'],
  idForm: /^[\w.-]+\/[\w.-]+:(?:beta|exacto|extended|floor|free|nitro|online|thinking)$/,
  variants: [
    'free',
    'beta',
    'nitro',
    'floor',
    'online',
    'extended',
    'thinking',
    'exacto',
    'self-moderated',
    'latest',
    'default',
  ],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  namesByVendor: true,
  unknownModels: PATH,
});
