/** Where the cursor stands: whether a model ID may stand there, on which platform, and what a completion replaces. */
import type { Catalogue } from '../catalogue';
import { callAround, clientMatchesOf, type Mention, namesAround } from '../recognition';
import { type CompletionInput, recognizedWith } from './cursor-context';
import { kindsFor } from './endpoint-kinds';
import { prefixAt } from './prefix';
import { modelTokenAround, type Span } from './token';

export interface ModelPlace {
  /** What is replaced: the whole ID, without a router's prefix. */
  readonly span: Span;
  /** What stands there before the cursor. */
  readonly typed: string;
  /** The whole of what is replaced. */
  readonly replaced: string;
  /** Told by a prefix or by the place; where it is not told, `nearby` helps. */
  readonly platform?: string;
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
export function modelPlaceAt(input: CompletionInput, offset: number, catalogue: Catalogue): ModelPlace | undefined {
  const token = modelTokenAround(input.text, offset);
  const marked = recognizedWith(input, token, NO_MODEL, catalogue);
  if (marked?.mention.kind !== 'model-id' || marked.mention.text !== NO_MODEL) return undefined;
  const prefix = prefixAt(input.text.slice(token.start, offset), catalogue);
  const start = token.start + (prefix?.length ?? 0);
  const platform = prefix?.platform ?? marked.mention.platform;
  const callee = callAround(marked.document, token.start)?.callee;
  const kinds = kindsFor([...(callee === undefined ? [] : [callee]), ...namesAround(marked.document, token.start)]);
  return {
    span: { start, end: token.end },
    typed: input.text.slice(start, offset),
    replaced: input.text.slice(start, token.end),
    ...(platform !== undefined && { platform }),
    ...(kinds && { kinds }),
    prefixed: prefix !== undefined,
    nearby: nearest(
      [
        ...marked.others.filter(isModel),
        ...clientMatchesOf(input.text, input.before).map(({ platform, at }) => ({ platform, start: at })),
      ],
      offset,
    ),
  };
}

const isModel = ({ kind }: Mention): boolean => kind !== 'api-version';

function nearest(tellers: readonly Pick<Mention, 'start' | 'platform'>[], offset: number): readonly string[] {
  const byDistance = [...tellers].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  return [...new Set(byDistance.flatMap(({ platform }) => platform ?? []))];
}
