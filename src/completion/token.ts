/** The token that a completion replaces: the whole run of characters that IDs and versions are written with. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const TOKEN_CHARACTER = /[\w.:@/+~-]/;

/** The run around an offset; empty where there is none. */
export function tokenAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && isToken(text, start - 1)) start--;
  while (end < text.length && isToken(text, end)) end++;
  return { start, end };
}

const isToken = (text: string, at: number): boolean => TOKEN_CHARACTER.test(text.charAt(at));
