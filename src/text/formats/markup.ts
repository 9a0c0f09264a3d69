/** XML and HTML: attribute values and text, each named by its element or attribute. */

import type { Language } from '../languages';
import { languageOf } from '../languages';
import { append, LONGEST_NAME, noPlace, placeByNames, type Region, runningText } from '../regions';
import type { Pause, ReadInSteps } from '../sections';
import type { Steps } from '../steps';

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z_][\w.:-]*)/g;
/** Elements of a page: in a file of settings they hold notes on a release, or help. */
const OF_PAGE = /^(?:li|p|h[1-6]|td|th|em|strong|ul|ol|br|blockquote)$/i;
/** Attributes before a value among which its name is looked for, in UTF-16 code units. */
const SIBLINGS = 400;

/** A tag that is not closed would be read to the end of the text at one go; what follows so many quoted values is read as text. */
const MOST_QUOTES = 4_000;

/** What is open are elements, the outermost first. */
export function* readMarkup(
  readInSteps: ReadInSteps,
  text: string,
  language: Language,
  from: number,
  to: number,
  words = '',
  pause?: Pause,
): Steps<readonly Region[]> {
  const regions: Region[] = [];
  const open = words ? words.split(' ') : [];
  const inWords = (): string => open.join(' ');
  let textStart = from;
  TAG.lastIndex = from;
  const addText = (end: number): void => {
    const start = textStart + leading(text, textStart, end);
    const stop = trailing(text, start, end);
    if (stop > start) {
      const names = open.slice(-3).reverse();
      const place = placeByNames(names);
      const whole = !/\s/.test(text.slice(start, Math.min(stop, start + 120)));
      regions.push({
        start,
        end: stop,
        role: language.config && !OF_PAGE.test(open.at(-1) ?? '') ? 'config' : 'prose',
        shape: whole ? 'value' : 'text',
        place: () => place,
      });
    }
  };
  for (let tag = TAG.exec(text); tag && tag.index < to; tag = TAG.exec(text)) {
    addText(tag.index);
    if (pause?.(tag.index, inWords)) return regions;
    const name = tag[1]?.slice(0, LONGEST_NAME);
    if (name === undefined) {
      regions.push({
        start: tag.index,
        end: Math.min(TAG.lastIndex, to),
        role: 'comment',
        shape: 'text',
        place: noPlace,
      });
      textStart = TAG.lastIndex;
      continue;
    }
    const end = tagEnd(text, TAG.lastIndex, to);
    addAttributes(text, regions, TAG.lastIndex, end, name, language);
    const closing = text[tag.index + 1] === '/';
    if (closing) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (text[end - 1] !== '/') open.push(name);
    if (open.length > 64) open.shift();
    textStart = Math.min(end + 1, to);
    if (!closing && /^(script|style)$/i.test(name)) {
      const stop = closeOf(text, textStart, to, name);
      if (name.toLowerCase() === 'script')
        append(regions, yield* readInSteps(text, languageOf('x.js'), textStart, stop));
      textStart = stop;
    }
    TAG.lastIndex = textStart;
  }
  addText(to);
  return regions;
}

function addAttributes(
  text: string,
  regions: Region[],
  from: number,
  to: number,
  element: string,
  language: Language,
): void {
  const role = language.config ? 'config' : 'code';
  let last = from;
  const addGap = (end: number): void => {
    // Quotes inside a quoted expression cut it in pieces: what lies between is read as text.
    if (end > last && /["']/.test(text.slice(last, end))) regions.push(runningText(last, end, role));
  };
  for (const attribute of attributesOf(text, from, to)) {
    addGap(attribute.from);
    const { start, end } = attribute;
    const place = placeByNames([attribute.name, ...siblingNames(text, from, attribute.from), element]);
    regions.push({ start, end, role, shape: 'value', place: () => place });
    last = attribute.to;
  }
  addGap(to);
}

interface Attribute {
  readonly name: string;
  /** Of the value. */
  readonly start: number;
  readonly end: number;
  /** Of the whole. */
  readonly from: number;
  readonly to: number;
}

/** `name="value"` between two offsets, each character looked at once. */
function* attributesOf(text: string, from: number, to: number): Generator<Attribute> {
  let nameStart = -1;
  let nameEnd = -1;
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (isNamePart(char)) {
      if (nameEnd !== at) nameStart = at;
      nameEnd = at + 1;
      continue;
    }
    if (text.charCodeAt(at) <= SPACE) continue;
    const start = char === '=' && nameStart >= 0 ? at + 1 + leading(text, at + 1, to) : to;
    const quote = text[start];
    const name = text.slice(nameStart, Math.min(nameEnd, nameStart + LONGEST_NAME));
    const attributeStart = nameStart;
    nameStart = -1;
    nameEnd = -1;
    if (start >= to || (quote !== '"' && quote !== "'")) continue;
    const length = text.slice(start + 1, to).indexOf(quote);
    const end = length < 0 ? to : start + 1 + length;
    const whole = { name, start: start + 1, end, from: attributeStart, to: Math.min(end + 1, to) };
    yield whole;
    at = whole.to - 1;
  }
}

const SPACE = 32;
const isNamePart = (char: string): boolean => /[\w.:@-]/.test(char);

/** `<add key="OpenAI:Model" value="…">`: the key names the value. */
function siblingNames(text: string, from: number, to: number): readonly string[] {
  const key = /\b(?:key|name)\s*=\s*["']([^"']{1,80})["']/.exec(text.slice(from, Math.min(to, from + SIBLINGS)));
  return key?.[1] ? [key[1]] : [];
}

function tagEnd(text: string, from: number, to: number): number {
  let quote = '';
  let quotes = 0;
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      if (++quotes > MOST_QUOTES) return at - 1;
      quote = char;
    } else if (char === '>') return at;
    else if (char === '<') return at - 1;
  }
  // What is read by itself ends as it does with the next tag behind it.
  return !quote && text[to] === '<' ? to - 1 : to;
}

function closeOf(text: string, from: number, to: number, name: string): number {
  const at = text.slice(from, to).indexOf(`</${name}`);
  return at < 0 ? to : from + at;
}

function leading(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) <= 32) at++;
  return at - from;
}

function trailing(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}
