/**
 * The search for n-grams as a WebAssembly module, put together from its instructions: it needs no compiler and no file of its own.
 * Its memory holds two tables, then the bytes; `next(at, limit)` gives the next address below the limit at which an n-gram may begin.
 */
import { type CatalogueNgrams, STRIDE } from '../../recognition';

/** What three bytes may be the beginning of, as `Anchors.triples`, by `tripleSlot`. */
const TRIPLES_AT = 0;
/** 1 where five bytes may be an n-gram, by `ngramSlot`. */
const NGRAMS_AT = 1 << 15;
/** Where in the memory the bytes stand: what they are searched for stands before. */
export const BYTES_AT = NGRAMS_AT + (1 << 16);
/** Addresses are given and taken as those of what stands so far before. */
export const BACK = 2;

/** Of bytes that were read as one number: what is alike for upper and lower case. */
const THREE = 0x1f1f1f;
const FOUR = 0x1f1f1f1f;
/** The three fields of five bits side by side in the upper 15 bits of the product, but for 24 of all that fall together with others. */
const TRIPLE_FACTOR = (1 << 27) | (1 << 17) | (1 << 4);
const TRIPLE_SHIFT = 17;
const NGRAM_FACTOR = 0x9e3779b1;
const LAST_FACTOR = 0x85ebca6b;
const NGRAM_SHIFT = 16;

const tripleSlot = (triple: number): number =>
  Math.imul(spread(triple >> 10, triple >> 5, triple), TRIPLE_FACTOR) >>> TRIPLE_SHIFT;
const ngramSlot = (key: number): number =>
  (Math.imul(spread(key >> 20, key >> 15, key >> 10, key >> 5), NGRAM_FACTOR) + Math.imul(key & 31, LAST_FACTOR)) >>>
  NGRAM_SHIFT;
/** Characters as they stand in memory, a byte each. */
const spread = (a: number, b: number, c: number, d = 0): number =>
  (a & 31) | ((b & 31) << 8) | ((c & 31) << 16) | ((d & 31) << 24);

/** Fills what stands in front of the bytes. */
export function writeTables({ triples, keys }: CatalogueNgrams, memory: Uint8Array): void {
  for (let triple = 0; triple < triples.length; triple++) {
    const places = triples[triple] as number;
    if (places === 0) continue;
    const slot = TRIPLES_AT + tripleSlot(triple);
    memory[slot] = (memory[slot] as number) | places;
  }
  for (const key of keys) memory[NGRAMS_AT + ngramSlot(key)] = 1;
}

type Code = readonly number[];

/** Numbers as the binary format writes them: seven bits a byte, the lowest first, the last one telling the sign. */
function signed(value: number): Code {
  const bits = value & 127;
  const rest = value >> 7;
  const isLast = (rest === 0 && bits < 64) || (rest === -1 && bits >= 64);
  return isLast ? [bits] : [bits | 128, ...signed(rest)];
}
const unsigned = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);

// The instructions that are used, on 32-bit numbers.
const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const tee = (local: number): Code => [0x22, local];
const number = (value: number): Code => [0x41, ...signed(value | 0)];
const wordAt = (offset: number): Code => [0x28, 0, ...unsigned(offset)];
const byteAt = (offset: number): Code => [0x2d, 0, ...unsigned(offset)];
const call = (index: number): Code => [0x10, index];
const AND = [0x71];
const SHIFT_RIGHT = [0x76];
const ADD = [0x6a];
const MULTIPLY = [0x6c];
const IS_BELOW = [0x49];
const RETURN = [0x0f];
const END = [0x0b];
const when = (condition: Code, ...then: readonly Code[]): Code => [...condition, 0x04, 0x40, ...then.flat(), ...END];
/** Goes round as long as the condition holds. */
const loopWhile = (condition: Code, ...body: readonly Code[]): Code => [
  ...[0x03, 0x40],
  ...when(condition, ...body, [0x0c, 1]),
  ...END,
];

const NEXT = 0;
const BEGINS = 1;

const AT = 0;
const LIMIT = 1;
/** Of `next`. */
const FOUND = 2;
/** Of `begins`. */
const PLACES = 1;

/** Returns an address so far on where an n-gram may begin there, or up to two bytes before. */
const look = (on: number): Code =>
  when(
    [
      ...[...get(AT), ...wordAt(BACK + on), ...number(THREE), ...AND],
      ...[...number(TRIPLE_FACTOR), ...MULTIPLY, ...number(TRIPLE_SHIFT), ...SHIFT_RIGHT],
      ...[...byteAt(TRIPLES_AT), ...tee(FOUND)],
    ],
    when(
      [...get(AT), ...number(on), ...ADD, ...get(FOUND), ...call(BEGINS)],
      [...get(AT), ...number(on), ...ADD, ...RETURN],
    ),
  );

const advance = (by: number): Code => [...get(AT), ...number(by), ...ADD, ...set(AT)];

/** Most of a text is passed over four steps at a time. */
const STEPS = [0, STRIDE, 2 * STRIDE, 3 * STRIDE];
const FAR = 3 * STRIDE;

/** `next(at, limit)` */
const NEXT_CODE: Code = [
  ...loopWhile(
    [...get(AT), ...number(FAR), ...ADD, ...get(LIMIT), ...IS_BELOW],
    ...STEPS.map(look),
    advance(FAR + STRIDE),
  ),
  ...loopWhile([...get(AT), ...get(LIMIT), ...IS_BELOW], look(0), advance(STRIDE)),
  ...get(AT),
  ...END,
];

/** Is there an n-gram that begins so far back? */
const lookBack = (back: number): Code =>
  when(
    [...get(PLACES), ...number(1 << back), ...AND],
    when(
      [
        ...[...get(AT), ...wordAt(BACK - back), ...number(FOUR), ...AND, ...number(NGRAM_FACTOR), ...MULTIPLY],
        ...[...get(AT), ...byteAt(BACK - back + 4), ...number(31), ...AND, ...number(LAST_FACTOR), ...MULTIPLY],
        ...[...ADD, ...number(NGRAM_SHIFT), ...SHIFT_RIGHT, ...byteAt(NGRAMS_AT)],
      ],
      [...number(1), ...RETURN],
    ),
  );

/** `begins(at, places)`: 1 or 0 */
const BEGINS_CODE: Code = [...lookBack(2), ...lookBack(1), ...lookBack(0), ...number(0), ...END];

const I32 = 0x7f;
const text = (value: string): Code => [value.length, ...[...value].map((char) => char.charCodeAt(0))];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const section = (id: number, ...items: readonly Code[]): Code => [
  id,
  ...sized([...unsigned(items.length), ...items.flat()]),
];

/** `(import "host" "memory")`, and two functions `(param i32 i32) (result i32)`, of which `next` is exported. */
export const SEARCH_MODULE = new Uint8Array([
  ...[0, ...[...'asm'].map((char) => char.charCodeAt(0)), 1, 0, 0, 0],
  ...section(1, [0x60, 2, I32, I32, 1, I32]),
  ...section(2, [...text('host'), ...text('memory'), 2, 0, 1]),
  ...section(3, [0], [0]),
  ...section(7, [...text('next'), 0, NEXT]),
  ...section(10, sized([1, 1, I32, ...NEXT_CODE]), sized([0, ...BEGINS_CODE])),
]);
