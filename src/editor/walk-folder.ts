/** The files of a folder, one folder after the other, so that the host is never held by a long list. */
import * as vscode from 'vscode';
import {
  type IgnoreFile,
  type IgnoreRules,
  ignoredBy,
  NO_RULES,
  type PathTest,
  patternLines,
  patternsOf,
} from '../globs';
import { gitignoreText, type Unread } from './git-ignored';
import { pause } from './slices';

/** Folders that are asked for at once. */
const AT_ONCE = 8;

export interface Walk {
  readonly respectsGit: boolean;
  /** By paths below the root. */
  readonly isLeftOut: PathTest;
  readonly isOver: () => boolean;
  readonly onFile: (uri: vscode.Uri, path: string) => void;
  readonly onUnread: (unread: Unread) => void;
}

interface Folder {
  readonly uri: vscode.Uri;
  /** Below the root; empty for the root itself. */
  readonly path: string;
  /** What git leaves out in the folder above. */
  readonly above: IgnoreRules;
}

/** Gives what git leaves out, for files that come later. A link to a folder is not followed: it may lead out, or in a circle. */
export async function walkFolder(root: vscode.Uri, walk: Walk): Promise<PathTest> {
  const ignoreFiles: IgnoreFile[] = [];
  let folders: readonly Folder[] = [{ uri: root, path: '', above: NO_RULES }];
  while (folders.length > 0) {
    const next: Folder[] = [];
    let at = 0;
    const work = async (): Promise<void> => {
      for (let folder = folders[at++]; folder && !walk.isOver(); folder = folders[at++]) {
        next.push(...(await enter(folder, walk, ignoreFiles)));
        await pause();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    folders = next;
  }
  return ignoredBy(ignoreFiles);
}

async function enter({ uri, path, above }: Folder, walk: Walk, ignoreFiles: IgnoreFile[]): Promise<readonly Folder[]> {
  const entries = await entriesOf(uri);
  let patterns: IgnoreFile['patterns'];
  if (walk.respectsGit && entries.some(([name]) => name === '.gitignore')) {
    patterns = patternsOf(patternLines(await gitignoreText(vscode.Uri.joinPath(uri, '.gitignore'), walk.onUnread)));
    ignoreFiles.push({ folder: path, patterns });
  }
  const rules = above.inside(path, patterns);
  const inside: Folder[] = [];
  for (const [name, type] of entries) {
    const below = path === '' ? name : `${path}/${name}`;
    const isFolder = type === vscode.FileType.Directory;
    if ((!isFolder && type !== vscode.FileType.File) || rules.ignores(below, isFolder)) continue;
    const one = vscode.Uri.joinPath(uri, name);
    if (!isFolder) walk.onFile(one, below);
    else if (!walk.isLeftOut(`${below}/x`)) inside.push({ uri: one, path: below, above: rules });
  }
  return inside;
}

/** A folder that is gone, or that nobody may read, has no files. */
async function entriesOf(uri: vscode.Uri): Promise<readonly (readonly [string, vscode.FileType])[]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}
