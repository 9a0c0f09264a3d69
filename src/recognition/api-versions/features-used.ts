/** Which features of Azure OpenAI a text visibly uses with one API version: by its URL, and by what its client is called for. */
import { groupedBy } from '../../catalogue';
import { firstIndex } from '../../text';
import { type FeatureUse, modelFeature, sdkReader } from './sdk-features';

/** Features that the version at an offset of the text has to bring; empty where the text does not show a use. */
export type FeatureReader = (start: number) => readonly FeatureUse[];

/** Looks through the text when somebody asks, and once, however many versions stand in it. */
export function featureReader(text: string): FeatureReader {
  const clients = onDemand(() => clientsOf(text));
  const constants = onDemand(() => constantsOf(text));
  const ofSdk = sdkReader(text);
  const given = new Map<number, readonly FeatureUse[]>();
  const calls = onDemand(() => callsOf(text, new Set(clients().flatMap(({ name }) => name ?? []))));
  const ofCode = (start: number): readonly FeatureUse[] => {
    const client = clientAround(text, start, clients()) ?? clientOfConstant(text, start, clients, constants);
    if (!client) return ofSdk(start);
    const uses = given.get(client.open) ?? ofArguments(text, client.open, '');
    given.set(client.open, uses);
    const all = client.name === undefined ? uses : [...uses, ...(calls().get(client.name) ?? [])];
    const isOnly = clients().filter(({ takesOptions }) => !takesOptions).length < 2;
    return all.length || !isOnly ? all : ofSdk(start);
  };
  return (start) => {
    const { path, model } = ofUrl(text, start);
    return path ? [path, ...model] : [...model, ...ofCode(start)];
  };
}

function onDemand<T>(work: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
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

/** What the path of a URL asks for, and the deployment in it. */
interface InUrl {
  readonly path?: FeatureUse;
  readonly model: readonly FeatureUse[];
}

function ofUrl(text: string, start: number): InUrl {
  // Looked for from the end: most versions stand behind something else.
  if (!/api-version=$/i.test(text.slice(Math.max(0, start - 20), start))) return { model: [] };
  const url = /[^\s"'`<>]*$/.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? '';
  if (!/api-version=$/i.test(url) || /\/openai\/v1\//.test(url)) return { model: [] };
  const found = PATHS.find(([path]) => path.test(url))?.[1];
  const called = /\/openai\/deployments\/([\w.-]{2,40})\//.exec(url)?.[1];
  const use = (feature: string): FeatureUse => ({ feature, start: start - url.length });
  return {
    ...(found !== undefined && { path: use(found) }),
    model: called === undefined ? [] : [use(modelFeature(called))],
  };
}

interface Client {
  /** What the code calls the client, when it gives it a name. */
  readonly name?: string;
  readonly start: number;
  readonly open: number;
  /** `AzureOpenAIClientOptions(`: no client, but what one is given. */
  readonly takesOptions: boolean;
}

const CONSTRUCTOR = /\b(?:Async)?Azure(?:Chat)?OpenAI(\w{0,20})\s*\(/g;
/** What stands before it when it is given a name; read from the end of a window. */
const NAMED = /([A-Za-z_$][\w$.]*)\s*(?::\s*[\w.<>|\s]{1,40})?=\s*(?:await\s+)?(?:new\s+)?$/;
const LONGEST_NAME = 160;
const LOOK_BACK = 900;
const LONGEST_CALL = 4000;

/** All clients that a text makes, in its order. */
const clientsOf = (text: string): readonly Client[] =>
  [...text.matchAll(CONSTRUCTOR)].map((found) => {
    const start = found.index;
    const name = NAMED.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];
    const takesOptions = found[1]?.endsWith('Options') === true;
    return { start, open: start + found[0].length - 1, takesOptions, ...(name !== undefined && { name }) };
  });

/** The client whose construction takes the version: the last one before it, unless that is done. */
function clientAround(text: string, start: number, clients: readonly Client[]): Client | undefined {
  const client = clients[firstIndex(clients.length, (index) => (clients[index]?.open ?? start) < start) - 1];
  return client && client.start >= start - LOOK_BACK && closeOf(text, client.open) > start ? client : undefined;
}

/** `API_VERSION = "…"` and one client with `api_version=API_VERSION`. */
function clientOfConstant(
  text: string,
  start: number,
  clients: () => readonly Client[],
  constants: () => ReadonlyMap<string, readonly number[]>,
): Client | undefined {
  const before = text.slice(Math.max(0, start - 80), start);
  const name = /([A-Za-z_]\w*)\s*(?::\s*\w+\s*)?=\s*["'`]$/.exec(before)?.[1];
  if (name === undefined || name.length < 3) return undefined;
  const [use, ...others] = constants().get(name.toLowerCase()) ?? [];
  return use === undefined || others.length ? undefined : clientAround(text, use, clients());
}

const USE_OF_CONSTANT = /\bapi_?version(?=\s*[=:]\s*([A-Za-z_]\w*))/gi;

/** Where a constant is given as the version, by its name in small letters. */
function constantsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const uses = groupedBy(text.matchAll(USE_OF_CONSTANT), ([, name = '']) => name.toLowerCase());
  return new Map([...uses].map(([name, found]) => [name, found.slice(0, 2).map(({ index }) => index)]));
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
];

const WORD = /(?<![\w$.])[A-Za-z_$][\w$]*(?:\.[\w$]+){0,5}/g;
const MOST_CALLS = 60;

/** What the clients of some names are called for: one pass over the words of the text, the first calls of each name. */
function callsOf(text: string, names: ReadonlySet<string>): ReadonlyMap<string, readonly FeatureUse[]> {
  const found = new Map<string, FeatureUse[]>();
  const seen = new Map<string, number>();
  const isCommentedOut = commentsIn(text);
  for (const { index, 0: word } of names.size ? text.matchAll(WORD) : [])
    for (const name of clientsIn(word, names)) {
      const count = seen.get(name) ?? 0;
      if (count >= MOST_CALLS) continue;
      const call = callBehind(text, index + name.length);
      if (!call) continue;
      seen.set(name, count + 1);
      if (isCommentedOut(index)) continue;
      const uses = found.get(name) ?? [];
      found.set(name, uses);
      uses.push(...ofCall(text, index, call.open, call.chain));
    }
  return found;
}

const IN_CHAIN = /[\w.\s]/;
const LONGEST_CHAIN = 60;

/** `.chat.completions.create(` behind the name of a client: dotted words, with spaces and line ends between. */
function callBehind(text: string, end: number): { readonly chain: string; readonly open: number } | undefined {
  const most = end + 2 * LONGEST_CHAIN;
  let dot = end;
  while (dot < most && SPACE.test(text[dot] ?? '')) dot++;
  if (text[dot] !== '.') return undefined;
  let open = dot + 1;
  while (open < most && IN_CHAIN.test(text[open] ?? '')) open++;
  const chain = text.slice(dot + 1, open);
  if (text[open] !== '(' || chain.length < 2 || chain.trim().length > LONGEST_CHAIN) return undefined;
  return { chain: chain.replace(/\s/g, ''), open };
}

/** `self.client` of `self.client.chat`: the names that the words begin with. */
function* clientsIn(words: string, names: ReadonlySet<string>): Generator<string> {
  for (let end = words.indexOf('.'); end >= 0; end = words.indexOf('.', end + 1))
    if (names.has(words.slice(0, end))) yield words.slice(0, end);
  if (names.has(words)) yield words;
}

function ofCall(text: string, start: number, open: number, chain: string): readonly FeatureUse[] {
  const method = METHODS.find(([pattern]) => pattern.test(`${chain}.`) || pattern.test(chain));
  return [
    ...(method ? [{ feature: method[1], start }] : []),
    // What a responses call takes came with the responses API itself.
    ...(method?.[1] === 'responses' ? [] : ofArguments(text, open, chain)),
  ];
}

function ofArguments(text: string, open: number, chain: string): FeatureUse[] {
  const args = text.slice(open, closeOf(text, open));
  const uses = [
    ...ARGUMENTS.flatMap(([pattern, feature]) => (pattern.test(args) ? [{ feature, start: open }] : [])),
    ...modelsIn(args, open),
  ];
  return /^embeddings\./.test(`${chain}.`) && /\bdimensions\s*[=:]/.test(args)
    ? [...uses, { feature: 'embedding-dimensions', start: open }]
    : uses;
}

const NAMED_MODEL =
  /\b(?:model(?:_?name|_?id)?|(?:azure_?)?deployment(?:_?name)?|GetChatClient|GetResponsesClient|getChatCompletions)["']?\s{0,8}(?:=>|[=:(])\s{0,8}["']([\w.-]{2,40})["']/gi;

const modelsIn = (text: string, start: number): readonly FeatureUse[] =>
  [...text.matchAll(NAMED_MODEL)].map(([, name = '']) => ({ feature: modelFeature(name), start }));

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

const SPACE = /\s/;

/** Does a place stand in a line of comment? To be asked in the order of the text: each line is looked at once, whatever its length. */
function commentsIn(text: string): (at: number) => boolean {
  let end = -1;
  let isComment = false;
  return (at) => {
    if (at <= end) return isComment;
    let start = end;
    while (end < at) {
      start = end + 1;
      const feed = text.indexOf('\n', start);
      end = feed < 0 ? text.length : feed;
    }
    let first = start;
    const skipSpaces = (): void => {
      while (first < end && SPACE.test(text[first] ?? '')) first++;
    };
    skipSpaces();
    if (text[first] === '"' || text[first] === "'") first++;
    skipSpaces();
    isComment = ['#', '//', '*'].some((mark) => text.startsWith(mark, first));
    return isComment && first < at;
  };
}
