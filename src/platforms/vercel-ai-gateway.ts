import { RESELLS } from './forms';
import { definePlatform } from './platform';

export const vercelAiGateway = definePlatform({
  ...RESELLS,
  id: 'vercel-ai-gateway',
  name: 'Vercel AI Gateway',
  clients: {
    hints: ['y.ver', 'ai_ga', 'dk/ga'],
    patterns: [/ai-gateway\.vercel\.sh/, /AI_GATEWAY_API_KEY/, /@ai-sdk\/gateway/],
    hosts: /ai-gateway\.vercel/,
  },
  hostPrefixes: ['vercel_ai_gateway', 'vercel-ai-gateway'],
});
