/** The `.gitignore` files of a repository, from its root down, and its `info/exclude`. */
import { type Dirent, existsSync } from 'node:fs';
import path from 'node:path';
import { type IgnoreRules, LARGEST_IGNORE_FILE, NO_RULES, type Patterns, patternLines, patternsOf } from '../../globs';
import { whyOf } from './problem';
import { readRegular } from './regular';

type OnProblem = (file: string, why: string) => void;

/** The root of the repository around a directory; `undefined` outside of one. */
export function rootAround(directory: string): string | undefined {
  for (let at = directory; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/** What holds in a directory before its own: what the directories above say, up to the repository's root. */
export function ignoreRulesAbove(directory: string, onProblem: OnProblem): IgnoreRules {
  const above: string[] = [];
  for (let at = directory; !existsSync(path.join(at, '.git')); at = path.dirname(at)) {
    // Outside of a repository nothing above counts.
    if (path.dirname(at) === at) return NO_RULES;
    above.unshift(path.dirname(at));
  }
  const root = above[0] ?? directory;
  const exclude = path.join(root, '.git/info/exclude');
  let rules = NO_RULES.inside(slashed(root), existsSync(exclude) ? patternsIn(exclude, onProblem) : undefined);
  for (const at of above) {
    const file = path.join(at, '.gitignore');
    rules = rules.inside(slashed(at), existsSync(file) ? patternsIn(file, onProblem) : undefined);
  }
  return rules;
}

/** What holds within a directory that is walked: with its own `.gitignore`. */
export function ignoreRulesIn(
  directory: string,
  entries: readonly Dirent[],
  above: IgnoreRules,
  onProblem: OnProblem,
): IgnoreRules {
  const hasOwn = entries.some(({ name }) => name === '.gitignore');
  return above.inside(
    slashed(directory),
    hasOwn ? patternsIn(path.join(directory, '.gitignore'), onProblem) : undefined,
  );
}

/** A path as patterns see it. */
export const slashed = (full: string): string => (path.sep === '/' ? full : full.replaceAll(path.sep, '/'));

function patternsIn(file: string, onProblem: OnProblem): Patterns | undefined {
  try {
    return patternsOf(patternLines(readRegular(file, LARGEST_IGNORE_FILE).toString('utf8')));
  } catch (error) {
    onProblem(file, whyOf(error));
    return undefined;
  }
}
