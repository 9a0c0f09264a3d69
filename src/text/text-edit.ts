/** What changed between two texts of one document, and lists of what stands in one brought to the other. */

import type { Change } from './retokenize';
import { firstIndex } from './search';
import { STRETCH, type Steps } from './steps';

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
export interface Positioned<T> {
  readonly at: (item: T) => number;
  readonly moved: (item: T, by: number) => T;
}

export const OFFSETS: Positioned<number> = { at: (offset) => offset, moved: (offset, by) => offset + by };

/** The stretch of the new text in which things are looked for anew; what stands behind it has moved. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** `reach`: how far from a change a thing may come, go or become another, in UTF-16 code units. */
export function windowOf(change: Change, text: string, reach: number): Window {
  return {
    from: Math.max(0, change.from - reach),
    to: Math.min(text.length, change.newTo + reach),
    by: change.newTo - change.oldTo,
  };
}

/** The old items outside of the window, moved, and in it those that were found. */
export function spliceItems<T>(
  { at, moved }: Positioned<T>,
  old: readonly T[],
  found: readonly T[],
  { from, to, by }: Window,
): readonly T[] {
  const items = old.slice(0, firstFrom(old, at, from));
  for (const item of found) if (at(item) >= from && at(item) < to) items.push(item);
  for (let index = firstFrom(old, at, to - by); index < old.length; index++) {
    const item = old[index] as T;
    items.push(by === 0 ? item : moved(item, by));
  }
  return items;
}

/** Of items in the order of the text, those from one offset on and before another. */
export function between<T>(at: (item: T) => number, items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(firstFrom(items, at, from), firstFrom(items, at, to));
}

/** The first of those in the order of the text that stands at an offset or behind it. */
export function firstFrom<T>(items: readonly T[], at: (item: T) => number, offset: number): number {
  return firstIndex(items.length, (index) => at(items[index] as T) < offset);
}

/** Where things are to be looked for anew, and what becomes of the old ones with those that are found there. */
export interface Update<T> {
  readonly from: number;
  readonly to: number;
  readonly with: (found: readonly T[]) => readonly T[];
}

/**
 * The old items outside of the changed stretch, moved, and those that are found in it. Without the old ones, or a change, all are
 * looked for. `margin`: how far beyond the stretch others stand that tell what is in it.
 */
export function updateOf<T>(
  positioned: Positioned<T>,
  old: readonly T[] | undefined,
  change: Change | undefined,
  text: string,
  reach: number,
  margin = reach,
): Update<T> {
  if (!old || !change) return { from: 0, to: text.length, with: (found) => found };
  const window = windowOf(change, text, reach);
  const [from, to] = withMargin(window, margin, text);
  return { from, to, with: (found) => spliceItems(positioned, old, found, window) };
}

/** The items of the new text, where to find them takes no time. */
export function updateItems<T>(
  positioned: Positioned<T>,
  old: readonly T[] | undefined,
  change: Change | undefined,
  text: string,
  reach: number,
  find: (from: number, to: number) => readonly T[],
  margin = reach,
): readonly T[] {
  const update = updateOf(positioned, old, change, text, reach, margin);
  return update.with(find(update.from, update.to));
}

/** The same where `find` takes a while: what changed, or all of a text, is looked at a stretch a step, each as if it were what changed. */
export function* updateItemsByStretch<T>(
  positioned: Positioned<T>,
  old: readonly T[] | undefined,
  change: Change | undefined,
  text: string,
  reach: number,
  find: (from: number, to: number) => readonly T[],
  margin = reach,
  stretch = STRETCH,
): Steps<readonly T[]> {
  const isChanged = old !== undefined && change !== undefined;
  const all = isChanged ? windowOf(change, text, reach) : { from: 0, to: text.length, by: 0 };
  if (all.to - all.from <= stretch) return updateItems(positioned, old, change, text, reach, find, margin);
  const items: T[] = [];
  for (const window of stretchesOf(all, stretch)) {
    for (const item of find(...withMargin(window, margin, text)))
      if (positioned.at(item) >= window.from && positioned.at(item) < window.to) items.push(item);
    yield;
  }
  return isChanged ? spliceItems(positioned, old, items, all) : items;
}

/** What lies between two offsets, cut into steps. */
export function* stretchesOf({ from, to }: Pick<Window, 'from' | 'to'>, stretch = STRETCH): Iterable<Window> {
  for (let at = from; at < to; at += stretch) yield { from: at, to: Math.min(to, at + stretch), by: 0 };
}

/** Looked at with a margin around, taken over only inside: what stands at the edges is decided by what is beyond them. */
export const withMargin = ({ from, to }: Window, margin: number, { length }: string): [from: number, to: number] => [
  Math.max(0, from - margin),
  Math.min(length, to + margin),
];
