/** How large `model-almanac.json` may be: told by one pass over its text, before anything of it is parsed. */
import { ENGLISH_OWN_FILE, type OwnFileWords } from './own-file-words';

/** Anybody can put such a file into a folder: it must not cost more than a large source file does. */
export const MOST_BYTES = 2_000_000;
/** Rows hold lists of texts; nothing of ours is deeper than five levels. */
const MOST_LEVELS = 32;
const MOST_VALUES = 300_000;

export interface OverLimit {
  /** Where it goes over, in UTF-16 code units. */
  readonly at: number;
  readonly message: string;
}

/** What makes a text too large to be parsed, if anything does. */
export function overLimit(text: string, words: OwnFileWords = ENGLISH_OWN_FILE): OverLimit | undefined {
  if (text.length > MOST_BYTES) return { at: 0, message: words.tooLarge };
  let levels = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case SLASH:
        at = endOfComment(text, at);
        break;
      case BRACE:
      case BRACKET:
        values++;
        if (++levels > MOST_LEVELS) return { at, message: words.tooDeep(MOST_LEVELS) };
        break;
      case BRACE_END:
      case BRACKET_END:
        levels--;
        break;
      case COMMA:
        values++;
        break;
    }
    if (values > MOST_VALUES) return { at, message: words.tooMany };
  }
  return undefined;
}

export const { tooLarge } = ENGLISH_OWN_FILE;

const QUOTE = 34;
const STAR = 42;
const COMMA = 44;
const SLASH = 47;
const BRACKET = 91;
const BACKSLASH = 92;
const BRACKET_END = 93;
const BRACE = 123;
const BRACE_END = 125;

/** The closing quote, or the end of the line: a string that is not closed ends there for the parser too. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === 10 || code === 13) return at;
    if (code === BACKSLASH) at++;
  }
  return at;
}

function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next !== SLASH && next !== STAR) return start;
  if (next === STAR) {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 1;
  }
  let at = start + 2;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
