/** Where in a text a known ID may stand: one pass that skips what cannot hold one, then a look at each place. */
import type { Catalogue } from '../catalogue/catalogue';
import { isLayered } from '../catalogue/layered';
import { type Anchors, anchorsOf, PIECE, pieceKey, sieveOf } from './anchors';
import { spelled } from './spelling';
import { isRunPart } from './token';
import { inUrl } from './urls';

/** How far behind "model" a short ID is looked for, in UTF-16 code units. */
export const CONTEXT = 120;
const WORD = /[A-Za-z0-9][\w.:/-]*/g;

/** Offsets inside tokens that name something of the catalogue, ascending, between two offsets. Empty for most texts. */
export function spotsIn(text: string, catalogue: Catalogue, from = 0, to = text.length): readonly number[] {
  const anchors = anchorsOf(catalogue);
  const { shifts, pieces, sieve } = anchors;
  const spots: number[] = [];
  let contextEnd = 0;
  let previousEnd = 0;
  for (let at = from + PIECE - 1; at < to; ) {
    const last = text.charCodeAt(at);
    const shift = shifts[((text.charCodeAt(at - 1) & 255) << 8) | (last & 255)] ?? 1;
    if (shift > 0) {
      at += shift;
      continue;
    }
    const key = pieceKey(text.charCodeAt(at - 3), text.charCodeAt(at - 2), text.charCodeAt(at - 1), last);
    const kind = sieve[sieveOf(key)] === 0 ? undefined : pieces.get(key);
    if (kind === 'id' && at >= previousEnd) {
      const run = runAround(text, at);
      previousEnd = run.end;
      if (isKnown(text.slice(run.start, run.end), catalogue)) spots.push(at);
    } else if (kind === 'context') {
      const next = Math.min(at + CONTEXT, text.length);
      addPlain(text, Math.max(at + 1, contextEnd), next, anchors, catalogue, spots);
      contextEnd = next;
    }
    at++;
  }
  return sorted(spots);
}

/** How far from a change a spot may come or go: the reach of a context, and a run is never longer than this. */
export const SPOT_REACH = 400;

function sorted(spots: readonly number[]): readonly number[] {
  return [...new Set(spots)].sort((a, b) => a - b);
}

function runAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  let end = at;
  while (start > 0 && isRunPart(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isRunPart(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The run as it is, without what may hang on its ends, or with an ID in a segment of it. */
export function isKnown(run: string, catalogue: Catalogue): boolean {
  if (run.length > SPOT_REACH) return false;
  const fallback = run.lastIndexOf(':-');
  const body = fallback >= 0 ? run.slice(fallback + 2) : run;
  const trimmed = body.replace(/^[^A-Za-z0-9@~]+|[.:@/+~-]+$/g, '');
  if (!trimmed) return false;
  if (spelled(trimmed, catalogue) || inUrl(trimmed, catalogue)) return true;
  if (isLayered(catalogue) && catalogue.user.deployment(trimmed.split('/').at(-1) ?? '')) return true;
  // A backslash and a letter before the run are an escape: `\ngpt-4o`.
  return /^[ntrbfu0]/.test(trimmed) && spelled(trimmed.slice(1), catalogue) !== undefined;
}

/** Adds the ordinary words between two offsets that are IDs where the place says so. */
export function addPlain(
  text: string,
  from: number,
  to: number,
  anchors: Anchors,
  catalogue: Catalogue,
  spots: number[],
): void {
  const user = isLayered(catalogue) ? catalogue.user : undefined;
  WORD.lastIndex = from;
  for (let word = WORD.exec(text); word && word.index < to; word = WORD.exec(text))
    if (anchors.plain.has(word[0].replace(/[.:/-]+$/, '')) || user?.deployment(word[0])) spots.push(word.index);
}
