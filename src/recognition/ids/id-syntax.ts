/** How one ID is written in the wild: routers' prefixes, regional profiles, fine-tunes, variants. Exact tables, no guessing. */
import { type Catalogue, type EntryRef, memoize, type Named } from '../../catalogue';
import {
  DEPLOYMENT_PLATFORM,
  FINE_TUNED,
  FREE_TAGS,
  HOST_PREFIXES,
  HUB,
  ID_SUFFIXES,
  isResold,
  PREFIXES,
  PROFILES,
  peerOf,
  RESOURCE_NAMES,
  TIERS,
  VARIANTS,
} from '../../platforms';
import { rememberNames, words } from '../../text';
import { ORGANISATIONS } from './id-hosts';

/** A token that names catalogue entries, and the bare ID inside it (offsets relative to the token). */
export interface IdReading {
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly named: readonly Named[];
  /** The platform that a prefix or a form of its own tells. */
  readonly platform?: string;
  readonly evidence?: 'prefix' | 'spelling';
  readonly detail?: string;
  /** `ft:base:…`: a model fine-tuned from the base. */
  readonly fineTuned?: boolean;
  /** The platform that a router's prefix means, when the whole text is also an ID of its own (`openai/gpt-4o`). */
  readonly routed?: string;
  /** The version inside a joined Azure name (`gpt-4o-2024-05-13`). */
  readonly version?: string;
}

/** Words between a prefix and the ID that say how it is called, not who serves it. */
const MODES = new Set(
  words(
    'chat completion completions text embedding embeddings messages responses image realtime moderation converse invoke models openai litellm_proxy litellm proxy o_series gpt5_series global-standard us eu global agent converse_like rerank 1-month-commitment 6-month-commitment',
  ),
);
/** Hosts and gateways without entries of their own: the ID is known, its dates there are not. */
const OTHER_HOSTS = new Set(
  words(
    'hyperbolic cloudflare-ai-gateway sagemaker friendliai lambda xinference lm_studio hosted_vllm vllm anyscale featherless_ai opencode zen sagemaker_chat modelscope heroku clarifai aiml crusoe llamagate tensormesh libertai publicai lemonade pinstripes darkbloom',
  ),
);
const IMAGE_SIZE = /^(standard|hd|low|medium|high|\d+-x-\d+)$/;
/** Routers that only pass on: nothing is told about the platform. */
const ROUTERS = new Set(
  words(
    'model litellm_proxy litellm proxy vercel ai-gateway ai_gateway gateway portkey helicone custom openai-compatible kilo requesty llmgateway',
  ),
);

/** `bedrock/us-east-1/…`, `vertex_ai/europe-west4/…`: where it is called. */
const REGION =
  /^(?:[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d|[a-z]+-[a-z]+\d{1,2}|(?:east|west|north|central|south)[a-z]+\d?|[a-z]+(?:east|west|north|south|central)\d?)$/;
const MAX_DEPTH = 4;

/** What a token names, or `undefined`. The token holds no white space and no quotes; its ends are its own. */
export const readId = (token: string, catalogue: Catalogue): IdReading | undefined => readingsOf(catalogue)(token);

/** The search, the place and its neighbours ask for the same few IDs, in every file. */
const readingsOf = memoize((catalogue: Catalogue) =>
  rememberNames((token) => readPart(token, 0, catalogue, undefined, 0)),
);

function readPart(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
  depth: number,
): IdReading | undefined {
  const direct = platform === undefined ? withJoined(token, catalogue) : named(token, catalogue, platform);
  if (!direct.length) return inParts(token, offset, catalogue, platform, depth);
  const whole = {
    coreStart: offset,
    coreEnd: offset + token.length,
    named: direct,
    ...prefixEvidence(platform, token),
  };
  if (platform !== undefined || depth > 0) return whole;
  // A gateway lists under this name what others read as a prefix and an ID.
  const parts = isResold(direct.map(({ ref }) => ref)) ? inParts(token, offset, catalogue, platform, depth) : undefined;
  return parts ?? withRouted(token, whole, catalogue);
}

/** What stands in a token that is no name of the catalogue as a whole. */
function inParts(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
  depth: number,
): IdReading | undefined {
  const regional = withProfile(token, offset, catalogue, platform);
  if (regional) return regional;
  if (depth >= MAX_DEPTH) return undefined;
  for (const [owner, form] of RESOURCE_NAMES) {
    const before = form.unlisted === 'anywhere' && platform !== undefined ? undefined : form.before.exec(token)?.[0];
    if (before === undefined) continue;
    const inside = (on: string | undefined): IdReading | undefined =>
      readPart(token.slice(before.length), offset + before.length, catalogue, on, depth + 1);
    const listed = inside(owner);
    if (listed || form.unlisted === 'nothing') return listed;
    return form.unlisted === 'on-platform' ? unknownOn(inside(undefined), owner, form.word) : inside(undefined);
  }
  if (FINE_TUNED.some(([, { before }]) => before.test(token))) return fineTuned(token, offset, catalogue);
  for (const [router, variants] of VARIANTS) {
    const variant = token.includes('/') ? variants.exec(token) : null;
    const inner = variant && readPart(token.slice(0, variant.index), offset, catalogue, platform, depth + 1);
    // Variants behind a colon are the router's own.
    if (inner && platform === undefined)
      return { ...inner, platform: router, evidence: 'spelling', detail: variant[0] };
    if (inner) return inner;
  }
  for (const [owner, suffix] of ID_SUFFIXES) {
    const bare = token.replace(suffix, '$1');
    if (bare !== token && (platform === undefined || platform === owner))
      return readPart(bare, offset, catalogue, owner, depth + 1);
  }
  return (
    joinedAzure(token, offset, catalogue, platform) ??
    prefixed(token, offset, catalogue, platform, depth) ??
    tagged(token, offset, catalogue, platform)
  );
}

/** `us.…`, `eu.…`: a regional profile of a platform before an ID that it lists. */
function withProfile(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
): IdReading | undefined {
  for (const [owner, profiles] of PROFILES) {
    const profile = platform === undefined || platform === owner ? profiles.exec(token)?.[0] : undefined;
    const found = profile === undefined ? [] : named(withoutSuffix(token.slice(profile.length)), catalogue, owner);
    if (profile !== undefined && found.length)
      return {
        coreStart: offset + profile.length,
        coreEnd: offset + token.length,
        named: found,
        platform: owner,
        evidence: 'spelling',
        detail: profile,
      };
  }
  return undefined;
}

/** `llama3.2:3b`: the name is listed, and the tag chooses one of its builds. */
function tagged(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
): IdReading | undefined {
  for (const [owner, form] of FREE_TAGS) {
    const name = platform === undefined || platform === owner ? form.exec(token)?.[1] : undefined;
    const found = name === undefined ? [] : named(name, catalogue, owner);
    if (found.length)
      return {
        coreStart: offset,
        coreEnd: offset + token.length,
        named: found.map(({ ref }): Named => ({ ref, by: 'spelling', text: token })),
        platform: owner,
        evidence: 'spelling',
        detail: token,
      };
  }
  return undefined;
}

/** `…-v1:0:200k` without the context that it asks for. */
const withoutSuffix = (token: string): string =>
  ID_SUFFIXES.reduce((bare, [, suffix]) => bare.replace(suffix, '$1'), token);

/** `gpt-4-0613` is an ID of OpenAI's, and Azure's `gpt-4` with its version: the place tells which. */
function withJoined(token: string, catalogue: Catalogue): readonly Named[] {
  const found = catalogue.lookup(token);
  if (!found.length || found.some(({ ref }) => ref.platform === DEPLOYMENT_PLATFORM)) return found;
  const joined = joinedAzureRefs(token, catalogue)?.refs ?? [];
  return [...found, ...joined.map((ref): Named => ({ ref, by: 'spelling', text: token }))];
}

/** `openai/gpt-4o` is an ID of OpenRouter, and also the way in which others write "OpenAI's gpt-4o": both are named. */
function withRouted(token: string, whole: IdReading, catalogue: Catalogue): IdReading {
  if (!token.includes('/')) return whole;
  const routed = prefixed(token, 0, catalogue, undefined, 0);
  if (!routed?.platform || !routed.named.some(({ ref }) => ref.platform === routed.platform)) return whole;
  const { platform, evidence: _evidence, detail: _detail, ...rest } = routed;
  return {
    ...rest,
    routed: platform,
    named: [...routed.named, ...whole.named],
  };
}

function prefixed(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
  depth: number,
): IdReading | undefined {
  const cut = /[/:]/.exec(token)?.index ?? -1;
  if (cut <= 0) return undefined;
  const word = token.slice(0, cut).toLowerCase();
  // `openai::gpt-4o`, a name in a namespace.
  const behind = token.startsWith('::', cut) ? cut + 2 : cut + 1;
  const rest = token.slice(behind);
  const next = offset + behind;
  if ((platform !== undefined && (MODES.has(word) || REGION.test(word))) || IMAGE_SIZE.test(word))
    return readPart(rest, next, catalogue, platform, depth + 1);
  const stands = PREFIXES.get(word);
  const organisation = ORGANISATIONS.has(word);
  if (stands && !(organisation && token[cut] === '/')) {
    const inner = readPart(rest, next, catalogue, stands, depth + 1);
    // `openrouter/perplexity/…`: whose model it is stands behind who serves it.
    if (inner && inner.platform !== stands && HOST_PREFIXES.has(word)) return unknownOn(inner, stands, word);
    if (inner) return inner;
    // The router's name is right, its list is longer than ours: the ID may be known elsewhere.
    return depth === 0 ? unknownOn(readPart(rest, next, catalogue, undefined, depth + 1), stands, word) : undefined;
  }
  if (ROUTERS.has(word)) {
    // What a gateway passes on names who serves it, though others list the same text as a name of their own.
    const served = platform === undefined ? prefixed(rest, next, catalogue, platform, depth + 1) : undefined;
    if (served?.named.some(({ ref }) => ref.platform === served.platform)) return served;
    return readPart(rest, next, catalogue, platform, depth + 1);
  }
  if (OTHER_HOSTS.has(word)) return unknownOn(readPart(rest, next, catalogue, undefined, depth + 1), word, word);
  const tier = token[cut] === '/' && rest.includes('/') ? TIERS.get(word) : undefined;
  if (tier !== undefined) return unknownOn(readPart(rest, next, catalogue, undefined, depth + 1), tier, word);
  if (!organisation) return undefined;
  // `meta:llama-2-70b-chat`: who made it, not where it is served.
  if (token[cut] === ':') return readPart(rest, next, catalogue, undefined, depth + 1);
  return unknownOn(readPart(rest, next, catalogue, undefined, depth + 1), HUB, word);
}

/** The prefix tells a platform on which the catalogue does not have the ID: the name is known, its dates there are not. */
function unknownOn(found: IdReading | undefined, platform: string, word: string): IdReading | undefined {
  return found && { ...found, platform, evidence: 'prefix', detail: word };
}

function named(token: string, catalogue: Catalogue, platform: string | undefined): readonly Named[] {
  const found = catalogue.lookup(token);
  if (platform === undefined) return found;
  const there = found.filter(({ ref }) => ref.platform === platform);
  if (there.length || platform !== DEPLOYMENT_PLATFORM) return there;
  return found.filter(({ ref }) => ref.platform === peerOf(platform));
}

function prefixEvidence(
  platform: string | undefined,
  token: string,
): Pick<IdReading, 'platform' | 'evidence' | 'detail'> {
  return platform === undefined ? {} : { platform, evidence: 'prefix', detail: token };
}

/** `ft:gpt-3.5-turbo-0613:acme::id` and the older `ft-gpt-3.5…`: the base stands behind the prefix, up to the next colon. */
function fineTuned(token: string, offset: number, catalogue: Catalogue): IdReading | undefined {
  for (const [platform, { before, word }] of FINE_TUNED) {
    const prefix = before.exec(token)?.[0];
    if (prefix === undefined) continue;
    const [base = ''] = token.slice(prefix.length).split(':', 1);
    const found = named(base, catalogue, platform);
    if (found.length)
      return {
        coreStart: offset + prefix.length,
        coreEnd: offset + prefix.length + base.length,
        named: found,
        platform,
        evidence: 'spelling',
        detail: word,
        fineTuned: true,
      };
  }
  return undefined;
}

/** Azure's name and version in one string, as the vendor's own API writes it: `gpt-35-turbo-0613`. */
function joinedAzure(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
): IdReading | undefined {
  if (platform !== undefined && platform !== DEPLOYMENT_PLATFORM) return undefined;
  const found = joinedAzureRefs(token, catalogue);
  if (!found) return undefined;
  return {
    coreStart: offset,
    coreEnd: offset + token.length,
    named: found.refs.map((ref): Named => ({ ref, by: 'spelling', text: token })),
    platform: DEPLOYMENT_PLATFORM,
    evidence: 'spelling',
    detail: token,
    version: found.version,
  };
}

/** The entry of an Azure model whose name and version are written as one. */
export function joinedAzureRefs(
  token: string,
  catalogue: Catalogue,
): { readonly refs: readonly EntryRef[]; readonly version: string } | undefined {
  for (let dash = token.indexOf('-'); dash > 0; dash = token.indexOf('-', dash + 1)) {
    const version = token.slice(dash + 1);
    if (!/^\d/.test(version)) continue;
    const refs = catalogue.on(DEPLOYMENT_PLATFORM, token.slice(0, dash)).filter((ref) => ref.version === version);
    if (refs.length) return { refs, version };
  }
  return undefined;
}
