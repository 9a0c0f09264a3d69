/** Writes a file whole or not at all: a disk may be full, and others may read meanwhile. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** A link keeps leading to the file, and the file keeps its mode. Throws what the system says. */
export function writeWhole(named: string, content: string | Uint8Array): void {
  const full = realPathOf(named);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new Error('is no regular file');
  const part = `${full}.${process.pid}.part`;
  try {
    writeFileSync(part, content, { flag: 'wx' });
    // Not by the options of writing: a mask would take bits away.
    if (stats) chmodSync(part, stats.mode & 0o7777);
    renameSync(part, full);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function realPathOf(named: string): string {
  try {
    return realpathSync(named);
  } catch {
    return named; // new
  }
}
