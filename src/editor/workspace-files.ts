/** The files of all workspace folders that a check should look at. */
import * as vscode from 'vscode';
import type { PathTest } from './globs';
import { relativePath } from './reading';

/** More than this is announced, not checked. */
export const MOST_FILES = 50_000;

/** Where the editor can list files itself; elsewhere its search may never answer, so the folders are walked. */
const SEARCHABLE_SCHEMES = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** Never ours to judge, whatever the settings say. */
export const ALWAYS_LEFT_OUT = ['**/node_modules/**', '**/.git/**', '**/bower_components/**', '**/.venv/**'];

export interface FileList {
  readonly files: readonly vscode.Uri[];
  /** There are more files than are looked at. */
  readonly cut: boolean;
}

/** @param isLeftOut told by the path below the workspace folder */
export async function listFiles(isLeftOut: PathTest, token: vscode.CancellationToken): Promise<FileList> {
  const files: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const found = SEARCHABLE_SCHEMES.has(folder.uri.scheme)
      ? await search(folder, token)
      : await walk(folder.uri, isLeftOut, token);
    files.push(...found.filter((uri) => !isLeftOut(relativePath(uri))));
  }
  const unique = [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
  return { files: unique.slice(0, MOST_FILES), cut: unique.length > MOST_FILES };
}

async function search(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const everything = new vscode.RelativePattern(folder, '**/*');
  const exclude = `{${ALWAYS_LEFT_OUT.join(',')}}`;
  return vscode.workspace.findFiles(everything, exclude, MOST_FILES + 1, token);
}

async function walk(
  root: vscode.Uri,
  isLeftOut: PathTest,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [root];
  for (let folder = folders.shift(); folder && files.length <= MOST_FILES; folder = folders.shift()) {
    if (token.isCancellationRequested) break;
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.File) files.push(uri);
      // Links to folders are not followed: they may lead in a circle.
      else if (type === vscode.FileType.Directory && !isLeftOut(`${relativePath(uri)}/x`)) folders.push(uri);
    }
  }
  return files;
}

/** What the user does not search, as globs. */
export function searchExcludes(): readonly string[] {
  const sections = ['files.exclude', 'search.exclude'];
  return sections.flatMap((section) => {
    const excludes = vscode.workspace.getConfiguration().get<Readonly<Record<string, unknown>>>(section) ?? {};
    return Object.entries(excludes)
      .filter(([, on]) => on === true)
      .flatMap(([glob]) => [glob, `${glob}/**`]);
  });
}
