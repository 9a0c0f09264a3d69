/** Whether a place lets an ID of the catalogue count as a mention. */
import { lineStart, type Region } from '../../text';
import { lettersOf, type UsageContext } from '../context/usage';
import { distinctiveness } from '../ids/id-shape';
import type { IdReading } from '../ids/id-syntax';
import { isMarked, type Token } from '../ids/token';
import { isProse } from '../mention';
import { tagAt } from '../platform/own-evidence';

/** Does the place let this ID count as a mention? */
export function counts(token: Token, region: Region, found: IdReading, usage: UsageContext, text: string): boolean {
  if (region.partial && token.whole) return false;
  if (usage.meaning === 'excluded') return false;
  if (usage.testsPart && !/\d{4}/.test(token.text)) return false;
  if (isInPattern(token, region, text) || isOwnName(token, usage, text)) return false;
  const asksForModel = usage.meaning === 'model' || usage.meaning === 'models' || usage.meaning === 'deployment';
  if (!asksForModel && isLabel(token, region, text)) return false;
  // Another case is a display name (`GPT-4`), unless the place itself asks for an ID and has nothing else.
  const alone = token.whole || usage.keyed === true || tagAt(text, token.end) !== undefined;
  const asked = asksForModel && usage.direct === true && alone;
  if (!asked && !isWrittenExactly(token, found, usage, region)) return false;
  if (VARIANT.test(text.slice(token.end, token.end + LONGEST_VARIANT))) return false;
  // `cohere/command` is a name of its own where a router sells it, though `command` is a word.
  const isWholeName = found.named.some(({ text: name }) => name.length === token.text.length);
  const kind = distinctiveness(
    isWholeName || SIZED.test(token.text) ? token.text : token.text.slice(found.coreStart, found.coreEnd),
  );
  if (kind === 'sure') return true;
  const running = isProse(region.role);
  if (kind === 'plain') {
    if (hasVersionBeside(token, text)) return false;
    // `{ "model": { "command": 1 } }`: a key is no value; a table of IDs shows itself by the surer ones in it.
    if (asked && usage.position !== 'key') return true;
    if (isSpelledOut(token, region, found, usage) || isConstantOf(token, region, usage)) return true;
    return (
      running &&
      /\d/.test(token.text) &&
      isMarked(token, text) &&
      !/^["'`] in the (?:model|deployment|file)/.test(text.slice(token.end, token.end + 24)) &&
      /model|openai/i.test(lineAround(text, token.start))
    );
  }
  if (asksForModel) return true;
  if (isNameless(token, region, usage)) return false;
  if (usage.meaning === 'displayText' || running || !token.whole)
    return /\d/.test(token.text) || isMarked(token, text) || isInRow(token, text);
  return true;
}

/** `backend: qwen-tts` in settings: a name without a number, for which nothing asks. */
const isNameless = ({ text, whole }: Token, { role }: Region, { meaning, position }: UsageContext): boolean =>
  role === 'config' && meaning === 'none' && position === 'value' && whole && !/[\d/]/.test(text);

/** `{ id: "openai-acme-1", config: { model: "acme-1" } }`: what a program calls an entry, whose model stands below. */
function isOwnName({ text: own, whole, end }: Token, { owners: [nearest] }: UsageContext, text: string): boolean {
  if (!whole || nearest?.as !== 'key' || !/^(?:id|key|slug)$/i.test(nearest.name)) return false;
  const model = MODEL_BELOW.exec(text.slice(end, end + ENTRY))?.[1];
  return model !== undefined && own !== model && own.endsWith(`-${model}`);
}
/** How far an entry is read, in UTF-16 code units. */
const ENTRY = 400;
const MODEL_BELOW = /["'\s{,]model(?:_?(?:id|name))?["']?\s{0,3}[:=]\s{0,3}["']([\w.:/@-]{3,80})["']/i;

/** `mistral:7b-instruct`: the tag makes a name of a word. */
const SIZED = /^[a-z][\w.-]*:\d[\d.x]{0,6}[bm]\b/i;

/** `"model": "ada", "modelVersion": "002"`: half of a name, whose other half says which model it is. */
const hasVersionBeside = ({ start, end, text: own }: Token, text: string): boolean =>
  !/\d/.test(own) &&
  (VERSION_BEHIND.test(text.slice(end, end + 120)) || VERSION_BEFORE.test(text.slice(Math.max(0, start - 120), start)));
const VERSION_BEHIND = /^["'`]?[,;]?\s{1,40}["'`]?(?:model_?[vV]ersion|ModelVersion)["'`]?\s{0,4}[:=]/;
const VERSION_BEFORE =
  /(?:model_?[vV]ersion|ModelVersion)["'`]?\s{0,4}[:=]\s{0,4}["'`]?\w{1,10}["'`]?[,;]?\s{1,40}["'`]?[mM]odel["'`]?\s{0,4}[:=]\s{0,4}["'`]?$/;

/** `acme,acme-chat,https://…`: a row of vendor, model and address. */
const isInRow = ({ start, end }: Token, text: string): boolean => {
  const mark = text[start - 1] ?? '';
  return ',;|'.includes(mark) && mark !== '' && text[end] === mark && ADDRESS.test(text.slice(end + 1, end + 10));
};
const ADDRESS = /^ ?["']?https?:\/\//;

/** `class OpenAiModels { const ADA = "ada" }`, `ModelAda = "ada"`: the constant is called as its value, among models. */
function isConstantOf({ text, whole }: Token, { role, shape }: Region, { owners, position }: UsageContext): boolean {
  const [nearest, ...around] = owners;
  if (!whole || role !== 'code' || shape !== 'value' || position !== 'value' || nearest?.as !== 'key') return false;
  const name = lettersOf(nearest.name);
  const own = name.replace(/^(?:models?|engines?)|models?$/g, '');
  if (own !== lettersOf(text)) return false;
  return (
    own !== name ||
    around.slice(0, 3).some((owner) => owner.as !== 'callee' && /(?:^|[a-z_])models?$/i.test(owner.name))
  );
}

/** `"cohere:command"`, `"cohere/command"` in a list: with the provider before it no ordinary word. */
const isSpelledOut = (
  { text, whole }: Token,
  { shape, role }: Region,
  { platform, evidence: asksForModel, named }: IdReading,
  { position, owners }: UsageContext,
): boolean =>
  asksForModel === 'prefix' &&
  whole &&
  shape === 'value' &&
  !isProse(role) &&
  (/^[\w-]+:\w/.test(text) || ((position === 'element' || isGivenToModel(owners)) && /^[\w-]+\/\w/.test(text))) &&
  named.some(({ ref }) => ref.platform === platform);

/** `splitModel("azure/ada")` */
const isGivenToModel = ([nearest]: UsageContext['owners']): boolean =>
  nearest?.as === 'callee' && /model/i.test(nearest.name.slice(nearest.name.lastIndexOf('.') + 1));

/** `"o4-mini (Preview)"` is what people read. */
const isLabel = ({ start, end }: Token, region: Region, text: string): boolean =>
  start === region.start && region.shape === 'value' && !isProse(region.role) && text.startsWith(' (', end);

/** `gpt-4o mini` is the display name of another model. */
const VARIANT = /^ (?:mini|nano|turbo|flash|lite|realtime|transcribe|sonnet|opus|haiku)\b/i;
const LONGEST_VARIANT = 12;

/** `(?i)^(gpt-4)$`: a pattern that names match, not a name. */
function isInPattern(token: Token, region: Region, text: string): boolean {
  if (token.whole || !/[(|^]/.test(text[token.start - 1] ?? '')) return false;
  const before = text.slice(Math.max(region.start, token.start - 200), token.start);
  if (/[|)]/.test(text[token.end] ?? '') && SEARCH.test(text.slice(lineStart(text, token.start, 200), token.start)))
    return true;
  return /\(\?[imsx]*[):]|\^\(?$|\^\([^)]*$/.test(before) || /^\)?\$/.test(text.slice(token.end, token.end + 2));
}

/** `grep -Ev "…:(gpt-4|latest)"` */
const SEARCH = /(?:\b(?:[ef]?grep|rg|sed|awk)\b|=~|~=)[^\n]{0,120}\([^()\n]{0,80}$/;

/** In the catalogue's case, or so long an ID on its own that it cannot be a display name (`GPT-4-0613`, `Qwen2-7B-Instruct`). */
export function isWrittenExactly(
  { text, whole }: Token,
  found: IdReading,
  usage: UsageContext,
  { role }: Region,
): boolean {
  if (found.named.some((name) => text.includes(name.text))) return true;
  if (usage.meaning === 'displayText' || !(whole || usage.keyed || isProse(role))) return false;
  return /^\S+?[-_:/.@]\w*[-_:/@]\w/.test(text);
}

function lineAround(text: string, at: number): string {
  return text
    .slice(lineStart(text, at, 300), Math.min(at + 300, text.length))
    .split('\n', 2)
    .join(' ');
}
