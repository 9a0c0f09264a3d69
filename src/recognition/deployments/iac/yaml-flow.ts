/** YAML's flow style: `{ name: chat, sku: { name: Standard } }`, `[a, b]`, over lines, too. */
import type { Node, Property } from './tree';

interface Read {
  readonly node: Node;
  /** Behind it. */
  readonly end: number;
}

const DEEPEST = 40;

/** The collection that begins at an offset; `undefined` where it does not end. One pass. */
export function readFlow(text: string, start: number): Read | undefined {
  return readCollection(text, start, 0);
}

function readCollection(text: string, start: number, depth: number): Read | undefined {
  if (depth > DEEPEST) return undefined;
  const close = text[start] === '{' ? '}' : ']';
  const items: Node[] = [];
  const properties: Property[] = [];
  for (let at = skip(text, start + 1); at < text.length; ) {
    if (text[at] === close) {
      const end = at + 1;
      return { node: close === '}' ? { kind: 'object', start, end, properties } : { kind: 'list', items }, end };
    }
    if (text[at] === ',') {
      at = skip(text, at + 1);
      continue;
    }
    const first = readValue(text, at, depth);
    if (!first || first.end === at) return undefined;
    at = skip(text, first.end);
    if (text[at] !== ':') {
      items.push(first.node);
      continue;
    }
    at = skip(text, at + 1);
    const value = /[,}\]]/.test(text[at] ?? '')
      ? { node: { kind: 'unknown' } as const, end: at }
      : readValue(text, at, depth);
    if (!value) return undefined;
    if (first.node.kind === 'text') properties.push({ key: first.node.text, labels: [], value: value.node });
    at = skip(text, value.end);
  }
  return undefined;
}

function readValue(text: string, at: number, depth: number): Read | undefined {
  const char = text[at] ?? '';
  if (char === '{' || char === '[') return readCollection(text, at, depth + 1);
  if (char === '"' || char === "'") {
    const end = quoteEnd(text, at);
    if (end < 0) return undefined;
    return { node: { kind: 'text', text: text.slice(at + 1, end), start: at + 1, end }, end: end + 1 };
  }
  let end = at;
  while (end < text.length && !isEnd(text, end)) end++;
  const plain = text.slice(at, end).trimEnd();
  const node: Node = /^[&*!]/.test(plain)
    ? { kind: 'unknown' }
    : { kind: 'text', text: plain, start: at, end: at + plain.length };
  return { node, end };
}

function quoteEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && text[start] === '"') at++;
    else if (text[at] === text[start]) return at;
  }
  return -1;
}

/** A colon belongs to a plain value unless a space, or what ends the value, stands behind it. */
const isEnd = (text: string, at: number): boolean =>
  /[,{}[\]\r\n]/.test(text[at] ?? '') ||
  (text[at] === ':' && /[\s,{}[\]]/.test(text[at + 1] ?? ' ')) ||
  (text[at] === '#' && /\s/.test(text[at - 1] ?? ''));

/** Spaces, line ends and comments. */
function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '#' && /\s/.test(text[at - 1] ?? ' ')) while (at < text.length && text[at] !== '\n') at++;
    else if (/\s/.test(text[at] ?? '')) at++;
    else break;
  }
  return at;
}
