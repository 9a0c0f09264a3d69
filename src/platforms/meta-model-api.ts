import { definePlatform } from './platform';

export const metaModelApi = definePlatform({
  id: 'meta-model-api',
  name: 'Meta Model API',
  clients: {
    hints: ['ta.ai', 'el_ap'],
    patterns: [/api\.meta\.ai/, /META_MODEL_API_KEY/],
    hosts: /api\.meta\.ai/,
  },
  unknownModels: /^muse-/,
});
