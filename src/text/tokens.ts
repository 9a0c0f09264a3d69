/** What code is cut into: tokens, each with the bracket that it stands in. */

import type { Brackets } from './brackets';
import type { Language } from './languages';
import type { Offsets } from './offsets';
import { firstIndex } from './search';
import type { NamesOfBracket } from './syntax-types';

export const WORD = 1;
export const NUMBER = 2;
export const STRING = 3;
export const PUNCTUATION = 4;
export const COMMENT = 5;
export const LINE_END = 6;
/** A piece of a string that interpolation cuts. */
export const PART = 7;

/** Parallel lists: a token is an index below `count`. */
export interface Tokens {
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly offsets: Offsets;
  readonly brackets: Brackets;
  /** What was read of brackets so far, by their tokens: what stands in one list or call has the same names around it. */
  readonly namesOfBrackets: Map<number, NamesOfBracket>;
}

/** Where a token begins and ends; of a string, what stands between its marks. */
export const startOf = (tokens: Tokens, index: number): number => tokens.offsets.startOf(index);
export const endOf = (tokens: Tokens, index: number): number => tokens.offsets.endOf(index);

/** The open bracket that a token stands in, or -1. */
export const parentOf = (tokens: Tokens, index: number): number => tokens.brackets.parentOf(index);

/** For an open bracket its closing one, and the other way round; -1 for the rest. */
export const partnerOf = (tokens: Tokens, index: number): number => tokens.brackets.partnerOf(index);

export const isBlank = ({ kinds }: Tokens, index: number): boolean =>
  kinds[index] === COMMENT || kinds[index] === LINE_END;

/** The characters of a token; of a string, what stands between its marks. */
export function textOf(tokens: Tokens, index: number): string {
  return tokens.text.slice(startOf(tokens, index), endOf(tokens, index));
}

/** The token that holds an offset, or -1: marks of strings and white space belong to none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  const index = firstEndingBehind(tokens, offset);
  return index < tokens.count && startOf(tokens, index) <= offset ? index : -1;
}

/** The first token that ends behind an offset. */
export function firstEndingBehind(tokens: Tokens, offset: number): number {
  return firstIndex(tokens.count, (index) => endOf(tokens, index) <= offset);
}

/** Blank lines and comments that are passed over at most: what stands farther away is no neighbour. */
const MAX_BLANKS = 200;

/** The token before or behind, comments and line ends aside; -1 where none is near. */
export function previousSignificant(tokens: Tokens, index: number): number {
  const last = Math.max(-1, index - MAX_BLANKS);
  let at = index - 1;
  while (at > last && isBlank(tokens, at)) at--;
  return at > last ? at : -1;
}

export function nextSignificant(tokens: Tokens, index: number): number {
  const end = Math.min(tokens.count, index + MAX_BLANKS);
  let at = index + 1;
  while (at < end && isBlank(tokens, at)) at++;
  return at < end ? at : -1;
}
