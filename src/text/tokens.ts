/** Cuts code into tokens, with the bracket that each stands in. One pass, no back-tracking, never throws. */
import type { Language, StringRule } from './languages';

export const WORD = 1;
export const NUMBER = 2;
export const STRING = 3;
export const PUNCTUATION = 4;
export const COMMENT = 5;
export const LINE_END = 6;
/** A piece of a string that interpolation cuts. */
export const PART = 7;

/** Parallel arrays: a token is an index below `count`. */
export interface Tokens {
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  readonly kinds: Uint8Array;
  /** Offsets of the token; of a string, of what stands between its marks. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The open bracket that a token stands in, or -1. */
  readonly parents: Int32Array;
  /** For an open bracket its closing one, and the other way round; -1 for the rest. */
  readonly partners: Int32Array;
}

/** A text in which one stretch was replaced: all before `from` is as it was, all behind `oldTo` only moved to `newTo`. */
export interface Change {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
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

/** By the code of a closing bracket, that of the opening one. */
const CLOSERS: Readonly<Record<number, number>> = { 41: 40, 93: 91, 125: 123 };
const LINE_FEED = 10;
const RETURN = 13;
const BACKSLASH = 92;

/** Tokens of `text` between two offsets (UTF-16 code units). */
export function tokenize(text: string, language: Language, from = 0, to = text.length): Tokens {
  const buffer = new TokenBuffer(text, language, Math.max(64, (to - from) >> 2));
  new Lexer(buffer, -1).run(from, to, () => false);
  return buffer;
}

export interface Retokenized {
  readonly tokens: Tokens;
  /** Where tokens may differ from the old ones; absent when that is everywhere. */
  readonly reread?: Change;
}

/**
 * Tokens of the changed text, taken from those of the old one wherever the change cannot have touched them.
 * The same as `tokenize(text)`: the changed lines are read anew, and what follows is taken over as soon as a line begins in the same brackets.
 */
export function retokenize(old: Tokens, text: string, change: Change): Retokenized {
  const moved = text.length - old.text.length;
  const kept = linesBefore(old, change.from);
  const buffer = new TokenBuffer(text, old.language, old.count + 64);
  buffer.copyPrefix(old, kept);
  const start = kept > 0 ? (old.ends[kept - 1] ?? 0) : 0;
  const parent = openAt(old, kept);
  if (isInterpolated(old, parent)) return { tokens: tokenize(text, old.language) };
  let rest = -1;
  new Lexer(buffer, parent).run(start, text.length, (at, bracket, interpolating) => {
    if (at < change.newTo || interpolating || bracket >= kept) return false;
    const index = lineStartingAt(old, at - moved);
    if (index < 0 || openAt(old, index) !== bracket || beginsWithSlash(text, at)) return false;
    rest = index;
    return true;
  });
  const readTo = buffer.count;
  if (rest >= 0) buffer.copyRest(old, rest, moved, kept);
  const newTo = rest < 0 ? text.length : endOfNext(buffer, readTo);
  return { tokens: buffer, reread: { from: start, newTo, oldTo: newTo - moved } };
}

/** The end of the first token from `index` on that is no comment and no line end: what stands before a string can make it a comment. */
function endOfNext(tokens: Tokens, index: number): number {
  let at = index;
  while (at < tokens.count && (tokens.kinds[at] === COMMENT || tokens.kinds[at] === LINE_END)) at++;
  return at < tokens.count ? (tokens.ends[at] ?? 0) : tokens.text.length;
}

/** A slash at the start of a line divides or begins a pattern, as the line before it tells. */
function beginsWithSlash(text: string, at: number): boolean {
  let first = at;
  while (text[first] === ' ' || text[first] === '\t') first++;
  return text[first] === '/';
}

/** How many tokens stand before the line of an offset. */
function linesBefore(tokens: Tokens, offset: number): number {
  let index = firstEndingBehind(tokens, offset - 1);
  while (index > 0 && tokens.kinds[index - 1] !== LINE_END) index--;
  return index;
}

/** The token with which a line at this very offset begins, or -1 when no line begins there. */
function lineStartingAt(tokens: Tokens, offset: number): number {
  const index = firstEndingBehind(tokens, offset);
  return index > 0 && tokens.kinds[index - 1] === LINE_END && tokens.ends[index - 1] === offset ? index : -1;
}

/** The first token that ends behind an offset. */
export function firstEndingBehind(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bracket that is open before the token `index`. */
function openAt(tokens: Tokens, index: number): number {
  const before = index - 1;
  if (before < 0) return -1;
  const opens = tokens.kinds[before] === PUNCTUATION && isOpen(tokens.text.charCodeAt(tokens.starts[before] ?? 0));
  return opens ? before : (tokens.parents[before] ?? -1);
}

const isOpen = (code: number): boolean => code === 40 || code === 91 || code === 123;

/** Inside the code of a template string: the string goes on behind a bracket that a fresh start would not know. */
function isInterpolated(tokens: Tokens, bracket: number): boolean {
  for (let at = bracket; at >= 0; at = tokens.parents[at] ?? -1) if (tokens.kinds[at - 1] === PART) return true;
  return false;
}

class TokenBuffer implements Tokens {
  count = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  parents: Int32Array;
  partners: Int32Array;

  constructor(
    readonly text: string,
    readonly language: Language,
    capacity: number,
  ) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.parents = new Int32Array(capacity);
    this.partners = new Int32Array(capacity);
  }

  add(kind: number, start: number, end: number, parent: number): number {
    if (this.count === this.kinds.length) this.grow(this.count * 2);
    const index = this.count++;
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.parents[index] = parent;
    this.partners[index] = -1;
    return index;
  }

  copyPrefix(old: Tokens, count: number): void {
    if (count > this.kinds.length) this.grow(count);
    this.kinds.set(old.kinds.subarray(0, count));
    this.starts.set(old.starts.subarray(0, count));
    this.ends.set(old.ends.subarray(0, count));
    this.parents.set(old.parents.subarray(0, count));
    // A bracket that closes behind the kept part is open again.
    for (let index = 0; index < count; index++) {
      const partner = old.partners[index] ?? -1;
      this.partners[index] = partner < count ? partner : -1;
    }
    this.count = count;
  }

  /** Tokens from `from` on, their offsets moved, their brackets renumbered. `kept`: those below stand where they stood. */
  copyRest(old: Tokens, from: number, moved: number, kept: number): void {
    const shift = this.count - from;
    const total = old.count + shift;
    if (total > this.kinds.length) this.grow(total);
    const { kinds, starts, ends, parents, partners } = this;
    kinds.set(old.kinds.subarray(from, old.count), this.count);
    for (let index = from; index < old.count; index++) {
      const to = index + shift;
      starts[to] = (old.starts[index] ?? 0) + moved;
      ends[to] = (old.ends[index] ?? 0) + moved;
      const parent = old.parents[index] ?? -1;
      parents[to] = parent < kept ? parent : parent + shift;
      const partner = old.partners[index] ?? -1;
      if (partner < 0) partners[to] = -1;
      else if (partner >= from) partners[to] = partner + shift;
      else {
        partners[to] = partner;
        partners[partner] = to;
      }
    }
    this.count = total;
  }

  private grow(capacity: number): void {
    this.kinds = enlarged(this.kinds, new Uint8Array(capacity));
    this.starts = enlarged(this.starts, new Int32Array(capacity));
    this.ends = enlarged(this.ends, new Int32Array(capacity));
    this.parents = enlarged(this.parents, new Int32Array(capacity));
    this.partners = enlarged(this.partners, new Int32Array(capacity));
  }
}

function enlarged<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Asked at the start of every line: may the reading stop there? */
type Stop = (at: number, parent: number, interpolating: boolean) => boolean;

class Lexer {
  readonly #tokens: TokenBuffer;
  readonly #interpolations: Interpolation[] = [];
  /** How many brackets are open, by the code of their mark. */
  readonly #open: Record<number, number> = { 40: 0, 91: 0, 123: 0 };
  #parent: number;
  #significant = -1;
  #to = 0;

  constructor(tokens: TokenBuffer, parent: number) {
    this.#tokens = tokens;
    this.#parent = parent;
    this.#significant = lastSignificant(tokens);
    for (let bracket = parent; bracket >= 0; bracket = tokens.parents[bracket] ?? -1) this.#count(bracket, 1);
  }

  run(from: number, to: number, stop: Stop): void {
    const { text, language } = this.#tokens;
    const openers = openersOf(language);
    this.#to = to;
    for (let at = from; at < to; ) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || code === RETURN) {
        const start = at;
        at += code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
        this.#add(LINE_END, start, at);
        if (stop(at, this.#parent, this.#interpolations.length > 0)) return;
        continue;
      }
      if (code <= 32) {
        at++;
        continue;
      }
      const opener = openerAt(text, at, openers[code]);
      if (opener?.comment) {
        const end = commentEnd(text, at + opener.mark.length, opener.comment.close, to);
        this.#add(COMMENT, at, end);
        at = end;
      } else if (opener?.string) at = this.#string(opener.string, at + opener.mark.length, false);
      else at = this.#plain(at, code);
    }
  }

  /** A word, a number, a bracket or an operator; returns where it ends. */
  #plain(at: number, code: number): number {
    const { text, language } = this.#tokens;
    if (isWordStart(code)) {
      const end = wordEnd(text, at, this.#to);
      this.#add(WORD, at, end);
      return end;
    }
    if (code >= 48 && code <= 57) {
      const end = numberEnd(text, at, this.#to);
      this.#add(NUMBER, at, end);
      return end;
    }
    if (isOpen(code)) {
      this.#enter(this.#add(PUNCTUATION, at, at + 1));
      return at + 1;
    }
    const opened = CLOSERS[code];
    if (opened !== undefined) return this.#close(at, opened);
    if (code === 47 && language.name === 'javascript' && startsRegex(this.#tokens, this.#significant)) {
      const end = regexEnd(text, at + 1, this.#to);
      if (end > 0) {
        this.#add(NUMBER, at, end);
        return end;
      }
    }
    const end = at + operatorLength(text, at, code);
    this.#add(PUNCTUATION, at, end);
    return end;
  }

  #add(kind: number, start: number, end: number): number {
    const index = this.#tokens.add(kind, start, end, this.#parent);
    if (kind !== COMMENT && kind !== LINE_END) this.#significant = index;
    return index;
  }

  #string(rule: StringRule, start: number, isPart: boolean): number {
    const { end, next, interpolated } = stringEnd(this.#tokens.text, rule, start, this.#to);
    this.#add(isPart || interpolated ? PART : STRING, start, end);
    if (!interpolated) return next;
    const bracket = this.#add(PUNCTUATION, next - 1, next);
    this.#enter(bracket);
    this.#interpolations.push({ rule, bracket });
    return next;
  }

  #enter(bracket: number): void {
    this.#parent = bracket;
    this.#count(bracket, 1);
  }

  #count(bracket: number, by: 1 | -1): void {
    const mark = this.#markOf(bracket);
    this.#open[mark] = (this.#open[mark] ?? 0) + by;
  }

  #markOf(bracket: number): number {
    return this.#tokens.text.charCodeAt(this.#tokens.starts[bracket] ?? 0);
  }

  /** Closes the nearest open bracket of the same kind; a stray one closes nothing. */
  #close(at: number, opened: number): number {
    const tokens = this.#tokens;
    const isStray = !this.#open[opened];
    let bracket = this.#parent;
    // What is left open inside is closed with it, so that no bracket is passed twice.
    while (!isStray && this.#markOf(bracket) !== opened) {
      this.#count(bracket, -1);
      bracket = tokens.parents[bracket] ?? -1;
    }
    const index = this.#add(PUNCTUATION, at, at + 1);
    if (isStray) return at + 1;
    this.#count(bracket, -1);
    this.#parent = tokens.parents[bracket] ?? -1;
    tokens.parents[index] = this.#parent;
    tokens.partners[index] = bracket;
    tokens.partners[bracket] = index;
    const inner = this.#interpolations.at(-1);
    if (!inner || inner.bracket !== bracket) return at + 1;
    this.#interpolations.pop();
    return this.#string(inner.rule, at + 1, true);
  }
}

function lastSignificant(tokens: Tokens): number {
  let at = tokens.count - 1;
  while (at >= 0 && (tokens.kinds[at] === COMMENT || tokens.kinds[at] === LINE_END)) at--;
  return at;
}

/** The characters of a token; of a string, what stands between its marks. */
export function textOf(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

/** The token that holds an offset, or -1: marks of strings and white space belong to none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  const index = firstEndingBehind(tokens, offset);
  return index < tokens.count && (tokens.starts[index] ?? 0) <= offset ? index : -1;
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
  if (close === undefined) return lineEndFrom(text, from, to);
  const end = text.slice(from, to).indexOf(close);
  return end < 0 ? to : from + end + close.length;
}

function lineEndFrom(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return at;
  return to;
}

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN;

/** A character behind its escape mark; a line end of two characters is one. */
const escapedLength = (text: string, at: number): number =>
  text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;

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
function startsRegex(tokens: Tokens, previous: number): boolean {
  if (previous < 0) return true;
  const kind = tokens.kinds[previous];
  const text = tokens.text.slice(tokens.starts[previous], tokens.ends[previous]);
  if (kind === WORD) return /^(return|typeof|case|in|of|do|else|void|delete|await|yield)$/.test(text);
  return kind === PUNCTUATION && !/^[)\]}]$/.test(text);
}

/** No longer pattern is looked for: a line of slashes must not be read once for each. */
const LONGEST_REGEX = 500;

/** Where a regular expression ends, on its line; -1 when it does not. */
function regexEnd(text: string, from: number, to: number): number {
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
