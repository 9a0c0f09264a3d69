/** Every platform. Written by scripts/platforms/list.ts: a file of its own is enough. */
import { ai302 } from './ai-302';
import { ai21 } from './ai21';
import { aihubmix } from './aihubmix';
import { alibaba } from './alibaba';
import { amazonNovaApi } from './amazon-nova-api';
import { anthropic } from './anthropic';
import { atomicChat } from './atomic-chat';
import { awsBedrock } from './aws-bedrock';
import { azureAiFoundry } from './azure-ai-foundry';
import { azureOpenai } from './azure-openai';
import { baidu } from './baidu';
import { baseten } from './baseten';
import { bee } from './bee';
import { boxAi } from './box-ai';
import { cerebras } from './cerebras';
import { chutes } from './chutes';
import { clarifai } from './clarifai';
import { clinePass } from './cline-pass';
import { cloudflareWorkersAi } from './cloudflare-workers-ai';
import { cohere } from './cohere';
import { cortecs } from './cortecs';
import { crofAi } from './crof-ai';
import { crusoe } from './crusoe';
import { databricks } from './databricks';
import { deepinfra } from './deepinfra';
import { deepseek } from './deepseek';
import { digitalocean } from './digitalocean';
import { edenAi } from './eden-ai';
import { elevenlabs } from './elevenlabs';
import { empiriolabs } from './empiriolabs';
import { evroc } from './evroc';
import { fastrouter } from './fastrouter';
import { fireworks } from './fireworks';
import { gigachat } from './gigachat';
import { githubCopilot } from './github-copilot';
import { githubModels } from './github-models';
import { gitlabDuo } from './gitlab-duo';
import { gmiCloud } from './gmi-cloud';
import { googleGemini } from './google-gemini';
import { googleVertex } from './google-vertex';
import { greenpt } from './greenpt';
import { groq } from './groq';
import { helicone } from './helicone';
import { huggingface } from './huggingface';
import { inception } from './inception';
import { inco } from './inco';
import { inferenceNet } from './inference-net';
import { inferx } from './inferx';
import { infomaniak } from './infomaniak';
import { jina } from './jina';
import { kenari } from './kenari';
import { kiloGateway } from './kilo-gateway';
import { lambdaAi } from './lambda-ai';
import { llmgateway } from './llmgateway';
import { llmtr } from './llmtr';
import { lucidquery } from './lucidquery';
import { mergeGateway } from './merge-gateway';
import { metaLlamaApi } from './meta-llama-api';
import { metaModelApi } from './meta-model-api';
import { minimax } from './minimax';
import { mistral } from './mistral';
import { moonshot } from './moonshot';
import { morph } from './morph';
import { nanBuilders } from './nan-builders';
import { nanoGpt } from './nano-gpt';
import { nearai } from './nearai';
import { nebius } from './nebius';
import { neon } from './neon';
import { neuralwatt } from './neuralwatt';
import { novita } from './novita';
import { nscale } from './nscale';
import { nvidiaNim } from './nvidia-nim';
import { oci } from './oci';
import { ofox } from './ofox';
import { ollama } from './ollama';
import { openai } from './openai';
import { opencodeZen } from './opencode-zen';
import { openrouter } from './openrouter';
import { orcarouter } from './orcarouter';
import { ovhcloud } from './ovhcloud';
import { perplexity } from './perplexity';
import { pioneer } from './pioneer';
import { poe } from './poe';
import { privatemodeAi } from './privatemode-ai';
import { qiniu } from './qiniu';
import { regoloAi } from './regolo-ai';
import { reka } from './reka';
import { replicate } from './replicate';
import { requesty } from './requesty';
import { sakana } from './sakana';
import { sambanova } from './sambanova';
import { sapAiCore } from './sap-ai-core';
import { sarvam } from './sarvam';
import { scaleway } from './scaleway';
import { siliconflow } from './siliconflow';
import { snowflakeCortex } from './snowflake-cortex';
import { stability } from './stability';
import { stackit } from './stackit';
import { stepfun } from './stepfun';
import { tencent } from './tencent';
import { theGridAi } from './the-grid-ai';
import { together } from './together';
import { trustedrouter } from './trustedrouter';
import { umansAi } from './umans-ai';
import { upstage } from './upstage';
import { v0 } from './v0';
import { venice } from './venice';
import { vercelAiGateway } from './vercel-ai-gateway';
import { volcengine } from './volcengine';
import { voyage } from './voyage';
import { vultr } from './vultr';
import { wandb } from './wandb';
import { watsonx } from './watsonx';
import { writer } from './writer';
import { xai } from './xai';
import { xiaomi } from './xiaomi';
import { zenmux } from './zenmux';
import { zhipu } from './zhipu';

export const PLATFORMS = [
  ai302,
  ai21,
  aihubmix,
  alibaba,
  amazonNovaApi,
  anthropic,
  atomicChat,
  awsBedrock,
  azureAiFoundry,
  azureOpenai,
  baidu,
  baseten,
  bee,
  boxAi,
  cerebras,
  chutes,
  clarifai,
  clinePass,
  cloudflareWorkersAi,
  cohere,
  cortecs,
  crofAi,
  crusoe,
  databricks,
  deepinfra,
  deepseek,
  digitalocean,
  edenAi,
  elevenlabs,
  empiriolabs,
  evroc,
  fastrouter,
  fireworks,
  gigachat,
  githubCopilot,
  githubModels,
  gitlabDuo,
  gmiCloud,
  googleGemini,
  googleVertex,
  greenpt,
  groq,
  helicone,
  huggingface,
  inception,
  inco,
  inferenceNet,
  inferx,
  infomaniak,
  jina,
  kenari,
  kiloGateway,
  lambdaAi,
  llmgateway,
  llmtr,
  lucidquery,
  mergeGateway,
  metaLlamaApi,
  metaModelApi,
  minimax,
  mistral,
  moonshot,
  morph,
  nanBuilders,
  nanoGpt,
  nearai,
  nebius,
  neon,
  neuralwatt,
  novita,
  nscale,
  nvidiaNim,
  oci,
  ofox,
  ollama,
  openai,
  opencodeZen,
  openrouter,
  orcarouter,
  ovhcloud,
  perplexity,
  pioneer,
  poe,
  privatemodeAi,
  qiniu,
  regoloAi,
  reka,
  replicate,
  requesty,
  sakana,
  sambanova,
  sapAiCore,
  sarvam,
  scaleway,
  siliconflow,
  snowflakeCortex,
  stability,
  stackit,
  stepfun,
  tencent,
  theGridAi,
  together,
  trustedrouter,
  umansAi,
  upstage,
  v0,
  venice,
  vercelAiGateway,
  volcengine,
  voyage,
  vultr,
  wandb,
  watsonx,
  writer,
  xai,
  xiaomi,
  zenmux,
  zhipu,
] as const;

export type PlatformId = (typeof PLATFORMS)[number]['id'];
