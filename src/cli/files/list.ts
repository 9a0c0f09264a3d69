/** Paths as given → the files to look at. Directories are walked; what git ignores in them is left out, unless it is tracked all the same. */
import { type Dirent, lstatSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { IgnoreRules } from '../../globs';
import { type Tracked, trackedIn } from './git-index';
import { ignoreRulesAbove, ignoreRulesIn, rootAround, slashed } from './gitignore';
import { atPath, entriesOf } from './names';
import { type Problem, whyOf } from './problem';

/** Told of each file as it is met, in no particular order. */
export interface Walk {
  readonly cwd: string;
  /** As it is shown: relative to the working directory where it lies in it, with `/`. Each file once. */
  readonly onFile: (file: string) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** Named files are taken whatever git says of them. Symbolic links are followed only where they are named. */
export function walkFiles(paths: readonly string[], walk: Walk): void {
  const { cwd, onProblem } = walk;
  const onIgnoreProblem = (file: string, why: string): void =>
    onProblem({ file: shown(file, cwd), kind: 'unreadable', why });
  const into = paths.length > 1 ? { ...walk, onFile: onceEach(walk.onFile) } : walk;
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    try {
      if (atPath(full, (name) => statSync(name)).isDirectory())
        walkDirectory(full, prefixOf(full, cwd), ignoreRulesAbove(full, onIgnoreProblem), {
          ...into,
          isTracked: trackedAround(full),
        });
      else into.onFile(shown(full, cwd));
    } catch (error) {
      onProblem({ file: shown(full, cwd), kind: 'unreadable', why: whyOf(error) });
    }
  }
}

function onceEach(onFile: (file: string) => void): (file: string) => void {
  const seen = new Set<string>();
  return (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    onFile(file);
  };
}

type IsTracked = (full: string, isDirectory: boolean) => boolean;

/** The index of the repository is read when first something is ignored. */
function trackedAround(directory: string): IsTracked {
  const root = rootAround(directory);
  if (root === undefined) return () => false;
  const from = slashed(root).replace(/\/?$/, '/').length;
  let tracked: Tracked | undefined;
  return (full, isDirectory) => {
    tracked ??= trackedIn(root);
    const inside = slashed(full).slice(from);
    return isDirectory ? tracked.hasFolder(inside) : tracked.hasFile(inside);
  };
}

interface TrackedWalk extends Walk {
  readonly isTracked: IsTracked;
}

/** `prefix`: how what lies in the directory is shown, up to its name. */
function walkDirectory(
  directory: string,
  prefix: string,
  above: IgnoreRules,
  walk: TrackedWalk,
  isIgnored = false,
): void {
  let entries: readonly Dirent[];
  try {
    entries = entriesOf(directory, (name) =>
      walk.onProblem({ file: prefix + name, kind: 'unreadable', why: 'another file has this name in other letters' }),
    );
  } catch (error) {
    walk.onProblem({ file: shown(directory, walk.cwd), kind: 'unreadable', why: whyOf(error) });
    return;
  }
  const rules = ignoreRulesIn(directory, entries, above, (file, why) =>
    walk.onProblem({ file: shown(file, walk.cwd), kind: 'unreadable', why }),
  );
  const inDirectory = directory.endsWith(path.sep) ? directory : directory + path.sep;
  for (const entry of entries) {
    const { name } = entry;
    const full = inDirectory + name;
    const type = typeOf(entry, full);
    if (!type) continue;
    const isDirectory = type === 'directory';
    // Below an ignored folder all is ignored, whatever a `.gitignore` in it says.
    const ignored = isIgnored || rules.ignores(slashed(full), isDirectory);
    if (ignored && !walk.isTracked(full, isDirectory)) continue;
    if (!isDirectory) walk.onFile(prefix + name);
    else if (name !== '.git') walkDirectory(full, full === walk.cwd ? '' : `${prefix}${name}/`, rules, walk, ignored);
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
  const stats = lstatOf(full);
  if (stats?.isFile()) return 'file';
  return stats?.isDirectory() ? 'directory' : undefined;
}

function lstatOf(full: string): Stats | undefined {
  try {
    return atPath(full, (name) => lstatSync(name));
  } catch {
    return undefined; // gone meanwhile
  }
}

function prefixOf(directory: string, cwd: string): string {
  if (directory === cwd) return '';
  const prefix = shown(directory, cwd);
  return prefix.endsWith('/') ? prefix : `${prefix}/`;
}

/** A path as it is shown: relative to the working directory where it lies in it, with `/`. */
export function shown(full: string, cwd: string): string {
  const relative = path.relative(cwd, full);
  const isInside = relative !== '' && !/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative);
  return (isInside ? relative : full).replaceAll(path.sep, '/');
}
