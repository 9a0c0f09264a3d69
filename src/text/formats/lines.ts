/** One entry a line: `.env`, properties, INI. */
import type { Language } from '../languages';
import { placeByNames, type Region, runningText } from '../regions';
import type { Pause } from '../sections';
import type { SyntaxContext } from '../syntax-types';

const ENTRY = /^([ \t]*(?:export[ \t]+|set[ \t]+)?)([\w.\-[\]/:"']+?)[ \t]*[=:][ \t]*/;

/** What is open is the section of an INI file. */
export function readLines(
  text: string,
  language: Language,
  from: number,
  to: number,
  open = '',
  pause?: Pause,
): readonly Region[] {
  const regions: Region[] = [];
  let section = open;
  const inWords = (): string => section;
  for (const { start, end } of linesOf(text, from, to)) {
    if (pause?.(start, inWords)) break;
    const line = text.slice(start, end);
    const first = line.trimStart();
    const indent = line.length - first.length;
    if (!first) continue;
    if (language.comments.line.some((mark) => first.startsWith(mark))) {
      regions.push(runningText(start + indent, end, 'comment'));
      continue;
    }
    if (first.startsWith('[')) {
      section = first.replace(/[[\]]/g, '').trim();
      const at = start + indent + first.indexOf(section);
      if (looksLikeId(section)) regions.push(keyRegion(at, section, []));
      continue;
    }
    const entry = ENTRY.exec(line);
    if (!entry) {
      regions.push(runningText(start + indent, end, 'config'));
      continue;
    }
    const names = section ? [entry[2] ?? '', section] : [entry[2] ?? ''];
    const key = entry[2] ?? '';
    if (looksLikeId(key)) regions.push(keyRegion(start + (entry[1]?.length ?? 0), key, names.slice(1)));
    pushValue(text, regions, start + entry[0].length, end, names);
  }
  return regions;
}

/** `gpt-4o=0.5`: most keys are ordinary words, and are no regions. */
const looksLikeId = (key: string): boolean => key.includes('-') && /\d/.test(key);

const keyRegion = (start: number, key: string, names: readonly string[]): Region => ({
  start,
  end: start + key.length,
  role: 'config',
  shape: 'value',
  place: () => placeByNames(names, 'key'),
});

/** A scalar: quotes off, a comment behind ` #` off. */
export function pushValue(
  text: string,
  regions: Region[],
  from: number,
  lineEnd: number,
  names: readonly string[],
): void {
  const quote = text[from];
  const place = (): SyntaxContext => placeByNames(names);
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, from + 1, lineEnd, quote);
    regions.push({
      start: from + 1,
      end: close,
      role: 'config',
      shape: 'value',
      escaped: true,
      place,
    });
    pushComment(text, regions, close + 1, lineEnd);
    return;
  }
  const hash = commentAt(text, from, lineEnd);
  let end = hash < 0 ? lineEnd : hash;
  while (end > from && text.charCodeAt(end - 1) <= SPACE) end--;
  if (end > from) regions.push({ start: from, end, role: 'config', shape: 'value', place });
  if (hash >= 0) regions.push(runningText(hash, lineEnd, 'comment'));
}

function pushComment(text: string, regions: Region[], from: number, lineEnd: number): void {
  const hash = text.slice(from, lineEnd).indexOf('#');
  if (hash >= 0) regions.push(runningText(from + hash, lineEnd, 'comment'));
}

const SPACE = 32;
const HASH = 35;

/** Where ` #` begins a comment; -1 when there is none. */
export function commentAt(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (text.charCodeAt(at) === HASH && (at === from || text.charCodeAt(at - 1) <= SPACE)) return at;
  return -1;
}

export function closingQuote(text: string, from: number, to: number, quote: string): number {
  for (let at = from; at < to; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return to;
}

const LINE_FEED = 10;
const RETURN = 13;

/** Where the line ends that an offset stands in; -1 when the text does. */
function nextEnd(text: string, from: number, hasReturns: boolean): number {
  if (!hasReturns) return text.indexOf('\n', from);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return at;
  }
  return -1;
}

/** Lines without their ends (`\n`, `\r\n`, lone `\r`). */
export function* linesOf(
  text: string,
  from: number,
  to: number,
): Generator<{ readonly start: number; readonly end: number }> {
  const inner = text.slice(from, to);
  const hasReturns = inner.includes('\r');
  let start = 0;
  for (let at = nextEnd(inner, 0, hasReturns); at >= 0; at = nextEnd(inner, start, hasReturns)) {
    yield { start: from + start, end: from + at };
    start = at + (inner.charCodeAt(at) === RETURN && inner.charCodeAt(at + 1) === LINE_FEED ? 2 : 1);
  }
  if (start < inner.length) yield { start: from + start, end: to };
}
