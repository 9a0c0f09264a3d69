/** Conditions and choices: what stands before a branch says when it is taken, not what it is. */
import {
  LINE_END,
  NUMBER,
  PUNCTUATION,
  partnerOf,
  previousSignificant,
  STRING,
  type Tokens,
  textOf,
  WORD,
} from './tokens';
import { words } from './words';

/** `if x == "a" {`: what stands before the brace is a condition; `== {` compares with it. */
export function isBlock(tokens: Tokens, index: number): boolean {
  if (tokens.kinds[index] !== PUNCTUATION || textOf(tokens, index) !== '{') return false;
  const before = previousSignificant(tokens, index);
  const kind = tokens.kinds[before];
  return kind === WORD || kind === STRING || kind === NUMBER || /^[)\]]$/.test(textOf(tokens, before));
}

/** Words behind which a branch stands, and those that begin its condition. */
export const BRANCHES = new Set(words('then else THEN ELSE Then Else'));
export const CONDITIONS = new Set(words('if elif elsif elseif unless when case IF WHEN CASE If ElseIf When Case'));
/** What chooses among branches between braces: `match x {`, `x switch {`, `when (x) {`. */
const CHOICES = new Set(words('match when switch select cond receive try catch'));
/** Tokens before a label or a brace at which nothing chooses any more. */
const CHOICE_REACH = 12;

/** Python's `if x == "a": return "b"` and `lambda: "b"`: the word that a colon belongs to, which names nothing. */
export function openerOf(tokens: Tokens, colon: number, bracket: number): string | undefined {
  if (tokens.language.colonOpensBlock !== true || (bracket >= 0 && textOf(tokens, bracket) === '{')) return undefined;
  for (let at = colon - 1; at > bracket && colon - at < CHOICE_REACH && tokens.kinds[at] !== LINE_END; at--) {
    const word = textOf(tokens, at);
    if (tokens.kinds[at] === WORD && OPENERS.has(word)) return word;
  }
  return undefined;
}
const OPENERS = new Set(words('lambda if elif else while for with case try except finally'));

/** `case "x":`, `case X ->`, and the arms of a `match`: what stands before the arrow chooses the branch. */
export function isLabel(tokens: Tokens, arrow: number, bracket: number): boolean {
  const text = textOf(tokens, arrow);
  if (text !== ':' && text !== '=>' && text !== '->') return false;
  for (let at = arrow - 1; at > bracket && arrow - at < CHOICE_REACH; at--) {
    const word = tokens.kinds[at] === STRING ? '' : textOf(tokens, at);
    if (word === 'case' || word === 'when' || word === 'default') return true;
    if (tokens.kinds[at] === LINE_END || word === ';' || word === '}') break;
  }
  if (text === ':') return false;
  if (bracket >= 0 && textOf(tokens, bracket) === '{') return choosesAt(tokens, bracket);
  return text === '->';
}

/** Does a brace hold the branches of a choice? */
function choosesAt(tokens: Tokens, bracket: number): boolean {
  for (let at = bracket - 1, steps = 0; at >= 0 && steps < CHOICE_REACH; at--, steps++) {
    const partner = partnerOf(tokens, at);
    if (partner >= 0 && partner < at) {
      at = partner;
      continue;
    }
    if (tokens.kinds[at] === WORD && CHOICES.has(textOf(tokens, at))) return true;
    if (tokens.kinds[at] === LINE_END) return false;
    if (tokens.kinds[at] === PUNCTUATION && !/^(?:\.|\?\.|::|&|\*|\$|\?)$/.test(textOf(tokens, at))) return false;
  }
  return false;
}
