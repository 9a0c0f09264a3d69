/** File names that are no UTF-8: shown with `\\xE9` for each byte that is none, and found again by it. */
import { Buffer, isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

const ESCAPED = /\\x([0-9A-F]{2})/g;

/** Does something with a path as it is shown. Throws what `act` throws. */
export function atPath<T>(full: string, act: (name: string | Buffer) => T): T {
  try {
    return act(full);
  } catch (error) {
    if (path.sep === '\\' || !isMissing(error) || full.search(ESCAPED) < 0) throw error;
    return act(bytesOf(full));
  }
}

/** What is in a directory, names as they are shown. `onHidden` is told of names that another file's name hides. */
export function entriesOf(directory: string, onHidden: (name: string) => void): readonly Dirent[] {
  const entries = atPath(directory, (name) => readdirSync(name, { withFileTypes: true }));
  if (path.sep === '\\' || !entries.some(({ name }) => name.includes('\ufffd'))) return entries;
  const raw = atPath(directory, (name) => readdirSync(name, { withFileTypes: true, encoding: 'buffer' }));
  const taken = new Set(entries.map(({ name }) => name));
  return raw.flatMap((entry) => {
    const name = shownName(entry.name);
    if (!isUtf8(entry.name) && taken.has(name)) {
      onHidden(name);
      return [];
    }
    return Object.assign(entry, { name }) as unknown as Dirent;
  });
}

/** Bytes that are UTF-8 stay characters. */
function shownName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let shown = '';
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((count) => at + count <= bytes.length && isUtf8(bytes.subarray(at, at + count)));
    shown += length
      ? bytes.toString('utf8', at, at + length)
      : `\\x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    at += length ?? 1;
  }
  return shown;
}

function bytesOf(full: string): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const match of full.matchAll(ESCAPED)) {
    parts.push(Buffer.from(full.slice(from, match.index)), Buffer.from([Number.parseInt(match[1] ?? '', 16)]));
    from = match.index + match[0].length;
  }
  parts.push(Buffer.from(full.slice(from)));
  return Buffer.concat(parts);
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
