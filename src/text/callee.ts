/** What a bracket of a call belongs to: the name that is called, and where that begins. */
import { nameAt } from './operand';
import {
  endOf,
  PUNCTUATION,
  parentOf,
  partnerOf,
  previousSignificant,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from './tokens';

/** Links of a chain of members. */
const MAX_LINKS = 24;

/** `undefined` where the bracket is none of a call. */
export function calleeOf(tokens: Tokens, bracket: number): string | undefined {
  let at = previousSignificant(tokens, bracket);
  if (at < 0) return undefined;
  if (textOf(tokens, at) === '>') at = skipGenerics(tokens, at);
  // `start_with?("gpt-4")`: the mark is a part of the name.
  if (/^[?!]$/.test(textOf(tokens, at)) && endOf(tokens, at - 1) === startOf(tokens, at)) at--;
  if (tokens.kinds[at] !== WORD) return undefined;
  const name = nameAt(tokens, at);
  // `name:match("gpt-4")`: a member may be called as a word of other languages.
  if (
    /^(?:\.|\?\.|::?)$/.test(textOf(tokens, at - 1)) &&
    endOf(tokens, at - 1) === startOf(tokens, at) &&
    at > 1 &&
    endOf(tokens, at - 2) === startOf(tokens, at - 1)
  )
    return chain(tokens, at);
  return /^(if|while|for|switch|return|in|and|or|not|await|elif|when|match|case|const|var|import|then|else|=>)$/.test(
    name,
  )
    ? undefined
    : chain(tokens, at);
}

function skipGenerics(tokens: Tokens, from: number): number {
  for (let at = from - 1, depth = 1; at >= 0 && from - at < 20; at--) {
    const text = textOf(tokens, at);
    if (text === '>') depth++;
    if (text === '<' && --depth === 0) return at - 1;
  }
  return from;
}

/** The token at which the callee of a bracket begins. */
export function calleeStart(tokens: Tokens, bracket: number): number {
  let at = previousSignificant(tokens, bracket);
  for (let links = 0; at > 1 && links < MAX_LINKS && /^(\.|\?\.|::)$/.test(textOf(tokens, at - 1)); links++) {
    const before = at - 2;
    const partner = partnerOf(tokens, before);
    if (partner >= 0 && partner < before) at = partner;
    else if (tokens.kinds[before] === WORD) at = before;
    else break;
    if (tokens.kinds[at] === PUNCTUATION && tokens.kinds[at - 1] === WORD) at--;
  }
  if (at > 0 && /^(await|new|return|yield)$/.test(textOf(tokens, at - 1))) at--;
  return at;
}

/** `client.chat.completions.create`: up to five words joined by dots. */
function chain(tokens: Tokens, last: number): string {
  let from = last;
  for (let words = 1; words < 5 && from >= 2; words++) {
    if (!/^(\.|\?\.|::)$/.test(textOf(tokens, from - 1)) || tokens.kinds[from - 2] !== WORD) break;
    from -= 2;
  }
  const words: string[] = [];
  for (let at = from; at <= last; at += 2) words.push(nameAt(tokens, at));
  return words.join('.');
}

/** How many commas of the call itself stand in front of an argument: what its other arguments hold is passed over. */
export function argumentNumber(tokens: Tokens, bracket: number, index: number): number {
  let count = 0;
  for (let at = index - 1, steps = 0; at > bracket && steps < 200; at--, steps++) {
    const partner = partnerOf(tokens, at);
    if (partner > bracket && partner < at) at = partner;
    else if (parentOf(tokens, at) === bracket && tokens.kinds[at] === PUNCTUATION && textOf(tokens, at) === ',')
      count++;
  }
  return count;
}
