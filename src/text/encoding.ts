/** How the bytes of a file are to be read: for the command line and the editor alike. */

export interface Encoding {
  readonly name: 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** Bytes of the mark in front of the text. */
  readonly mark: number;
}

/** As far as git looks for NUL bytes, too. */
export const SNIFFED_BYTES = 8_000;

/** One with more than a byte a character; `binary` for what is no text; `undefined` for UTF-8 and the old encodings of a byte each. */
export function encodingOf(bytes: Uint8Array): Encoding | 'binary' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 ? { name: 'utf-32le', mark: 4 } : { name: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', mark: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'utf-32be', mark: 4 };
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  if (!sniffed.includes(0)) return undefined;
  if (isUtf16(sniffed, 0)) return { name: 'utf-16le', mark: 0 };
  if (isUtf16(sniffed, 1)) return { name: 'utf-16be', mark: 0 };
  return 'binary';
}

/** The text of bytes in such an encoding, without its mark. */
export function decodeWide(bytes: Uint8Array, { name, mark }: Encoding): string {
  const text = bytes.subarray(mark);
  if (name === 'utf-16le' || name === 'utf-16be') return new TextDecoder(name, { ignoreBOM: true }).decode(text);
  return utf32(text, name === 'utf-32le');
}

/** Without a mark, code and configuration in UTF-16 still show: much of it is ASCII, and nothing else has a NUL in every second place. */
const LEAST_ASCII = 0.3;
/** Few letters have a NUL in their other byte, as the wide space of Japanese. */
const MOST_OTHERS = 0.1;
const LEAST_BYTES = 8;

function isUtf16(bytes: Uint8Array, low: 0 | 1): boolean {
  if (bytes.length < LEAST_BYTES || bytes.length % 2) return false;
  let ascii = 0;
  let others = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const code = bytes[at + low] ?? 0;
    if (code === 0 && bytes[at + 1 - low] !== 0) others++;
    if (bytes[at + 1 - low] !== 0) continue;
    if (!isPrintable(code)) return false;
    ascii++;
  }
  return ascii >= LEAST_ASCII * (bytes.length / 2) && others <= MOST_OTHERS * ascii;
}

const isPrintable = (code: number): boolean => code >= 0x20 || code === 9 || code === 10 || code === 12 || code === 13;

const AT_ONCE = 4_096;

function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    codes.push(code > 0x10ffff ? 0xfffd : code);
    if (codes.length === AT_ONCE) {
      parts.push(String.fromCodePoint(...codes));
      codes = [];
    }
  }
  parts.push(String.fromCodePoint(...codes));
  return parts.join('');
}
