/** Every upstream, the highest rank first: in this order their claims are merged. */
import { RANKS } from '../assertions';
import { aiSdk } from './ai-sdk';
import { anthropicChangelog } from './anthropic-changelog';
import { anthropicSdk } from './anthropic-sdk';
import { azureSchedule } from './azure-schedule';
import { copilotTables } from './copilot-tables';
import { deprecationsInfo } from './deprecations-info';
import { endoflife } from './endoflife';
import { litellm } from './litellm';
import { modeldeprecations } from './modeldeprecations';
import { modelsDev } from './models-dev';
import { openaiModels } from './openai-models';
import { openaiSdk } from './openai-sdk';
import { alibabaPage } from './pages/alibaba';
import { anthropicPage } from './pages/anthropic';
import { bedrockPage } from './pages/bedrock';
import { cerebrasPage } from './pages/cerebras';
import { coherePage } from './pages/cohere';
import { geminiPage } from './pages/gemini';
import { groqPage } from './pages/groq';
import { mistralPage } from './pages/mistral';
import { moonshotPage } from './pages/moonshot';
import { openaiPage } from './pages/openai';
import { vertexPage } from './pages/vertex';
import { xaiPage } from './pages/xai';
import { xiaomiPage } from './pages/xiaomi';
import { piAi } from './pi-ai';
import type { Upstream } from './upstream';

const UPSTREAMS: readonly Upstream[] = [
  azureSchedule,
  anthropicSdk,
  anthropicChangelog,
  openaiSdk,
  openaiModels,
  ...copilotTables,
  alibabaPage,
  anthropicPage,
  bedrockPage,
  cerebrasPage,
  coherePage,
  geminiPage,
  groqPage,
  mistralPage,
  moonshotPage,
  openaiPage,
  vertexPage,
  xaiPage,
  xiaomiPage,
  modeldeprecations,
  deprecationsInfo,
  ...endoflife,
  modelsDev,
  piAi,
  litellm,
  ...aiSdk,
];

export const upstreams: readonly Upstream[] = [...UPSTREAMS].sort(
  (a, b) => RANKS.indexOf(b.rank) - RANKS.indexOf(a.rank),
);
