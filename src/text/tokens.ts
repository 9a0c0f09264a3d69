/** What code is cut into: tokens, each with the bracket that it stands in. */

import type { Brackets } from './brackets';
import type { Language } from './languages';
import type { Offsets } from './offsets';
import { firstIndex } from './search';

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
  /** Where the token begins and ends; of a string, what stands between its marks. */
  readonly offsets: Offsets;
  readonly brackets: Brackets;
}

/** The characters of a token; of a string, what stands between its marks. */
export function textOf(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.offsets.startOf(index), tokens.offsets.endOf(index));
}

/** The token that holds an offset, or -1: marks of strings and white space belong to none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  const index = firstEndingBehind(tokens, offset);
  return index < tokens.count && tokens.offsets.startOf(index) <= offset ? index : -1;
}

/** The first token that ends behind an offset. */
export function firstEndingBehind(tokens: Tokens, offset: number): number {
  return firstIndex(tokens.count, (index) => tokens.offsets.endOf(index) <= offset);
}
