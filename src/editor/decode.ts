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

/** Line and character, from 0, of offsets in a text as the editor would show it: `\n`, `\r\n` and a lone `\r` end lines. */
export function lineFinder(text: string): (offset: number) => { readonly line: number; readonly character: number } {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
  };
}
