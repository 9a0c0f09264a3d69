/** What the names around a place say of the platform: of the call, the key, the table or the class that holds it. */
import { MAKERS, OPENAI, platformOfWord } from '../../platforms';
import type { EnclosingName } from '../../text';
import type { Site } from '../candidate';
import type { FileEvidence } from './evidence';
import { platformIn } from './platform-in-name';

export interface NamedPlatform {
  readonly platform: string;
  readonly name: string;
}

/** `.AddOpenAIChatCompletion("…")`, and `openai("…")` of the AI SDK: the call says whose model it takes. */
export function calledIn(
  { usage }: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
): NamedPlatform | undefined {
  const [owner] = usage.owners;
  if (owner?.as !== 'callee') return undefined;
  // `xai("…")`, `mistral.embedding("…")`: a provider of the AI SDK.
  const provider = platformOfWord(/^\w{2,30}/.exec(owner.name)?.[0] ?? '');
  if (provider !== undefined && provider !== OPENAI && platforms.includes(provider) && CALLS.test(owner.name))
    return { platform: provider, name: owner.name };
  if (!platforms.includes(OPENAI)) return undefined;
  const isProvider = PROVIDER.test(owner.name) && evidence.spoken().get(OPENAI)?.first !== undefined;
  return isProvider || ADDED.test(owner.name) ? { platform: OPENAI, name: owner.name } : undefined;
}
const CALLS =
  /^\w+(?:\.(?:chat|responses|completion|languageModel|embedding|textEmbedding(?:Model)?|image|speech|transcription))?$/;
const PROVIDER = /^openai(?:\.(?:chat|responses|completion|embedding|textEmbedding|image|speech|transcription))?$/;
const ADDED = /(?:^|\.)(?:Add|With)OpenAI[A-Z]\w*$/;

/** `OPENAI_MODEL=`, `"AzureOpenAI": { "Model": … }`, `azure("gpt-4o")`: the nearest name with a platform's word in it. */
export function keyIn(
  { usage, role, start }: Site,
  { path, text }: FileEvidence,
  platforms: readonly string[],
): NamedPlatform | undefined {
  let maker: NamedPlatform | undefined;
  for (const [level, owner] of usage.owners.slice(0, 4).entries()) {
    if (owner.as === 'operand' || isBase(usage.owners, level)) continue;
    const platform = platformIn(owner.name);
    if (!platform) continue;
    if (isQuery(path) && OF_TABLE.test(text.slice(Math.max(0, start - FAR), start))) break;
    // `{ openAIModel: "…" }` in a table of Azure's.
    if (platform === OPENAI && role !== 'config' && level === 0 && /model$/i.test(owner.name)) continue;
    // In code a variable called `openai` holds whatever client it was given.
    if ((platform === OPENAI && role !== 'config') || !platforms.includes(platform)) break;
    if (!MAKERS.has(platform)) return { platform, name: owner.name };
    maker ??= { platform, name: owner.name };
  }
  return maker;
}

/** `class Azure extends OpenAI {`: what is built upon says less than what it is called. */
const isBase = (owners: readonly EnclosingName[], level: number): boolean =>
  owners[level]?.as === 'block' && /^(?:extends|implements)$/.test(owners[level + 1]?.name ?? '');

export const isQuery = (path: string): boolean => /\.sql$/i.test(path);

/** In UTF-16 code units. */
const FAR = 300;
/** `CREATE TABLE azure_openai_log (`: what a query calls its tables and columns says nothing. */
const OF_TABLE = /\b(?:TABLE|INTO)\s{1,3}(?:IF NOT EXISTS\s{1,3})?[\w."`]{1,80}\s{0,3}\([^;]*$/i;

/** `openai = { chat = { model = "…" } }`, `chat_openai(model = "…")`: by its name OpenAI's, where nothing nearer says more. */
export function namedOpenAi(
  { usage, role }: Site,
  platforms: readonly string[],
): { readonly name: string; readonly within: number } | undefined {
  if (role !== 'code' || !platforms.includes(OPENAI)) return undefined;
  const isType = usage.owners.some(({ as, name }) => as === 'block' && TYPE.test(name));
  for (const [level, { as, name }] of usage.owners.slice(0, 4).entries()) {
    if (as === 'operand' || as === 'label' || isBase(usage.owners, level)) continue;
    const last = name.slice(name.search(/[^.:>]*$/));
    const platform = platformIn(as === 'callee' ? last : name);
    if (platform !== '' && platform !== OPENAI) return undefined;
    if (platform === '') continue;
    const isWhole = platformOfWord(last) === OPENAI;
    if (as === 'callee') return SNAKE.test(last) && !isWhole ? { name, within: ON_LINE } : undefined;
    if (as === 'block' ? isType : level > 0 || /models?$/i.test(name)) return { name, within: 1 };
  }
  return undefined;
}

const TYPE = /^(?:class|struct|object|record|module|trait|impl|interface)$/;
/** A class takes whatever client or address it is given. */
const SNAKE = /^[a-z\d]+(?:_[a-z\d]+)+$/;
/** Levels of the same line are below it. */
const ON_LINE = 0.9;
