/** Bytes of a file that is not open → text, or why there is none. Pure. */
import { decodeWide, encodingOf } from '../text';

export type Decoded = { readonly text: string } | { readonly text: undefined; readonly why: 'binary' };

/** Made when a file first needs one: some hosts load what it takes then. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
const utf8 = lazily(() => new TextDecoder('utf-8', { fatal: true }));
const windows = lazily(() => new TextDecoder('windows-1252'));

/** What its encoding says, else UTF-8, else Windows-1252, which every byte is a character of. A byte order mark is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return { text: undefined, why: 'binary' };
  if (encoding) return { text: decodeWide(bytes, encoding) };
  try {
    return { text: utf8().decode(bytes) };
  } catch {
    return { text: windows().decode(bytes) };
  }
}
