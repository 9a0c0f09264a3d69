/** Reads the comments `model-almanac-ignore`, `-ignore-next-line` and `-ignore-file`, in any comment syntax. Linear in the text. */

import type { Span } from '../text';
import { atOnce, type Steps, stepsOverLight } from '../text';
export interface SuppressionComment extends Span {
  readonly text: string;
  readonly covers: Span;
  /** All rules when empty. */
  readonly rules: readonly string[];
  /** It stops working on this day. */
  readonly until?: string;
  readonly mistake?: { readonly kind: 'unknownSuppression' | 'unknownRule' | 'badUntil'; readonly word: string };
}

/** In the order of the text. A text without the word costs one search. */
export const suppressionComments = (text: string, ruleNames: readonly string[]): readonly SuppressionComment[] =>
  atOnce(suppressionCommentsInSteps(text, ruleNames));

/** The same in steps. */
export function* suppressionCommentsInSteps(
  text: string,
  ruleNames: readonly string[],
): Steps<readonly SuppressionComment[]> {
  const found: SuppressionComment[] = [];
  let line: Line = { start: 0, end: -1, next: () => line };
  yield* stepsOverLight(placesOf(WORD, text), (at) => {
    // Elsewhere than directly behind what opens a comment the word is prose.
    if (!OPENER.test(text.slice(Math.max(0, at - LONGEST_OPENER), at))) return;
    if (at >= line.end) line = lineWithNext(text, at);
    const comment = readComment(text, at, line, ruleNames);
    if (comment) found.push(comment);
  });
  return found;
}

function* placesOf(word: string, text: string): Iterable<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

const WORD = 'model-almanac-';
const COVERS = {
  'model-almanac-ignore': (_text: string, { start, end }: Line): Span => ({ start, end }),
  'model-almanac-ignore-next-line': (_text: string, line: Line): Span => line.next(),
  'model-almanac-ignore-file': (text: string): Span => ({ start: 0, end: text.length }),
};
const OPENER = /(?:\/\/|\/\*|#|<!--|--|;|%|\{\*|\(\*|@\*|[\n\r]\s{0,20}\*|'|\brem)[/*!#;%-]{0,9}\s{0,20}$/i;
const LONGEST_OPENER = 40;
const LONGEST_COMMENT = 500;

function readComment(
  text: string,
  start: number,
  line: Line,
  ruleNames: readonly string[],
): SuppressionComment | undefined {
  const rest = text.slice(start, Math.min(line.end, start + LONGEST_COMMENT));
  const [word = '', ...words] = wordsOf(rest);
  const comment = { start, end: start + word.length, text: word };
  if (!isDirective(word)) {
    // Another product may well call something `model-almanac-…`; what begins like ours was meant as ours.
    if (!/^model-almanac-(ig|dis)/.test(word)) return undefined;
    return {
      ...comment,
      covers: { start: line.start, end: line.end },
      rules: [],
      mistake: { kind: 'unknownSuppression', word },
    };
  }
  const until = words.find(isUntil)?.slice(UNTIL.length);
  const rules = words.filter((candidate) => !isUntil(candidate));
  const unknown = rules.find((rule) => !ruleNames.includes(rule));
  const read = { ...comment, covers: COVERS[word](text, line), rules, ...(until !== undefined && { until }) };
  if (until !== undefined && !isDay(until)) return { ...read, mistake: { kind: 'badUntil', word: until } };
  return unknown === undefined ? read : { ...read, mistake: { kind: 'unknownRule', word: unknown } };
}

const isDirective = (word: string): word is keyof typeof COVERS => Object.hasOwn(COVERS, word);

const UNTIL = 'until=';
const isUntil = (word: string): boolean => word.startsWith(UNTIL);

/** Up to the end of the comment, of the string around it, or of the directive (` -- reason`). */
function wordsOf(rest: string): readonly string[] {
  const end = /\*\/|--|#\}|\*\}|\*\)|\*@|["'`\\<]/.exec(rest)?.index ?? rest.length;
  return rest
    .slice(0, end)
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** A day of the calendar: `2026-02-30` is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Lines end at LF, CRLF or a lone CR; the break belongs to none. */
function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return { start, end };
}

/** A line and the one below it, which may have megabytes, and is asked for by each comment on the first. */
interface Line extends Span {
  readonly next: () => Span;
}

function lineWithNext(text: string, offset: number): Line {
  const line = lineAt(text, offset);
  let next: Span | undefined;
  return {
    ...line,
    next() {
      next ??= nextLine(text, line);
      return next;
    },
  };
}

function nextLine(text: string, { end }: Span): Span {
  const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  return start < text.length ? lineAt(text, start) : { start: text.length, end: text.length };
}

function isBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
