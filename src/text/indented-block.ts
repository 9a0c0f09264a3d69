/** The lines around an offset: the block that a setting stands in, told by indentation. */
import type { Span } from './span';

/** The line of an offset, without its end. */
export function lineBounds(text: string, offset: number): Span {
  let start = Math.max(0, Math.min(offset, text.length));
  while (start > 0 && !isBreak(text, start - 1) && offset - start < FAR) start--;
  let end = Math.max(0, offset);
  while (end < text.length && !isBreak(text, end) && end - offset < FAR) end++;
  return { start, end };
}

/** A line of a bundle is not read to its end. */
const FAR = 2000;
const LINES_REACH = 14;
/** A line of data, not of code. */
const LONG = 600;

/** The line and two more on each side, within its block. */
export function linesAround(text: string, offset: number): Span {
  const block = blockAround(text, offset);
  const line = lineBounds(text, offset);
  if (line.end - line.start > LONG) return block;
  const above = lineBounds(text, lineBounds(text, line.start - 1).start - 1);
  const below = lineBounds(text, lineBounds(text, line.end + 1).end + 1);
  return {
    start: Math.max(block.start, above.start),
    end: Math.min(block.end, below.end),
  };
}

/** The call that an offset is an argument of, with what it is called on and what is called on it; empty where it is in none. */
export function statementAround(text: string, offset: number): Span {
  let start = offset;
  let left = 0;
  for (let depth = 0; start > 0 && offset - start < STATEMENT; start--) {
    const mark = text[start - 1] ?? '';
    if (')]}'.includes(mark)) depth++;
    else if ('([{'.includes(mark) && --depth < 0) {
      if (mark !== '(' || ++left > 2) break;
      depth = 0;
    } else if (depth === 0 && (mark === ';' || (mark === '\n' && left > 0 && !goesOn(text, start)))) break;
  }
  if (left === 0) return { start: offset, end: offset };
  let end = offset;
  for (let depth = 0, closed = 0; end < text.length && end - offset < STATEMENT; end++) {
    const mark = text[end] ?? '';
    if ('([{'.includes(mark)) depth++;
    else if (')]}'.includes(mark) && --depth < 0) {
      if (mark !== ')' || ++closed > left) break;
      depth = 0;
    } else if (depth === 0 && (mark === ';' || (mark === '\n' && closed > 0 && !goesOn(text, end + 1)))) break;
  }
  return { start, end };
}
const STATEMENT = 600;
/** Does a line call something on the one above, or close it? */
const goesOn = (text: string, at: number): boolean => /^\s*(?:[.)\]},]|->|\?\.|::|\|>)/.test(text.slice(at, at + 60));

/** The lines at least as deep as this one, above and below, and the line that opens them; for very long lines what is near. */
export function blockAround(text: string, offset: number): Span {
  const line = lineBounds(text, offset);
  if (line.end - line.start > LONG)
    return {
      start: Math.max(0, offset - 300),
      end: Math.min(text.length, offset + 300),
    };
  const depth = depthOf(text, line);
  let { start, end } = line;
  for (let steps = 0; steps < LINES_REACH && start > 0; steps++) {
    const above = lineBounds(text, start - breakBefore(text, start));
    if (above.end - above.start > LONG) break;
    const blank = isBlank(text, above);
    if (blank && depth === 0) break;
    start = above.start;
    if (!blank && depthOf(text, above) < depth) break;
  }
  for (let steps = 0; steps < LINES_REACH && end < text.length; steps++) {
    const below = lineBounds(text, end + breakAfter(text, end));
    if (below.end - below.start > LONG) break;
    const blank = isBlank(text, below);
    if ((blank && depth === 0) || (!blank && depthOf(text, below) < depth)) break;
    end = below.end;
    if (below.start >= text.length) break;
  }
  return { start, end };
}

export function depthOf(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && /[ \t]/.test(text[at] ?? '')) at++;
  // In a notebook the indentation stands behind the quote.
  if (text[at] === '"' && text[at + 1] === ' ') {
    const quote = at;
    at++;
    while (at < end && text[at] === ' ') at++;
    return at - quote;
  }
  return at - start;
}

function isBlank(text: string, { start, end }: Span): boolean {
  return /^\s*(?:"\\n",?)?\s*$/.test(text.slice(start, end));
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
const breakBefore = (text: string, at: number): number => (text[at - 2] === '\r' && text[at - 1] === '\n' ? 2 : 1);
const breakAfter = (text: string, at: number): number => (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
