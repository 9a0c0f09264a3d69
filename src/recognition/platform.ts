/** Which platform a mention speaks of, and why: its spelling, the clients and hosts around it, or the vendor's own API. */

import type { Catalogue, EntryRef } from '../catalogue/catalogue';
import { ownPlatform } from '../catalogue/platforms';
import { isLayered } from '../catalogue/user-knowledge';
import { languageOf } from '../text/languages';
import { lineEnd, lineStart } from '../text/line';
import { wordsOf } from '../text/names';
import { firstIndex } from '../text/search';
import type { PlatformReason } from './mention';
import type { Candidate } from './model-mentions';
import { clientOf, clientsByName } from './receivers';
import type { RecognitionInput } from './recognise';
import { FOREIGN, type Sign } from './signs';

/** Where each platform gives a sign of itself. */
export interface Signals {
  readonly text: string;
  readonly path: string;
  /** In the order of the text; those of what goes before it stand at negative offsets. */
  readonly signs: readonly Sign[];
  /** Those of the text itself. */
  readonly own: readonly Sign[];
  /** Names that the file gives to clients. */
  readonly clients: () => ReadonlyMap<string, Sign>;
  /** Declares infrastructure: what stands in it runs where its resources are. */
  readonly infrastructure: boolean;
  /** By platform: its first sign, and how many there are. */
  readonly spoken: () => ReadonlyMap<string, Spoken>;
}

interface Spoken {
  readonly first: Sign;
  readonly count: number;
}

export interface PlatformChoice {
  readonly platform?: string;
  readonly reason?: PlatformReason;
  readonly entries: readonly EntryRef[];
  readonly elsewhere: readonly EntryRef[];
  readonly claims: boolean;
}

/** The vendors' own APIs, for an ID that several platforms share. */
const OWN = [
  'openai',
  'anthropic',
  'google-gemini',
  'mistral',
  'cohere',
  'deepseek',
  'xai',
  'ai21',
  'moonshot',
  'zhipu',
  'alibaba',
  'minimax',
  'perplexity',
  'voyage',
  'jina',
  'stability',
  'huggingface',
];
/** How far a client or a host speaks, in UTF-16 code units: about ten lines before a mention, about five behind it. */
const BEFORE = 300;
const AFTER = 80;

/** Where imports, packages and headings stand. */
const TOP_OF_FILE = 1_000;

/** The signs of a file and of what goes before it, and what kind of file it is. */
export function signalsOf(input: RecognitionInput, own: readonly Sign[], earlier: readonly Sign[] = []): Signals {
  const signs = earlier.length ? [...earlier, ...own] : own;
  const language = languageOf(input.path, input.languageId).name;
  let clients: ReadonlyMap<string, Sign> | undefined;
  let spoken: ReadonlyMap<string, Spoken> | undefined;
  return {
    text: input.text,
    path: input.path,
    signs,
    own,
    clients: () => (clients ??= clientsByName(signs)),
    spoken: () => (spoken ??= spokenOf(signs)),
    infrastructure: language === 'bicep' || language === 'terraform',
  };
}

function spokenOf(signs: readonly Sign[]): ReadonlyMap<string, Spoken> {
  const spoken = new Map<string, Spoken>();
  for (const sign of signs) {
    const known = spoken.get(sign.platform);
    spoken.set(sign.platform, { first: known?.first ?? sign, count: (known?.count ?? 0) + 1 });
  }
  return spoken;
}

/** What signs say to all mentions of a file, however far away: while it stays, mentions stay what they are. */
export function saidToAll({ clients, spoken, infrastructure }: Signals): readonly string[] {
  const named = [...clients()].map(([name, { platform, text }]) => `${name} ${platform} ${text}`);
  const loud = [...spoken()].map(
    ([platform, said]) => `${platform} ${isLoud(said, infrastructure)} ${said.first.text}`,
  );
  return [...named, ...loud];
}

/** The platform of a candidate among those that have its ID. */
export function choosePlatform(
  candidate: Candidate,
  signalsOfFile: () => Signals,
  catalogue: Catalogue,
): PlatformChoice {
  const { spelled } = candidate;
  const refs = spelled.named.map(({ ref }) => ref);
  const platforms = [...new Set(refs.map((ref) => ref.platform))];
  const pick = (platform: string, reason: PlatformReason): PlatformChoice => ({
    platform,
    reason,
    entries: refs.filter((ref) => ref.platform === platform),
    elsewhere: refs.filter((ref) => ref.platform !== platform),
    claims: true,
  });
  if (spelled.platform) return bySpelling(candidate, spelled.platform, refs, platforms, catalogue, pick);
  if (candidate.standing.meaning === 'deployment') return ofDeployment(candidate, refs, platforms, pick);
  const only = platforms[0];
  if (only === undefined) return { entries: [], elsewhere: refs, claims: false };
  const guests = platforms.filter((platform) => isGuestOn(platform, candidate.text, refs, catalogue));
  if (platforms.length === 1 && !guests.length && !isBorrowed(candidate.text, only)) {
    const elsewhere = only === 'openai' ? foreignHost(candidate, signalsOfFile()) : undefined;
    if (elsewhere) return { ...pick(only, { by: 'host', detail: elsewhere.text }), claims: false };
    return pick(only, { by: 'only', detail: candidate.text });
  }
  const signals = signalsOfFile();
  // A model that is at home on none of them: the host must be near, or alone in the file; Azure's clients speak for Foundry.
  const away = guests.length === platforms.length;
  const heard = away && guests.includes(FOUNDRY) ? [...platforms, 'azure-openai'] : platforms;
  const near = toldNearby(candidate, signals, heard);
  if (near?.reason.by === 'key') return pick(platforms.includes(near.platform) ? near.platform : FOUNDRY, near.reason);
  if (spelled.routed && !near) return pick(spelled.routed, { by: 'prefix', detail: candidate.text });
  const told = near ?? (away && signals.spoken().size > 1 ? undefined : toldByFile(signals, heard));
  const foreign =
    (told?.platform ?? 'openai') === 'openai' && platforms.includes('openai') && foreignHost(candidate, signals);
  if (foreign) return { ...pick('openai', { by: 'host', detail: foreign.text }), claims: false };
  if (told) return pick(platforms.includes(told.platform) ? told.platform : FOUNDRY, told.reason);
  const wanted = isLayered(catalogue) ? catalogue.user.platformFor(signals.path) : undefined;
  if (wanted && platforms.includes(wanted)) return pick(wanted, { by: 'user', detail: wanted });
  // Organisations write capitals on Hugging Face; routers fold them.
  if (/^[\w.-]+\/.*[A-Z]/.test(candidate.text) && platforms.includes('huggingface'))
    return pick('huggingface', { by: 'spelling', detail: candidate.text });
  const own = OWN.find((platform) => platforms.includes(platform) && !guests.includes(platform));
  if (own) return pick(own, { by: 'vendor', detail: own });
  // `org/name` on many hosts: a name of Hugging Face's form, of which no host can be told.
  if (/^[\w.-]+\/[\w.:-]+$/.test(candidate.text))
    return {
      platform: 'huggingface',
      reason: { by: 'spelling', detail: candidate.text },
      entries: [],
      elsewhere: refs,
      claims: false,
    };
  return guests.length ? { entries: [], elsewhere: refs, claims: false } : pick(only, { by: 'vendor', detail: only });
}

/** What a place says of the platform by a key, a client or the file, among some; an ID has no say in it. */
export function platformTold(candidate: Candidate, signals: Signals, platforms: readonly string[]): string | undefined {
  return (toldNearby(candidate, signals, platforms) ?? toldByFile(signals, platforms))?.platform;
}

interface Told {
  readonly platform: string;
  readonly reason: PlatformReason;
}

/** The client that the call is made on, else a key, else the nearest sign around. */
function toldNearby(candidate: Candidate, signals: Signals, platforms: readonly string[]): Told | undefined {
  const client = clientIn(candidate, signals, platforms);
  const key = client ? undefined : keyIn(candidate, platforms);
  if (key) return { platform: key.platform, reason: { by: 'key', detail: key.name } };
  return toldBySign(client ?? nearestSign(candidate, signals, platforms));
}

const toldByFile = (signals: Signals, platforms: readonly string[]): Told | undefined =>
  toldBySign(signOfFile(signals, platforms));

const toldBySign = (sign: Sign | undefined): Told | undefined =>
  sign && { platform: sign.platform, reason: { by: 'client', detail: sign.text } };

/** Deployments are Azure's. One that is called like a model of another platform tells a name, no model: nothing is claimed. */
function ofDeployment(
  candidate: Candidate,
  refs: readonly EntryRef[],
  platforms: readonly string[],
  pick: (platform: string, reason: PlatformReason) => PlatformChoice,
): PlatformChoice {
  const reason: PlatformReason = {
    by: 'key',
    detail: candidate.standing.owners[0]?.name ?? 'deployments',
  };
  const azure = ['azure-openai', 'azure-ai-foundry'].find((platform) => platforms.includes(platform));
  return azure
    ? pick(azure, reason)
    : {
        platform: 'azure-openai',
        reason,
        entries: [],
        elsewhere: refs,
        claims: false,
      };
}

function bySpelling(
  candidate: Candidate,
  platform: string,
  refs: readonly EntryRef[],
  platforms: readonly string[],
  catalogue: Catalogue,
  pick: (platform: string, reason: PlatformReason) => PlatformChoice,
): PlatformChoice {
  const { spelled } = candidate;
  const reason: PlatformReason = {
    by: spelled.told ?? 'prefix',
    detail: spelled.detail ?? '',
  };
  if (platforms.includes(platform)) return pick(platform, reason);
  if (platform === 'azure-openai' && platforms.includes('azure-ai-foundry')) return pick('azure-ai-foundry', reason);
  const there = catalogue.on(platform, candidate.text.slice(spelled.coreStart, spelled.coreEnd));
  return {
    platform,
    reason,
    entries: there,
    elsewhere: refs,
    claims: there.length > 0,
  };
}

/** Hosts that serve models under the `organisation/name` that they have on Hugging Face. */
const BORROWERS = new Set([
  'github-models',
  'openrouter',
  'deepinfra',
  'together',
  'nvidia-nim',
  'sambanova',
  'groq',
  'cerebras',
  'google-vertex',
  'azure-ai-foundry',
]);

/** `microsoft/Phi-3-mini-4k-instruct` is known on one host only, and yet most likely means the weights: the host must show itself. */
const isBorrowed = (text: string, platform: string): boolean =>
  BORROWERS.has(platform) && /^[\w.-]+\/[\w.-]+$/.test(text);

/** Hosts that serve other vendors' models under the name that these have everywhere. */
const FOUNDRY = 'azure-ai-foundry';
const LENDERS = new Set([
  'alibaba',
  FOUNDRY,
  'cerebras',
  'deepinfra',
  'google-vertex',
  'nvidia-nim',
  'perplexity',
  'sambanova',
  'together',
]);

/** `Meta-Llama-3.1-8B-Instruct`, `claude-3-opus`: a name that only one host lists, and yet tells the model, not the host. */
const isGuestOn = (platform: string, text: string, refs: readonly EntryRef[], catalogue: Catalogue): boolean =>
  LENDERS.has(platform) &&
  !text.includes('@') &&
  !refs.some((ref) => ref.platform === platform && isHome(platform, catalogue.entry(ref).vendor));

/** Google has two platforms of its own. */
const isHome = (platform: string, vendor: string): boolean =>
  ownPlatform(vendor)?.split('-', 1)[0] === platform.split('-', 1)[0];

/** Words of keys and calls that name a platform. */
const KEY_WORDS: readonly (readonly [word: string, platform: string])[] = [
  ['azure', 'azure-openai'],
  ['azureopenai', 'azure-openai'],
  ['bedrock', 'aws-bedrock'],
  ['vertex', 'google-vertex'],
  ['vertexai', 'google-vertex'],
  ['openrouter', 'openrouter'],
  ['groq', 'groq'],
  ['openai', 'openai'],
];

/** `OPENAI_MODEL=`, `"AzureOpenAI": { "Model": … }`, `azure("gpt-4o")`: the nearest name with a platform's word in it. */
function keyIn(
  { standing, role }: Candidate,
  platforms: readonly string[],
): { readonly platform: string; readonly name: string } | undefined {
  for (const owner of standing.owners.slice(0, 4)) {
    if (owner.as === 'operand') continue;
    const words = wordsOf(owner.name)
      .join(' ')
      .replace('open ai', 'openai')
      .replace('open router', 'openrouter')
      .split(' ');
    const found = KEY_WORDS.find(([word]) => words.includes(word));
    if (!found) continue;
    // In code a variable called `openai` holds whatever client it was given.
    if (found[1] === 'openai' && role !== 'config') return undefined;
    return platforms.includes(found[1]) ? { platform: found[1], name: owner.name } : undefined;
  }
  return undefined;
}

/** The client that the call is made on, where the file gives it a name. */
function clientIn(candidate: Candidate, signals: Signals, platforms: readonly string[]): Sign | undefined {
  const client = clientOf(candidate.standing.owners, signals.clients());
  return client && platforms.includes(client.platform) ? client : undefined;
}

/** The sign on the same line, else the nearest one around: a vendor's own client speaks as well as a cloud's. */
function nearestSign(candidate: Candidate, signals: Signals, platforms: readonly string[]): Sign | undefined {
  const { text, signs } = signals;
  const from = lineStart(text, candidate.start, BEFORE);
  const to = lineEnd(text, candidate.end, AFTER + 1);
  let best: Sign | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = firstAfter(signs, candidate.start - BEFORE); at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > candidate.end + AFTER) break;
    if (!platforms.includes(sign.platform)) continue;
    const onLine = sign.at >= from && sign.at < to;
    const before = sign.at < candidate.start;
    const distance = onLine ? 0 : before ? candidate.start - sign.at : 2 * (sign.at - candidate.end);
    if (distance < bestDistance || (distance === bestDistance && before)) {
      best = sign;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The last client before a mention decides: `OpenAI(base_url="http://localhost…")` until the next `OpenAI(`;
 * in the same call the address may come behind the model.
 */
function foreignHost(candidate: Candidate, { signs, text }: Signals): Sign | undefined {
  const next = firstAfter(signs, candidate.start);
  for (let at = next - 1; at >= 0; at--) {
    const sign = signs[at];
    if (!sign || sign.at < candidate.start - CLIENT_REACH || sign.platform === 'openai') break;
    if (sign.platform === FOREIGN) return isApart(text.slice(sign.at, candidate.start)) ? undefined : sign;
  }
  for (let at = next; at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > candidate.end + AFTER || sign.platform === 'openai') return undefined;
    if (sign.platform === FOREIGN) return isApart(text.slice(candidate.end, sign.at)) ? undefined : sign;
  }
  return undefined;
}

/** How far a client's address speaks for the models behind it, in UTF-16 code units: about forty lines. */
const CLIENT_REACH = 1_500;

/** Another example of a page, or another item of a list. */
const isApart = (between: string): boolean => /\n *(?:```|- )/.test(between);

/** A file that speaks of one platform only, and often enough; infrastructure needs to say it once. */
function signOfFile(signals: Signals, platforms: readonly string[]): Sign | undefined {
  const fitting = platforms.flatMap((platform) => signals.spoken().get(platform) ?? []);
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  return isLoud(only, signals.infrastructure) ? only.first : undefined;
}

const isLoud = ({ first, count }: Spoken, infrastructure: boolean): boolean =>
  infrastructure || count >= 3 || first.at < TOP_OF_FILE;

/** The first sign at or behind an offset. */
const firstAfter = (signs: readonly Sign[], offset: number): number =>
  firstIndex(signs.length, (index) => (signs[index]?.at ?? 0) < offset);
