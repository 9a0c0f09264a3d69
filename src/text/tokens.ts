/** Cuts code into tokens, with the bracket that each stands in. One pass, no back-tracking, never throws. */
import type { Language, StringRule } from './languages';

export const WORD = 1;
export const NUMBER = 2;
export const STRING = 3;
export const PUNCTUATION = 4;
export const COMMENT = 5;
export const LINE_END = 6;

/** Parallel arrays: a token is an index into them. */
export interface Tokens {
  readonly text: string;
  readonly language: Language;
  readonly kinds: number[];
  /** Offsets of the token; of a string, of what stands between its marks. */
  readonly starts: number[];
  readonly ends: number[];
  /** The open bracket that a token stands in, or -1. */
  readonly parents: number[];
  /** For an open bracket its closing one, and the other way round; -1 for the rest. */
  readonly partners: number[];
  /** Strings that interpolation cuts into parts. */
  readonly partial: ReadonlySet<number>;
}

interface Opener {
  readonly mark: string;
  readonly comment?: { readonly close?: string };
  readonly string?: StringRule;
}

interface Interpolation {
  readonly rule: StringRule;
  readonly bracket: number;
}

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const LINE_FEED = 10;
const BACKSLASH = 92;

/** Tokens of `text` between two offsets (UTF-16 code units). */
export function tokenize(text: string, language: Language, from = 0, to = text.length): Tokens {
  const openers = openersOf(language);
  const partial = new Set<number>();
  const tokens: Tokens = { text, language, kinds: [], starts: [], ends: [], parents: [], partners: [], partial };
  const interpolations: Interpolation[] = [];
  let parent = -1;
  let significant = -1;

  const add = (kind: number, start: number, end: number): number => {
    const index = tokens.kinds.push(kind) - 1;
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.parents.push(parent);
    tokens.partners.push(-1);
    if (kind !== COMMENT && kind !== LINE_END) significant = index;
    return index;
  };
  const addString = (rule: StringRule, start: number, isPart: boolean): number => {
    const { end, next, interpolated } = stringEnd(text, rule, start, to);
    const index = add(STRING, start, end);
    if (isPart || interpolated) partial.add(index);
    if (!interpolated) return next;
    const bracket = add(PUNCTUATION, next - 1, next);
    parent = bracket;
    interpolations.push({ rule, bracket });
    return next;
  };
  const open = (at: number): void => {
    parent = add(PUNCTUATION, at, at + 1);
  };
  /** Closes the nearest open bracket of the same kind; a stray one closes nothing. */
  const close = (at: number, mark: string): number => {
    let bracket = parent;
    while (bracket >= 0 && text[tokens.starts[bracket] ?? 0] !== CLOSERS[mark]) bracket = tokens.parents[bracket] ?? -1;
    const index = add(PUNCTUATION, at, at + 1);
    if (bracket < 0) return at + 1;
    parent = tokens.parents[bracket] ?? -1;
    tokens.parents[index] = parent;
    tokens.partners[index] = bracket;
    tokens.partners[bracket] = index;
    const inner = interpolations.at(-1);
    if (!inner || inner.bracket !== bracket) return at + 1;
    interpolations.pop();
    return addString(inner.rule, at + 1, true);
  };

  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === 13) {
      at += code === 13 && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      add(LINE_END, at - 1, at);
      continue;
    }
    if (code <= 32) {
      at++;
      continue;
    }
    const opener = openerAt(text, at, openers[code]);
    if (opener?.comment) {
      const end = commentEnd(text, at + opener.mark.length, opener.comment.close, to);
      add(COMMENT, at, end);
      at = end;
      continue;
    }
    if (opener?.string) {
      at = addString(opener.string, at + opener.mark.length, false);
      continue;
    }
    if (isWordStart(code)) {
      const end = wordEnd(text, at, to);
      add(WORD, at, end);
      at = end;
      continue;
    }
    if (code >= 48 && code <= 57) {
      const end = numberEnd(text, at, to);
      add(NUMBER, at, end);
      at = end;
      continue;
    }
    if (code === 40 || code === 91 || code === 123) {
      open(at);
      at++;
      continue;
    }
    if (code === 41 || code === 93 || code === 125) {
      at = close(at, text[at] ?? '');
      continue;
    }
    if (code === 47 && language.name === 'javascript' && startsRegex(tokens, significant)) {
      const end = regexEnd(text, at + 1, to);
      if (end > 0) {
        add(NUMBER, at, end);
        at = end;
        continue;
      }
    }
    const length = operatorLength(text, at, code);
    add(PUNCTUATION, at, at + length);
    at += length;
  }
  return tokens;
}

/** The characters of a token; of a string, what stands between its marks. */
export function textOf(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

const TABLES = new Map<Language, (readonly Opener[] | undefined)[]>();

/** What may begin a comment or a string, by the code of its first character; longer marks first. */
function openersOf(language: Language): (readonly Opener[] | undefined)[] {
  const known = TABLES.get(language);
  if (known) return known;
  const all: Opener[] = [
    ...language.blockComments.map(([mark, close]) => ({ mark, comment: { close } })),
    ...language.lineComments.map((mark) => ({ mark, comment: {} })),
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

function openerAt(text: string, at: number, openers: readonly Opener[] | undefined): Opener | undefined {
  if (!openers) return undefined;
  const found = openers.find((opener) => opener.mark.length === 1 || text.startsWith(opener.mark, at));
  if (!found) return undefined;
  // `r"` opens a raw string only where a word may start: not in `bar"`.
  if (isWordStart(found.mark.charCodeAt(0)) && at > 0 && isWordPart(text.charCodeAt(at - 1))) return undefined;
  return found;
}

function commentEnd(text: string, from: number, close: string | undefined, to: number): number {
  if (close !== undefined) {
    const end = text.indexOf(close, from);
    return end < 0 || end > to ? to : end + close.length;
  }
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === 13) return at;
  }
  return to;
}

/** Where a string ends: at its closing mark, at an interpolation, or (unclosed) at the end of its line. */
function stringEnd(
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
      at++;
      continue;
    }
    if (code === 96 && rule.escape === '`') {
      at++;
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
    if ((code === LINE_FEED || code === 13) && !rule.multiline) return { end: at, next: at };
  }
  return { end: to, next: to };
}

/** A slash begins a regular expression where no operand can stand before it. */
function startsRegex(tokens: Tokens, previous: number): boolean {
  if (previous < 0) return true;
  const kind = tokens.kinds[previous];
  const text = tokens.text.slice(tokens.starts[previous], tokens.ends[previous]);
  if (kind === WORD) return /^(return|typeof|case|in|of|do|else|void|delete|await|yield)$/.test(text);
  return kind === PUNCTUATION && !/^[)\]}]$/.test(text);
}

function regexEnd(text: string, from: number, to: number): number {
  let inClass = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return -1;
    if (code === BACKSLASH) at++;
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

function operatorLength(text: string, at: number, code: number): number {
  // Most punctuation stands alone: `, ; .` are decided without a look at the list.
  if (code === 44 || code === 59) return 1;
  for (const operator of OPERATORS) if (text.startsWith(operator, at)) return operator.length;
  return 1;
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to && isWordPart(text.charCodeAt(at))) at++;
  return at;
}

function numberEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to && (isWordPart(text.charCodeAt(at)) || text.charCodeAt(at) === 46)) at++;
  return at;
}

const isWordStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code === 64 || code > 127;

const isWordPart = (code: number): boolean => isWordStart(code) || (code >= 48 && code <= 57);
