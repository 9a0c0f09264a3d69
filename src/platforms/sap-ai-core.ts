import { definePlatform } from './platform';

export const sapAiCore = definePlatform({
  id: 'sap-ai-core',
  name: 'SAP AI Core',
  clients: {
    hints: ['n_ai_', 'icore', 'sap-a'],
    patterns: [/gen_ai_hub\./, /AICORE_(?:SERVICE_KEY|AUTH_URL|CLIENT_ID|BASE_URL)/, /@sap-ai-sdk\/|sap-ai-core/],
  },
  keys: { word: /\bsap (?:ai|gen ?ai)\b|\bai ?core\b/ },
  servesUnlisted: true,
  hostPrefixes: ['sap'],
  resells: true,
});
