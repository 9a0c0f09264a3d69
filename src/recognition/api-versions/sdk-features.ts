/** Features by the names that SDKs give them: where the version stands in other hands than the client, as in C#, Java and Go. */

export interface FeatureUse {
  /** The catalogue's ID of the feature, or `model:` and the name of a model that must be served. */
  readonly feature: string;
  readonly start: number;
}

/** Before the name of a model that is called: its version must serve it. */
export const MODEL_FEATURE = 'model:';

/** `o3` for `o3-2025-04-16`; a deployment is mostly called like its model. */
export const modelFeature = (name: string): string =>
  MODEL_FEATURE + name.toLowerCase().replace(/-20\d\d-\d\d-\d\d$/, '');

/** Of Azure's own clients, and of OpenAI's with an address or a credential of Azure. */
const AZURE =
  /Azure\.AI\.OpenAI|com\.azure\.ai\.openai|OpenAIServiceVersion|com\.openai\.azure|AzureOpenAI|azopenai|azure\.With(?:Endpoint|APIKey|TokenCredential)|AzureConfig|azure_openai|azure::|DefaultAzureConfig|openai\.azure\.com/;
/** A client of OpenAI's own beside it may be the one that is called. */
const PLAIN =
  /(?<!Azure)\bOpenAI\s{0,8}\(|(?<![\w.])new\s{1,8}(?:Chat|Responses?|Embedding|Audio|Image)Client\s{0,8}\(|OpenAIOkHttpClient\.fromEnv|openai\.NewClient\(\s{0,8}\)|api\.openai\.com/;
/** Dates that may be versions: with two of them it is not said which one a call goes with. */
const VERSIONS = /(?<![\w-])V?20[12]\d[-_][01]\d[-_][0-3]\d(?:[-_]preview)?(?!\w)/gi;

const SIGNS: readonly (readonly [sign: RegExp, feature: string])[] = [
  [
    /CreateJsonSchemaFormat\b|JsonSchemaResponseFormat\b|ResponseFormatJsonSchema|OfJSONSchema\b|ResponseFormatJSONSchema|ResponseFormatTypeJSONSchema|ResponseFormat(?:::|\.)JsonSchema|JsonSchemaResponseFormat|(?<!\w)["']?type["']?\s{0,4}(?:=>|[=:])\s{0,4}["']json_schema["']/,
    'structured-outputs',
  ],
  [
    /CreateJsonObjectFormat\b|ChatCompletionsJsonResponseFormat\b|OfJSONObject\b|ResponseFormat(?:::|\.)JsonObject\b/,
    'json-mode',
  ],
  [
    /CreateFunctionTool\b|ChatCompletionsFunctionToolDefinition\b|ChatCompletionToolParam\b|ChatCompletionFunctionTool\b/,
    'tools',
  ],
  [
    /GetOpenAIResponseClient\b|GetResponsesClient\b|ResponsesClientBuilder\b|\.Responses\.New\w{0,20}\(|\.responses\(\)\s{0,20}\.create/,
    'responses',
  ],
  [
    /GetAssistantClient\b|AssistantsClientBuilder\b|\.Beta\.(?:Assistants|Threads)\.New|\.beta\(\)\s{0,20}\.(?:assistants|threads)\(\)/,
    'assistants-v2',
  ],
  [
    /GenerateSpeech\w{0,20}\(|generateSpeechFromText\w{0,20}\(|\.Audio\.Speech\.New|\.audio\(\)\s{0,20}\.speech\(\)/,
    'text-to-speech',
  ],
  [
    /TranscribeAudio\w{0,20}\(|getAudioTranscription\w{0,20}\(|\.Audio\.Transcriptions\.New|\.audio\(\)\s{0,20}\.transcriptions\(\)/,
    'transcription',
  ],
  [/GetBatchClient\b|\.Batches\.New|\.batches\(\)\s{0,20}\.create/, 'batch'],
  [/ReasoningEffort(?:Level)?\b|reasoningEffort\(|reasoning_effort\(/, 'reasoning-effort'],
  [
    /DeveloperChatMessage\b|ChatRequestDeveloperMessage\b|DeveloperMessage\(|ChatCompletionDeveloperMessage/,
    'developer-messages',
  ],
  [/MaxCompletionTokens\b|maxCompletionTokens\(|max_completion_tokens\(/, 'max-completion-tokens'],
];

const MODEL =
  /(?:\b|with_)(?:GetChatClient|GetResponsesClient|getChatCompletions|deployment(?:_?(?:name|id))?|model)(?:["']?\s{0,8}(?:=>|[=:])|\s{0,4}\()\s{0,8}["']([\w.-]{2,40})["']|\/openai\/deployments\/([\w.-]{2,40})/gi;

/** What the file uses with its one version; empty where it has several, or a client that is not Azure's. */
export function sdkReader(text: string): (start: number) => readonly FeatureUse[] {
  let known: readonly FeatureUse[] | undefined;
  return (start) => {
    known ??= featuresOf(text);
    return known.length && NAMES_VERSION.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)) ? known : [];
  };
}

/** What a version follows in code: a member of an SDK, an argument, a builder's method. */
const NAMES_VERSION = /(?:version|endpoint|azure)\w{0,40}["']?\s{0,4}(?:\.|::|\(|=>?|:|,)[^\n;{}]{0,160}$/i;
const LONGEST_LEAD = 240;
const MOST_MODELS = 20;

function featuresOf(text: string): readonly FeatureUse[] {
  if (!AZURE.test(text) || PLAIN.test(text) || countOf(VERSIONS, text) > 1) return [];
  const uses = SIGNS.flatMap(([sign, feature]): readonly FeatureUse[] => {
    const start = text.search(sign);
    return start < 0 || isCommented(text, start) ? [] : [{ feature, start }];
  });
  const models = [...text.matchAll(MODEL)]
    .slice(0, MOST_MODELS)
    .filter(({ index }) => !isCommented(text, index))
    .map(({ index, 1: given, 2: called }) => ({ feature: modelFeature(given ?? called ?? ''), start: index }));
  return [...uses, ...models];
}

const countOf = (pattern: RegExp, text: string): number => new Set(text.match(pattern) ?? []).size;

/** A line that begins like a comment. */
function isCommented(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /^\s{0,80}(?:\/\/|#|\*|--)/.test(line);
}
