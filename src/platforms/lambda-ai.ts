import { OPEN } from './forms';
import { definePlatform } from './platform';

export const lambdaAi = definePlatform({
  id: 'lambda-ai',
  name: 'Lambda Inference API',
  clients: {
    hints: ['i.lam', 'bda_a'],
    patterns: [/api\.lambda(?:labs)?\.(?:ai|com)/, /LAMBDA_API_KEY/],
    hosts: /api\.lambda(?:labs)?\.(?:ai|com)/,
  },
  hostPrefixes: ['lambda_ai'],
  usesVendorIds: true,
  unknownModels: OPEN,
  resells: true,
});
