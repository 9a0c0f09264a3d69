/** Where the cursor stands: whether a model ID may stand there, on which platform, and what a completion replaces. */
import type { Catalogue } from '../catalogue';
import { DEPLOYMENT_PLATFORM } from '../platforms';
import { callAround, clientMatchesOf, FOREIGN, type Mention, meaningOf, namesAround } from '../recognition';
import type { Span, Steps } from '../text';
import { languageOf } from '../text';
import { type AgentFile, agentFileAt } from './agent-files';
import { askedPlatform } from './asked-platform';
import { type CompletionInput, recognizedWith, type WithMarker } from './cursor-context';
import { deployedModelAt } from './deployed-model';
import { kindsAt, kindsFor } from './endpoint-kinds';
import { prefixAt } from './prefix';
import { modelTokenAround } from './token';

export interface ModelPlace {
  /** What is replaced: the whole ID, without a router's prefix. */
  readonly span: Span;
  /** What stands there before the cursor. */
  readonly typed: string;
  /** The whole of what is replaced. */
  readonly replaced: string;
  /** Told by a prefix or by the place; where it is not told, `nearby` helps. */
  readonly platform?: string;
  /** The file is an agent's. */
  readonly agent?: AgentFile;
  /** A router's or a region's prefix stands before it and stays. */
  readonly prefixed: boolean;
  /** What the call, or the key, takes; absent where neither says. */
  readonly kinds?: ReturnType<typeof kindsFor>;
  /** Platforms of the document's clients, hosts and other mentions, the nearest first. */
  readonly nearby: readonly string[];
}

/**
 * No catalogue has it. It has the name of a family in it, but does not begin like a model: only the place can make it one.
 */
const NO_MODEL = 'zz-gpt-7';

/** The model place at an offset, or `undefined`. */
export function* modelPlaceAt(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
): Steps<ModelPlace | undefined> {
  const deployed = yield* deployedModelAt(input, offset);
  if (deployed) {
    const { span, platform } = deployed;
    const [typed, replaced] = [input.text.slice(span.start, offset), input.text.slice(span.start, span.end)];
    return { span, platform, typed, replaced, prefixed: false, nearby: [] };
  }
  const token = modelTokenAround(input.text, offset);
  const probed =
    (yield* modelWithMarker(input, token, NO_MODEL, catalogue)) ?? (yield* wrapped(input, token, catalogue));
  if (!probed) return undefined;
  const prefix = prefixAt(input.text.slice(token.start, offset), catalogue);
  const start = token.start + (prefix?.length ?? 0);
  const callee = callAround(probed.document, token.start)?.callee;
  const names = [...(callee === undefined ? [] : [callee]), ...namesAround(probed.document, token.start)];
  const signs = clientMatchesOf(input.text, input.before);
  const spoken = new Set(signs.map((sign) => sign.platform));
  const asking = { text: input.text, names, signs: spoken, hasForeign: spoken.has(FOREIGN) };
  const agent = agentFileAt(input.path);
  const platform =
    prefix?.platform ?? agent?.platform ?? probed.mention.platform ?? askedPlatform(asking) ?? azureOf(input);
  const kinds = kindsFor(names) ?? kindsAt(input.text, token.start);
  return {
    span: { start, end: token.end },
    typed: input.text.slice(start, offset),
    replaced: input.text.slice(start, token.end),
    ...(platform !== undefined && { platform }),
    ...(kinds && { kinds }),
    ...(agent && { agent }),
    prefixed: prefix !== undefined,
    nearby: nearestPlatforms(
      [...probed.others.filter(isModel), ...signs.map(({ platform, at }) => ({ platform, start: at }))],
      offset,
    ),
  };
}

function* modelWithMarker(
  input: CompletionInput,
  token: Span,
  word: string,
  catalogue: Catalogue,
): Steps<WithMarker | undefined> {
  const probed = yield* recognizedWith(input, token, word, catalogue);
  return probed?.mention.kind === 'model-id' && probed.mention.text === word ? probed : undefined;
}

/** Begins like a model, too: what is read as one also where only a name farther out asks for it. */
const SOME_MODEL = 'gpt-7-zz-0000';

/** `ModelId: aws.String("")`, `variable "chat_model" { default = "" }`, `ChatClient client = new("")`. */
function* wrapped(input: CompletionInput, token: Span, catalogue: Catalogue): Steps<WithMarker | undefined> {
  const before = input.text.slice(Math.max(0, token.start - NEAR), token.start);
  if (!ASKS.test(before)) return undefined;
  const probed = yield* modelWithMarker(input, token, SOME_MODEL, catalogue);
  if (!probed) return undefined;
  const [nearest = '', ...outer] = namesAround(probed.document, token.start);
  const isAsked = WRAPS.test(nearest) && /^models?$/.test(meaningOf(outer[0] ?? ''));
  return isAsked || (nearest === 'new' && CLIENT.test(before.slice(before.lastIndexOf('\n') + 1))) ? probed : undefined;
}
/** In UTF-16 code units. */
const NEAR = 240;
const ASKS = /model|engine|llm|client\b/i;
const WRAPS =
  /^(?:default|value|(?:\w{1,20}[.:]+)*(?:String|Ptr|To|F|NewOpt|Optional|of|ofNullable|Some|Just|just|from|into|ModelId))$/;
const CLIENT = /\b(?:Chat|Embedding|Image|Audio|Realtime|Moderation|Responses?)Client\b/;

/** Bicep deploys to Azure and to nobody else. */
const azureOf = ({ path, languageId, text }: CompletionInput): string | undefined =>
  languageOf(path, languageId, text).deploymentsIn === 'bicep' ? DEPLOYMENT_PLATFORM : undefined;

const isModel = ({ kind }: Mention): boolean => kind !== 'api-version';

function nearestPlatforms(tellers: readonly Pick<Mention, 'start' | 'platform'>[], offset: number): readonly string[] {
  const distances = new Map<string, number>();
  for (const { platform, start } of tellers)
    if (platform !== undefined)
      distances.set(platform, Math.min(distances.get(platform) ?? Number.POSITIVE_INFINITY, Math.abs(start - offset)));
  return [...distances].sort(([, a], [, b]) => a - b).map(([platform]) => platform);
}
