/** Where comments, strings, patterns, operators, words and numbers end. */
import type { StringRule } from './languages';
import { endOf, PUNCTUATION, type Tokens, textOf, WORD } from './tokens';

const LINE_FEED = 10;
const RETURN = 13;
const BACKSLASH = 92;

export function commentEnd(text: string, from: number, close: string | undefined, to: number): number {
  if (close === undefined) return lineEndFrom(text, from, to);
  const end = text.slice(from, to).indexOf(close);
  return end < 0 ? to : from + end + close.length;
}

export function lineEndFrom(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return at;
  return to;
}

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN;

/** A character behind its escape mark; a line end of two characters is one. */
const escapedLength = (text: string, at: number): number =>
  text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;

/** Where a string ends: at its closing mark, at an interpolation, or (unclosed) at the end of its line. */
export function stringEnd(
  text: string,
  rule: StringRule,
  from: number,
  to: number,
): { readonly end: number; readonly next: number; readonly interpolated?: boolean } {
  const { close, interpolation, multiline, nests } = rule;
  const first = close.charCodeAt(0);
  const inner = interpolation?.charCodeAt(0);
  const nested = nests?.charCodeAt(0);
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && rule.escape === '\\' && !(inner === BACKSLASH && text.startsWith('\\(', at))) {
      at += escapedLength(text, at + 1);
      continue;
    }
    if (code === 96 && rule.escape === '`') {
      at += escapedLength(text, at + 1);
      continue;
    }
    if (code === first && (close.length === 1 || text.startsWith(close, at))) {
      if (rule.escape === 'double' && text.charCodeAt(at + 1) === first) {
        at++;
        continue;
      }
      if (rule.notBefore?.includes(text[at + close.length] ?? ' ')) at += close.length;
      else if (depth === 0) return { end: at, next: at + close.length };
      else {
        depth--;
        at += close.length - 1;
      }
      continue;
    }
    if (code === nested && nests && text.startsWith(nests, at)) {
      depth++;
      at += nests.length - 1;
      continue;
    }
    if (code === inner && interpolation && text.startsWith(interpolation, at)) {
      if (!rule.doubled || !text.startsWith(interpolation, at + interpolation.length))
        return { end: at, next: at + interpolation.length, interpolated: true };
      at += interpolation.length * 2 - 1;
      continue;
    }
    if (!multiline && isLineEnd(code)) return { end: at, next: at };
  }
  return { end: to, next: to };
}

/** May a pattern begin here: where no operand stands before it, or (`command`) as the argument of the word before? */
export function startsOperand(tokens: Tokens, previous: number, at: number, where: 'operator' | 'command'): boolean {
  if (previous < 0) return true;
  const kind = tokens.kinds[previous];
  const text = textOf(tokens, previous);
  if (kind === WORD) {
    if (/^(return|typeof|case|in|of|do|else|void|delete|await|yield)$/.test(text)) return true;
    if (where === 'operator' || /^[$@]/.test(text)) return false;
    return endOf(tokens, previous) < at && !/[\s=]/.test(tokens.text[at + 1] ?? ' ');
  }
  // Behind an angle bracket stands the end of a tag, or the text of an element.
  return kind === PUNCTUATION && !/^[)\]}<>]$/.test(text);
}

/** `{/if}` of Svelte closes a block. */
const CLOSES_BLOCK = /\/[a-z]{2,10}\}/y;
export function closesBlock(text: string, at: number): boolean {
  CLOSES_BLOCK.lastIndex = at;
  return text[at - 1] === '{' && CLOSES_BLOCK.test(text);
}

/** No longer pattern is looked for: a line of slashes must not be read once for each. */
const LONGEST_REGEX = 500;

/** Where a regular expression ends, on its line; -1 when it does not. */
export function regexEnd(text: string, from: number, to: number): number {
  let inClass = false;
  for (let at = from; at < Math.min(to, from + LONGEST_REGEX); at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return -1;
    if (code === BACKSLASH && !isLineEnd(text.charCodeAt(at + 1))) at++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return at + 1;
  }
  return -1;
}

const OPERATORS = [
  '===',
  '!==',
  '<=>',
  '??=',
  '||=',
  '=>',
  '->',
  '<-',
  ':=',
  '==',
  '!=',
  '??',
  '||',
  '&&',
  '?.',
  '?:',
  '::',
  '|>',
  '<=',
  '>=',
  '+=',
  '=~',
  '..',
];

export function operatorLength(text: string, at: number, code: number): number {
  const operators = code < 128 ? OPERATORS_BY_CODE[code] : undefined;
  if (operators) for (const operator of operators) if (text.startsWith(operator, at)) return operator.length;
  return 1;
}

/** By the code of the first character; most punctuation stands alone. */
const OPERATORS_BY_CODE = Array.from({ length: 128 }, (_, code): readonly string[] | undefined => {
  const operators = OPERATORS.filter((operator) => operator.charCodeAt(0) === code);
  return operators.length > 0 ? operators : undefined;
});

export function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? KINDS[code] === 0 : isSpace(code)) break;
  }
  return at;
}

export function numberEnd(text: string, from: number, to: number, separator?: string): number {
  let at = from + 1;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const separates = text[at] === separator && isWordPart(text.charCodeAt(at + 1));
    if (!isWordPart(code) && code !== 46 && !separates) break;
  }
  return at;
}

const STARTS_WORD = 1;
const IN_WORD = 2;
/** What ASCII characters are in a word; a table, since nearly every character of a text is asked about. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_$@]/.test(character) ? STARTS_WORD : /\d/.test(character) ? IN_WORD : 0;
});

export const isWordStart = (code: number): boolean => (code < 128 ? KINDS[code] === STARTS_WORD : !isSpace(code));

/** White space, a byte order mark, and the separators of other scripts. */
export const isSpace = (code: number): boolean =>
  code <= 32 || (code >= 0xa0 && (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || OTHER_SPACES.has(code)));
const OTHER_SPACES = new Set([0x2028, 0x2029, 0x202f, 0x3000, 0xfeff]);

export const isWordPart = (code: number): boolean => (code < 128 ? KINDS[code] !== 0 : !isSpace(code));
