/** What the name of a key, parameter, variable, call or flag says about the value that it holds. */
import { rememberNames, words } from '../../text';

/**
 * `model`: a model ID; `models`: a list or table of them; `deployment`: an Azure deployment; `version`: a model's version;
 * `api-version`: an API version; `generic`: `name`, `id`, `value`, `default` … which say nothing by themselves;
 * `displayText`: a title, a description, a prompt: text for people; `excluded`: a path, a package, a host; `none`: says nothing.
 */
export type Meaning =
  | 'model'
  | 'models'
  | 'deployment'
  | 'version'
  | 'api-version'
  | 'generic'
  | 'displayText'
  | 'excluded'
  | 'none';

const MODEL_WORDS = new Set(['model', 'engine', 'llm', 'models', 'engines', 'llms', 'modelo', 'modele']);
/** What may follow `model` in a name that still holds its ID. */
const MODEL_TAILS = new Set(
  words(
    'name names id ids identifier slug key keys value default list code alias aliases string str arg arn override fallback fallbacks primary secondary small large fast big chat text completion embedding embeddings vision image audio tts stt used ref to a b one two option options choices enum set map env var variable param input field selected current supported available allowed known legacy deprecated new old short full cheap smart reasoning judge eval uid for in of catalog catalogue registry infos constant literal kind slugs strings array dict prices pricing costs limits tokens mapping',
  ),
);
const DEPLOYMENT_WORDS = new Set(['deployment', 'deployments', 'deploymentname', 'deploymentid']);
const EXCLUDED_TAILS = new Set(
  words(
    'tags path paths dir dirs directory directories file filename filenames files folder folders url uri link href host class module package import repository keywords branch architecture artifact artifactid namespace tokenizer encoding schema icon logo src image container uses',
  ),
);
const DISPLAY_TAILS = new Set(
  words(
    'label labels title description desc summary display displayname placeholder help text message prompt content comment note notes tooltip caption hint heading header question answer alt',
  ),
);
const GENERIC = new Set(
  words(
    'name id value key default defaultvalue default_value slug ids names values options option choices enum allowed items list alias to from target source replacement fallback fallbacks primary supports uid type label use m',
  ),
);

/** Words before `name`, `id`, `key` … that leave open what is named. */
const NEUTRAL = new Set(
  words(
    'chat text default fallback primary secondary embedding embeddings completion gpt openai azure anthropic claude gemini base new old reasoning vision fast small large big smart judge eval main const enum ai fine tuned current expected actual target canonical normalized original foundation llm',
  ),
);

/** Splits `chatModelName`, `CHAT_MODEL_NAME`, `chat-model.name` into lower-case words. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

const LONGEST_NAME = 80;

/** The meaning of one name. */
export function meaningOf(name: string): Meaning {
  return name.length > LONGEST_NAME ? 'none' : decided(name);
}

const decided = rememberNames((name): Meaning => {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const whole = words.join('');
  if (/api_?version$|anthropicversion$|serviceversion$/.test(whole) || /api.*version$/.test(whole))
    return 'api-version';
  if (last === 'version' || last === 'versions')
    return words.length === 1 || words.some((word) => MODEL_WORDS.has(word)) ? 'version' : 'none';
  if (/display_?name$|^pretty_?name$|^friendly_?name$/i.test(name)) return 'displayText';
  if (/^tags?$/.test(last) && words.includes('image')) return 'excluded';
  // `tokenizer.ggml.pre`: a part of a file of weights.
  if (words.includes('ggml')) return 'excluded';
  const deployment = words.findLastIndex((word) => DEPLOYMENT_WORDS.has(word));
  if (deployment >= 0 && tailsFit(words, deployment)) return 'deployment';
  const model = words.findLastIndex((word) => MODEL_WORDS.has(word));
  if (model >= 0) {
    if (tailsFit(words, model))
      return /s$/.test(words[model] ?? '') ||
        /^(list|ids|names|options|map|choices|prices|pricing|costs|limits)$/.test(last)
        ? 'models'
        : 'model';
    return EXCLUDED_TAILS.has(last) ? 'excluded' : DISPLAY_TAILS.has(last) ? 'displayText' : 'none';
  }
  if (
    /(gpt|claude|gemini|llama|mistral|openai|anthropic|embedding)s?$/.test(whole) &&
    words.length > 1 &&
    !EXCLUDED_TAILS.has(last)
  )
    return 'generic';
  if (GENERIC.has(last) && words.slice(0, -1).every((word) => NEUTRAL.has(word))) return 'generic';
  if (EXCLUDED_TAILS.has(last)) return 'excluded';
  return DISPLAY_TAILS.has(last) ? 'displayText' : 'none';
});

function tailsFit(words: readonly string[], at: number): boolean {
  return words.slice(at + 1).every((word) => MODEL_TAILS.has(word) || DEPLOYMENT_WORDS.has(word) || /^\d+$/.test(word));
}

/** Calls whose argument is a model ID (`openai("gpt-4o")`, `init_chat_model("…")`, `.model("…")`). */
const MODEL_CALLS =
  /(^|[._])(model|models|engine|chat_?model|init_chat_model|language_?model|llm|embedding_?model|text_?embedding_?model|image_?model|get_?model|encoding_for_model|encodingforgptmodel|encodingformodel|withmodel|with_model|setmodel|set_model|use_?model|modelname|modelid|model_?info|from_?model|generativemodel|get_?generative_?model|chatopenai|azurechatopenai|chatanthropic|chatbedrock|chatvertexai|openai|azure|anthropic|bedrock|google|vertex|mistral|groq|xai|deepseek|cohere|togetherai|fireworks|perplexity|openrouter|textembedding|chat|completion|embedding|responses|image|speech|transcription|languagemodel|evaluationmodel|deployment|deployments|withdeployment|deploymentname|get_?chat_?client|getembeddingclient|get_?embedding_?client|getaudioclient|getimageclient|get_?realtime_?(?:conversation_?)?client|get_?moderation_?client|(?:chat|embedding|image|audio|realtime|moderation|responses?)client|embed_?content|models[._](?:generate|stream)_?content(?:_?stream)?|live[._]connect|aschatclient|invokemodel|chatcompletion|addazureopenaichatcompletion|addopenaichatcompletion|addopenaitextembeddinggeneration|addazureopenaitextembeddinggeneration|foundationmodel|fromfoundationmodelid|foundationmodelidentifier|kani|lm|dspylm|litellm|sentencetransformer|from_pretrained|pull|chat_openai|chat_anthropic|countTokens|num_tokens|getencodingformodel)$/i;

/** Does a call with this (dotted) name take a model ID? */
export const takesModel = rememberNames((callee): boolean => {
  if (MODEL_CALLS.test(callee)) return true;
  const last = callee.slice(Math.max(callee.lastIndexOf('.'), callee.lastIndexOf(':')) + 1);
  // `onModelSelected('tts', event)`: what happened to which of an application's own.
  if (/^(?:on|handle|emit)[A-Z_]/.test(last)) return false;
  return meaningOf(last) === 'model' || meaningOf(last) === 'deployment';
});

/** Calls that test a part of a string: what they take is a prefix or a pattern, not an ID. */
export function testsPart(callee: string): boolean {
  const parts = callee.split(/[.:]+/);
  const last = parts.at(-1) ?? '';
  const receiver = parts.at(-2) ?? '';
  if (HOLDS.test(last)) return isOneName(receiver);
  return PART_TESTS.test(last) || PATTERN_OWNERS.has(receiver);
}

/** `model.includes("gpt-4")` looks for a part of a name, `MODELS.includes("gpt-4")` for a name in a list. */
const HOLDS = /^includes?\??$/i;

/** Is what a variable, member or call of this name gives one name of a model, and not a list of them? */
export function isOneName(name: string): boolean {
  return /(?:model|name|id|engine|deployment|(?:to_?)?lower(?:_?case)?)(?:\(\))?$/i.test(name);
}

/** `PREFIXES = ["gpt-4", "o1"]`, `for prefix in (…)`, `patterns: [...]`: holds parts of names; `models_without_prefix` holds names. */
export const namesParts = (name: string): boolean =>
  /(?:prefix(?:es)?|suffix(?:es)?|patterns?|sub_?strings?|reg_?exp?(?:e?s)?|families|keywords|needles?|fragments?|name_?parts)$/i.test(
    name,
  ) && !/with/i.test(name);

const PART_TESTS =
  /^(?:(?:str_?)?(?:starts?|ends?|begins?)_?with|has_?(?:prefix|suffix)|remove_?(?:prefix|suffix)|(?:last_?)?index_?of|r?find|str_?contains|contains|match(?:es|_all|all)?|test|like|ilike|reg_?exp?|search|split|replace(?:_?all)?|l?strip|trim\w*|e?grep|str_(?:detect|starts|ends)|gsub|sub|scan)$/i;
const PATTERN_OWNERS = new Set(words('re regex regexp strings RegExp Regex Pattern fnmatch minimatch'));
