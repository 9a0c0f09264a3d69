/** Links to folders: a search follows them, and they may lead out of the workspace. */
import * as vscode from 'vscode';

/** True for paths below the root that lie behind a link; each folder is asked once. */
export function linkTest(root: vscode.Uri): (path: string) => boolean | Promise<boolean> {
  const known = new Map<string, boolean>([['', false]]);
  const look = async (folder: string): Promise<boolean> => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const isBehind = (await look(parentOf(folder))) || (await isLink(vscode.Uri.joinPath(root, folder)));
    known.set(folder, isBehind);
    return isBehind;
  };
  return (path) => known.get(parentOf(path)) ?? look(parentOf(path));
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

async function isLink(folder: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(folder);
    return (type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}
