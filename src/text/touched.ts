/** How far a change reaches beyond the tokens that it changed: the places of others are told by what stands beside them. */
import { isOpen } from './lexer';
import { COMMENT, LINE_END, PUNCTUATION, type Tokens, textOf, WORD } from './tokens';

/** Tokens of one element or statement that a place is told by at most, and those with the blank lines and comments between. */
const MOST_TOKENS = 300;
const MOST_WITH_BLANKS = 1_000;
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
  let at = first - 1;
  while (at > 0 && first - at < MOST_WITH_BLANKS && isBlank(tokens, at)) at--;
  let from = at >= 0 ? tokens.offsets.startOf(at) : 0;
  for (let close = first - 1; close >= 0 && close > first - NARROWING; close--) {
    const open = tokens.brackets.partnerOf(close);
    if (open > 0 && open < close && tokens.kinds[open - 1] === WORD && /allowed$/.test(textOf(tokens, open - 1)))
      from = Math.min(from, tokens.offsets.startOf(open));
  }
  return from;
}

function touchedTo(tokens: Tokens, end: number): number {
  let seen = 0;
  for (let at = end, steps = 0; at < tokens.count; at++, steps++) {
    if (seen >= MOST_TOKENS || steps >= MOST_WITH_BLANKS) return tokens.offsets.endOf(at);
    if (!isBlank(tokens, at)) seen++;
    const partner = tokens.brackets.partnerOf(at);
    // The bracket around the change ends: what stands behind it does not look inside.
    if (partner >= 0 && partner < at) return tokens.offsets.endOf(at);
    if (partner > at) at = partner;
    else if (tokens.kinds[at] === PUNCTUATION && isOpen(tokens.text.charCodeAt(tokens.offsets.startOf(at)))) break;
  }
  return tokens.text.length;
}

const isBlank = (tokens: Tokens, at: number): boolean => tokens.kinds[at] === COMMENT || tokens.kinds[at] === LINE_END;
