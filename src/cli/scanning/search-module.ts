/**
 * The search for pieces as a WebAssembly module, put together from its instructions: it needs no compiler and no file of its own.
 * Its memory holds two tables, then the bytes; `next(at, limit)` gives the next address below the limit at which a piece may begin.
 */
import { SIEVE_BITS, SIEVE_FACTOR, STRIDE } from '../../recognition/anchors';

/** Where in the memory the tables of the anchors and the bytes stand. */
export const TRIPLES_AT = 0;
export const SIEVE_AT = 1 << 15;
export const BYTES_AT = 1 << 16;
/** Addresses are given and taken as those of what stands so far before. */
export const BACK = 2;

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
const number = (value: number): Code => [0x41, ...signed(value | 0)];
const byteAt = (offset: number): Code => [0x2d, 0, ...unsigned(offset)];
const AND = [0x71];
const OR = [0x72];
const SHIFT_LEFT = [0x74];
const SHIFT_RIGHT = [0x76];
const ADD = [0x6a];
const MULTIPLY = [0x6c];
const IS_BELOW = [0x49];
const RETURN = [0x0f];
const END = [0x0b];
const when = (condition: Code, ...then: readonly Code[]): Code => [...condition, 0x04, 0x40, ...then.flat(), ...END];
const loop = (...body: readonly Code[]): Code => [0x03, 0x40, ...body.flat(), ...END];

const AT = 0;
const LIMIT = 1;
const PLACES = 2;

/** So many bytes from an offset on as one number, five bits each, as `tripleOf` and `pieceKey` do. */
function folded(offset: number, count: number): Code {
  const bits = [...get(AT), ...byteAt(offset + count - 1), ...number(31), ...AND];
  return count === 1 ? bits : [...folded(offset, count - 1), ...number(5), ...SHIFT_LEFT, ...bits, ...OR];
}

/** Does a window that begins so far back pass the sieve? Then this is the place. */
const lookBack = (back: number): Code =>
  when(
    [...get(PLACES), ...number(1 << back), ...AND],
    when(
      [
        ...folded(BACK - back, 5),
        ...number(SIEVE_FACTOR),
        ...MULTIPLY,
        ...number(32 - SIEVE_BITS),
        ...SHIFT_RIGHT,
        ...byteAt(SIEVE_AT),
      ],
      get(AT),
      RETURN,
    ),
  );

const NEXT: Code = [
  ...loop(
    when(
      [...get(AT), ...get(LIMIT), ...IS_BELOW],
      [...folded(BACK, 3), ...byteAt(TRIPLES_AT), ...set(PLACES)],
      when(get(PLACES), lookBack(2), lookBack(1), lookBack(0)),
      [...get(AT), ...number(STRIDE), ...ADD, ...set(AT)],
      // One block farther out than the condition.
      [0x0c, 1],
    ),
  ),
  ...get(AT),
  ...END,
];

const I32 = 0x7f;
const text = (value: string): Code => [value.length, ...[...value].map((char) => char.charCodeAt(0))];
const section = (id: number, ...items: readonly Code[]): Code => {
  const content = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(content.length), ...content];
};
const sized = (content: Code): Code => [...unsigned(content.length), ...content];

/** `(import "host" "memory") (func (export "next") (param i32 i32) (result i32) (local i32) …)` */
export const SEARCH_MODULE = new Uint8Array([
  ...[0, ...[...'asm'].map((char) => char.charCodeAt(0)), 1, 0, 0, 0],
  ...section(1, [0x60, 2, I32, I32, 1, I32]),
  ...section(2, [...text('host'), ...text('memory'), 2, 0, 1]),
  ...section(3, [0]),
  ...section(7, [...text('next'), 0, 0]),
  ...section(10, sized([1, 1, I32, ...NEXT])),
]);
