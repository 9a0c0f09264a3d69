/** What git leaves out: `.gitignore` files from the top of a repository down to a folder. The nearest that says something decides. */
import type { Patterns } from './patterns';

/** A larger file of patterns is none that a person has written. */
export const LARGEST_IGNORE_FILE = 128 * 1024;

/** What holds in one folder. Paths are as its owner writes them, with `/`. */
export interface IgnoreRules {
  /** Of a path directly in the folder. */
  ignores(path: string, isFolder: boolean): boolean;
  /** What holds in a folder below, which somebody has named or a nearer file has let in, and what it says itself. */
  inside(folder: string, own: Patterns | undefined): IgnoreRules;
}

interface Level {
  /** How long the folder's own path is, with its slash. */
  readonly start: number;
  readonly patterns: Patterns;
}

export const NO_RULES: IgnoreRules = rulesOf([]);

function rulesOf(levels: readonly Level[]): IgnoreRules {
  const rules: IgnoreRules = {
    ignores(path, isFolder) {
      for (let index = levels.length - 1; index >= 0; index--) {
        const level = levels[index];
        const verdict = level?.patterns.verdict(path.slice(level.start), isFolder);
        if (verdict !== undefined) return verdict;
      }
      return false;
    },
    inside(folder, own) {
      // That a level ignores the folder says nothing of what is in it: we stand there.
      const left = levels.filter(
        ({ start, patterns }) => folder.length <= start || !patterns.covers(folder.slice(start), true),
      );
      if (!own) return left.length === levels.length ? rules : rulesOf(left);
      return rulesOf([
        ...left,
        { start: folder === '' || folder.endsWith('/') ? folder.length : folder.length + 1, patterns: own },
      ]);
    },
  };
  return rules;
}

/** One file of patterns: its folder below the top (empty for the top, no slash at its ends) and what it says. */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Patterns | undefined;
}

/** True for files (with `/`, below the top) that git leaves out. What is in a folder that is left out is left out. */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const own = new Map(files.map(({ folder, patterns }) => [folder, patterns]));
  if (![...own.values()].some(Boolean)) return () => false;
  const known = new Map<string, IgnoreRules | undefined>([['', NO_RULES.inside('', own.get(''))]]);
  /** `undefined` where the folder is left out. */
  const rulesIn = (folder: string): IgnoreRules | undefined => {
    if (!known.has(folder)) {
      const above = rulesIn(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
      known.set(folder, above?.ignores(folder, true) ? undefined : above?.inside(folder, own.get(folder)));
    }
    return known.get(folder);
  };
  return (path) => {
    if (path.startsWith('../')) return false;
    const rules = rulesIn(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    return rules === undefined || rules.ignores(path, false);
  };
}
