/** Tokens while they are made: arrays that grow, and that take over those of an older text. */
import type { Language } from './languages';
import type { Tokens } from './tokens';

export class TokenBuffer implements Tokens {
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
