import { LAST_SEGMENT } from './forms';
import { definePlatform } from './platform';

export const cloudflareWorkersAi = definePlatform({
  id: 'cloudflare-workers-ai',
  name: 'Cloudflare Workers AI',
  hostPrefixes: ['cloudflare', 'cloudflare-workers-ai', 'workers-ai', 'workers_ai'],
  idForm: /^@(?:cf|hf)\//,
  bareName: LAST_SEGMENT,
});
