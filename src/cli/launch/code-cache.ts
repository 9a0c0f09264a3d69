/**
 * Compiled code that is kept from one run to the next, in a folder of the user's own. What lies there is run: it is taken only where
 * nobody but the user can have written it. Without such a folder nothing is kept, and nothing else is different.
 */
import { Buffer } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

export interface CodeCache {
  /** `undefined` where nothing is kept, or nothing that can be trusted. */
  read(name: string): Buffer | undefined;
  /** Never throws. */
  write(name: string, code: Uint8Array): void;
}

/** Other versions of this program and of Node keep theirs there, too. */
const MOST_FILES = 24;

/**
 * The user's folder for such things. The system tells where the user's files are, not the environment, which a workspace may have set.
 * Throws where the system knows no user.
 */
export function codeCacheFolder(platform: string, home: string = userInfo().homedir): string {
  if (!path.isAbsolute(home)) throw new Error('no home');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'model-almanac');
  if (platform === 'win32') return path.join(home, 'AppData', 'Local', 'model-almanac', 'cache');
  return path.join(home, '.cache', 'model-almanac');
}

export function codeCacheIn(folder: string): CodeCache {
  return {
    read(name) {
      try {
        if (!isOwn(lstatSync(folder), 'directory')) return undefined;
        const bytes = readOwn(path.join(folder, name));
        return bytes && sameTwice(bytes);
      } catch {
        return undefined;
      }
    },
    write(name, code) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOwn(lstatSync(folder), 'directory')) return;
        const part = path.join(folder, `${name}.${process.pid}.part`);
        try {
          writeFileSync(part, Buffer.concat([code, code]), { flag: 'wx', mode: 0o600 });
          renameSync(part, path.join(folder, name));
        } finally {
          rmSync(part, { force: true });
        }
        removeOldest(folder);
      } catch {
        // A full disk, a home that cannot be written to: the next run compiles again.
      }
    },
  };
}

function readOwn(file: string): Buffer | undefined {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    return isOwn(fstatSync(handle), 'file') ? readFileSync(handle) : undefined;
  } finally {
    closeSync(handle);
  }
}

/** V8 ends the process over code that is damaged. It stands there twice: to compare the two costs less than any sum over one of them. */
function sameTwice(bytes: Buffer): Buffer | undefined {
  const half = bytes.length >> 1;
  const code = bytes.subarray(0, half);
  return half > 0 && code.equals(bytes.subarray(half)) ? code : undefined;
}

/** Of this user, and closed to all others. Windows keeps others out of a user's folder by itself. */
function isOwn(stats: Stats, kind: 'directory' | 'file'): boolean {
  if (kind === 'directory' ? !stats.isDirectory() : !stats.isFile()) return false;
  const user = process.geteuid?.();
  return user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0);
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(CODE))
    .map((name) => path.join(folder, name));
  if (files.length <= MOST_FILES) return;
  const byAge = files.map((file) => ({ file, written: statSync(file).mtimeMs })).sort((a, b) => b.written - a.written);
  for (const { file } of byAge.slice(MOST_FILES)) rmSync(file, { force: true });
}

const CODE = '.code';

/** What is compiled for one Node is of no use to another. `file`: named by what is in it. */
export const codeName = (
  file: string,
  { version, arch }: { readonly version: string; readonly arch: string },
): string => `${path.basename(file, '.js')}-${version}-${arch}${CODE}`;
