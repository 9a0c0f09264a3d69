/** Every upstream, the highest rank first: in this order their claims are merged. */
import { RANKS } from '../assertions';
import { aiSdk } from './ai-sdk';
import { anthropicSdk } from './anthropic-sdk';
import { azureSchedule } from './azure-schedule';
import { deprecationsInfo } from './deprecations-info';
import { litellm } from './litellm';
import { modeldeprecations } from './modeldeprecations';
import { modelsDev } from './models-dev';
import { openaiSdk } from './openai-sdk';
import type { Upstream } from './upstream';

const UPSTREAMS: readonly Upstream[] = [
  azureSchedule,
  anthropicSdk,
  openaiSdk,
  modeldeprecations,
  deprecationsInfo,
  modelsDev,
  litellm,
  ...aiSdk,
];

export const upstreams: readonly Upstream[] = [...UPSTREAMS].sort(
  (a, b) => RANKS.indexOf(b.rank) - RANKS.indexOf(a.rank),
);
