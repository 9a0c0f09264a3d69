/** Where tokens begin and end. Of a changed text only the changed stretch is written; the rest is shared with the text before. */

/** So many tokens are written at most between two changes, to share the rest; where they are farther apart, all are. */
const LONGEST_STRETCH = 4_096;

/** Of each token, from the first on. Nobody writes to what is shared. */
interface Written {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const NONE: Written = { starts: new Int32Array(0), ends: new Int32Array(0) };

export class Offsets {
  /** What is shared, and stands as it is for the tokens below `#from`. */
  #shared = NONE;
  #from = 0;
  /** What is written here, of the tokens from `#from` up to `#to`. */
  #starts: Int32Array;
  #ends: Int32Array;
  #to = Number.POSITIVE_INFINITY;
  /** Those behind are what is shared, so much farther on in the list and in the text. */
  #shift = 0;
  #moved = 0;

  constructor(capacity: number) {
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  /** The offsets of the first `count` tokens of another text, which has `total`; more can be set. */
  static after(old: Offsets, count: number, total: number): Offsets {
    const offsets = new Offsets(64);
    const isNear = old.#shared !== NONE && count - old.#from <= LONGEST_STRETCH;
    offsets.#shared = isNear ? old.#shared : old.#written(total);
    offsets.#from = isNear ? Math.min(old.#from, count) : count;
    for (let index = offsets.#from; index < count; index++) offsets.set(index, old.startOf(index), old.endOf(index));
    return offsets;
  }

  startOf(index: number): number {
    if (index < this.#from) return this.#shared.starts[index] ?? 0;
    if (index < this.#to) return this.#starts[index - this.#from] ?? 0;
    return (this.#shared.starts[index - this.#shift] ?? 0) + this.#moved;
  }

  endOf(index: number): number {
    if (index < this.#from) return this.#shared.ends[index] ?? 0;
    if (index < this.#to) return this.#ends[index - this.#from] ?? 0;
    return (this.#shared.ends[index - this.#shift] ?? 0) + this.#moved;
  }

  /** Tokens are set one behind the other. */
  set(index: number, start: number, end: number): void {
    const at = index - this.#from;
    if (at === this.#starts.length) {
      this.#starts = enlarged(this.#starts);
      this.#ends = enlarged(this.#ends);
    }
    this.#starts[at] = start;
    this.#ends[at] = end;
  }

  /** From `index` on those of the other text's tokens `first` to `total` follow, so much later in the text. */
  copyRest(old: Offsets, first: number, total: number, index: number, moved: number): void {
    const shift = index - first;
    const sharesSame = this.#shared === old.#shared;
    const end = Math.max(first, Math.min(old.#to, total));
    if (sharesSame && end - first <= LONGEST_STRETCH) {
      for (let at = first; at < end; at++) this.set(at + shift, old.startOf(at) + moved, old.endOf(at) + moved);
      this.#to = end + shift;
      this.#shift = old.#shift + shift;
      this.#moved = old.#moved + moved;
      return;
    }
    if (sharesSame) this.#shared = old.#written(total);
    this.#to = index;
    this.#shift = shift;
    this.#moved = moved;
  }

  /** Of all tokens, in one piece. */
  #written(total: number): Written {
    if (this.#from === 0 && this.#to >= total) return { starts: this.#starts, ends: this.#ends };
    const starts = new Int32Array(total);
    const ends = new Int32Array(total);
    for (let index = 0; index < total; index++) {
      starts[index] = this.startOf(index);
      ends[index] = this.endOf(index);
    }
    return { starts, ends };
  }
}

function enlarged(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
