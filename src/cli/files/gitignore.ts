/** What git would ignore: `.gitignore` files from the repository's root down, and its `info/exclude`. */
import { type Dirent, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { whyOf } from './problem';

export interface IgnoreRules {
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

/** The rules within a directory: those above and its own `.gitignore`. */
export function ignoreRulesIn(
  directory: string,
  entries: readonly Dirent[],
  above: IgnoreRules,
  onProblem: (file: string, why: string) => void,
): IgnoreRules {
  if (!entries.some(({ name }) => name === '.gitignore')) return above;
  const file = path.join(directory, '.gitignore');
  const level = levelOf(directory, file, onProblem);
  return level ? rulesOf([...levelsOf(above), level]) : above;
}

function levelOf(
  directory: string,
  file: string,
  onProblem: (file: string, why: string) => void = () => {},
): Level | undefined {
  try {
    return { directory, patterns: ignore({ ignorecase: false }).add(readFileSync(file, 'utf8')) };
  } catch (error) {
    if (existsSync(file)) onProblem(file, whyOf(error));
    return undefined;
  }
}

const known = new WeakMap<IgnoreRules, readonly Level[]>();
const levelsOf = (rules: IgnoreRules): readonly Level[] => known.get(rules) ?? [];

/** The nearest file that says something about a path decides. */
function rulesOf(levels: readonly Level[]): IgnoreRules {
  const rules: IgnoreRules = {
    ignores(full, isDirectory) {
      for (let index = levels.length - 1; index >= 0; index--) {
        const level = levels[index];
        const verdict = level && verdictOf(level, full, isDirectory);
        if (verdict !== undefined) return verdict;
      }
      return false;
    },
  };
  known.set(rules, levels);
  return rules;
}

/** `undefined` where the file says nothing about the path. */
function verdictOf({ directory, patterns }: Level, full: string, isDirectory: boolean): boolean | undefined {
  const relative = full.slice(directory.length + 1).replaceAll(path.sep, '/');
  const { ignored, unignored } = patterns.test(isDirectory ? `${relative}/` : relative);
  if (unignored) return false;
  if (!ignored) return undefined;
  const parent = path.posix.dirname(relative);
  // We stand in the parent, so a nearer file has let it in: that it is ignored here says nothing of the path.
  return parent !== '.' && patterns.test(`${parent}/`).ignored ? undefined : true;
}
