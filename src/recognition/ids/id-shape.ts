/** Which IDs tell themselves, and which are ordinary words that count only where the place says so. */
import { VENDOR_BEFORE } from '../../platforms';
import { nameAt, nameTable } from './family-names';

/** `plain`: an ordinary word or a short code (`o1`, `ada`, `command`); `named`: two words without a digit (`gemini-pro`); `sure`: nothing else looks like it. */
export type Distinctiveness = 'plain' | 'named' | 'sure';

/**
 * Names of model families, as they begin a part of an ID. They weigh a text; they never make it a known ID.
 * Of the strong ones the name alone, at the start of an ID, is enough for a shape: the others are ordinary words too.
 */
const STRONG_NAMES =
  'gpt|chatgpt|distilgpt|claude|gemini|gemma|llama|codellama|tinyllama|meta-llama|mistral|mixtral|magistral|devstral|codestral|ministral|pixtral|voxtral|qwen|qwq|qvq|deepseek|grok|titan|jamba|textembedding|davinci|babbage|whisper|tts|kimi|moonshot|glm|chatglm|codegeex|ernie|hunyuan|doubao|sparkdesk|nemotron|granite|falcon|vicuna|wizardlm|dolphin|hermes|zephyr|starcoder|dbrx|olmo|c4ai|sonar|minimax|abab|baichuan|internlm|internvl|sd3|flux|bge|minilm|nomic|mxbai|jina|voyage|luminous|codex|imagen|palm|orca|llava|openchat|openhermes|exaone|reka|360gpt|lyria|learnlm|gpt2|computer-use|embeddinggemma|all-minilm|deephermes';
const WEAK_NAMES =
  'bison|gecko|veo|mathstral|mamba|nova|jurassic|command|embed|embedding|rerank|curie|ada|dall|dalle|sora|moderation|omni-moderation|spark|yi|phi|solar|wizardcoder|nous|arctic|aya|stable|sdxl|gte|e5|msmarco|mpnet|j2|o1|o3|o4|text|model-router|bert|codebert|roberta|t5|flan|opus|sonnet|haiku|cohere|tulu|bloom|mpt|pythia|aqa|smollm|seed|skylark|mai|cosmos|ideogram|recraft|eleven|scribe|molmo|inflection|lfm|mythomax|mythalion|airoboros|toppy|lzlv|hanami|euryale|lumimaid|remm|goliath|wayfarer|eva|l3|l31|deepcoder|deepscaler|cogito|marco|reflection|athene|bakllava|moondream|notus|stablelm|xwin|yarn|neural|samantha|medllama|meditron|sqlcoder|duckdb|everythinglm|nexusraven|paraphrase|snowflake|mercury|palmyra|maverick|scout|step|tele|longcat|ling|ring|ui|midjourney|mj|qwen2|wan|kling|hailuo|playai|distil|canary|parakeet|kokoro|orpheus|sesame|bark|chirp|imagetext|imagegeneration|multimodalembedding|medlm|starling|nano-banana|gretel|daybreak';
const NAMES = `${STRONG_NAMES}|${WEAK_NAMES}`.split('|');
const FAMILIES = nameTable(NAMES);

/** How sure one can be of the ID by its text alone. */
export function distinctiveness(id: string): Distinctiveness {
  const digits = /\d/.test(id);
  const parts = id.split(/[-_./:@\s]+/).filter(Boolean);
  if (parts.length < 2) return digits && id.length >= 6 && looksLikeModel(id) ? 'named' : 'plain';
  if (/^(o\d|v\d|r\d|t5|e5|gte|yi)[-.]/i.test(id) && parts.length === 2 && id.length < 8)
    return /^o\d-(mini|preview|pro)/.test(id) ? 'sure' : 'named';
  if (!looksLikeModel(id)) return digits && parts.length > 2 ? 'named' : 'plain';
  return digits && id.length >= 5 ? 'sure' : 'named';
}

/** Does the text look like a model's ID at all: the name of a family in it, as a part of its own? */
export function looksLikeModel(text: string): boolean {
  if (nameAt(FAMILIES, text, 0, LONGEST_ENDING)) return true;
  for (let at = 1; at < text.length; at++)
    if (BEFORE_PART[text.charCodeAt(at - 1)] === 1 && nameAt(FAMILIES, text, at, LONGEST_ENDING)) return true;
  return false;
}

/** `gpt` in `gpt4` and `gpts`, not in `gptools`: more letters make it another word. */
const LONGEST_ENDING = 3;
/** What the parts of an ID stand behind, by its code. */
const BEFORE_PART = new Uint8Array(128);
for (const mark of '-_./:@~') BEFORE_PART[mark.charCodeAt(0)] = 1;

/** May the name of a family begin here? `true` wherever `looksLikeModel` or `isModelShaped` could find one. */
export const mayBeginFamily = (text: string, at: number): boolean =>
  nameAt(ALL_FAMILIES, text, at, Number.POSITIVE_INFINITY);

/** What makes a strong name of an ordinary word. */
const STRONG_FORMS =
  'text-embedding|text-davinci|text-bison|chat-bison|dall-e|o1-|o3-|o4-|yi-|phi-|phi\\d|aya-|stable-audio|stable-beluga|stable-cascade|stable-code|stable-diffusion|stable-fast|stable-image|stable-lm|stable-video|stable-v|gte-|command-|embed-|rerank-|nova-|veo-|mpt-|solar-|solar:|solar\\d|anthropic--claude|semantic_similarity';
const STRONG = new RegExp(`^(?:${STRONG_NAMES}|${STRONG_FORMS})`, 'i');
/** `phi\\d` is looked for as `phi`. */
const ALL_FAMILIES = nameTable([...NAMES, ...STRONG_FORMS.replaceAll('\\d', '').split('|')]);
const CODE_NAME = /[a-z\d][A-Z]\w*$|\.\w*_\w|[+]|^[A-Z]{2,}-\d$/;

const NOT_MODELS =
  /(?:[-_./](?:encoder|sdk|client|api|apikey|key|keys|app|demo|tests?|service|deployments?|tokens|card|tokenizer|proxy|server|adapter|provider|plugin|example|examples|(?:chat)?bot|results?|agent|agents|cli|action|code|chat-app|docs?|guide|prompt|prompts|config|settings|utils?|handler|factory|base|data|dataset|stack|template|webhook|wrapper|token|ui|lib|loader|parser|cookbook|integration|integrations|endpoint|url|host|family|series|models|label|extension|desktop|toolkit|stream|mock|tool|tools|helper|package|workflow|pipeline|runner|cache|store|index|schema|types?|error|errors|group|usage|limit|limits|version|versions|support|mode|backend|frontend|connector|bridge|container|image-tag|resource|sub|rg|kv|workspace|project|account|openai|finetuning|cpu|gpu|harness|sync|fixture|compat|compatible|java|python|js|ts|node|rust|dotnet|go|common|parent|starter|spring|index-v\d+|unique|search)$)/i;

/** A family's name at the start, with a version, a size or a variant: an ID of a model, known or not. */
export function isModelShaped(text: string): boolean {
  const last = text.slice(text.search(/[^/:]*(?::[^/:]*)?$/)).replace(VENDOR_BEFORE, '');
  // `google-cloud:gemini-…`, `together::llama-…`: a provider of a program's own before the ID, and no tag behind it.
  const name = STRONG.test(last) ? last : last.replace(/^[a-z_-]*:/i, '').replace(VENDOR_BEFORE, '');
  if (!STRONG.test(name) || NOT_MODELS.test(text) || text.length > 80) return false;
  const parts = name.split(/[-_.:@]+/).filter(Boolean);
  if (CODE_NAME.test(parts.length > 1 ? text.replace(/[A-Z][a-z]+[A-Z][a-z]+/g, '') : text) && !/[-:]/.test(name))
    return false;
  if (/\+|\.\w*_\w/.test(name)) return false;
  if (/:(latest|cloud)$/.test(name)) return true;
  if (!/\d/.test(name))
    return (
      parts.length > 2 &&
      !name.includes('_') &&
      /[-.:](latest|preview|instruct|multilingual|generator|image|vision|flash|turbo|mini|large|small|pro|chat|free|text)$/i.test(
        name,
      )
    );
  return parts.length > 1 && name.length >= 5 && !/^[A-Z]+-\d$/.test(name);
}

/** Does it begin with the name of a family that is no ordinary word? */
export function startsLikeModel(text: string): boolean {
  return STRONG.test(text) && !NOT_MODELS.test(text);
}

/** A bare family name with a number (`gemma4`, `llama3`): an ID only where the place asks for one. */
export function isBareFamily(text: string): boolean {
  return (
    STRONG.test(text) &&
    /^[A-Za-z]+[\d.]*[a-z]?$/.test(text) &&
    !/^(claude|gpt|llama|gemini|grok|whisper|tts|codex|palm|falcon|titan|solar|orca|dolphin|gpt4)$/i.test(text)
  );
}
