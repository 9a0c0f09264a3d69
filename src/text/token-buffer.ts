/** Tokens while they are made: arrays that grow, and that take over those of an older text. */
import type { Language } from './languages';
import { Offsets } from './offsets';
import { PUNCTUATION, type Tokens } from './tokens';

export class TokenBuffer implements Tokens {
  count = 0;
  kinds: Uint8Array;
  parents: Int32Array;
  partners: Int32Array;
  /** The tokens before, whose kinds, parents and partners are not copied as long as each new token is what the old one was. */
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
    this.parents = shared?.parents ?? new Int32Array(capacity);
    this.partners = shared?.partners ?? new Int32Array(capacity);
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
    if (index === this.kinds.length) this.#grow(index * 2);
    this.kinds[index] = kind;
    this.parents[index] = parent;
    this.partners[index] = -1;
    return index;
  }

  /** Tells an open bracket and its closing one of each other. */
  pair(open: number, close: number): void {
    if (this.#shared && (this.partners[open] !== close || this.partners[close] !== open)) this.#part(this.#shared);
    if (this.#shared) return;
    this.partners[open] = close;
    this.partners[close] = open;
  }

  /** Nothing follows: what is still shared must be the whole. */
  end(): void {
    if (this.#shared && this.#shared.count !== this.count) this.#part(this.#shared);
    this.#forget();
  }

  /** The old tokens from `from` on, their offsets moved, their brackets renumbered. `kept`: those below stand where they stood. */
  copyRest(old: Tokens, from: number, moved: number, kept: number): void {
    const shift = this.count - from;
    if (this.#shared && shift !== 0) this.#part(this.#shared);
    this.offsets.copyRest(old.offsets, from, old.count, this.count, moved);
    this.count = old.count + shift;
    if (this.#shared) this.#forget();
    else this.#copyKinds(old, from, shift, kept);
  }

  #copyKinds(old: Tokens, from: number, shift: number, kept: number): void {
    if (this.count > this.kinds.length) this.#grow(this.count);
    this.kinds.set(old.kinds.subarray(from, old.count), from + shift);
    const { parents, partners } = this;
    for (let index = from; index < old.count; index++) {
      const parent = old.parents[index] as number;
      parents[index + shift] = parent < kept ? parent : parent + shift;
    }
    for (let index = from; index < old.count; index++) {
      const partner = old.partners[index] as number;
      partners[index + shift] = partner < from ? partner : partner + shift;
      if (partner >= 0 && partner < from) partners[partner] = index + shift;
    }
  }

  /** The same kind in the same bracket; of brackets, the same. */
  #isSame(old: Tokens, index: number, kind: number, start: number, parent: number): boolean {
    if (index >= old.count || old.kinds[index] !== kind || old.parents[index] !== parent) return false;
    return kind !== PUNCTUATION || old.text.charCodeAt(old.offsets.startOf(index)) === this.text.charCodeAt(start);
  }

  /** From here on the tokens are others: arrays of our own, with those that there are. */
  #part(old: Tokens): void {
    this.#forget();
    const { count } = this;
    const capacity = old.count + 64;
    this.kinds = enlarged(old.kinds.subarray(0, count), new Uint8Array(capacity));
    this.parents = enlarged(old.parents.subarray(0, count), new Int32Array(capacity));
    this.partners = enlarged(old.partners.subarray(0, count), new Int32Array(capacity));
    // A bracket that closed behind what is kept is open again.
    for (let index = 0; index < count; index++)
      if ((this.partners[index] as number) >= count) this.partners[index] = -1;
  }

  /** Whoever held on to the text before would hold on to the one before that, and to all that were ever typed. */
  #forget(): void {
    this.#shared = undefined;
  }

  #grow(capacity: number): void {
    this.kinds = enlarged(this.kinds, new Uint8Array(capacity));
    this.parents = enlarged(this.parents, new Int32Array(capacity));
    this.partners = enlarged(this.partners, new Int32Array(capacity));
  }
}

function enlarged<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
