/** Bytes of a file → text. Offsets in the text count UTF-16 code units; a byte order mark is not part of it. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { decodeWide, encodingOf } from '../../text';

/** What its encoding says, else UTF-8, else Latin-1, which every byte is a character of. */
export function decode(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  if (encoding !== undefined && encoding !== 'binary') return decodeWide(bytes, encoding);
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) return bytes.toString('latin1');
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasMark ? 3 : 0);
}

/** Of more than a byte a character: a search for bytes finds nothing there. */
export function isWide(bytes: Buffer): boolean {
  const encoding = encodingOf(bytes);
  return encoding !== undefined && encoding !== 'binary';
}

/** Every byte as the character of its code, between two offsets that may lie outside. */
export function latin1Between(bytes: Uint8Array, from: number, to: number): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString('latin1', Math.max(0, from), Math.min(buffer.length, to));
}
