/** Which bracket each token stands in, and which brackets belong together. Told by distances, which stay what they are where a list is moved. */
import { enlarged } from './enlarged-array';

export class Brackets {
  /** How many tokens in front of each its open bracket stands; 0 for none. */
  #parents: Int32Array;
  /** How many tokens behind a bracket the other one stands, or in front of it when negative; 0 for none. */
  #partners: Int32Array;

  constructor(capacity: number) {
    this.#parents = new Int32Array(capacity);
    this.#partners = new Int32Array(capacity);
  }

  /** Those of the first `count` tokens of another text. Brackets that are open behind `last` and closed behind all these are open again. */
  static upTo(count: number, old: Brackets, capacity: number, last = count - 1): Brackets {
    const brackets = new Brackets(capacity);
    brackets.#parents.set(old.#parents.subarray(0, count));
    brackets.#partners.set(old.#partners.subarray(0, count));
    for (let open = last; open >= 0; open = old.parentOf(open))
      if (old.partnerOf(open) >= count) brackets.#partners[open] = 0;
    return brackets;
  }

  /** The open bracket that a token stands in, or -1. */
  parentOf(index: number): number {
    const distance = this.#parents[index] ?? 0;
    return distance === 0 ? -1 : index - distance;
  }

  /** For an open bracket its closing one, and the other way round; -1 for the rest. */
  partnerOf(index: number): number {
    const distance = this.#partners[index] ?? 0;
    return distance === 0 ? -1 : index + distance;
  }

  set(index: number, parent: number): void {
    if (index === this.#parents.length) this.#grow(index * 2);
    this.#parents[index] = parent < 0 ? 0 : index - parent;
    this.#partners[index] = 0;
  }

  pair(open: number, close: number): void {
    this.#partners[open] = close - open;
    this.#partners[close] = open - close;
  }

  /** From `index` on the other text's tokens `from` to `total` follow; the brackets that are open there stand where they stood. */
  copyRest(old: Brackets, from: number, total: number, index: number): void {
    const shift = index - from;
    if (total + shift > this.#parents.length) this.#grow(total + shift);
    this.#parents.set(old.#parents.subarray(from, total), index);
    this.#partners.set(old.#partners.subarray(from, total), index);
    // Only what stands in those brackets itself, and what closes them, is at another distance from them.
    for (let at = from; at < total; at++) {
      const parent = old.parentOf(at);
      const partner = old.partnerOf(at);
      if (parent >= 0 && parent < from) this.#parents[at + shift] = at + shift - parent;
      if (partner >= 0 && partner < from) this.pair(partner, at + shift);
      if (parent < 0) break;
      if (partner > at) at = partner - 1;
    }
  }

  #grow(capacity: number): void {
    this.#parents = enlarged(this.#parents, capacity);
    this.#partners = enlarged(this.#partners, capacity);
  }
}
