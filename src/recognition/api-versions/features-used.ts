/** Which features of Azure OpenAI a text visibly uses with one API version: by its URL, and by what its client is called for. */

export interface FeatureUse {
  /** The catalogue's ID of the feature. */
  readonly feature: string;
  readonly start: number;
}

/** Features that the version between the offsets has to bring. Empty where the text does not show a use. */
export function featuresUsedWith(text: string, start: number): readonly FeatureUse[] {
  const inUrl = ofUrl(text, start);
  if (inUrl.length) return inUrl;
  const client = clientAround(text, start) ?? clientOfConstant(text, start);
  return client ? ofClient(text, client) : [];
}

/** The narrower path stands first. */
const PATHS: readonly (readonly [path: RegExp, feature: string])[] = [
  [/\/extensions\/chat\/completions/, 'on-your-data-extensions'],
  [/\/images\/generations:submit/, 'dall-e-2-submit'],
  [/\/images\/(generations|edits)/, 'image-generation'],
  [/\/audio\/speech/, 'text-to-speech'],
  [/\/audio\/(transcriptions|translations)/, 'transcription'],
  [/\/fine_tuning\/jobs/, 'fine-tuning'],
  [/\/vector_stores/, 'assistants-v2'],
  [/openai\/(assistants|threads)/, 'assistants-v1'],
  [/openai\/batches/, 'batch'],
  [/openai\/realtime/, 'realtime-preview'],
  [/openai\/responses/, 'responses'],
  [/openai\/evals/, 'evals'],
  [/openai\/uploads/, 'uploads'],
];

function ofUrl(text: string, start: number): readonly FeatureUse[] {
  const url = /[^\s"'`<>]*$/.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? '';
  if (!/api-version=$/i.test(url) || /\/openai\/v1\//.test(url)) return [];
  const found = PATHS.find(([path]) => path.test(url));
  return found ? [{ feature: found[1], start: start - url.length }] : [];
}

interface Client {
  /** What the code calls the client, when it gives it a name. */
  readonly name?: string;
  readonly open: number;
}

const CONSTRUCTOR =
  /(?:([A-Za-z_$][\w$.]*)\s*(?::\s*[\w.<>|\s]{1,40})?=\s*(?:await\s+)?)?(?:new\s+)?\b(?:Async)?Azure(?:Chat)?OpenAI\w{0,20}\s*\(/g;
const LOOK_BACK = 900;
const LONGEST_CALL = 4000;

/** The client whose construction takes the version. */
function clientAround(text: string, start: number): Client | undefined {
  const from = Math.max(0, start - LOOK_BACK);
  const found = [...text.slice(from, start).matchAll(CONSTRUCTOR)].at(-1);
  if (!found) return undefined;
  const open = from + found.index + found[0].length - 1;
  if (closeOf(text, open) <= start) return undefined;
  return { open, ...(found[1] !== undefined && { name: found[1] }) };
}

/** `API_VERSION = "…"` and one client with `api_version=API_VERSION`. */
function clientOfConstant(text: string, start: number): Client | undefined {
  const before = text.slice(Math.max(0, start - 80), start);
  const name = /([A-Za-z_]\w*)\s*(?::\s*\w+\s*)?=\s*["'`]$/.exec(before)?.[1];
  if (name === undefined || name.length < 3) return undefined;
  const uses = [...text.matchAll(new RegExp(`\\bapi_?version\\s*[=:]\\s*${name}\\b`, 'gi'))];
  const [use] = uses;
  return uses.length === 1 && use ? clientAround(text, use.index) : undefined;
}

const METHODS: readonly (readonly [chain: RegExp, feature: string])[] = [
  [/^responses\./, 'responses'],
  [/^(beta\.)?realtime\./, 'realtime-preview'],
  [/^audio\.speech\./, 'text-to-speech'],
  [/^audio\.(transcriptions|translations)\./, 'transcription'],
  [/^images\.(generate|edit)/, 'image-generation'],
  [/^batches\./, 'batch'],
  [/^fine_?tuning\./i, 'fine-tuning'],
  [/^evals\./, 'evals'],
  [/^uploads\./, 'uploads'],
  [/^(beta\.)?(assistants|threads|vector_?stores)\./i, 'assistants-v2'],
  [/^(beta\.)?chat\.completions\.parse/, 'structured-outputs'],
];
const ARGUMENTS: readonly (readonly [argument: RegExp, feature: string])[] = [
  [/["']json_schema["']/, 'structured-outputs'],
  [/["']json_object["']/, 'json-mode'],
  [/\btools\s*[=:]/, 'tools'],
  [/\bseed\s*[=:]\s*\d/, 'seed'],
  [/\b(top_)?logprobs\s*[=:]/, 'logprobs'],
  [/\bmax_completion_tokens\s*[=:]/, 'max-completion-tokens'],
  [/\bparallel_tool_calls\s*[=:]/, 'parallel-tool-calls'],
  [/\breasoning_effort\s*[=:]/, 'reasoning-effort'],
  [/\bstream_options\s*[=:]/, 'stream-options'],
  [/\bprediction\s*[=:]/, 'predicted-outputs'],
  [/\bmodalities\s*[=:][^\n]{0,40}audio/, 'audio-completions'],
  [/["']image_url["']/, 'vision'],
  [/\bdata_sources\b/, 'on-your-data'],
  [/\btimestamp_granularities\s*[=:]/, 'timestamp-granularities'],
  [/["']role["']?\s*:\s*["']developer["']/, 'developer-messages'],
  [/\bstore\s*[=:]\s*[Tt]rue/, 'stored-completions'],
  [/\bmodel\s*[=:]\s*["'](o1|o3-mini)["']/, 'o1'],
  [/\bmodel\s*[=:]\s*["'](o1-preview|o1-mini)["']/, 'o1-preview'],
];

function ofClient(text: string, { name, open }: Client): readonly FeatureUse[] {
  const uses = ofArguments(text, open, '');
  if (name === undefined) return uses;
  const calls = new RegExp(`(?<![\\w$.])${escaped(name)}\\s*\\.\\s*([\\w.\\s]{2,60}?)\\s*\\(`, 'g');
  for (const call of [...text.matchAll(calls)].slice(0, 60)) {
    if (isCommentedOut(text, call.index)) continue;
    const chain = (call[1] ?? '').replace(/\s/g, '');
    const method = METHODS.find(([pattern]) => pattern.test(`${chain}.`) || pattern.test(chain));
    if (method) uses.push({ feature: method[1], start: call.index });
    // What a responses call takes came with the responses API itself.
    if (method?.[1] !== 'responses') uses.push(...ofArguments(text, call.index + call[0].length - 1, chain));
  }
  return uses;
}

function ofArguments(text: string, open: number, chain: string): FeatureUse[] {
  const args = text.slice(open, closeOf(text, open));
  const uses = ARGUMENTS.flatMap(([pattern, feature]) => (pattern.test(args) ? [{ feature, start: open }] : []));
  return /^embeddings\./.test(`${chain}.`) && /\bdimensions\s*[=:]/.test(args)
    ? [...uses, { feature: 'embedding-dimensions', start: open }]
    : uses;
}

/** Where a bracket closes; brackets in strings are not counted. */
function closeOf(text: string, open: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(text.length, open + LONGEST_CALL);
  for (let at = open; at < limit; at++) {
    const char = text[at] ?? '';
    if (quote) {
      if (char === '\\') at++;
      else if (char === quote || char === '\n') quote = '';
    } else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') {
      depth--;
      if (depth === 0) return at;
    }
  }
  return limit;
}

function isCommentedOut(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /^\s*["']?\s*(#|\/\/|\*)/.test(line);
}

const escaped = (name: string): string => name.replace(/[.$]/g, '\\$&');
