/** Paths as given → the files to look at. Directories are walked; what git ignores in them is left out. */
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type IgnoreRules, ignoreRulesAbove, ignoreRulesIn } from './gitignore';
import { type Problem, whyOf } from './problem';

export interface Listing {
  /** As they are shown: relative to the working directory where they lie in it, with `/`. Sorted, each once. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Named files are taken whatever git says of them. Symbolic links are followed only where they are named. */
export function listFiles(paths: readonly string[], cwd: string): Listing {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    try {
      if (statSync(full).isDirectory()) walk(full, ignoreRulesAbove(full), { cwd, files, problems });
      else files.add(shown(full, cwd));
    } catch (error) {
      problems.push({ file: shown(full, cwd), kind: 'unreadable', why: whyOf(error) });
    }
  }
  return { files: [...files].sort(), problems };
}

interface Walk {
  readonly cwd: string;
  readonly files: Set<string>;
  readonly problems: Problem[];
}

function walk(directory: string, above: IgnoreRules, into: Walk): void {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    into.problems.push({ file: shown(directory, into.cwd), kind: 'unreadable', why: whyOf(error) });
    return;
  }
  const rules = ignoreRulesIn(directory, entries, above, (file, why) =>
    into.problems.push({ file: shown(file, into.cwd), kind: 'unreadable', why }),
  );
  for (const entry of entries) {
    const full = path.join(directory, entry.name);
    const type = typeOf(entry, full);
    if (!type || rules.ignores(full, type === 'directory')) continue;
    if (type === 'file') into.files.add(shown(full, into.cwd));
    else if (entry.name !== '.git') walk(full, rules, into);
  }
}

/** Some file systems do not tell the type while listing. */
function typeOf(entry: Dirent, full: string): 'file' | 'directory' | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  if (
    entry.isSymbolicLink() ||
    entry.isSocket() ||
    entry.isFIFO() ||
    entry.isBlockDevice() ||
    entry.isCharacterDevice()
  )
    return undefined;
  const stats = lstatSync(full, { throwIfNoEntry: false });
  if (stats?.isFile()) return 'file';
  return stats?.isDirectory() ? 'directory' : undefined;
}

function shown(full: string, cwd: string): string {
  const relative = path.relative(cwd, full);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isInside ? relative : full).replaceAll(path.sep, '/');
}
