/** The three orders that decide. A test holds that each names exactly the platforms that have the field. */
import { PLATFORMS, type PlatformId } from '../list';
import type { PlatformDefinition } from '../platform';

/** `clients`: at one place of a text the first that matches counts, so narrow patterns come first. */
export const CLIENT_ORDER = [
  'github-models',
  'azure-openai',
  'azure-ai-foundry',
  'openai',
  'aws-bedrock',
  'anthropic',
  'google-vertex',
  'google-gemini',
  'openrouter',
  'github-copilot',
  'box-ai',
  'groq',
  'ollama',
  'together',
  'fireworks',
  'deepinfra',
  'alibaba',
  'perplexity',
  'cerebras',
  'sambanova',
  'huggingface',
  'nvidia-nim',
  'mistral',
  'cohere',
  'deepseek',
  'xai',
  'moonshot',
  'zhipu',
  'minimax',
  'watsonx',
  'ai21',
  'voyage',
  'jina',
] as const satisfies readonly PlatformId[];

/** `keys`: a cloud's word comes before that of whose models it serves. */
export const KEY_ORDER = [
  'azure-openai',
  'aws-bedrock',
  'google-vertex',
  'openrouter',
  'groq',
  'ollama',
  'together',
  'fireworks',
  'deepinfra',
  'cerebras',
  'sambanova',
  'huggingface',
  'nvidia-nim',
  'watsonx',
  'alibaba',
  'perplexity',
  'github-copilot',
  'openai',
  'anthropic',
] as const satisfies readonly PlatformId[];

/** `home`: where an ID of several platforms belongs if nothing tells another one. */
export const OWN_ORDER = [
  'openai',
  'anthropic',
  'google-gemini',
  'mistral',
  'cohere',
  'deepseek',
  'xai',
  'ai21',
  'moonshot',
  'zhipu',
  'alibaba',
  'minimax',
  'perplexity',
  'voyage',
  'jina',
  'stability',
  'huggingface',
] as const satisfies readonly PlatformId[];

const BY_ID = new Map<string, PlatformDefinition>(PLATFORMS.map((platform) => [platform.id, platform]));

/** Everything that is defined of a platform; nothing for a name that is none of ours. */
export const platformOf = (id: string): PlatformDefinition | undefined => BY_ID.get(id);

/** The platforms with a field and its value, in an order; those that the order does not name come last, by their IDs. */
export function withField<Key extends keyof PlatformDefinition>(
  field: Key,
  order: readonly PlatformId[] = CLIENT_ORDER,
): readonly (readonly [platform: string, value: NonNullable<PlatformDefinition[Key]>])[] {
  const ids = new Set<string>([...order, ...BY_ID.keys()]);
  return [...ids].flatMap((id) => {
    const value = BY_ID.get(id)?.[field];
    return value === undefined ? [] : [[id, value as NonNullable<PlatformDefinition[Key]>] as const];
  });
}
