/** Small files that people write for us or for git: never a device or a pipe, which may have no end. */
import type { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { atPath } from './names';

/** Opening a pipe would wait for a writer. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Throws an `Error` with a message for people when it is none, or larger than so many bytes. */
export function readRegular(file: string, most: number): Buffer {
  const handle = atPath(file, (name) => openSync(name, WITHOUT_WAITING));
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Error('is no regular file');
    if (stats.size > most) throw new Error(`larger than ${most / 1024} kB`);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
