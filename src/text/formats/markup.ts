/** XML and HTML: attribute values and text, each named by its element or attribute. */

import type { Language } from '../languages';
import { languageOf } from '../languages';
import { readRegions } from '../read';
import { noPlace, placeByNames, type Region } from '../regions';

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z_][\w.:-]*)/g;
const ATTRIBUTE = /([\w.:@-]+)\s*=\s*(["'])/g;

export function readMarkup(text: string, language: Language, from: number, to: number): readonly Region[] {
  const regions: Region[] = [];
  const open: string[] = [];
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
        role: language.config ? 'config' : 'prose',
        shape: whole ? 'value' : 'text',
        place: () => place,
      });
    }
  };
  for (let tag = TAG.exec(text); tag && tag.index < to; tag = TAG.exec(text)) {
    addText(tag.index);
    const name = tag[1];
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
      if (name.toLowerCase() === 'script') regions.push(...readRegions(text, languageOf('x.js'), textStart, stop));
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
  ATTRIBUTE.lastIndex = from;
  let last = from;
  const addGap = (end: number): void => {
    // Quotes inside a quoted expression cut it in pieces: what lies between is read as text.
    if (end > last && /["']/.test(text.slice(last, end)))
      regions.push({ start: last, end, role: language.config ? 'config' : 'code', shape: 'text', place: noPlace });
  };
  for (let found = ATTRIBUTE.exec(text); found && found.index < to; found = ATTRIBUTE.exec(text)) {
    addGap(found.index);
    const start = ATTRIBUTE.lastIndex;
    const close = text.indexOf(found[2] ?? '"', start);
    const end = close < 0 || close > to ? to : close;
    const names = [found[1] ?? '', ...siblingNames(text, from, found.index), element];
    const place = placeByNames(names);
    regions.push({ start, end, role: language.config ? 'config' : 'code', shape: 'value', place: () => place });
    last = Math.min(end + 1, to);
    ATTRIBUTE.lastIndex = Math.max(end + 1, start);
  }
  addGap(to);
}

/** `<add key="OpenAI:Model" value="…">`: the key names the value. */
function siblingNames(text: string, from: number, to: number): readonly string[] {
  const key = /\b(?:key|name)\s*=\s*["']([^"']{1,80})["']/.exec(text.slice(from, Math.min(to, from + 400)));
  return key?.[1] ? [key[1]] : [];
}

function tagEnd(text: string, from: number, to: number): number {
  let quote = '';
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
    else if (char === '<') return at - 1;
  }
  return to;
}

function closeOf(text: string, from: number, to: number, name: string): number {
  const at = text.indexOf(`</${name}`, from);
  return at < 0 || at > to ? to : at;
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
