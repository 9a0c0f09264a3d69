/** What git would ignore: `.gitignore` files from the repository's root down, and its `info/exclude`. */
import { type Dirent, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { whyOf } from './problem';

export interface IgnoreRules {
  readonly levels: readonly Level[];
  /** Of a path directly in the directory that the rules were made for. */
  ignores(full: string, isDirectory: boolean): boolean;
}

interface Level {
  readonly directory: string;
  readonly patterns: Ignore;
}

/** The rules that hold in a directory before its own: those of the directories above, up to the repository's root. */
export function ignoreRulesAbove(directory: string): IgnoreRules {
  const above: string[] = [];
  for (let at = directory; !existsSync(path.join(at, '.git')); at = path.dirname(at)) {
    // Outside of a repository nothing above counts.
    if (path.dirname(at) === at) return rulesOf([]);
    above.unshift(path.dirname(at));
  }
  const root = above[0] ?? directory;
  const exclude = levelOf(root, path.join(root, '.git/info/exclude'));
  const levels = above.flatMap((at) => levelOf(at, path.join(at, '.gitignore')) ?? []);
  return rulesOf([...(exclude ? [exclude] : []), ...levels]);
}

/** The rules within a directory that is walked: those above and its own `.gitignore`. */
export function ignoreRulesIn(
  directory: string,
  entries: readonly Dirent[],
  above: IgnoreRules,
  onProblem: (file: string, why: string) => void,
): IgnoreRules {
  const own = entries.some(({ name }) => name === '.gitignore')
    ? levelOf(directory, path.join(directory, '.gitignore'), onProblem)
    : undefined;
  // We stand in the directory, so it was named or a nearer file has let it in: that a level ignores it says nothing of what is in it.
  const levels = above.levels.filter((level) => !isIgnoredBy(level, directory));
  if (!own && levels.length === above.levels.length) return above;
  return rulesOf(own ? [...levels, own] : levels);
}

const isIgnoredBy = ({ directory, patterns }: Level, full: string): boolean =>
  full.length > directory.length && patterns.test(`${within(directory, full)}/`).ignored;

function levelOf(
  directory: string,
  file: string,
  onProblem: (file: string, why: string) => void = () => {},
): Level | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    // Every repository has an `info/exclude` that says nothing: asking it of each path is not free.
    return /^[ \t]*[^#\s]/m.test(text) ? { directory, patterns: ignore({ ignorecase: false }).add(text) } : undefined;
  } catch (error) {
    if (existsSync(file)) onProblem(file, whyOf(error));
    return undefined;
  }
}

/** The nearest file that says something about a path decides. */
function rulesOf(levels: readonly Level[]): IgnoreRules {
  return {
    levels,
    ignores(full, isDirectory) {
      for (let index = levels.length - 1; index >= 0; index--) {
        const level = levels[index];
        const verdict = level && verdictOf(level, full, isDirectory);
        if (verdict !== undefined) return verdict;
      }
      return false;
    },
  };
}

/** `undefined` where the file says nothing about the path. */
function verdictOf({ directory, patterns }: Level, full: string, isDirectory: boolean): boolean | undefined {
  const relative = within(directory, full);
  const { ignored, unignored } = patterns.test(isDirectory ? `${relative}/` : relative);
  if (unignored) return false;
  return ignored ? true : undefined;
}

const within = (directory: string, full: string): string => {
  const relative = full.slice(directory.length + 1);
  return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
};
