/** Cuts code into tokens, with the bracket that each stands in. One pass, no back-tracking, never throws. */
import type { AtomRule, DelimitedRule, Language, StringRule } from './languages';
import {
  closesBlock,
  commentEnd,
  isSpace,
  isWordStart,
  lineEndFrom,
  numberEnd,
  operatorLength,
  regexEnd,
  startsOperand,
  stringEnd,
  wordEnd,
} from './literals';
import { matchAt, type Opener, openersOf, opensAt } from './openers';
import { atOnce, STRETCH, type Steps } from './steps';
import { TokenBuffer } from './token-buffer';
import {
  COMMENT,
  isBlank,
  LINE_END,
  NUMBER,
  PART,
  PUNCTUATION,
  parentOf,
  STRING,
  startOf,
  type Tokens,
  WORD,
} from './tokens';

interface Interpolation {
  readonly rule: StringRule;
  readonly bracket: number;
}

/** By the code of a closing bracket, that of the opening one; 0 for what closes nothing. */
const openerOf = (code: number): number => (code === 41 ? 40 : code === 93 ? 91 : code === 125 ? 123 : 0);
const SPACE = 32;
const DASH = 45;
const SLASH = 47;
const LESS = 60;
const LINE_FEED = 10;
const RETURN = 13;

/** Tokens of `text` between two offsets (UTF-16 code units). */
export const tokenize = (text: string, language: Language, from = 0, to = text.length): Tokens =>
  atOnce(tokenizeInSteps(text, language, from, to));

/** The same in steps. */
export function* tokenizeInSteps(text: string, language: Language, from = 0, to = text.length): Steps<Tokens> {
  const buffer = new TokenBuffer(text, language, Math.max(64, (to - from) >> 2));
  yield* new Lexer(buffer, -1).run(from, to, () => false);
  return buffer;
}

/** Asked at the start of every line: may the reading stop there? */
export type Stop = (at: number, parent: number, interpolating: boolean) => boolean;

export class Lexer {
  readonly #tokens: TokenBuffer;
  readonly #interpolations: Interpolation[] = [];
  /** How many brackets are open, by the code of their mark. */
  readonly #open = new Int32Array(128);
  #parent: number;
  #significant = -1;
  #to = 0;
  /** What ends the strings that this line has announced. */
  readonly #heredocs: string[] = [];

  constructor(tokens: TokenBuffer, parent: number) {
    this.#tokens = tokens;
    this.#parent = parent;
    this.#significant = lastSignificant(tokens);
    for (let bracket = parent; bracket >= 0; bracket = parentOf(tokens, bracket)) this.#count(bracket, 1);
  }

  /** A stretch a step. */
  *run(from: number, to: number, stop: Stop): Steps<void> {
    this.#to = to;
    for (let at = from; at >= 0 && at < to; ) {
      at = this.#stretch(at, Math.min(to, at + STRETCH), stop);
      if (at >= 0 && at < to) yield;
    }
  }

  /** Reads what begins between two offsets; where what comes next begins, or -1 where the reading is to stop. */
  #stretch(from: number, to: number, stop: Stop): number {
    const { text, language } = this.#tokens;
    const openers = openersOf(language);
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code === SPACE) {
        at++;
        continue;
      }
      if (code === LINE_FEED || code === RETURN) {
        const start = at;
        at += code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
        const tag = this.#heredocs.shift();
        if (tag !== undefined) {
          at = this.#heredoc(tag, at);
          continue;
        }
        this.#add(LINE_END, start, at);
        if (stop(at, this.#parent, this.#interpolations.length > 0)) return -1;
        continue;
      }
      if (isSpace(code)) {
        at++;
        continue;
      }
      if (code === LESS && language.heredoc) {
        const end = this.#announced(language.heredoc, at);
        if (end > 0) {
          at = end;
          continue;
        }
      }
      const own = code < openers.length ? openers[code] : undefined;
      const end = own ? this.#literal(own, at) : 0;
      at = end > 0 ? end : this.#plain(at, code);
    }
    return at;
  }

  /** A comment, a string or another literal: where it ends, 0 where none begins. */
  #literal(openers: readonly Opener[], at: number): number {
    const { text } = this.#tokens;
    for (const opener of openers) {
      if (!opensAt(text, at, opener)) continue;
      const { comment, string, delimited, atom } = opener;
      const body = at + opener.mark.length;
      if (body > this.#to) continue;
      if (string) return this.#string(string, body, false);
      if (comment) {
        const { nested, close } = comment;
        const end = nested ? stringEnd(text, nested, body, this.#to).next : commentEnd(text, body, close, this.#to);
        this.#add(COMMENT, at, end);
        return end;
      }
      const end = delimited ? this.#delimited(delimited, at) : atom ? this.#atom(atom, at) : 0;
      if (end > 0) return end;
    }
    return 0;
  }

  #delimited({ open, rule, as, where, parts }: DelimitedRule, at: number): number {
    const { text } = this.#tokens;
    const found = matchAt(open, text, at);
    if (!found || at + found[0].length > this.#to) return 0;
    if (where && !startsOperand(this.#tokens, this.#significant, at, where)) return 0;
    const literal = rule(found);
    const body = at + found[0].length;
    if (!as) return this.#string(literal, body, false);
    let { next } = stringEnd(text, literal, body, this.#to);
    if (parts) next = this.#secondPart(literal, next);
    this.#add(as === 'comment' ? COMMENT : NUMBER, at, next);
    return next;
  }

  /** What stands behind the pattern of a substitution, in the same marks or, behind brackets, in marks of its own. */
  #secondPart(first: StringRule, from: number): number {
    const { text } = this.#tokens;
    let at = from;
    if (!first.nests) return stringEnd(text, first, at, this.#to).next;
    while (at < this.#to && isSpace(text.charCodeAt(at))) at++;
    return text[at] === first.nests ? stringEnd(text, first, at + 1, this.#to).next : from;
  }

  /** Stands for a value, as a number does. */
  #atom({ open }: AtomRule, at: number): number {
    const found = matchAt(open, this.#tokens.text, at);
    if (!found) return 0;
    const end = Math.min(at + found[0].length, this.#to);
    this.#add(NUMBER, at, end);
    return end;
  }

  /** A word, a number, a bracket or an operator; returns where it ends. */
  #plain(at: number, code: number): number {
    const { text, language } = this.#tokens;
    if (isWordStart(code)) {
      const end = wordEnd(text, at, this.#to);
      const id = language.bareIds && text.charCodeAt(end) === DASH ? matchAt(language.bareIds, text, at) : undefined;
      if (id && at + id[0].length <= this.#to) {
        this.#add(STRING, at, at + id[0].length);
        return at + id[0].length;
      }
      this.#add(WORD, at, end);
      return end;
    }
    if (code >= 48 && code <= 57) {
      const end = numberEnd(text, at, this.#to, language.digitSeparator);
      this.#add(NUMBER, at, end);
      return end;
    }
    if (isOpen(code)) {
      this.#enter(this.#add(PUNCTUATION, at, at + 1));
      return at + 1;
    }
    const opened = openerOf(code);
    if (opened > 0) return this.#close(at, opened);
    if (code === SLASH && language.regexLiterals && this.#startsRegex(language.regexLiterals, at)) {
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

  #startsRegex(where: 'operator' | 'command', at: number): boolean {
    return startsOperand(this.#tokens, this.#significant, at, where) && !closesBlock(this.#tokens.text, at);
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

  /** `<<~TEXT`: where it ends, 0 for what is none. It stands for a value, as a number does. */
  #announced(heredoc: RegExp, at: number): number {
    heredoc.lastIndex = at;
    const tag = heredoc.exec(this.#tokens.text)?.at(-1);
    if (tag === undefined) return 0;
    this.#heredocs.push(tag);
    this.#add(NUMBER, at, heredoc.lastIndex);
    return heredoc.lastIndex;
  }

  /** The lines up to its tag are one string. No line end stands before it: who reads a changed line again begins where it was announced. */
  #heredoc(tag: string, from: number): number {
    const { text } = this.#tokens;
    let line = from;
    while (line < this.#to) {
      let first = line;
      while (text[first] === ' ' || text[first] === '\t') first++;
      const behind = first + tag.length;
      if (text.startsWith(tag, first) && wordEnd(text, first, this.#to) === behind) {
        if (line > from) this.#add(STRING, from, line - 1);
        return behind;
      }
      line = lineEndFrom(text, first, this.#to) + 1;
    }
    if (this.#to > from) this.#add(STRING, from, this.#to);
    return this.#to;
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
    return this.#tokens.text.charCodeAt(startOf(this.#tokens, bracket));
  }

  /** Closes the nearest open bracket of the same kind; a stray one closes nothing. */
  #close(at: number, opened: number): number {
    const tokens = this.#tokens;
    const isStray = !this.#open[opened];
    let bracket = this.#parent;
    // What is left open inside is closed with it, so that no bracket is passed twice.
    while (!isStray && this.#markOf(bracket) !== opened) {
      this.#count(bracket, -1);
      bracket = parentOf(tokens, bracket);
    }
    if (isStray) {
      this.#add(PUNCTUATION, at, at + 1);
      return at + 1;
    }
    this.#count(bracket, -1);
    this.#parent = parentOf(tokens, bracket);
    tokens.pair(bracket, this.#add(PUNCTUATION, at, at + 1));
    const inner = this.#interpolations.at(-1);
    if (!inner || inner.bracket !== bracket) return at + 1;
    this.#interpolations.pop();
    return this.#string(inner.rule, at + 1, true);
  }
}

function lastSignificant(tokens: Tokens): number {
  let at = tokens.count - 1;
  while (at >= 0 && isBlank(tokens, at)) at--;
  return at;
}

export const isOpen = (code: number): boolean => code === 40 || code === 91 || code === 123;
