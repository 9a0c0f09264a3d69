import { definePlatform } from './platform';

export const metaLlamaApi = definePlatform({
  id: 'meta-llama-api',
  name: 'Llama API',
  clients: {
    hints: ['i.lla', 'ama_a', 'amaap'],
    patterns: [/api\.llama\.com/, /LLAMA_API_KEY/, /LlamaAPIClient|llama_api_client/],
    hosts: /api\.llama\.com/,
  },
  hostPrefixes: ['meta_llama'],
  usesVendorIds: true,
  unknownModels: /^(?:groq-|cerebras-)?llama/i,
  resells: true,
});
