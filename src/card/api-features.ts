/** Which features of a service's API versions a model's own facts speak of: "structured outputs" needs a version that has them. */
import type { ApiFeature, Catalogue } from '../catalogue';
import { apiServiceOf } from '../platforms';
import type { CardFacts } from './card-facts';

/** Word of the catalogue's models → feature of Azure OpenAI's API versions. Only where both name the very same thing. */
const BY_CAPABILITY: Readonly<Record<string, string>> = {
  'tool-calling': 'tools',
  'parallel-tool-calls': 'parallel-tool-calls',
  'structured-outputs': 'structured-outputs',
  'json-mode': 'json-mode',
  'prompt-caching': 'prompt-caching',
  'predicted-outputs': 'predicted-outputs',
  'computer-use': 'computer-use',
  batch: 'batch',
  'fine-tuning': 'fine-tuning',
};

const BY_ENDPOINT: Readonly<Record<string, readonly string[]>> = {
  'chat-completions': ['chat-completions'],
  completions: ['completions'],
  embeddings: ['embeddings'],
  responses: ['responses'],
  realtime: ['realtime', 'realtime-preview'],
  'audio-transcriptions': ['transcription'],
  'audio-speech': ['text-to-speech'],
  assistants: ['assistants-v2'],
  videos: ['video-generation'],
};

export function apiFeaturesOf(catalogue: Catalogue, platform: string, facts: CardFacts): readonly ApiFeature[] {
  const service = apiServiceOf(platform);
  if (service === undefined) return [];
  const ids = [
    ...(facts.endpoints ?? []).flatMap((endpoint) => BY_ENDPOINT[endpoint] ?? []),
    ...(facts.capabilities ?? []).flatMap((capability) => BY_CAPABILITY[capability] ?? []),
    ...(facts.embeddingDimensions === undefined ? [] : ['embedding-dimensions']),
  ];
  return [...new Set(ids)].flatMap((id) => catalogue.apiVersions.feature(service, id) ?? []);
}
