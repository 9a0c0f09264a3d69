/** Reads constant object and array literals: their keys, and the strings in them. */
import type { Token } from './tokens';

export type ValueNode =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'object'; readonly entries: readonly ValueEntry[] }
  | { readonly kind: 'array'; readonly items: readonly ValueNode[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'other' };

export interface ValueEntry {
  /** Absent for a spread: then `value` is what is spread. */
  readonly key?: string;
  readonly value: ValueNode;
}

/** Never throws: an expression that is no literal becomes `other`. */
export function parseValue(tokens: readonly Token[]): ValueNode {
  const [first] = tokens;
  if (!first) return { kind: 'other' };
  if (first.kind === 'string') return { kind: 'string', value: first.text };
  if (is(first, '{')) return { kind: 'object', entries: parts(inner(tokens)).map(entry) };
  if (is(first, '[')) return { kind: 'array', items: parts(inner(tokens)).map(parseValue) };
  if (is(first, '(')) return parseValue(inner(tokens));
  const last = tokens[1];
  if (first.kind === 'name' && (!last || last.text === 'as' || last.text === 'satisfies'))
    return { kind: 'name', name: first.text };
  return { kind: 'other' };
}

function entry(tokens: readonly Token[]): ValueEntry {
  const [first, second] = tokens;
  if (first && is(first, '...')) return { value: parseValue(tokens.slice(1)) };
  if (first && second && is(second, ':') && first.kind !== 'punctuation')
    return { key: first.text, value: parseValue(tokens.slice(2)) };
  if (first?.kind === 'name' && !second) return { key: first.text, value: { kind: 'name', name: first.text } };
  // A method, accessor or computed key: nothing that names a constant.
  return { value: { kind: 'other' } };
}

/** What stands between the first token's bracket and its partner. */
function inner(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    depth += step(tokens[at]);
    if (depth === 0) return tokens.slice(1, at);
  }
  return tokens.slice(1);
}

/** Splits at the commas of the outermost level; a comma at the end begins nothing. */
function parts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += step(token);
    if (depth === 0 && is(token, ',')) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((part) => part.length > 0);
}

function step(token: Token | undefined): number {
  if (token?.kind !== 'punctuation') return 0;
  if ('{(['.includes(token.text)) return 1;
  return '})]'.includes(token.text) ? -1 : 0;
}

const is = (token: Token, text: string): boolean => token.kind === 'punctuation' && token.text === text;
