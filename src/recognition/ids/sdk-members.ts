/** Names of an SDK's own for models: members of its types (`ChatModel.GPT_4O`), constants (`openai.GPT4oMini`), methods (`Gemini::geminiPro()`). */
import { type Catalogue, memoize } from '../../catalogue';
import { distinctiveness } from './id-shape';

/** Pieces of which the name of such a member holds one. */
export const MEMBER_NGRAMS: readonly string[] =
  'gpt_ gpt3 gpt4 gpt5 aude_ aude2 aude3 aude4 audei audes audeo audeh mini_ minip minif mini1 mini2 mini3 tral_ trall trals tralm lama_ lama2 lama3 mand_ mandr dall_ dalle t_emb xtemb davin titan o1_mi o1_pr o3_mi o4_mi o1min o1pre o3min o4min grok_ grok2 grok3 grok4 seek_ seekc seekr palm_ bison qwen_ whisp tts_1'.split(
    ' ',
  );

export interface SdkMember {
  /** Of the member with its type: `ChatModel.GPT_4O`; of a method and of a member without one its own name. */
  readonly start: number;
  readonly end: number;
  /** The type or package that has the member; absent where the language leaves it out. */
  readonly type?: string;
  /** The IDs of the catalogue with its letters and digits. */
  readonly ids: readonly string[];
}

/** In UTF-16 code units: a name, and what is read before it. */
const LONGEST = 80;
export const MEMBER_REACH = 2 * LONGEST;

/** The member that an offset is a part of. */
export function sdkMemberAt(text: string, at: number, catalogue: Catalogue): SdkMember | undefined {
  let from = at;
  while (from > 0 && at - from < LONGEST && isInName(text.charCodeAt(from - 1))) from--;
  const mark = text[from - 1] ?? '';
  if (mark !== '.' && mark !== ':' && mark !== '>') return undefined;
  let end = at;
  while (end < text.length && end - at < LONGEST && isInName(text.charCodeAt(end))) end++;
  const name = text.slice(from, end);
  const before = text.slice(Math.max(0, from - LONGEST), from);
  const owner = OWNER.exec(before);
  const type = owner?.[1];
  const isCalled = text[end] === '(';
  if (type === undefined ? isCalled || !IMPLIED.test(before) : !owns(type, name, isCalled)) return undefined;
  const ids = idsByLetters(catalogue).get(lettersOf(name)) ?? idsByLetters(catalogue).get(lettersOf(bareOf(name)));
  if (!ids) return undefined;
  const start = owner && !isCalled ? from - owner[0].length : from;
  return { start, end, ids, ...(type !== undefined && { type }) };
}

/** `ChatModel.`, `$client->`, `OpenAIModels.Chat.` */
const OWNER =
  /(?<![\w$])\$?([A-Za-z_]\w{0,60})(?:\(\))?(?:[?!]?\.|::|->)(?:(?:Chat|Embeddings?|Images?|Audio|Reasoning|CostOptimized|Moderation|Known|Value)\.)?$/;
/** Swift leaves the type out: `model: .gpt4_o`. */
const IMPLIED = /\b(?:model|engine)\w{0,20}\s?[:=]\s?\.$/i;
const OF_MODELS = /model|engine|llm/i;
const PACKAGES = /^(?:openai|oai|gogpt|azopenai|anthropic|mistral|cohere|genai|groq)$/;

function owns(type: string, name: string, isCalled: boolean): boolean {
  // A method is named as its model by the SDKs for Gemini alone; elsewhere it is a program's own.
  if (isCalled) return /^gemini/.test(name) && /^(?:gemini|client)$/i.test(type);
  if (PACKAGES.test(type)) return /^[A-Z]/.test(name);
  return /^[A-Z]/.test(type) && OF_MODELS.test(type);
}

/** `ChatModelGPT4o`, `GPT3Dot5Turbo` */
const bareOf = (name: string): string =>
  name.replace(/^(?:Chat|Embedding|Image|Audio|Speech|Completion)?Model(?=[A-Z])/, '').replace(/(\d)Dot(?=\d)/, '$1');

const isInName = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** IDs that are no ordinary words, by their letters and digits. */
const idsByLetters = memoize(({ names }: Catalogue): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const name of names) {
    if (name.includes('/') || distinctiveness(name) === 'plain') continue;
    const letters = lettersOf(name);
    ids.set(letters, [...(ids.get(letters) ?? []), name]);
  }
  return ids;
});

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
