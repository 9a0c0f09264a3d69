/** Bytes of a file that is not open → text, or why there is none. Pure. */
import { decodeWide, encodingOf } from '../text';

export type Decoded = { readonly text: string } | { readonly text: undefined; readonly why: 'binary' };

/** Made when a file first needs one: some hosts load what it takes then. */
let utf8: InstanceType<typeof TextDecoder> | undefined;
let windows: InstanceType<typeof TextDecoder> | undefined;

/** What its encoding says, else UTF-8, else Windows-1252, which every byte is a character of. A byte order mark is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return { text: undefined, why: 'binary' };
  if (encoding) return { text: decodeWide(bytes, encoding) };
  try {
    utf8 ??= new TextDecoder('utf-8', { fatal: true });
    return { text: utf8.decode(bytes) };
  } catch {
    windows ??= new TextDecoder('windows-1252');
    return { text: windows.decode(bytes) };
  }
}
