/** The lines of a text around what is asked about. Each is read once, and kept from key to key for as long as it stands. */
import { type Change, lineEnd, lineStart } from '../../text';
import type { ClientMatch } from './client-patterns';
import { conditionOn } from './conditions';
import { factsOf, type LineFacts } from './line-facts';
import { namedIn, type ProviderWord, wordsIn } from './provider-words';

/** A longer line is data, and read in pieces of this length, in UTF-16 code units. */
export const LONGEST_LINE = 600;

export interface Line {
  readonly start: number;
  /** Where the line feed stands. */
  readonly end: number;
  readonly facts: LineFacts;
  /** The platforms that it names: all of them, or only what a key holds. */
  readonly words: (text: string, start: number, all: boolean) => readonly ProviderWord[];
  /** What it asks for as the head of a branch. */
  readonly condition: (text: string, start: number) => ClientMatch | undefined;
}

export interface TextLines {
  readonly endingAt: (end: number) => Line;
  readonly startingAt: (start: number) => Line;
  /** Of one that may stand around a place. */
  readonly of: (start: number, end: number) => Line;
  /** Those of the text after a change. */
  readonly after: (change: Change, text: string) => TextLines;
}

interface Kept {
  readonly byStart: Map<number, Line>;
  readonly byEnd: Map<number, Line>;
}

export function textLines(text: string, old?: Kept & { readonly change: Change }): TextLines {
  let before = old;
  const byStart = new Map<number, Line>();
  const byEnd = new Map<number, Line>();
  const keep = (line: Line): Line => {
    byStart.set(line.start, line);
    byEnd.set(line.end, line);
    return line;
  };
  const moved = (line: Line | undefined, by: number): Line | undefined =>
    line && keep(by === 0 ? line : { ...line, start: line.start + by, end: line.end + by });
  const read = (start: number, end: number): Line => {
    const line = readLine(text, start, end);
    const isWhole =
      end - start < LONGEST_LINE &&
      (start === 0 || text.charCodeAt(start - 1) === LINE_FEED) &&
      (end === text.length || text.charCodeAt(end) === LINE_FEED);
    return isWhole ? keep(line) : line;
  };
  /** What stood before the change stands; what stood behind it has moved. */
  const unchanged = (offset: number, isEnd: boolean): Line | undefined => {
    if (!before) return undefined;
    const { from, oldTo, newTo } = before.change;
    const lines = isEnd ? before.byEnd : before.byStart;
    const line = lines.get(offset);
    if (line && line.end < from) return moved(line, 0);
    const other = lines.get(offset - newTo + oldTo);
    return other && other.start > oldTo ? moved(other, newTo - oldTo) : undefined;
  };
  return {
    endingAt: (end) => byEnd.get(end) ?? unchanged(end, true) ?? read(lineStart(text, end, LONGEST_LINE), end),
    startingAt: (start) =>
      byStart.get(start) ?? unchanged(start, false) ?? read(start, lineEnd(text, start, LONGEST_LINE)),
    of(start, end) {
      const known = byStart.get(start) ?? unchanged(start, false);
      return known?.end === end ? known : read(start, end);
    },
    after(change, next) {
      // What nobody asked for since is let go.
      before = undefined;
      return textLines(next, { byStart, byEnd, change });
    },
  };
}

const LINE_FEED = 10;

function readLine(text: string, start: number, end: number): Line {
  let named: readonly ProviderWord[] | undefined;
  let all: readonly ProviderWord[] | undefined;
  let condition: ClientMatch | 'none' | undefined;
  return {
    start,
    end,
    facts: factsOf(text.slice(start, end)),
    words(now, from, asksAll) {
      if (asksAll) {
        all ??= wordsIn(now.slice(from, from + end - start));
        return all;
      }
      named ??= namedIn(now.slice(from, from + end - start));
      return named;
    },
    condition(now, from) {
      condition ??= conditionOn(now.slice(from, from + end - start)) ?? 'none';
      return condition === 'none' ? undefined : { ...condition, at: from + condition.at };
    },
  };
}
