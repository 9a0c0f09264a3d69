/** Where tokens begin and end. Of a changed text only the changed stretch is written; the rest is shared with the text before. */
import { enlarged } from './enlarged-array';

/** So many tokens are written at most between two changes, to share the rest; where they are farther apart, all are. */
const LONGEST_STRETCH = 4_096;
const NONE = new Int32Array(0);

/** In each list a token's start and its end stand beside each other. */
export class Offsets {
  /** What is shared, and stands as it is for the tokens below `#from`. Nobody writes to it. */
  #shared: Int32Array = NONE;
  #from = 0;
  /** What is written here, of the tokens from `#from` up to `#to`. */
  #own: Int32Array;
  #to = Number.POSITIVE_INFINITY;
  /** Those behind are what is shared, so much farther on in the list and in the text. */
  #shift = 0;
  #moved = 0;

  constructor(capacity: number) {
    this.#own = new Int32Array(2 * capacity);
  }

  /** The offsets of the first `count` tokens of another text, which has `total`; more can be set. */
  static after(old: Offsets, count: number, total: number): Offsets {
    const offsets = new Offsets(64);
    const isNear = old.#shared !== NONE && count - old.#from <= LONGEST_STRETCH;
    offsets.#shared = isNear ? old.#shared : old.#written(total);
    offsets.#from = isNear ? Math.min(old.#from, count) : count;
    offsets.#copy(old, offsets.#from, count);
    return offsets;
  }

  startOf(index: number): number {
    return this.#at(index, 0);
  }

  endOf(index: number): number {
    return this.#at(index, 1);
  }

  /** Tokens are set one behind the other. */
  set(index: number, start: number, end: number): void {
    const at = 2 * (index - this.#from);
    if (at === this.#own.length) this.#own = enlarged(this.#own, 2 * at);
    this.#own[at] = start;
    this.#own[at + 1] = end;
  }

  /** From `index` on those of the other text's tokens `first` to `total` follow, so much later in the text. */
  copyRest(old: Offsets, first: number, total: number, index: number, moved: number): void {
    const sharesSame = this.#shared === old.#shared;
    const end = Math.max(first, Math.min(old.#to, total));
    const isNear = sharesSame && end - first <= LONGEST_STRETCH;
    if (isNear) this.#copy(old, first, end, index - first, moved);
    else if (sharesSame) this.#shared = old.#written(total);
    this.#to = isNear ? end + index - first : index;
    this.#shift = index - first + (isNear ? old.#shift : 0);
    this.#moved = moved + (isNear ? old.#moved : 0);
  }

  #at(index: number, side: 0 | 1): number {
    if (index < this.#from) return this.#shared[2 * index + side] ?? 0;
    if (index < this.#to) return this.#own[2 * (index - this.#from) + side] ?? 0;
    return (this.#shared[2 * (index - this.#shift) + side] ?? 0) + this.#moved;
  }

  #copy(old: Offsets, from: number, to: number, shift = 0, moved = 0): void {
    for (let at = from; at < to; at++) this.set(at + shift, old.startOf(at) + moved, old.endOf(at) + moved);
  }

  /** Of all tokens, in one piece. */
  #written(total: number): Int32Array {
    if (this.#from === 0 && this.#to >= total) return this.#own;
    const all = new Offsets(total);
    all.#copy(this, 0, total);
    return all.#own;
  }
}
