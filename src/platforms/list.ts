/** Every platform. Written by scripts/platforms/list.ts: a file of its own is enough. */
import { ai21 } from './ai21';
import { alibaba } from './alibaba';
import { anthropic } from './anthropic';
import { awsBedrock } from './aws-bedrock';
import { azureAiFoundry } from './azure-ai-foundry';
import { azureOpenai } from './azure-openai';
import { boxAi } from './box-ai';
import { cerebras } from './cerebras';
import { cloudflareWorkersAi } from './cloudflare-workers-ai';
import { cohere } from './cohere';
import { deepinfra } from './deepinfra';
import { deepseek } from './deepseek';
import { elevenlabs } from './elevenlabs';
import { fireworks } from './fireworks';
import { githubCopilot } from './github-copilot';
import { githubModels } from './github-models';
import { googleGemini } from './google-gemini';
import { googleVertex } from './google-vertex';
import { groq } from './groq';
import { huggingface } from './huggingface';
import { jina } from './jina';
import { minimax } from './minimax';
import { mistral } from './mistral';
import { moonshot } from './moonshot';
import { nvidiaNim } from './nvidia-nim';
import { ollama } from './ollama';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { perplexity } from './perplexity';
import { sambanova } from './sambanova';
import { stability } from './stability';
import { together } from './together';
import { voyage } from './voyage';
import { watsonx } from './watsonx';
import { xai } from './xai';
import { zhipu } from './zhipu';

export const PLATFORMS = [
  ai21,
  alibaba,
  anthropic,
  awsBedrock,
  azureAiFoundry,
  azureOpenai,
  boxAi,
  cerebras,
  cloudflareWorkersAi,
  cohere,
  deepinfra,
  deepseek,
  elevenlabs,
  fireworks,
  githubCopilot,
  githubModels,
  googleGemini,
  googleVertex,
  groq,
  huggingface,
  jina,
  minimax,
  mistral,
  moonshot,
  nvidiaNim,
  ollama,
  openai,
  openrouter,
  perplexity,
  sambanova,
  stability,
  together,
  voyage,
  watsonx,
  xai,
  zhipu,
] as const;

export type PlatformId = (typeof PLATFORMS)[number]['id'];
