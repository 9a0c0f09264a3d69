/** A list of patterns as in a `.gitignore`: the last that matches a path decides. */
import { type PathParts, type Pattern, partsOf, patternOf } from './pattern';

export interface Patterns {
  /** True where it is left out, false where it is taken back, `undefined` where no pattern matches the path itself. */
  verdict(path: string, isFolder: boolean): boolean | undefined;
  /** The same with the folders that it lies in: nothing is taken back out of a folder that is left out. */
  covers(path: string, isFolder: boolean): boolean;
}

/** `undefined` where no line says anything. Paths have `/` between their parts and none at their ends. */
export function patternsOf(lines: readonly string[]): Patterns | undefined {
  const patterns = lines.flatMap((line) => patternOf(line) ?? []);
  if (!patterns.length) return undefined;
  const verdict = verdictBy(patterns);
  // Files are asked about folder by folder.
  const folders = new Map<string, boolean>();
  const isFolderCovered = (folder: string): boolean => {
    let isCovered = folders.get(folder);
    if (isCovered !== undefined) return isCovered;
    if (folders.size >= MOST_FOLDERS) folders.clear();
    for (let end = folder.indexOf('/'); ; end = folder.indexOf('/', end + 1)) {
      const around = end < 0 ? folder : folder.slice(0, end);
      isCovered = folders.get(around) ?? verdict(partsOf(around), true) === true;
      folders.set(around, isCovered);
      if (isCovered || end < 0) break;
    }
    folders.set(folder, isCovered);
    return isCovered;
  };
  return {
    verdict: (path, isFolder) => verdict(partsOf(path), isFolder),
    covers(path, isFolder) {
      const end = path.lastIndexOf('/');
      return (end >= 0 && isFolderCovered(path.slice(0, end))) || verdict(partsOf(path), isFolder) === true;
    },
  };
}

/** Remembered at once. */
const MOST_FOLDERS = 1_000;

/** The lines of a file of patterns. */
export const patternLines = (text: string): readonly string[] => text.replace(/^\ufeff/, '').split('\n');

/** Most patterns are names: those are looked up, and only the others are tried one by one, from the last. */
function verdictBy(patterns: readonly Pattern[]): (path: PathParts, isFolder: boolean) => boolean | undefined {
  const names = { any: new Map<string, number>(), folders: new Map<string, number>() };
  const paths = { any: new Map<string, number>(), folders: new Map<string, number>() };
  const others: number[] = [];
  for (const [index, { exactly, foldersOnly }] of patterns.entries()) {
    if (!exactly) others.push(index);
    else if ('name' in exactly) names[foldersOnly ? 'folders' : 'any'].set(exactly.name, index);
    else paths[foldersOnly ? 'folders' : 'any'].set(exactly.path, index);
  }
  return (path, isFolder) => {
    let last = Math.max(names.any.get(path.name) ?? -1, paths.any.get(path.path) ?? -1);
    if (isFolder) last = Math.max(last, names.folders.get(path.name) ?? -1, paths.folders.get(path.path) ?? -1);
    for (let at = others.length - 1; at >= 0; at--) {
      const index = others[at] ?? -1;
      if (index < last) break;
      const pattern = patterns[index];
      if (pattern && (isFolder || !pattern.foldersOnly) && pattern.matches(path)) {
        last = index;
        break;
      }
    }
    const decides = patterns[last];
    return decides && !decides.negated;
  };
}
