/** The lines of a text around what is asked about. Each is read once, and kept from key to key for as long as it stands. */
import { type Change, lineEnd, lineStart } from '../../text';
import type { LineFacts } from './line-facts';
import { LineReading } from './line-reading';

/** A longer line is data, and read in pieces of this length, in UTF-16 code units. */
export const LONGEST_LINE = 600;

export interface Line {
  readonly start: number;
  /** Where the line feed stands. */
  readonly end: number;
  readonly reading: LineReading;
}

export const factsOn = (text: string, { start, end, reading }: Line): LineFacts =>
  reading.facts(text.slice(start, end));

export interface TextLines {
  readonly endingAt: (end: number) => Line;
  readonly startingAt: (start: number) => Line;
  /** Of one that may stand around a place. */
  readonly of: (start: number, end: number) => Line;
  /** Does a line that touches a stretch of the text speak of a platform? */
  readonly speakBetween: (from: number, to: number) => boolean;
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
    const isWhole =
      end - start < LONGEST_LINE &&
      (start === 0 || text.charCodeAt(start - 1) === LINE_FEED) &&
      (end === text.length || text.charCodeAt(end) === LINE_FEED);
    const line = { start, end, reading: new LineReading(isWhole) };
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
  const startingAt = (start: number): Line =>
    byStart.get(start) ?? unchanged(start, false) ?? read(start, lineEnd(text, start, LONGEST_LINE));
  const lineAt = (offset: number): Line => {
    const start = lineStart(text, offset, LONGEST_LINE);
    const line = startingAt(start);
    return line.end < offset ? read(start, lineEnd(text, offset, LONGEST_LINE)) : line;
  };
  return {
    endingAt: (end) => byEnd.get(end) ?? unchanged(end, true) ?? read(lineStart(text, end, LONGEST_LINE), end),
    startingAt,
    of(start, end) {
      const known = byStart.get(start) ?? unchanged(start, false);
      return known?.end === end ? known : read(start, end);
    },
    speakBetween(from, to) {
      let line = lineAt(from);
      while (true) {
        if (line.reading.speaks(text.slice(line.start, line.end))) return true;
        if (line.end >= to || line.end >= text.length) return false;
        line = startingAt(line.end + 1);
      }
    },
    after(change, next) {
      // What nobody asked for since is let go.
      before = undefined;
      return textLines(next, { byStart, byEnd, change });
    },
  };
}

const LINE_FEED = 10;
