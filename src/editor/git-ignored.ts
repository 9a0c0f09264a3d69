/** What git leaves out, by the texts of `.gitignore` files. Pure. */
import ignore, { type Ignore } from 'ignore';
import type { PathTest } from './globs';

/** One `.gitignore`: its folder below the root (empty for the root, no slash at its ends) and its text. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** True for paths (with `/`, below the root) that git would leave out; a file nearer to a path has the last word. */
export function gitIgnored(files: readonly IgnoreFile[]): PathTest {
  const levels = [...files]
    .sort((a, b) => a.folder.length - b.folder.length)
    .map(({ folder, text }) => ({ base: folder === '' ? '' : `${folder}/`, patterns: patternsOf(text) }));
  return (path) => {
    let left = false;
    for (const { base, patterns } of levels) {
      const below = path.slice(base.length);
      if (!path.startsWith(base) || !ignore.isPathValid(below)) continue;
      const { ignored, unignored } = patterns.test(below);
      if (ignored || unignored) left = ignored;
    }
    return left;
  };
}

/** Folders that a `.gitignore` at the root leaves out for certain, as globs: a search need not enter them. */
export function certainFolders(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.some((line) => line.startsWith('!'))) return [];
  const plain = lines.filter((line) => /^\/?[\w.@-]+\/?$/.test(line));
  return plain.map((line) => `${line.startsWith('/') ? '' : '**/'}${line.replace(/^\/|\/$/g, '')}/**`);
}

/** A text that is no list of patterns leaves nothing out. */
function patternsOf(text: string): Ignore {
  const patterns = ignore({ ignorecase: false });
  try {
    return patterns.add(text);
  } catch {
    return patterns;
  }
}
