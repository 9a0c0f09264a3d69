/** What changed between two texts of one document, and lists of offsets brought from one to the other. */
import type { Change } from '../text/retokenize';

const BLOCK = 4_096;

/** The one stretch in which two texts differ: between what they begin with alike and what they end with alike. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.slice(from, from + BLOCK) === after.slice(from, from + BLOCK)) from += BLOCK;
  from = Math.min(from, shorter);
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let tail = 0;
  const most = shorter - from;
  while (
    tail + BLOCK <= most &&
    before.slice(before.length - tail - BLOCK, before.length - tail) ===
      after.slice(after.length - tail - BLOCK, after.length - tail)
  )
    tail += BLOCK;
  while (tail < most && before.charCodeAt(before.length - tail - 1) === after.charCodeAt(after.length - tail - 1))
    tail++;
  return { from, oldTo: before.length - tail, newTo: after.length - tail };
}

/** What stands at an offset: the offset itself, or a thing that knows it. */
interface Movable<T> {
  readonly at: (item: T) => number;
  readonly moved: (item: T, by: number) => T;
}

export const OFFSETS: Movable<number> = { at: (offset) => offset, moved: (offset, by) => offset + by };

/**
 * The items of the new text: the old ones outside of the changed stretch, moved, and those that `find` finds in it.
 * `reach`: how far from a change an item may come or go, in UTF-16 code units.
 */
export function renewed<T>(
  { at, moved }: Movable<T>,
  old: readonly T[] | undefined,
  change: Change | undefined,
  text: string,
  reach: number,
  find: (from: number, to: number) => readonly T[],
): readonly T[] {
  if (!old || !change) return find(0, text.length);
  const from = Math.max(0, change.from - reach);
  const to = Math.min(text.length, change.newTo + reach);
  const by = change.newTo - change.oldTo;
  // Looked at with the same reach around, taken over only inside: what stands at the edges is decided by what is beyond them.
  const found = find(Math.max(0, from - reach), Math.min(text.length, to + reach));
  return [
    ...old.filter((item) => at(item) < from),
    ...found.filter((item) => at(item) >= from && at(item) < to),
    ...old.filter((item) => at(item) + by >= to).map((item) => moved(item, by)),
  ];
}
