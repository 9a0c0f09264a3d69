/** How one ID is written in the wild: routers' prefixes, regional profiles, fine-tunes, variants. Exact tables, no guessing. */
import type { Catalogue, EntryRef, Named } from '../../catalogue/catalogue';
import { words } from '../../text/words';
import { ORGANISATIONS, platformOf } from './id-hosts';

/** A token that names catalogue entries, and the bare ID inside it (offsets relative to the token). */
export interface Spelled {
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly named: readonly Named[];
  /** The platform that a prefix or a form of its own tells. */
  readonly platform?: string;
  readonly told?: 'prefix' | 'spelling';
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
    'chat completion completions text embedding embeddings messages responses image realtime moderation converse invoke models openai litellm_proxy litellm proxy o_series gpt5_series global-standard us eu global agent converse_like rerank',
  ),
);
/** Hosts and gateways without entries of their own: the ID is known, its dates there are not. */
const OTHER_HOSTS = new Set(
  words(
    'hyperbolic cloudflare-ai-gateway databricks replicate sagemaker friendliai novita nebius lambda lambda_ai xinference lm_studio hosted_vllm vllm volcengine baseten anyscale chutes featherless_ai opencode zen poe',
  ),
);
const IMAGE_SIZE = /^(standard|hd|low|medium|high|\d+-x-\d+)$/;
/** Routers that only pass on: nothing is told about the platform. */
const ROUTERS = new Set(
  words('model litellm_proxy litellm proxy vercel gateway custom openai-compatible kilo requesty'),
);

const BEDROCK_PROFILE = /^(us|eu|apac|au|jp|in|ca|us-gov|global)\./;
const VARIANT = /:(free|beta|nitro|floor|online|extended|thinking|exacto|self-moderated|latest|default)$/;
const BEDROCK_CONTEXT = /(-v\d+:\d+):\d+k$/;
const ARN = /^arn:aws[\w-]*:bedrock:[\w-]*:\w*:(foundation-model|inference-profile)\//;
const RESOURCE = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/[\w.-]+\/models\//;
const MAX_DEPTH = 4;

/** What a token names, or `undefined`. The token holds no white space and no quotes; its ends are its own. */
export function spelled(token: string, catalogue: Catalogue): Spelled | undefined {
  return read(token, 0, catalogue, undefined, 0);
}

function read(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
  depth: number,
): Spelled | undefined {
  const direct = platform === undefined ? withJoined(token, catalogue) : named(token, catalogue, platform);
  if (direct.length) {
    const whole = {
      coreStart: offset,
      coreEnd: offset + token.length,
      named: direct,
      ...told(platform, token),
    };
    return platform === undefined && depth === 0 ? withRouted(token, whole, catalogue) : whole;
  }
  const profile = BEDROCK_PROFILE.exec(token);
  if (profile && (platform === undefined || platform === 'aws-bedrock')) {
    const rest = token.slice(profile[0].length);
    const found = named(rest.replace(BEDROCK_CONTEXT, '$1'), catalogue, 'aws-bedrock');
    if (found.length)
      return {
        coreStart: offset + profile[0].length,
        coreEnd: offset + token.length,
        named: found,
        platform: 'aws-bedrock',
        told: 'spelling',
        detail: profile[0],
      };
  }
  if (depth >= MAX_DEPTH) return undefined;
  const arn = ARN.exec(token);
  if (arn) return read(token.slice(arn[0].length), offset + arn[0].length, catalogue, 'aws-bedrock', depth + 1);
  const resource = RESOURCE.exec(token);
  if (resource) {
    const name = token.slice(resource[0].length);
    const next = offset + resource[0].length;
    return (
      read(name, next, catalogue, 'google-vertex', depth + 1) ??
      unknownOn(read(name, next, catalogue, undefined, depth + 1), 'google-vertex', 'publishers/')
    );
  }
  if (token.startsWith('models/') && platform === undefined) {
    const inner = read(token.slice(7), offset + 7, catalogue, 'google-gemini', depth + 1);
    return inner ?? read(token.slice(7), offset + 7, catalogue, undefined, depth + 1);
  }
  if (/^ft[:-]/i.test(token)) return fineTuned(token, offset, catalogue);
  const variant = VARIANT.exec(token);
  if (variant && token.includes('/')) {
    const inner = read(token.slice(0, variant.index), offset, catalogue, platform, depth + 1);
    // Variants behind a colon are OpenRouter's own.
    if (inner && platform === undefined)
      return {
        ...inner,
        platform: 'openrouter',
        told: 'spelling',
        detail: variant[0],
      };
    if (inner) return inner;
  }
  const context = BEDROCK_CONTEXT.exec(token);
  if (context)
    return read(token.slice(0, context.index + (context[1]?.length ?? 0)), offset, catalogue, platform, depth + 1);
  const joined = joinedAzure(token, offset, catalogue, platform);
  if (joined) return joined;
  return prefixed(token, offset, catalogue, platform, depth);
}

/** `gpt-4-0613` is an ID of OpenAI's, and Azure's `gpt-4` with its version: the place tells which. */
function withJoined(token: string, catalogue: Catalogue): readonly Named[] {
  const found = catalogue.lookup(token);
  if (!found.length || found.some(({ ref }) => ref.platform === 'azure-openai')) return found;
  const joined = joinedAzureRefs(token, catalogue)?.refs ?? [];
  return [...found, ...joined.map((ref): Named => ({ ref, by: 'spelling', text: token }))];
}

/** `openai/gpt-4o` is an ID of OpenRouter, and also the way in which others write "OpenAI's gpt-4o": both are named. */
function withRouted(token: string, whole: Spelled, catalogue: Catalogue): Spelled {
  if (!token.includes('/')) return whole;
  const routed = prefixed(token, 0, catalogue, undefined, 0);
  if (!routed?.platform || !routed.named.some(({ ref }) => ref.platform === routed.platform)) return whole;
  const { platform, told: _told, detail: _detail, ...rest } = routed;
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
): Spelled | undefined {
  const cut = /[/:]/.exec(token)?.index ?? -1;
  if (cut <= 0) return undefined;
  const word = token.slice(0, cut).toLowerCase();
  // `openai::gpt-4o`, a name in a namespace.
  const behind = token.startsWith('::', cut) ? cut + 2 : cut + 1;
  const rest = token.slice(behind);
  const next = offset + behind;
  if ((platform !== undefined && MODES.has(word)) || IMAGE_SIZE.test(word))
    return read(rest, next, catalogue, platform, depth + 1);
  const stands = platformOf(word);
  const organisation = token[cut] === '/' && ORGANISATIONS.has(word);
  if (stands && !organisation) {
    const inner = read(rest, next, catalogue, stands, depth + 1);
    if (inner) return inner;
    // The router's name is right, its list is longer than ours: the ID may be known elsewhere.
    return depth === 0 ? unknownOn(read(rest, next, catalogue, undefined, depth + 1), stands, word) : undefined;
  }
  if (ROUTERS.has(word)) return read(rest, next, catalogue, platform, depth + 1);
  if (OTHER_HOSTS.has(word)) return unknownOn(read(rest, next, catalogue, undefined, depth + 1), word, word);
  if (!organisation) return undefined;
  return unknownOn(read(rest, next, catalogue, undefined, depth + 1), 'huggingface', word);
}

/** The prefix tells a platform on which the catalogue does not have the ID: the name is known, its dates there are not. */
function unknownOn(found: Spelled | undefined, platform: string, word: string): Spelled | undefined {
  return found && { ...found, platform, told: 'prefix', detail: word };
}

function named(token: string, catalogue: Catalogue, platform: string | undefined): readonly Named[] {
  const found = catalogue.lookup(token);
  if (platform === undefined) return found;
  const there = found.filter(({ ref }) => ref.platform === platform);
  if (there.length || platform !== 'azure-openai') return there;
  return found.filter(({ ref }) => ref.platform === 'azure-ai-foundry');
}

function told(platform: string | undefined, token: string): Pick<Spelled, 'platform' | 'told' | 'detail'> {
  return platform === undefined ? {} : { platform, told: 'prefix', detail: token };
}

/** `ft:gpt-3.5-turbo-0613:acme::id` and the older `ft-gpt-3.5…`: the base stands behind the first colon. */
function fineTuned(token: string, offset: number, catalogue: Catalogue): Spelled | undefined {
  const rest = token.slice(3);
  const end = rest.indexOf(':');
  const base = end < 0 ? rest : rest.slice(0, end);
  const found = named(base, catalogue, 'openai');
  if (!found.length) return undefined;
  return {
    coreStart: offset + 3,
    coreEnd: offset + 3 + base.length,
    named: found,
    platform: 'openai',
    told: 'spelling',
    detail: 'ft:',
    fineTuned: true,
  };
}

/** Azure's name and version in one string, as the vendor's own API writes it: `gpt-35-turbo-0613`. */
function joinedAzure(
  token: string,
  offset: number,
  catalogue: Catalogue,
  platform: string | undefined,
): Spelled | undefined {
  if (platform !== undefined && platform !== 'azure-openai') return undefined;
  const found = joinedAzureRefs(token, catalogue);
  if (!found) return undefined;
  return {
    coreStart: offset,
    coreEnd: offset + token.length,
    named: found.refs.map((ref): Named => ({ ref, by: 'spelling', text: token })),
    platform: 'azure-openai',
    told: 'spelling',
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
    const refs = catalogue.on('azure-openai', token.slice(0, dash)).filter((ref) => ref.version === version);
    if (refs.length) return { refs, version };
  }
  return undefined;
}
