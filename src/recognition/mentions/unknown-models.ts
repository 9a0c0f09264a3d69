/** Slots: places that hold a model ID that the catalogue does not know. Nothing is claimed about them. */

import { ACCOUNT_MODELS } from '../../platforms';
import { type Embedded, embeddedPlace, lineStart, type Region, type Regions } from '../../text';
import { type Meaning, meaningOf } from '../context/name-semantics';
import { type UsageContext, usageOf } from '../context/usage';
import { hostOf } from '../ids/id-hosts';
import { isBareFamily, isModelShaped, looksLikeModel, startsLikeModel } from '../ids/id-shape';
import { isMarked, runEnd, runStart, type Token, tokenOfRun } from '../ids/token';
import { isProse, type Mention } from '../mention';
import { addModelRuns } from './unknown-model-scan';

const SHAPE = /^[A-Za-z0-9@~][\w.:@/+~-]{1,99}$/;
const PLACEHOLDER =
  /^(your|my|the|some|test|dummy|fake|mock|example|sample|custom|default|foo|bar|placeholder|selected|fallback|current|openai_embedding)\b|(?:^|\/)(your|my|test|mock|default|custom|fake|model|azure|bedrock|vertex|groq|ollama)[-_]|[-_](name|here|placeholder|default|deployment)$|^(model|none|null|true|false|auto|default|string|unknown|embedding|chat|completion|text|vision)$/i;
const FILE =
  /\.(py|ts|tsx|js|jsx|json|ya?ml|md|mdx|txt|bin|gguf|safetensors|onnx|pt|pth|png|jpe?g|svg|html?|csv|ipynb|sh|toml|zip|gz|app|exe|dll|so|wav|mp3|snap|rb|go|rs|java|cs|lock|log|css)$|:\/\/|^[./~]|\.(com|io|org|net|dev)\b|^@(?!(?:cf|hf)\/)|^(br|ghcr|docker|refs|origin)[/:]|\/\/|(^|\/)(node_modules|docs|src|tests?|models|lib|packages|guides|images?|assets|api|examples|notebooks)\//i;
/** A name of a program's own: `transformers_phi3_mini_cpu`. */
const SNAKE = /^[a-z]\w*_\w*_\w+$/;
/** A package: with its version, as lock files write it, by its name, or built for a machine; the name of a test case. */
const PACKAGE = /^npm:|@v?\d+\.\d+\.\d|^llama-(?:index|cpp|parse|cloud|stack)\b|[-_](?:arm64|amd64|x64|x86_64)\b/;
const CASE_NAME = /_[A-Z][a-z]+[A-Z_]/;
/** `claude2WebFree`, a name of a program's own; `gpt-4o.replies`, a part of what is called so; `gpt-5.x` and `gpt-4-xxx`, any of a family; a beta flag of Anthropic's; `gptrag-0601`, a word of its own; a media type. */
const NO_ID =
  /^[a-z]+\d*[A-Z][a-z]+\w*$|\d[\w-]*\.[a-z]{3,}$|\d\.[xXN](?:-|$)|-[xX]{3,}$|^computer-use-20\d\d-|^gpt[a-z]{2}|^(?:application|audio|image|multipart|text|video)\/[a-z]/;
const ENCODING = /^(cl100k|o200k|p50k|r50k)_?(base|edit|harmony)?$/i;
/** A path in a configuration: `App:Ai:GPT-4o-mini:Endpoint`; a vendor and a kind: `OpenAI-TTS`. */
const SETTING_PATH =
  /^(?=.*(?:^|[:/])[A-Z][a-z]+(?:[:/]|$))[\w.-]+(?::[\w.-]+){2,}$|^(?:open-?ai|azure|google|amazon|aws|anthropic|microsoft|meta|nvidia|cohere)[-_][a-z]+$/i;
const IDENTIFIER_PATH = /^[A-Za-z]\w*(\.[A-Za-z]\w*){2,}$|^[A-Z]\w*:[A-Z]\w*$|^[\da-f]{8}-[\da-f]{4}-/;

const REFUSED: ReadonlySet<Meaning> = new Set(['excluded', 'displayText', 'deployment', 'version', 'api-version']);

/** The slot that a token is, or `undefined`. */
export function unknownModelAt(token: Token, region: Region, text: string): Mention | undefined {
  if (token.inPath || !couldBeModel(token.text) || isImage(token, text)) return undefined;
  if (isProse(region.role)) return inSentence(token, region, text) ? slot(token, region) : undefined;
  if (!token.whole || region.shape === 'text') return insideText(token, region, text) ? slot(token, region) : undefined;
  if (region.partial) return undefined;
  const usage = usageOf(token, region, text);
  if (usage.testsPart || REFUSED.has(usage.meaning) || isOtherId(usage)) return undefined;
  if (!isModel(usage.meaning) && isBaseImage(token, text)) return undefined;
  if (ACCOUNT_MODELS.test(token.text)) return isModel(usage.meaning) ? slot(token, region) : undefined;
  return isModelShaped(token.text) || isNamedModel(token, usage) ? slot(token, region) : undefined;
}

/** `session_id`, `agentId`: an ID, but of something else. */
const isOtherId = ({ meaning, owners: [nearest] }: UsageContext): boolean =>
  meaning === 'none' && nearest?.as === 'key' && /[a-z_-]I[dD]s?$|[_-]ids?$/.test(nearest.name);

const isModel = (meaning: Meaning): boolean => meaning === 'model' || meaning === 'models';

/** In running text: of an ID's shape between marks or in a cell, or behind the name of a parameter that takes a model. */
function inSentence(token: Token, region: Region, text: string): boolean {
  const inner = embeddedPlace(text, region.start, token.start);
  if (inner && (REFUSED.has(meaningOf(inner.name)) || meaningOf(inner.name) === 'generic')) return false;
  if (isModelShaped(token.text))
    return (region.role === 'table' && isInCell(token, text)) || isMarked(token, text) || asksForModel(token, inner);
  if (isBareFamily(token.text) && /\d/.test(token.text)) return isMarked(token, text);
  return asksForModel(token, inner);
}

/** Not where a link leads to, half of a name in words (`GPT-3.5 Turbo`), or a variable of the environment. */
const isInCell = ({ start, end, text: own }: Token, text: string): boolean =>
  !text.startsWith('](', start - 2) && !/^ [A-Z\d]/.test(text.slice(end, end + 2)) && !/^[A-Z\d]+_[A-Z\d_]+$/.test(own);

/** Offsets of tokens that could be slots by their text alone: what the place must then decide. */
export function unknownModelHitsIn(text: string, regions: Regions, from: number, to: number): readonly number[] {
  const runs: number[] = [];
  // Of a long region, no more than is asked for, and the runs that go over its ends.
  regions.forEachSpan(from, to, (start, end) =>
    addModelRuns(
      text,
      runStart(text, Math.max(start, from), Math.max(start, from - LONGEST_DATA)),
      runEnd(text, Math.min(end, to), Math.min(end, to + LONGEST_DATA)),
      runs,
    ),
  );
  const hits: number[] = [];
  for (let index = 0; index < runs.length; index += 2) {
    const start = runs[index] as number;
    const region = regions.at(start);
    const token = region && tokenOfRun(text, start, runs[index + 1] as number, region);
    if (!token || token.end <= from || token.start >= to) continue;
    if (hasLook(token.text) && couldBeModel(token.text)) hits.push(token.start);
  }
  return hits;
}

/** What goes on for longer is data: it is not read to its ends for each stretch of it. In UTF-16 code units. */
const LONGEST_DATA = 4_096;

const hasLook = (text: string): boolean =>
  looksLikeModel(text) || isModelShaped(text) || text.includes('/') || HAS_SIZE.test(text);

/** `acme/Novel2`: an organisation and a name with a version. */
const OWNED = /^[A-Za-z][\w.-]*\/[A-Z][\w.-]*\d[\w.-]*$/;
/** How many parameters a model has, as a part of its name: `acme-7b`. */
const HAS_SIZE = /[-_:.][1-9]\d{0,2}(?:\.\d)?[bB](?=$|[-_:.])/;

function couldBeModel(text: string): boolean {
  return (
    SHAPE.test(text) &&
    /[A-Za-z]{2}/.test(text) &&
    !PLACEHOLDER.test(text) &&
    (!FILE.test(text) || ACCOUNT_MODELS.test(text)) &&
    !ENCODING.test(text) &&
    !PACKAGE.test(text) &&
    !CASE_NAME.test(text) &&
    !NO_ID.test(text) &&
    !IDENTIFIER_PATH.test(text) &&
    !SETTING_PATH.test(text)
  );
}

/** `docker pull acme/gpt-box:1`: the image of a container; `docker model pull` does take one. */
const isImage = ({ start }: Token, text: string): boolean =>
  IMAGE_COMMAND.test(text.slice(lineStart(text, start, IMAGE_REACH), start));
/** `FROM acme/gpt-box:1` of a Dockerfile; in a Modelfile the same word asks for a model. */
const isBaseImage = ({ start }: Token, text: string): boolean =>
  /^[\uFEFF \t]*FROM[ \t]/.test(text.slice(lineStart(text, start, IMAGE_REACH), start));
const IMAGE_REACH = 160;
const IMAGE_COMMAND =
  /(?:\b(?:docker|podman|nerdctl|buildah|skopeo|crane|finch)[ \t]+(?:buildx[ \t]+)?(?:image[ \t]+)?(?:pull|push|run|build|tag|rmi?|create|save|load|inspect|images|copy)\b(?![^\n]{0,100}\b(?:ollama|--model)\b)|\bhelm[ \t]+(?:install|upgrade|pull)\b)[^\n|;&]{0,100}$/;

/** The nearest name asks for a model, and the text has a family's name or a version in it. */
function isNamedModel(token: Token, usage: UsageContext): boolean {
  const { meaning } = usage;
  // `{ "mistral": { … } }` is a vendor's table as often as a model's.
  if (usage.position === 'key' && !/\d/.test(token.text)) return false;
  if (meaning !== 'generic' && !isModel(meaning)) return false;
  if (usage.position === 'value' && /\d/.test(token.text) && isBareFamily(token.text)) return true;
  if (meaning === 'generic') return false;
  const nearest = usage.owners[0];
  // What a list holds that a call is given are texts, as often as models: `embedding(["text1", "text2"])`.
  if (nearest?.as === 'callee' && (usage.direct !== true || usage.position === 'element')) return false;
  if (!usage.direct && usage.position !== 'element' && usage.position !== 'key') return false;
  if (isBareFamily(token.text)) return true;
  if (usage.direct && (HAS_SIZE.test(token.text) || OWNED.test(token.text))) return true;
  if (!looksLikeModel(token.text) || (SNAKE.test(token.text) && !startsLikeModel(token.text))) return false;
  return /\d/.test(token.text) || /[-/:]/.test(token.text);
}

/** In a command or in data that a string holds: behind `--model`, `"model":`, `ollama pull`. */
function insideText(token: Token, region: Region, text: string): boolean {
  const inner = embeddedPlace(text, region.start, token.start);
  // `"name": "GPT-9 mini"`: half of a value is none.
  if (inner && /["']/.test(text[token.start - 1] ?? '') && text[token.end] === ' ') return false;
  if (inner) return asksForModel(token, inner);
  // The lines of an example without a language, or of a prompt: what stands between backticks is meant as an ID.
  if (region.shape === 'text' && text[token.start - 1] === '`')
    return isMarked(token, text) && (isModelShaped(token.text) || (isBareFamily(token.text) && /\d/.test(token.text)));
  if (!looksAsNamed(token.text)) return false;
  return /\bollama\s+(pull|run|show|push|rm)\s+$/.test(text.slice(Math.max(0, token.start - 30), token.start));
}

const looksAsNamed = (text: string): boolean => isBareFamily(text) || (looksLikeModel(text) && /[\d/:-]/.test(text));

/** Does the name directly before ask for a model? */
function asksForModel(token: Token, inner: Embedded | undefined): boolean {
  if (!inner || !looksAsNamed(token.text)) return false;
  const meaning = meaningOf(inner.name);
  return (
    meaning === 'model' ||
    (!REFUSED.has(meaning) && inner.as === 'key' && isRouted(token.text)) ||
    (meaning === 'generic' && isModelShaped(token.text)) ||
    (inner.as === 'flag' && inner.name === 'm')
  );
}

/** `ollama/gemma4:4b`: the provider before it says what it is. */
const isRouted = (text: string): boolean =>
  /^[\w-]+[/:]/.test(text) &&
  hostOf(text) !== undefined &&
  (isModelShaped(text) || isBareFamily(text.slice(text.search(/[/:]/) + 1)));

/** An element of a list (or a key of a table) of models that only its company tells: `["openai/gpt-4o", "mancer/weaver"]`. */
export function listedUnknownModel(token: Token, region: Region, text: string): Mention | undefined {
  if (!token.whole || token.inPath || region.shape !== 'value' || region.partial) return undefined;
  if (region.role !== 'code' && region.role !== 'config') return undefined;
  if (!couldBeModel(token.text)) return undefined;
  if (!/^[\w.-]+\/[\w.:-]+$/.test(token.text) && !startsLikeModel(token.text)) return undefined;
  const usage = usageOf(token, region, text);
  if (usage.position !== 'element' || usage.testsPart) return undefined;
  return REFUSED.has(usage.meaning) ? undefined : slot(token, region);
}

function slot(token: Token, region: Region): Mention {
  const platform = hostOf(token.text);
  return {
    ...(platform !== undefined && { platform, platformReason: { by: 'spelling', detail: token.text } }),
    start: token.start,
    end: token.end,
    text: token.text,
    kind: 'model-id',
    class: 'slot',
    role: region.role,
    tier: isProse(region.role) ? 'prose' : 'default',
    entries: [],
    elsewhere: [],
    datesApply: false,
  };
}
