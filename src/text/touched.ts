/** How far a change reaches beyond the tokens that it changed: the places of others are told by what stands beside them. */
import { isOpen } from './lexer';
import { isBetweenStatements } from './place';
import { COMMENT, LINE_END, PUNCTUATION, type Tokens, textOf, WORD } from './tokens';

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
export function touchedStretch(
  tokens: Tokens,
  first: number,
  end: number,
): { readonly from: number; readonly newTo: number } {
  return { from: touchedFrom(tokens, first), newTo: touchedTo(tokens, end) };
}

/** The token before, which may be named a key by what follows it, and the list that narrows a parameter below. */
function touchedFrom(tokens: Tokens, first: number): number {
  const at = lastWritten(tokens, first);
  let from = at >= 0 ? tokens.offsets.startOf(at) : 0;
  for (let close = first - 1; close >= 0 && close > first - NARROWING; close--) {
    const open = tokens.brackets.partnerOf(close);
    if (open < close && narrows(tokens, open)) from = Math.min(from, tokens.offsets.startOf(open));
  }
  for (let open = first - 1; open >= 0; open = tokens.brackets.parentOf(open))
    if (narrows(tokens, open)) from = Math.min(from, tokens.offsets.startOf(open));
  return from;
}

/** The bracket of Bicep's `@allowed(`. */
const narrows = (tokens: Tokens, open: number): boolean =>
  open > 0 && tokens.kinds[open - 1] === WORD && textOf(tokens, open - 1).endsWith('allowed');

function touchedTo(tokens: Tokens, end: number): number {
  let left = MOST_TOKENS;
  for (let at = end, steps = 0; at < tokens.count; at++, steps++) {
    if (left <= 0 || steps >= MOST_WITH_BLANKS) return tokens.offsets.endOf(at);
    if (!isBlank(tokens, at)) left--;
    else if (left > BEYOND_STATEMENT && endsUntouched(tokens, at, end)) left = BEYOND_STATEMENT;
    const partner = tokens.brackets.partnerOf(at);
    // The bracket around the change ends: what stands behind it does not look inside.
    if (partner >= 0 && partner < at) return tokens.offsets.endOf(at);
    if (partner > at) at = partner;
    else if (tokens.kinds[at] === PUNCTUATION && isOpen(tokens.text.charCodeAt(tokens.offsets.startOf(at)))) break;
  }
  return tokens.text.length;
}

/**
 * Does a statement end there that was not touched? Where a touched one ends, the next may have been a part of it.
 * Of a call all that stands behind the change is told by how many arguments come first.
 */
function endsUntouched(tokens: Tokens, at: number, end: number): boolean {
  if (tokens.kinds[at] !== LINE_END || tokens.language.format !== 'code') return false;
  const bracket = tokens.brackets.parentOf(at);
  if (bracket >= 0 && textOf(tokens, bracket) !== '{') return false;
  return lastWritten(tokens, at) >= end && isBetweenStatements(tokens, at);
}

/** The last token in front of another that is no comment and no line end. */
function lastWritten(tokens: Tokens, index: number): number {
  let at = index - 1;
  while (at >= 0 && index - at < MOST_WITH_BLANKS && isBlank(tokens, at)) at--;
  return at;
}

const isBlank = (tokens: Tokens, at: number): boolean => tokens.kinds[at] === COMMENT || tokens.kinds[at] === LINE_END;
