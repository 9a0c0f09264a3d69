/** Reads files for a scan: one memory for all of them, and nothing over the cap. */
import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { encodingOf, SNIFFED_BYTES } from '../../text';
import { atPath } from './names';
import { type Problem, whyOf } from './problem';

/**
 * Lock files, notebooks with pictures and bundles are larger than any source; above this size a text is data.
 * A scan holds one such file at a time, as bytes and as text, and stays far below 150 MB.
 */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** Bytes of a text are valid until the next file is read. */
export type Read = { readonly bytes: Buffer; readonly problem?: undefined } | { readonly problem: Problem };

/** Of a file as it is shown. */
export type Reader = (file: string) => Read;

/** What files say, where it is not what lies there. `undefined`: too large. */
export type Contents = ReadonlyMap<string, Uint8Array | undefined>;

/** `memory` takes a file of the largest size and one byte more, by which a larger one is told. */
export function createReader(cwd: string, memory: Uint8Array, contents?: Contents): Reader {
  const largest = memory.length - 1;
  const buffer = Buffer.from(memory.buffer, memory.byteOffset, memory.length);
  return (file) => {
    try {
      const length = contents?.has(file)
        ? putInto(buffer, contents.get(file))
        : readInto(buffer, path.isAbsolute(file) ? file : `${cwd}/${file}`);
      if (length < 0) return { problem: { file, kind: 'binary', why: 'binary' } };
      if (length <= largest) return { bytes: buffer.subarray(0, length) };
      return { problem: { file, kind: 'too-large', why: `larger than ${largest / 1024 / 1024} MiB` } };
    } catch (error) {
      return { problem: { file, kind: 'unreadable', why: whyOf(error) } };
    }
  };
}

function putInto(buffer: Buffer, bytes: Uint8Array | undefined): number {
  if (!bytes || bytes.length >= buffer.length) return buffer.length;
  if (encodingOf(bytes.subarray(0, SNIFFED_BYTES)) === 'binary') return -1;
  buffer.set(bytes);
  return bytes.length;
}

/** Most files are shorter. Of a binary file no more is read. */
const FIRST = 64 * 1024;

/** The number of bytes read: one more than the cap says that there are more, -1 that they are no text. */
function readInto(buffer: Buffer, full: string): number {
  const handle = atPath(full, (name) => openSync(name, 'r'));
  try {
    let length = 0;
    let sniffed = false;
    for (;;) {
      const wanted = length < FIRST ? FIRST : buffer.length;
      const more = readSync(handle, buffer, length, Math.min(wanted, buffer.length) - length, null);
      length += more;
      // Only nothing is the end: a pipe gives what it has, and some file systems give less than is asked for.
      const isEnd = more === 0 || length === buffer.length;
      if (!sniffed && (isEnd || length >= SNIFFED_BYTES)) {
        if (encodingOf(buffer.subarray(0, length)) === 'binary') return -1;
        sniffed = true;
      }
      if (isEnd) return length;
    }
  } finally {
    closeSync(handle);
  }
}
