/** Reads files for a scan: one buffer for all of them, and nothing over the cap. */
import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { isBinary } from './decode';
import { type Problem, whyOf } from './problem';

/**
 * Lock files, notebooks with pictures and bundles are larger than any source; above this size a text is data.
 * A scan holds one such file at a time, as bytes and as text, and stays far below 150 MB.
 */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** Bytes are valid until the next file is read. */
export type Read = { readonly bytes: Buffer; readonly problem?: undefined } | { readonly problem: Problem };

export type Reader = (full: string, shown: string) => Read;

export function createReader(largest = LARGEST_FILE): Reader {
  const buffer = Buffer.allocUnsafeSlow(largest + 1);
  return (full, file) => {
    try {
      const length = readInto(buffer, full);
      const bytes = buffer.subarray(0, length);
      if (length <= largest) return { bytes };
      if (isBinary(bytes)) return { problem: { file, kind: 'binary', why: 'binary' } };
      return { problem: { file, kind: 'too-large', why: `larger than ${largest / 1024 / 1024} MiB` } };
    } catch (error) {
      return { problem: { file, kind: 'unreadable', why: whyOf(error) } };
    }
  };
}

/** The number of bytes read: one more than the cap says that there are more. */
function readInto(buffer: Buffer, full: string): number {
  const handle = openSync(full, 'r');
  try {
    let length = 0;
    for (;;) {
      const more = readSync(handle, buffer, length, buffer.length - length, null);
      length += more;
      if (more === 0 || length === buffer.length) return length;
    }
  } finally {
    closeSync(handle);
  }
}
