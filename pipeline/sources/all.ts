/** Every upstream, the highest rank first: in this order their claims are merged. */
import { RANKS } from '../assertions';
import { aiSdk } from './ai-sdk';
import { anthropicSdk } from './anthropic-sdk';
import { azureSchedule } from './azure-schedule';
import { copilotTables } from './copilot-tables';
import { deprecationsInfo } from './deprecations-info';
import { litellm } from './litellm';
import { modeldeprecations } from './modeldeprecations';
import { modelsDev } from './models-dev';
import { openaiSdk } from './openai-sdk';
import { anthropicPage } from './pages/anthropic';
import { coherePage } from './pages/cohere';
import { geminiPage } from './pages/gemini';
import { groqPage } from './pages/groq';
import { mistralPage } from './pages/mistral';
import { openaiPage } from './pages/openai';
import { vertexPage } from './pages/vertex';
import { xiaomiPage } from './pages/xiaomi';
import type { Upstream } from './upstream';

const UPSTREAMS: readonly Upstream[] = [
  azureSchedule,
  anthropicSdk,
  openaiSdk,
  ...copilotTables,
  anthropicPage,
  coherePage,
  geminiPage,
  groqPage,
  mistralPage,
  openaiPage,
  vertexPage,
  xiaomiPage,
  modeldeprecations,
  deprecationsInfo,
  modelsDev,
  litellm,
  ...aiSdk,
];

export const upstreams: readonly Upstream[] = [...UPSTREAMS].sort(
  (a, b) => RANKS.indexOf(b.rank) - RANKS.indexOf(a.rank),
);
