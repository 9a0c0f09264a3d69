/** Bicep, HCL and JSON as a tree of objects: enough to see which values stand together. Never throws, linear but for nesting. */
import { memoize } from '../../../catalogue';
import {
  COMMENT,
  endOf,
  LINE_END,
  NUMBER,
  PART,
  PUNCTUATION,
  partnerOf,
  STRING,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from '../../../text';

export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'reference'; readonly path: readonly string[] }
  | { readonly kind: 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | ObjectNode
  | { readonly kind: 'unknown' };

export interface ObjectNode {
  readonly kind: 'object';
  readonly start: number;
  readonly end: number;
  readonly properties: readonly Property[];
}

/** `key: value`, `key = value`, a block of HCL, or a statement of Bicep (`resource symbol 'type' = …`). */
export interface Property {
  readonly key: string;
  /** What stands between the key and the value: labels of a block, symbol and type of a statement. */
  readonly labels: readonly string[];
  readonly value: Node;
}

const UNKNOWN: Node = { kind: 'unknown' };
const MAX_DEPTH = 40;

/** The whole file as one object; a JSON file's own object is its `''` property. */
export function treeOf(tokens: Tokens): ObjectNode {
  return {
    kind: 'object',
    start: 0,
    end: tokens.text.length,
    properties: propertiesIn(tokens, 0, tokens.count, 0),
  };
}

/** The first property of any of the names. */
export function property(object: ObjectNode, ...keys: readonly string[]): Node | undefined {
  const { properties } = object;
  if (properties.length <= FEW) return properties.find(({ key }) => keys.includes(key))?.value;
  const places = placesIn(object);
  const first = keys.reduce((least, key) => Math.min(least, places.get(key) ?? properties.length), properties.length);
  return properties[first]?.value;
}

/** An object of so many properties is not worth a table; a whole file, whose location each of its deployments asks for, is. */
const FEW = 16;

const placesIn = memoize(({ properties }: ObjectNode): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [at, { key }] of properties.entries()) if (!places.has(key)) places.set(key, at);
  return places;
});

function propertiesIn(tokens: Tokens, from: number, to: number, depth: number): readonly Property[] {
  const properties: Property[] = [];
  for (let at = from; at < to; ) {
    const start = skip(tokens, at, to, BETWEEN);
    if (start >= to) break;
    const read = readProperty(tokens, start, to, depth);
    if (read) properties.push(read.property);
    at = Math.max(read?.next ?? elementEnd(tokens, start, to), start + 1);
  }
  return properties;
}

function readProperty(
  tokens: Tokens,
  start: number,
  to: number,
  depth: number,
): { readonly property: Property; readonly next: number } | undefined {
  const opener = tokens.kinds[start] === PUNCTUATION ? textOf(tokens, start) : '';
  if (opener === '{' || opener === '[') {
    const next = closeOf(tokens, start, to) + 1;
    return { property: { key: '', labels: [], value: valueIn(tokens, start, next, depth + 1) }, next };
  }
  const labels: string[] = [];
  let at = start;
  for (; at < to && labels.length < 6; at++) {
    const kind = tokens.kinds[at];
    if (kind !== WORD && kind !== STRING && kind !== NUMBER) break;
    labels.push(keyAt(tokens, at));
    while (at + 2 < to && textOf(tokens, at + 1) === '-' && endOf(tokens, at) === startOf(tokens, at + 1)) {
      labels.push(`${labels.pop()}-${textOf(tokens, at + 2)}`);
      at += 2;
    }
  }
  const [key, ...rest] = labels;
  const mark = at < to ? textOf(tokens, at) : '';
  if (key === undefined) return undefined;
  if (mark === '{') {
    const next = closeOf(tokens, at, to) + 1;
    return { property: { key, labels: rest, value: objectAt(tokens, at, to, depth + 1) }, next };
  }
  if (mark !== ':' && mark !== '=') return undefined;
  const from = skip(tokens, at + 1, to, tokens.language.lineEnds ? COMMENTS : BLANK);
  const next = elementEnd(tokens, from, to);
  return { property: { key, labels: rest, value: valueIn(tokens, from, next, depth + 1) }, next };
}

const keyAt = (tokens: Tokens, at: number): string => textOf(tokens, at);

function objectAt(tokens: Tokens, open: number, to: number, depth: number): ObjectNode {
  const close = closeOf(tokens, open, to);
  const start = startOf(tokens, open);
  const end = close < tokens.count ? startOf(tokens, close) + 1 : tokens.text.length;
  return {
    kind: 'object',
    start,
    end,
    properties: depth > MAX_DEPTH ? [] : propertiesIn(tokens, open + 1, close, depth),
  };
}

/** The value between two tokens. */
function valueIn(tokens: Tokens, from: number, to: number, depth: number): Node {
  if (depth > MAX_DEPTH) return UNKNOWN;
  const parts = partsIn(tokens, from, to);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return UNKNOWN;
  const lastText = textOf(tokens, last);
  if (parts.length === 1 || (tokens.kinds[last] === PUNCTUATION && lastText === '{' && isPrefix(tokens, parts)))
    return single(tokens, last, to, depth);
  if (parts.some((part) => tokens.kinds[part] === PART)) return interpolated(tokens, parts, depth);
  const question = parts.findIndex((part) => textOf(tokens, part) === '?' && tokens.kinds[part] === PUNCTUATION);
  if (question > 0) return conditional(tokens, parts, question, to, depth);
  const either = parts.findIndex((part) => textOf(tokens, part) === '??');
  if (either > 0)
    return choice([
      valueIn(tokens, from, parts[either] ?? to, depth + 1),
      valueIn(tokens, (parts[either] ?? to) + 1, to, depth + 1),
    ]);
  const path = pathOf(tokens, parts);
  if (path) return { kind: 'reference', path };
  if (lastText === '(') return called(tokens, first, last, depth);
  return UNKNOWN;
}

function single(tokens: Tokens, at: number, to: number, depth: number): Node {
  const kind = tokens.kinds[at];
  const text = textOf(tokens, at);
  if (kind === STRING || kind === NUMBER)
    return { kind: 'text', text, start: startOf(tokens, at), end: endOf(tokens, at) };
  if (kind === WORD) return { kind: 'reference', path: [text] };
  if (text === '{') return objectAt(tokens, at, to, depth + 1);
  if (text === '[') return { kind: 'list', items: itemsIn(tokens, at + 1, closeOf(tokens, at, to), depth + 1) };
  if (text === '(') return valueIn(tokens, at + 1, closeOf(tokens, at, to), depth + 1);
  return UNKNOWN;
}

/** `if (…) {` and `for x in y: {`: what stands before the object of a resource. */
function isPrefix(tokens: Tokens, parts: readonly number[]): boolean {
  const word = textOf(tokens, parts[0] ?? 0);
  return word === 'if' || word === 'for' || word === 'merge';
}

function itemsIn(tokens: Tokens, from: number, to: number, depth: number): readonly Node[] {
  const items: Node[] = [];
  for (let at = from; at < to; ) {
    const start = skip(tokens, at, to, BETWEEN);
    if (start >= to) break;
    const end = Math.max(elementEnd(tokens, start, to), start + 1);
    items.push(valueIn(tokens, start, end, depth + 1));
    at = end;
  }
  return items;
}

function conditional(tokens: Tokens, parts: readonly number[], question: number, to: number, depth: number): Node {
  const colon = parts.findIndex((part, index) => index > question && textOf(tokens, part) === ':');
  if (colon < 0) return UNKNOWN;
  const yes = valueIn(tokens, (parts[question] ?? to) + 1, parts[colon] ?? to, depth + 1);
  return choice([yes, valueIn(tokens, (parts[colon] ?? to) + 1, to, depth + 1)]);
}

const CHOOSING = new Set(['coalesce', 'try', 'lookup', 'tostring', 'union', 'merge']);

/** What makes one list of several. */
const JOINING = new Set(['concat', 'flatten', 'array', 'createArray', 'tolist', 'toset', 'distinct', 'setunion']);

function called(tokens: Tokens, name: number, open: number, depth: number): Node {
  const callee = textOf(tokens, name);
  if (!CHOOSING.has(callee) && !JOINING.has(callee)) return UNKNOWN;
  const items = itemsIn(tokens, open + 1, closeOf(tokens, open, tokens.count), depth + 1);
  return JOINING.has(callee) ? { kind: 'list', items } : choice(items);
}

/** `"${var.x}"` is what it holds; a text put together is unknown. */
function interpolated(tokens: Tokens, parts: readonly number[], depth: number): Node {
  const open = parts.find((part) => textOf(tokens, part) === '{');
  const hasText = parts.some((part) => tokens.kinds[part] === PART && startOf(tokens, part) !== endOf(tokens, part));
  if (open === undefined || hasText || parts.length !== 3) return UNKNOWN;
  return valueIn(tokens, open + 1, closeOf(tokens, open, tokens.count), depth + 1);
}

const choice = (of: readonly Node[]): Node => ({ kind: 'choice', of: of.filter(({ kind }) => kind !== 'unknown') });

/** `var.model.name`: words with dots between. */
function pathOf(tokens: Tokens, parts: readonly number[]): readonly string[] | undefined {
  const path: string[] = [];
  for (const [index, part] of parts.entries()) {
    const text = textOf(tokens, part);
    if (index % 2 ? text !== '.' && text !== '?.' : tokens.kinds[part] !== WORD) return undefined;
    if (index % 2 === 0) path.push(text);
  }
  return parts.length % 2 ? path : undefined;
}

/** The tokens of a value without what their brackets hold. */
function partsIn(tokens: Tokens, from: number, to: number): readonly number[] {
  const parts: number[] = [];
  for (let at = from; at < to && parts.length < 40; at++) {
    const kind = tokens.kinds[at];
    if (kind === COMMENT || kind === LINE_END) continue;
    parts.push(at);
    const partner = partnerOf(tokens, at);
    if (partner > at) at = partner;
  }
  return parts;
}

const CONTINUES = new Set(['?', ':', '||', '&&', '??', '.', '+', '=', '(', '-']);

/** Where an element or a value ends: at a comma, or at the end of a line that is not continued. */
function elementEnd(tokens: Tokens, from: number, to: number): number {
  let previous = '';
  for (let at = from; at < to; at++) {
    const kind = tokens.kinds[at];
    if (kind === COMMENT) continue;
    if (kind === LINE_END) {
      if (!tokens.language.lineEnds) continue;
      const next = skip(tokens, at, to, BLANK);
      const text = next < to && tokens.kinds[next] === PUNCTUATION ? textOf(tokens, next) : '';
      if (!CONTINUES.has(previous) && !(CONTINUES.has(text) && text !== '(' && text !== '-')) return at;
      at = next - 1;
      continue;
    }
    const text = kind === PUNCTUATION ? textOf(tokens, at) : '';
    if (text === ',' || text === ';') return at;
    previous = text;
    const partner = partnerOf(tokens, at);
    if (partner > at) {
      at = partner;
      previous = '';
    }
  }
  return to;
}

function closeOf(tokens: Tokens, open: number, to: number): number {
  const partner = partnerOf(tokens, open);
  return partner > open ? Math.min(partner, to) : to;
}

const COMMENTS = (tokens: Tokens, at: number): boolean => tokens.kinds[at] === COMMENT;
const BLANK = (tokens: Tokens, at: number): boolean => COMMENTS(tokens, at) || tokens.kinds[at] === LINE_END;
const BETWEEN = (tokens: Tokens, at: number): boolean =>
  BLANK(tokens, at) || (tokens.kinds[at] === PUNCTUATION && /^[,;)\]}]$/.test(textOf(tokens, at)));

function skip(tokens: Tokens, from: number, to: number, what: typeof BLANK): number {
  let at = from;
  while (at < to && what(tokens, at)) at++;
  return at;
}
