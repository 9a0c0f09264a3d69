/** Which files git keeps in spite of what `.gitignore` says: those of its index. Read as it is stored, without the git program. */
import { Buffer } from 'node:buffer';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readRegular } from './regular';

/** By paths from the root of the repository on, with `/`. */
export interface Tracked {
  readonly hasFile: (file: string) => boolean;
  /** Is there a tracked file below such a folder? */
  readonly hasFolder: (folder: string) => boolean;
}

/** In bytes; a million files take about a hundred million. */
const LARGEST_INDEX = 256 * 1024 * 1024;
const LARGEST_POINTER = 4096;

/** Of the repository with that root; nothing is tracked where its index cannot be read. */
export function trackedIn(root: string): Tracked {
  const files = new Set(pathsOf(root));
  let folders: Set<string> | undefined;
  return {
    hasFile: (file) => files.has(file),
    hasFolder: (folder) => {
      folders ??= foldersOf(files);
      return folders.has(folder);
    },
  };
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let at = file.lastIndexOf('/'); at > 0 && !folders.has(file.slice(0, at)); at = file.lastIndexOf('/', at - 1))
      folders.add(file.slice(0, at));
  return folders;
}

function pathsOf(root: string): readonly string[] {
  try {
    const index = path.join(gitFolderOf(root), 'index');
    return existsSync(index) ? pathsInIndex(readRegular(index, LARGEST_INDEX)) : [];
  } catch {
    return [];
  }
}

/** Of a working tree beside the main one, and of a submodule, `.git` is a file that points to it. */
function gitFolderOf(root: string): string {
  const git = path.join(root, '.git');
  if (statSync(git).isDirectory()) return git;
  const pointer = /^gitdir: ?([^\r\n]+)/.exec(readRegular(git, LARGEST_POINTER).toString('utf8'))?.[1] ?? '';
  return path.resolve(root, pointer);
}

/** In bytes: the head; of an entry the times and modes, the name of its object by SHA-1, and its flags. */
const HEAD = 12;
const STATS = 40;
const MODE = 24;
const OBJECT = 20;
const FLAGS = 2;
const IS_EXTENDED = 0x4000;
/** A repository in a repository has this mode. */
const GITLINK = 0o160000;

/** The paths in an index of version 2, 3 or 4 (git's `Documentation/gitformat-index`). Throws where it is of another form. */
export function pathsInIndex(bytes: Buffer): readonly string[] {
  const version = bytes.readUInt32BE(4);
  if (bytes.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) throw new Error('no index of git');
  const paths: string[] = [];
  let before: Buffer = bytes.subarray(0, 0);
  let at = HEAD;
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const start = at;
    const mode = bytes.readUInt32BE(start + MODE);
    at = start + STATS + OBJECT;
    at += FLAGS + (version > 2 && bytes.readUInt16BE(at) & IS_EXTENDED ? FLAGS : 0);
    let shared = 0;
    if (version === 4) {
      const cut = offsetAt(bytes, at);
      shared = before.length - cut.value;
      at = cut.end;
    }
    const end = bytes.indexOf(0, at);
    if (end < 0 || shared < 0) throw new Error('a path without an end');
    const rest = bytes.subarray(at, end);
    const whole = shared > 0 ? Buffer.concat([before.subarray(0, shared), rest]) : rest;
    before = whole;
    if (mode !== GITLINK) paths.push(whole.toString('utf8'));
    // Padded to a multiple of eight, with one zero at the least; not so in version 4.
    at = version === 4 ? end + 1 : start + ((end - start + 8) & ~7);
  }
  return paths;
}

/** A number as git writes offsets: seven bits a byte, each further one adding one more. */
function offsetAt(bytes: Buffer, from: number): { readonly value: number; readonly end: number } {
  let at = from;
  let byte = bytes.readUInt8(at++);
  let value = byte & 127;
  while (byte & 128) {
    byte = bytes.readUInt8(at++);
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, end: at };
}
