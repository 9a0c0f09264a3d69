/** The lines of a text around what is asked about. Each is read once, and kept from key to key for as long as it stands. */
import { type Change, firstIndex, lineEnd, lineStart } from '../../text';
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
  /** The first line that touches a stretch of the text and speaks of a platform. */
  readonly speaking: (from: number, to: number) => Line | undefined;
  /** Those of the text after a change. */
  readonly after: (change: Change, text: string) => TextLines;
}

/** Whole lines in their order, by columns: after each key most of them are somewhere else. */
interface KnownLines {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly readings: readonly LineReading[];
}

const NONE: KnownLines = { starts: new Int32Array(0), ends: new Int32Array(0), readings: [] };

export function textLines(text: string, known: KnownLines = NONE): TextLines {
  // Those that were not known.
  const byStart = new Map<number, Line>();
  const byEnd = new Map<number, Line>();
  const read = (start: number, end: number): Line => {
    const isWhole =
      end - start < LONGEST_LINE &&
      (start === 0 || text.charCodeAt(start - 1) === LINE_FEED) &&
      (end === text.length || text.charCodeAt(end) === LINE_FEED);
    const line = { start, end, reading: new LineReading(isWhole) };
    if (isWhole) {
      byStart.set(start, line);
      byEnd.set(end, line);
    }
    return line;
  };
  const lineNumber = (index: number): Line | undefined => {
    const reading = known.readings[index];
    return reading && { start: known.starts[index] ?? 0, end: known.ends[index] ?? 0, reading };
  };
  const knownFrom = (start: number): Line | undefined => byStart.get(start) ?? lineNumber(indexOf(known.starts, start));
  const knownTo = (end: number): Line | undefined => byEnd.get(end) ?? lineNumber(indexOf(known.ends, end));
  const startingAt = (start: number): Line => knownFrom(start) ?? read(start, lineEnd(text, start, LONGEST_LINE));
  const lineAt = (offset: number): Line => {
    const start = lineStart(text, offset, LONGEST_LINE);
    const line = startingAt(start);
    return line.end < offset ? read(start, lineEnd(text, offset, LONGEST_LINE)) : line;
  };
  return {
    endingAt: (end) => knownTo(end) ?? read(lineStart(text, end, LONGEST_LINE), end),
    startingAt,
    of(start, end) {
      const line = knownFrom(start);
      return line?.end === end ? line : read(start, end);
    },
    speaking(from, to) {
      let line = lineAt(from);
      while (true) {
        if (line.reading.speaks(text.slice(line.start, line.end))) return line;
        if (line.end >= to || line.end >= text.length) return undefined;
        line = startingAt(line.end + 1);
      }
    },
    after: (change, next) => textLines(next, movedLines(withLines(known, byStart), change)),
  };
}

const LINE_FEED = 10;

/** Where a number stands in an ascending list, or -1. */
function indexOf(all: Int32Array, wanted: number): number {
  let from = 0;
  let to = all.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = all[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

function withLines(known: KnownLines, read: ReadonlyMap<number, Line>): KnownLines {
  if (!read.size) return known;
  const fresh = [...read.values()].sort((a, b) => a.start - b.start);
  const count = known.readings.length + fresh.length;
  const lines = { starts: new Int32Array(count), ends: new Int32Array(count), readings: new Array<LineReading>(count) };
  let next = 0;
  for (let at = 0, old = 0; at < count; at++) {
    const line = fresh[next];
    const isFresh = line && !((known.starts[old] ?? Number.POSITIVE_INFINITY) < line.start);
    lines.starts[at] = isFresh ? line.start : (known.starts[old] ?? 0);
    lines.ends[at] = isFresh ? line.end : (known.ends[old] ?? 0);
    lines.readings[at] = isFresh ? line.reading : (known.readings[old] as LineReading);
    if (isFresh) next++;
    else old++;
  }
  return lines;
}

/** What stood before the change stands; what stood behind it has moved; what it touches is to be read again. */
function movedLines({ starts, ends, readings }: KnownLines, { from, oldTo, newTo }: Change): KnownLines {
  const first = firstIndex(ends.length, (index) => (ends[index] ?? 0) < from);
  const behind = firstIndex(starts.length, (index) => (starts[index] ?? 0) <= oldTo);
  return {
    starts: withoutSome(starts, first, behind, newTo - oldTo),
    ends: withoutSome(ends, first, behind, newTo - oldTo),
    readings: first === behind ? readings : [...readings.slice(0, first), ...readings.slice(behind)],
  };
}

function withoutSome(all: Int32Array, from: number, to: number, by: number): Int32Array {
  const left = new Int32Array(all.length - to + from);
  left.set(all.subarray(0, from));
  left.set(all.subarray(to), from);
  if (by !== 0) for (let index = from; index < left.length; index++) left[index] = (left[index] ?? 0) + by;
  return left;
}
