/** Where comments, strings, patterns, operators, words and numbers end. */
import type { Language, StringRule } from './languages';
import { PUNCTUATION, type Tokens, textOf, WORD } from './tokens';

/** What begins a comment or a string. */
export interface Opener {
  readonly mark: string;
  readonly comment?: { readonly close?: string };
  /** It begins only where a word may: `a#b` and `$#` are words of a shell. */
  readonly apart?: boolean;
  readonly string?: StringRule;
}

const LINE_FEED = 10;
const RETURN = 13;
const BACKSLASH = 92;

const TABLES = new Map<Language, (readonly Opener[] | undefined)[]>();

/** What may begin a comment or a string, by the code of its first character; longer marks first. */
export function openersOf(language: Language): (readonly Opener[] | undefined)[] {
  const known = TABLES.get(language);
  if (known) return known;
  const all: Opener[] = [
    ...language.comments.block.map(([mark, close]) => ({ mark, comment: { close } })),
    ...language.comments.line.map((mark) => ({ mark, comment: {}, apart: language.format === 'shell' })),
    ...language.strings.map((string) => ({ mark: string.open, string })),
  ];
  all.sort((a, b) => b.mark.length - a.mark.length);
  const table: (Opener[] | undefined)[] = [];
  for (const opener of all) {
    const code = opener.mark.charCodeAt(0);
    table[code] = [...(table[code] ?? []), opener];
  }
  TABLES.set(language, table);
  return table;
}

export function openerAt(text: string, at: number, openers: readonly Opener[] | undefined): Opener | undefined {
  if (!openers) return undefined;
  let found: Opener | undefined;
  for (const opener of openers) {
    if (opener.mark.length > 1 && !text.startsWith(opener.mark, at)) continue;
    found = opener;
    break;
  }
  if (!found || (found.apart && at > 0 && !/[\s;({&|]/.test(text[at - 1] ?? ''))) return undefined;
  // `r"` opens a raw string only where a word may start: not in `bar"`.
  if (isWordStart(found.mark.charCodeAt(0)) && at > 0 && isWordPart(text.charCodeAt(at - 1))) return undefined;
  return found;
}

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
  const first = rule.close.charCodeAt(0);
  const inner = rule.interpolation?.charCodeAt(0);
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
    if (code === first && (rule.close.length === 1 || text.startsWith(rule.close, at))) {
      if (rule.escape === 'double' && text.charCodeAt(at + 1) === first) {
        at++;
        continue;
      }
      return { end: at, next: at + rule.close.length };
    }
    if (code === inner && rule.interpolation && text.startsWith(rule.interpolation, at))
      return { end: at, next: at + rule.interpolation.length, interpolated: true };
    if (!rule.multiline && isLineEnd(code)) return { end: at, next: at };
  }
  return { end: to, next: to };
}

/** A slash begins a regular expression where no operand can stand before it. */
export function startsRegex(tokens: Tokens, previous: number): boolean {
  if (previous < 0) return true;
  const kind = tokens.kinds[previous];
  const text = textOf(tokens, previous);
  if (kind === WORD) return /^(return|typeof|case|in|of|do|else|void|delete|await|yield)$/.test(text);
  return kind === PUNCTUATION && !/^[)\]}]$/.test(text);
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

export function numberEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to && (isWordPart(text.charCodeAt(at)) || text.charCodeAt(at) === 46)) at++;
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

const isWordPart = (code: number): boolean => (code < 128 ? KINDS[code] !== 0 : !isSpace(code));
