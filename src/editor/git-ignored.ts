/** What git leaves out of a workspace folder. */
import * as vscode from 'vscode';
import { ignoredBy, LARGEST_IGNORE_FILE, type PathTest, patternLines, patternsOf } from '../globs';

/** A file that was not read, and why. */
export interface Unread {
  readonly uri: vscode.Uri;
  readonly why: string;
}

/** True for paths below the root that the `.gitignore` files leave out; each is told with the path of its folder. */
export async function gitIgnored(
  files: readonly { readonly folder: string; readonly uri: vscode.Uri }[],
  onUnread: (unread: Unread) => void,
): Promise<PathTest> {
  const read = files.map(async ({ folder, uri }) => ({
    folder,
    patterns: patternsOf(patternLines(await gitignoreText(uri, onUnread))),
  }));
  return ignoredBy(await Promise.all(read));
}

/** Empty for a file that is not there or not read. A link may lead to a device that has no end. */
export async function gitignoreText(uri: vscode.Uri, onUnread: (unread: Unread) => void): Promise<string> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File) onUnread({ uri, why: vscode.l10n.t('no regular file') });
    else if (size > LARGEST_IGNORE_FILE)
      onUnread({ uri, why: vscode.l10n.t('over {0} kB', LARGEST_IGNORE_FILE / 1024) });
    else return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Most folders have none.
  }
  return '';
}

/** More are not worth a search that is told so much. */
const MOST_FOLDERS = 200;

/** Folders that a `.gitignore` at the root leaves out for certain, as globs: a search need not enter them. */
export function certainFolders(text: string): readonly string[] {
  const lines = patternLines(text).map((line) => line.trim());
  if (lines.some((line) => line.startsWith('!'))) return [];
  const plain = lines.filter((line) => /^\/?[\w.@-]+\/?$/.test(line)).slice(0, MOST_FOLDERS);
  return plain.map((line) => `${line.startsWith('/') ? '' : '**/'}${line.replace(/^\/|\/$/g, '')}/**`);
}
