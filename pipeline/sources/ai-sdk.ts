/** The Vercel AI SDK's provider packages: the IDs that each suggests, a list without dates. */
import type { ModelKind } from '../../src/catalogue';
import type { Assertion, Rejection } from '../assertions';
import { UnreadableDocument } from '../assertions';
import { readProject, stringsOf } from '../extract/typescript/strings-of';
import { packageSource } from './package-source';
import { isSourceFile, type PackageDocument, type PackageUpstream } from './upstream';

interface Provider {
  readonly package: string;
  readonly platform: string;
  /** Hosts of open models list Hugging Face paths, which tell no platform: they confirm, they do not add. */
  readonly adds: boolean;
}

const PROVIDERS: readonly Provider[] = [
  { package: 'openai', platform: 'openai', adds: true },
  { package: 'anthropic', platform: 'anthropic', adds: true },
  { package: 'google', platform: 'google-gemini', adds: true },
  { package: 'google-vertex', platform: 'google-vertex', adds: true },
  { package: 'amazon-bedrock', platform: 'aws-bedrock', adds: true },
  { package: 'mistral', platform: 'mistral', adds: true },
  { package: 'cohere', platform: 'cohere', adds: true },
  { package: 'groq', platform: 'groq', adds: true },
  { package: 'xai', platform: 'xai', adds: true },
  { package: 'deepseek', platform: 'deepseek', adds: true },
  { package: 'perplexity', platform: 'perplexity', adds: true },
  { package: 'cerebras', platform: 'cerebras', adds: true },
  { package: 'elevenlabs', platform: 'elevenlabs', adds: true },
  { package: 'alibaba', platform: 'alibaba', adds: true },
  { package: 'moonshotai', platform: 'moonshot', adds: true },
  { package: 'voyage', platform: 'voyage', adds: true },
  { package: 'fireworks', platform: 'fireworks', adds: true },
  // It writes in lower case what the platform writes `MiniMax-M2`.
  { package: 'minimax', platform: 'minimax', adds: false },
  { package: 'togetherai', platform: 'together', adds: false },
  { package: 'deepinfra', platform: 'deepinfra', adds: false },
  { package: 'huggingface', platform: 'huggingface', adds: false },
];

export const aiSdk: readonly PackageUpstream[] = PROVIDERS.map((provider) => ({
  kind: 'package',
  name: `ai-sdk-${provider.package}`,
  package: `@ai-sdk/${provider.package}`,
  rank: 'catalogue',
  adds: provider.adds,
  fewest: 1,
  wants: isSourceFile,
  read: (document) => readAiSdk(document, provider),
}));

/** What the name of a union says about the models in it; a chat union says nothing, since audio models chat too. */
const KINDS: readonly (readonly [pattern: RegExp, kind: ModelKind])[] = [
  [/Embedding/, 'embedding'],
  [/Rerank/, 'rerank'],
  [/Image/, 'image'],
  [/Video/, 'video'],
  [/Transcription/, 'transcription'],
  [/SpeechTranslation|Realtime|Live/, 'realtime'],
  [/Speech/, 'speech'],
];
/** Not models of their own: which of the listed models take a kind of call. */
const ROLES = /Batch|Decision|Evaluation|Files|Interactions|Mantle/;

export function readAiSdk(
  document: PackageDocument,
  provider: Pick<Provider, 'platform'>,
): { day: string; claims: Assertion[]; rejected: Rejection[] } {
  const project = readProject(document.files);
  const listed = new Map<string, { readonly union: string; readonly kind?: ModelKind }>();
  const rejected: Rejection[] = project.unreadable.map(({ path, reason }) => ({ row: path, reason }));
  for (const module of project.modules) {
    for (const { kind: sort, name } of module.declarations.values()) {
      if (sort !== 'type' || !/ModelId$/.test(name) || ROLES.test(name)) continue;
      const union = stringsOf(project, module, name);
      for (const lost of union.unresolved)
        rejected.push({ row: name, reason: `${lost} is not declared where it can be read` });
      const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
      for (const id of union.values) {
        const known = listed.get(id);
        if (!known || (!known.kind && kind)) listed.set(id, { union: name, ...(kind && { kind }) });
      }
    }
  }
  if (!listed.size) throw new UnreadableDocument('no union of model IDs is declared');
  const source = packageSource(document, 'src/** (unions of model IDs)', 'vercel-ai');
  const claims = [...listed].map(
    ([id, { union, kind }]): Assertion => ({
      platform: provider.platform,
      id,
      day: document.day,
      row: `${union} ${id}`,
      source,
      ...(kind && { kind }),
      facts: {},
    }),
  );
  return { day: document.day, claims, rejected };
}
