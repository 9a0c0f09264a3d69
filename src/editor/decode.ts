/** Bytes of a file that is not open → text, or why there is none. Pure. */
export type Decoded = { readonly text: string } | { readonly text: undefined; readonly why: 'binary' };

const SNIFFED_BYTES = 8_000;

/** UTF-8, UTF-16 with its mark, else Windows-1252, which every byte is a character of. A byte order mark is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) return { text: undefined, why: 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

function utf16Label([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
