/** Which kinds of models a call takes: nobody wants an image model in a chat. */
import type { ModelEntry } from '../catalogue';

type Kind = ModelEntry['kind'];

const TEXT: ReadonlySet<Kind> = new Set<Kind>(['text', 'code', 'router']);

/** What the names of calls, classes and keys say, the narrower first. Each is looked for at the beginning of a word. */
const KINDS: readonly (readonly [names: readonly string[], kinds: ReadonlySet<Kind>])[] = [
  [['embed'], new Set<Kind>(['embedding'])],
  [['rerank'], new Set<Kind>(['rerank'])],
  [['moderat'], new Set<Kind>(['moderation'])],
  [['transcri', 'translation', 'whisper'], new Set<Kind>(['transcription', 'audio'])],
  [['speech', 'tts', 'synthes'], new Set<Kind>(['speech', 'audio'])],
  [['realtime', 'live'], new Set<Kind>(['realtime'])],
  [['image'], new Set<Kind>(['image'])],
  [['video'], new Set<Kind>(['video'])],
  [['chat', 'response', 'message', 'completion', 'converse', 'generate', 'llm', 'prompt', 'stream'], TEXT],
];

/**
 * The kinds that the names around a place ask for, the nearest name first; `undefined` where none of them says.
 * `names`: the callee, its class, the keys.
 */
export function kindsFor(names: readonly string[]): ReadonlySet<Kind> | undefined {
  for (const name of names) {
    const words = wordsOf(name);
    const found = KINDS.find(([starts]) => starts.some((start) => words.some((word) => word.startsWith(start))));
    if (found) return found[1];
  }
  return undefined;
}

/** Is it a model for a place that does not say which kind it wants? */
export const isOrdinary = (kind: Kind): boolean => TEXT.has(kind);

/** `client.chat.completions.create` → client, chat, completions, create; `OpenAIEmbeddings` → open, ai, embeddings. */
const wordsOf = (name: string): readonly string[] =>
  name
    .slice(0, LONGEST_NAME)
    .replaceAll(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .replaceAll(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/);
const LONGEST_NAME = 200;
