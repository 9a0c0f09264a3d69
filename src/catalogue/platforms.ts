/** Who serves models: what a person calls the platform, and the official pages that open. */
import { PLATFORMS, type PlatformPages, SERVICES } from './platform-table';

export type { PlatformPages } from './platform-table';

/** What a person calls a platform: `azure-openai` → `Azure OpenAI`. An unknown one keeps its own name. */
export function platformName(platform: string): string {
  return PLATFORMS[platform]?.name ?? platform;
}

/** The official pages of a platform, those that are known. */
export function platformPages(platform: string): PlatformPages {
  return PLATFORMS[platform]?.pages ?? {};
}

/** The vendor's own API: what counts when nothing in a file tells the host. `OpenAI` → `openai`. */
export function ownPlatform(vendor: string): string | undefined {
  return OWN_PLATFORMS[vendor];
}

/** All platforms that have a name here. */
export function knownPlatforms(): readonly string[] {
  return Object.keys(PLATFORMS);
}

/** The hosts of the official pages of platforms and services. */
export function officialHosts(): ReadonlySet<string> {
  const platforms = Object.values(PLATFORMS).flatMap(({ pages }) => Object.values(pages) as readonly string[]);
  return new Set(
    [...platforms, ...Object.values(SERVICES).flatMap(({ page }) => page ?? [])].map((url) => new URL(url).host),
  );
}

/** What a person calls the service of an API version: `azure-ai-search` → `Azure AI Search`. */
export function serviceName(service: string): string {
  return SERVICES[service]?.name ?? service;
}

/** The official page on a service's API versions, when one is known. */
export function servicePage(service: string): string | undefined {
  return SERVICES[service]?.page;
}

const OWN_PLATFORMS: Readonly<Record<string, string>> = {
  'AI21 Labs': 'ai21',
  Alibaba: 'alibaba',
  Amazon: 'aws-bedrock',
  Anthropic: 'anthropic',
  Box: 'box-ai',
  Cohere: 'cohere',
  DeepSeek: 'deepseek',
  ElevenLabs: 'elevenlabs',
  Google: 'google-gemini',
  IBM: 'watsonx',
  'Jina AI': 'jina',
  Microsoft: 'azure-ai-foundry',
  MiniMax: 'minimax',
  'Mistral AI': 'mistral',
  'Moonshot AI': 'moonshot',
  NVIDIA: 'nvidia-nim',
  OpenAI: 'openai',
  OpenRouter: 'openrouter',
  Perplexity: 'perplexity',
  'Stability AI': 'stability',
  'Voyage AI': 'voyage',
  'Z.ai': 'zhipu',
  xAI: 'xai',
};
