/** How far a change reaches beyond the tokens that it changed: the places of others are told by what stands beside them. */

import { isBetweenStatements } from './element';
import { isOpen } from './lexer';
import {
  endOf,
  isBlank,
  LINE_END,
  PUNCTUATION,
  parentOf,
  partnerOf,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from './tokens';

/** Tokens of one element or statement that a place is told by at most, and those with the blank lines and comments between. */
const MOST_TOKENS = 300;
const MOST_WITH_BLANKS = 1_000;
/** What is read farther back than a statement: the brackets of a type. */
const BEYOND_STATEMENT = 24;
/** How far in front of a change stands what narrows a parameter. */
const NARROWING = 64;

/**
 * The stretch of the text in which places may have changed when the tokens from `first` up to `end` did. A place is told by what stands to the
 * left of the value, and to the left of each bracket around it: so it ends with the siblings of the change that are near enough to see it.
 */
export function affectedRange(
  tokens: Tokens,
  first: number,
  end: number,
): { readonly from: number; readonly newTo: number } {
  return { from: touchedFrom(tokens, first), newTo: touchedTo(tokens, end) };
}

/** The token before, which may be named a key by what follows it, and the list that narrows a parameter below. */
function touchedFrom(tokens: Tokens, first: number): number {
  let at = first - 1;
  while (at > 0 && first - at < MOST_WITH_BLANKS && isBlank(tokens, at)) at--;
  let from = at >= 0 ? startOf(tokens, at) : 0;
  for (let close = first - 1; close >= 0 && close > first - NARROWING; close--) {
    const open = partnerOf(tokens, close);
    if (open < close && narrows(tokens, open)) from = Math.min(from, startOf(tokens, open));
  }
  for (let open = first - 1; open >= 0; open = parentOf(tokens, open))
    if (narrows(tokens, open)) from = Math.min(from, startOf(tokens, open));
  return from;
}

/** The bracket of Bicep's `@allowed(`. */
const narrows = (tokens: Tokens, open: number): boolean =>
  open > 0 && tokens.kinds[open - 1] === WORD && textOf(tokens, open - 1).endsWith('allowed');

function touchedTo(tokens: Tokens, end: number): number {
  let left = MOST_TOKENS;
  for (let at = end, steps = 0; at < tokens.count; at++, steps++) {
    if (left <= 0 || steps >= MOST_WITH_BLANKS) return endOf(tokens, at);
    if (!isBlank(tokens, at)) left--;
    // Of a statement that was not touched itself: the next one may have been a part of one that was.
    else if (left > BEYOND_STATEMENT && left < MOST_TOKENS && endsStatement(tokens, at)) left = BEYOND_STATEMENT;
    const partner = partnerOf(tokens, at);
    // The bracket around the change ends: what stands behind it does not look inside.
    if (partner >= 0 && partner < at) return endOf(tokens, at);
    if (partner > at) at = partner;
    else if (tokens.kinds[at] === PUNCTUATION && isOpen(tokens.text.charCodeAt(startOf(tokens, at)))) break;
  }
  return tokens.text.length;
}

/** Of a call, all that stands behind the change is told by how many arguments come first. */
function endsStatement(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== LINE_END || tokens.language.format !== 'code') return false;
  const bracket = parentOf(tokens, at);
  return (bracket < 0 || textOf(tokens, bracket) === '{') && isBetweenStatements(tokens, at);
}
