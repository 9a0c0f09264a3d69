/** String literals in the types of members: `model?: 'a' | 'b' | (string & {})` inside an interface. */
import type { Module } from './declarations';
import type { Token } from './tokens';

export interface MemberUnion {
  readonly values: readonly string[];
  /** The comments before the member. */
  readonly comment: string;
}

/** Every member of this name whose type holds a literal; references are not followed. */
export function unionsOfMembers({ tokens }: Module, name: string): readonly MemberUnion[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'name' || token.text !== name) return [];
    const colon = is(tokens[at + 1], '?') ? at + 2 : at + 1;
    if (!is(tokens[colon], ':')) return [];
    const values = literals(tokens, colon + 1);
    return values.length ? [{ values, comment: token.comment }] : [];
  });
}

/** Up to the end of the member; a type that opens a brace is an object, not a union of names. */
function literals(tokens: readonly Token[], start: number): readonly string[] {
  const values: string[] = [];
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || is(token, ';') || is(token, ',')) return values;
    if (is(token, '{') && !is(tokens[at + 1], '}')) return [];
    if (token.kind === 'string') values.push(token.text);
  }
  return values;
}

const is = (token: Token | undefined, text: string): boolean => token?.kind === 'punctuation' && token.text === text;
