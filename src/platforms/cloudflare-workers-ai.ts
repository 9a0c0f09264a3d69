import { lastSegment } from './forms';
import { definePlatform } from './platform';

export const cloudflareWorkersAi = definePlatform({
  id: 'cloudflare-workers-ai',
  name: 'Cloudflare Workers AI',
  hostPrefixes: ['cloudflare', 'workers-ai'],
  idForm: /^@(?:cf|hf)\//,
  bareName: lastSegment,
});
