/** Tokens while they are made: lists that grow, and that take over those of an older text. */
import { Brackets } from './brackets';
import { enlarged } from './enlarged-array';
import type { Language } from './languages';
import { Offsets } from './offsets';
import type { NamesOfBracket } from './syntax-types';
import { PUNCTUATION, type Tokens } from './tokens';

export class TokenBuffer implements Tokens {
  count = 0;
  readonly namesOfBrackets = new Map<number, NamesOfBracket>();
  kinds: Uint8Array;
  brackets: Brackets;
  /** The tokens before, whose kinds and brackets are not copied as long as each new token is what the old one was. */
  #shared: Tokens | undefined;

  constructor(
    readonly text: string,
    readonly language: Language,
    capacity: number,
    readonly offsets = new Offsets(capacity),
    shared?: Tokens,
  ) {
    this.#shared = shared;
    this.kinds = shared?.kinds ?? new Uint8Array(capacity);
    this.brackets = shared?.brackets ?? new Brackets(capacity);
  }

  /** The tokens of another text up to the one at `count`; more can be added. */
  static after(text: string, old: Tokens, count: number): TokenBuffer {
    const offsets = Offsets.after(old.offsets, count, old.count);
    const buffer = new TokenBuffer(text, old.language, 0, offsets, old);
    buffer.count = count;
    return buffer;
  }

  add(kind: number, start: number, end: number, parent: number): number {
    const index = this.count;
    if (this.#shared && !this.#isSame(this.#shared, index, kind, start, parent)) this.#part(this.#shared);
    this.offsets.set(index, start, end);
    this.count++;
    if (this.#shared) return index;
    if (index === this.kinds.length) this.kinds = enlarged(this.kinds, index * 2);
    this.kinds[index] = kind;
    this.brackets.set(index, parent);
    return index;
  }

  /** Tells an open bracket and its closing one, the last token, of each other. */
  pair(open: number, close: number): void {
    if (this.#shared && this.brackets.partnerOf(open) !== close) this.#part(this.#shared, close - 1);
    if (!this.#shared) this.brackets.pair(open, close);
  }

  /** Nothing follows: what is still shared must be the whole. */
  end(): void {
    if (this.#shared && this.#shared.count !== this.count) this.#part(this.#shared);
    this.#forget();
  }

  /** The old tokens from `from` on, their offsets moved. */
  copyRest(old: Tokens, from: number, moved: number): void {
    const { count } = this;
    if (this.#shared && count !== from) this.#part(this.#shared);
    this.offsets.copyRest(old.offsets, from, old.count, count, moved);
    this.count = old.count + count - from;
    if (!this.#shared) {
      if (this.count > this.kinds.length) this.kinds = enlarged(this.kinds, this.count);
      this.kinds.set(old.kinds.subarray(from, old.count), count);
      this.brackets.copyRest(old.brackets, from, old.count, count);
    }
    this.#forget();
  }

  /** The same kind in the same bracket; of brackets, the same. */
  #isSame(old: Tokens, index: number, kind: number, start: number, parent: number): boolean {
    if (index >= old.count || old.kinds[index] !== kind || old.brackets.parentOf(index) !== parent) return false;
    return kind !== PUNCTUATION || old.text.charCodeAt(old.offsets.startOf(index)) === this.text.charCodeAt(start);
  }

  /** From here on the tokens are others: lists of our own, with those that there are. */
  #part(old: Tokens, last = this.count - 1): void {
    const capacity = old.count + 64;
    this.kinds = enlarged(old.kinds.subarray(0, this.count), capacity);
    this.brackets = Brackets.upTo(this.count, old.brackets, capacity, last);
    this.#forget();
  }

  /** Whoever held on to the text before would hold on to the one before that, and to all that were ever typed. */
  #forget(): void {
    this.#shared = undefined;
  }
}
