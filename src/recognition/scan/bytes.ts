/** Parts of a file's bytes as text. */

/**
 * Bytes between two offsets as characters of the same code: enough for everything that is ASCII. What lies outside of the bytes is left out.
 * A host that has a faster way gives its own.
 */
export type TextOf = (bytes: Uint8Array, from: number, to: number) => string;

const CHUNK = 8_192;

export const textOfBytes: TextOf = (bytes, from, to) => {
  const start = Math.max(0, from);
  const end = Math.min(bytes.length, to);
  let text = '';
  for (let at = start; at < end; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + CHUNK, end)));
  return text;
};
