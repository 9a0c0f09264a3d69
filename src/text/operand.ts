/** The name on the left of an operator. */
import { LONGEST_NAME } from './regions';
import {
  endOf,
  LINE_END,
  NUMBER,
  PUNCTUATION,
  partnerOf,
  previousSignificant,
  STRING,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from './tokens';
import { words } from './words';

/** Parts of a dashed key. */
const MAX_PARTS = 24;
export const TYPE_WORDS = new Set(
  words(
    'string String str Text auto char text TEXT VARCHAR varchar std CharSequence object secureString AnsiString as',
  ),
);

/** The name on the left of an operator: `model`, `self.model`, `config["model"]`, `model: string`, `Type model`. */
export function operandBefore(tokens: Tokens, operator: number, bracket: number): string | undefined {
  let at = previousSignificant(tokens, operator);
  if (at <= bracket) return undefined;
  if (textOf(tokens, at) === '?' || textOf(tokens, at) === '!') at = previousSignificant(tokens, at);
  if (textOf(tokens, operator) === '=') at = skipType(tokens, at, bracket);
  if (at <= bracket || at < 0) return undefined;
  const kind = tokens.kinds[at];
  if (kind === STRING || kind === NUMBER) return nameAt(tokens, at);
  if (kind === WORD) {
    const word = nameAt(tokens, at);
    const before = previousSignificant(tokens, at);
    if (TYPE_WORDS.has(word) && before > bracket && tokens.kinds[before] === WORD) return nameAt(tokens, before);
    return dashed(tokens, at, bracket);
  }
  const partner = partnerOf(tokens, at);
  if (partner < 0 || partner > at) return undefined;
  const inside = partner + 1;
  if (textOf(tokens, at) === ']' && tokens.kinds[inside] === STRING) return nameAt(tokens, inside);
  const owner = previousSignificant(tokens, partner);
  if (tokens.kinds[inside] === STRING && textOf(tokens, at) === ')') return nameAt(tokens, inside);
  return owner > bracket && tokens.kinds[owner] === WORD ? nameAt(tokens, owner) : undefined;
}

/** `model: string = …`, `model: Optional[str] = …`: the name stands before the colon. */
function skipType(tokens: Tokens, from: number, bracket: number): number {
  for (let at = from, steps = 0, angles = 0; at > bracket && steps < 16; at--, steps++) {
    const partner = partnerOf(tokens, at);
    if (partner >= 0 && partner < at) {
      at = partner;
      continue;
    }
    const text = tokens.kinds[at] === PUNCTUATION ? textOf(tokens, at) : '';
    if (text === '?:') return previousSignificant(tokens, at);
    if (text === ':') {
      const name = previousSignificant(tokens, at);
      if (tokens.kinds[name] === STRING) return from;
      return name > bracket && textOf(tokens, name) === '?' ? previousSignificant(tokens, name) : name;
    }
    if (text === '>') angles++;
    if (text === '<') angles--;
    // A comma belongs to a type only between angle brackets.
    if (text && !/^[|.?<>&*]$/.test(text) && !(text === ',' && angles > 0)) break;
    if (tokens.kinds[at] === LINE_END || tokens.kinds[at] === STRING) break;
  }
  return from;
}

/** Keys such as `api-version` and `x-model` are several tokens without a space between. */
function dashed(tokens: Tokens, last: number, bracket: number): string {
  let from = startOf(tokens, last);
  for (let at = last - 1; at > bracket && last - at < MAX_PARTS; at--) {
    if (endOf(tokens, at) !== from) break;
    const text = textOf(tokens, at);
    if (tokens.kinds[at] !== WORD && tokens.kinds[at] !== NUMBER && text !== '-' && text !== '.') break;
    if (text === '.' && tokens.language.config !== true) break;
    from = startOf(tokens, at);
  }
  return tokens.text.slice(from, Math.min(endOf(tokens, last), from + LONGEST_NAME));
}

/** The text of a token as a name. */
export function nameAt(tokens: Tokens, index: number): string {
  const start = startOf(tokens, index);
  return tokens.text.slice(start, Math.min(endOf(tokens, index), start + LONGEST_NAME));
}
