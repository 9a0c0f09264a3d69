/** Reads type expressions into a small tree: unions of string literals and the ways in which packages build them. */
import type { Token } from './tokens';

export type TypeNode =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'union' | 'intersection'; readonly of: readonly TypeNode[] }
  | { readonly kind: 'reference'; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly kind: 'keyof'; readonly of: TypeNode }
  | { readonly kind: 'typeof'; readonly name: string }
  | { readonly kind: 'index'; readonly object: TypeNode; readonly key: TypeNode }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, TypeNode> }
  | { readonly kind: 'mapped'; readonly keys: TypeNode }
  | { readonly kind: 'other'; readonly text: string };

/** Never throws: what it does not understand becomes `other` with its text. */
export function parseType(tokens: readonly Token[]): TypeNode {
  const reader = new Reader(tokens);
  const node = union(reader);
  return reader.done ? node : other(tokens);
}

class Reader {
  #at = 0;
  constructor(readonly tokens: readonly Token[]) {}
  get done(): boolean {
    return this.#at >= this.tokens.length;
  }
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }
  next(): Token | undefined {
    return this.tokens[this.#at++];
  }
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at++;
    return true;
  }
}

function union(reader: Reader): TypeNode {
  reader.take('|');
  const of = [conditional(reader)];
  while (reader.take('|')) of.push(conditional(reader));
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'union', of };
}

/** `A extends B ? C : D` may be either: the union of both branches. */
function conditional(reader: Reader): TypeNode {
  const checked = intersection(reader);
  if (!reader.take('extends')) return checked;
  union(reader);
  if (!reader.take('?')) return checked;
  const yes = union(reader);
  reader.take(':');
  return { kind: 'union', of: [yes, union(reader)] };
}

function intersection(reader: Reader): TypeNode {
  reader.take('&');
  const of = [postfix(reader)];
  while (reader.take('&')) of.push(postfix(reader));
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'intersection', of };
}

function postfix(reader: Reader): TypeNode {
  let node = primary(reader);
  while (reader.take('[')) {
    if (reader.take(']')) continue;
    node = { kind: 'index', object: node, key: union(reader) };
    reader.take(']');
  }
  return node;
}

function primary(reader: Reader): TypeNode {
  const token = reader.next();
  if (!token) return other([]);
  if (token.kind === 'string') return { kind: 'literal', value: token.text };
  if (token.kind === 'punctuation' && token.text === '(') return parenthesis(reader);
  if (token.kind === 'punctuation' && token.text === '{') return braces(reader);
  if (token.kind !== 'name') return other([token]);
  if (token.text === 'keyof') return { kind: 'keyof', of: postfix(reader) };
  if (token.text === 'readonly') return postfix(reader);
  if (token.text === 'typeof') return { kind: 'typeof', name: qualified(reader, reader.next()) };
  return { kind: 'reference', name: qualified(reader, token), args: typeArguments(reader) };
}

/** `Shared.ChatModel` is looked up by its last part. */
function qualified(reader: Reader, first: Token | undefined): string {
  let name = first?.text ?? '';
  while (reader.is('.') && reader.peek(1)?.kind === 'name') {
    reader.next();
    name = reader.next()?.text ?? name;
  }
  return name;
}

function typeArguments(reader: Reader): readonly TypeNode[] {
  if (!reader.take('<')) return [];
  const args: TypeNode[] = [];
  while (!reader.done && !reader.take('>')) {
    args.push(union(reader));
    if (!reader.take(',') && !reader.is('>')) return [...args, other([])];
  }
  return args;
}

function parenthesis(reader: Reader): TypeNode {
  const inner = union(reader);
  if (!reader.take(')')) {
    skipTo(reader, '(', ')');
    return other([]);
  }
  return inner;
}

function braces(reader: Reader): TypeNode {
  const members = new Map<string, TypeNode>();
  while (!reader.done && !reader.take('}')) {
    reader.take('readonly');
    if (reader.is('[') && reader.is('in', 2)) return mapped(reader);
    const name = reader.next();
    reader.take('?');
    if (!name || !reader.take(':')) {
      skipTo(reader, '{', '}');
      return other([]);
    }
    members.set(name.text, union(reader));
    if (!reader.take(';')) reader.take(',');
  }
  return { kind: 'object', members };
}

function mapped(reader: Reader): TypeNode {
  for (let n = 0; n < 3; n++) reader.next();
  const keys = union(reader);
  skipTo(reader, '{', '}');
  return { kind: 'mapped', keys };
}

/** Past the sign that closes the group the reader is in. */
function skipTo(reader: Reader, open: string, close: string): void {
  for (let depth = 0; !reader.done; ) {
    const token = reader.next();
    if (token?.kind !== 'punctuation') continue;
    if (token.text === open) depth++;
    else if (token.text === close && depth-- === 0) return;
  }
}

const other = (tokens: readonly Token[]): TypeNode => ({ kind: 'other', text: tokens.map((t) => t.text).join(' ') });
