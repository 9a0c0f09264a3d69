/** Which kinds of models a call takes: nobody wants an image model in a chat. */
import type { ModelEntry } from '../catalogue';
import { wordsApart } from './name-words';

type Kind = ModelEntry['kind'];

const TEXT: ReadonlySet<Kind> = new Set<Kind>(['text', 'code', 'router']);

/** What the names of calls, classes and keys say, the narrower first. Each is looked for at the beginning of a word. */
const KINDS: readonly (readonly [names: readonly string[], kinds: ReadonlySet<Kind>])[] = [
  [['embed'], new Set<Kind>(['embedding'])],
  [['rerank', 'scoring', 'ranker', 'ranking'], new Set<Kind>(['rerank'])],
  [['moderat'], new Set<Kind>(['moderation'])],
  [['transcri', 'translation', 'whisper'], new Set<Kind>(['transcription'])],
  [['speech', 'tts', 'synthes'], new Set<Kind>(['speech'])],
  [['realtime', 'live'], new Set<Kind>(['realtime'])],
  [['image'], new Set<Kind>(['image'])],
  [['audio', 'voice'], new Set<Kind>(['speech', 'transcription', 'audio'])],
  [['video'], new Set<Kind>(['video'])],
  [['chat', 'response', 'message', 'completion', 'converse', 'generate', 'generativ', 'llm', 'prompt', 'stream'], TEXT],
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

/**
 * The kinds that the text around a place asks for where no name does: the address that a request goes to, within the paragraph, or
 * what else stands on the line: `ImageClient client = new("`.
 */
export function kindsAt(text: string, offset: number): ReadonlySet<Kind> | undefined {
  const paragraphs = text.slice(Math.max(0, offset - PARAGRAPH_REACH), offset).split(EMPTY_LINE);
  const last = paragraphs.at(-1) ?? '';
  // A request as `.http` files write it: the body stands behind an empty line.
  const paragraph = last.trimStart().startsWith('{') ? `${paragraphs.at(-2) ?? ''}\n${last}` : last;
  const [after = ''] = text.slice(offset, offset + PARAGRAPH_REACH).split(EMPTY_LINE, 1);
  const address = [...paragraph.matchAll(ADDRESS)].at(-1)?.[1] ?? ADDRESS_ONCE.exec(after)?.[1];
  return kindsFor([...(address === undefined ? [] : [address]), paragraph.slice(paragraph.lastIndexOf('\n') + 1)]);
}
/** How far an address speaks, in UTF-16 code units. */
const PARAGRAPH_REACH = 600;
const EMPTY_LINE = /\n[ \t]{0,40}\r?\n/;
/** `https://api.openai.com/v1/images/generations`, `/audio/speech`: the path of it. */
const ADDRESS = /https?:\/\/[\w.:${}-]{1,80}((?:\/[\w.{}$:-]{1,60}){1,6})/g;
const ADDRESS_ONCE = new RegExp(ADDRESS.source);

/** Is it a model for a place that does not say which kind it wants? */
export const isOrdinary = (kind: Kind): boolean => TEXT.has(kind);

/** `client.chat.completions.create` → client, chat, completions, create; `OpenAIEmbeddings` → open, ai, embeddings. */
const wordsOf = (name: string): readonly string[] => wordsApart(name.slice(0, LONGEST_NAME)).split(/[^a-z]+/);
const LONGEST_NAME = 200;
