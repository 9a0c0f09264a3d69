import { definePlatform } from './platform';

export const oci = definePlatform({
  id: 'oci',
  name: 'OCI Generative AI',
  clients: {
    hints: ['iveai', 'e_ai_', 'hatoc', 'cigen'],
    patterns: [
      /generativeai\.[\w-]{1,20}\.oci/,
      /generative_ai_inference|GenerativeAiInferenceClient/,
      /ChatOCIGenAI|OCIGenAI/,
    ],
    hosts: /inference\.generativeai/,
  },
  keys: { word: /\boci\b|\boracle\b/ },
  servesUnlisted: true,
  hostPrefixes: ['oci'],
  resells: true,
});
