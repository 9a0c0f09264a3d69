/** Bytes of a file → text. Offsets in the text count UTF-16 code units; a byte order mark is not part of it. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';

/** As far as git looks for NUL bytes, too. */
const SNIFFED_BYTES = 8_000;

/** UTF-8, UTF-16 with its mark, else Latin-1, which every byte is a character of. */
export function decode(bytes: Buffer): string {
  if (isWide(bytes)) return bytes[0] === 0xff ? bytes.toString('utf16le', 2) : bigEndian(bytes.subarray(2));
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) return bytes.toString('latin1');
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasMark ? 3 : 0);
}

/** UTF-16 with its mark: full of NUL bytes, and text all the same. */
export function isWide(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

export function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/** Every byte as the character of its code, between two offsets that may lie outside. */
export function latin1Between(bytes: Uint8Array, from: number, to: number): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString('latin1', Math.max(0, from), Math.min(buffer.length, to));
}

function bigEndian(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}
