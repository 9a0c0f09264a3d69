/** Paths from outside, kept below folders that somebody has named. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../host';
import { whyOf } from './problem';

/** The folders themselves, without links. Throws a `UsageError` for what is none. */
export function rootsOf(given: readonly string[], cwd: string): readonly string[] {
  return (given.length ? given : ['.']).map((root) => {
    const full = path.resolve(cwd, root);
    try {
      if (statSync(full).isDirectory()) return realpathSync(full);
    } catch (error) {
      throw new UsageError(`${root}: ${whyOf(error)}`);
    }
    throw new UsageError(`${root}: is no folder`);
  });
}

export interface ConfinedPath {
  readonly root: string;
  /** Absolute, without links. */
  readonly full: string;
}

/** Where a path leads. Throws an `Error` for people when that is outside, and says then nothing of what is there. */
export function placeWithin(given: string, roots: readonly string[]): ConfinedPath {
  if (given.includes('\0') || given.split(/[/\\]/).includes('..')) throw outside();
  const candidates = path.isAbsolute(given) ? [given] : roots.map((root) => path.resolve(root, given));
  const inside = candidates.filter((full) => rootAround(full, roots) !== undefined);
  if (inside.length === 0) throw outside();
  const found = inside.find((full) => existsSync(full));
  if (found === undefined) throw new Error('There is no such file or folder.');
  const full = realpathSync(found);
  const root = rootAround(full, roots);
  if (root === undefined) throw outside();
  return { root, full };
}

const outside = (): Error => new Error('This path leads out of the folders that the server was given.');

const rootAround = (full: string, roots: readonly string[]): string | undefined =>
  roots.find((root) => full === root || full.startsWith(root.endsWith(path.sep) ? root : root + path.sep));
