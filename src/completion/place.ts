/** Where the cursor stands: whether a model ID may stand there, on which platform, and what a completion replaces. */
import type { Catalogue } from '../catalogue/catalogue';
import { type RecognitionInput, recognise } from '../recognition/recognise';
import { prefixAt } from './prefix';
import { type Span, tokenAround } from './token';

export interface ModelPlace {
  readonly kind: 'model-id';
  /** What is replaced: the whole ID, without a router's prefix. */
  readonly span: Span;
  /** What stands there before the cursor. */
  readonly typed: string;
  /** Told by a prefix or by the place; where it is not told, `nearby` helps. */
  readonly platform?: string;
  /** Platforms of the document's other mentions, the nearest first. */
  readonly nearby: readonly string[];
}

/**
 * A name that no catalogue has is put where the cursor is: if the recogniser says that a model stands there, one may. So the places
 * of completion and of every other feature are the same.
 */
const PROBE = 'zz-probe-7b';

/** The model place at an offset, or `undefined`. Costs one recognition of the text, two where a string is still open. */
export function modelPlaceAt(input: RecognitionInput, offset: number, catalogue: Catalogue): ModelPlace | undefined {
  const { text } = input;
  const token = tokenAround(text, offset);
  for (const probe of probesAt(text, token)) {
    const patched = text.slice(0, token.start) + probe + text.slice(token.end);
    const { mentions } = recognise({ ...input, text: patched }, catalogue, { slots: true });
    const slot = mentions.find((mention) => mention.start === token.start && mention.text === PROBE);
    if (slot?.kind !== 'model-id') continue;
    const prefix = prefixAt(text.slice(token.start, offset), catalogue);
    const start = token.start + (prefix?.length ?? 0);
    const platform = prefix?.platform ?? slot.platform;
    const others = mentions.filter((mention) => mention !== slot && mention.kind !== 'api-version');
    return {
      kind: 'model-id',
      span: { start, end: token.end },
      typed: text.slice(start, offset),
      ...(platform !== undefined && { platform }),
      nearby: nearest(others, offset),
    };
  }
  return undefined;
}

/** As it is; and, where the line leaves a string open, with the string closed. */
function probesAt(text: string, token: Span): readonly string[] {
  const line = text.slice(text.lastIndexOf('\n', token.start - 1) + 1, token.start);
  const quote = line.match(/["'`](?=[^"'`]*$)/)?.[0];
  return quote && text[token.end] !== quote ? [PROBE, PROBE + quote] : [PROBE];
}

interface Neighbour {
  readonly start: number;
  readonly platform?: string;
}

function nearest(mentions: readonly Neighbour[], offset: number): readonly string[] {
  const byDistance = [...mentions].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  return [...new Set(byDistance.flatMap(({ platform }) => platform ?? []))];
}
