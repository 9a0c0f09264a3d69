/** The files of all workspace folders that a check should look at. */

import * as vscode from 'vscode';
import type { PathTest } from '../globs';
import type { Core } from './core-loader';
import type { Unread } from './git-ignored';
import { linkTest } from './links';
import { pause } from './slices';

/** More than this is announced, not checked. */
export const MOST_FILES = 50_000;

/** Where a search may be asked for the few files of some names. Elsewhere it may never answer. */
const SEARCHABLE_SCHEMES = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** Where there are more, they are listed folder by folder: tens of thousands in one answer hold the extension host for long. */
const MOST_SEARCHED = 1_000;

/** Never ours to judge, whatever the settings say. */
const NEVER = ['**/node_modules/**', '**/.git/**', '**/bower_components/**', '**/.venv/**'];

export interface FileList {
  readonly files: readonly vscode.Uri[];
  /** There are more files than are looked at. */
  readonly cut: boolean;
  /** Whether a file, perhaps one that is new, is of them by its path. */
  readonly has: (uri: vscode.Uri) => boolean;
  /** Files that say what is to be left out, and could not be asked. */
  readonly unread: readonly Unread[];
}

/** Only some of the files: globs of names for a search, and the same for a path. */
export interface Wanted {
  readonly names: readonly string[];
  readonly has: PathTest;
}

/** @param ignoredFiles globs of the settings */
export async function listFiles(
  ignoredFiles: readonly string[],
  core: Core,
  token: vscode.CancellationToken,
  wanted?: Wanted,
): Promise<FileList> {
  const files = new Map<string, vscode.Uri>();
  const unread = new Map<string, Unread>();
  const onUnread = (one: Unread): void => void unread.set(one.uri.toString(), one);
  const tests = new Map<string, PathTest>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const isLeftOut = core.matcher([...NEVER, ...searchExcludes(folder.uri), ...ignoredFiles]);
    const isWanted: PathTest = (path) => (!wanted || wanted.has(path)) && !isLeftOut(path);
    // The search leaves out what the workspace's settings exclude, whoever wrote them.
    const isSearched = wanted && vscode.workspace.isTrusted && SEARCHABLE_SCHEMES.has(folder.uri.scheme);
    const listed = isSearched ? await search(folder, token, onUnread, wanted.names) : undefined;
    if (!listed || listed.length >= MOST_SEARCHED) {
      const { walkFolder } = await import('./walk-folder');
      const isIgnored = await walkFolder(folder.uri, {
        respectsGit: respectsGit(folder.uri),
        isLeftOut,
        isOver: () => token.isCancellationRequested || files.size > MOST_FILES,
        onFile: (uri, path) => isWanted(path) && files.set(uri.toString(), uri),
        onUnread,
      });
      tests.set(folder.uri.toString(), (path) => isWanted(path) && !isIgnored(path));
      continue;
    }
    const isIgnored = await ignoredByGit(folder.uri, listed, onUnread);
    const belongs: PathTest = (path) => isWanted(path) && !isIgnored(path);
    tests.set(folder.uri.toString(), belongs);
    const isBehindLink = linkTest(folder.uri);
    for (const uri of listed) {
      await pause();
      const path = below(folder.uri, uri);
      if (belongs(path) && !(await isBehindLink(path))) files.set(uri.toString(), uri);
    }
  }
  return {
    files: [...files.values()].slice(0, MOST_FILES),
    cut: files.size > MOST_FILES,
    has(uri) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      return folder !== undefined && tests.get(folder.uri.toString())?.(below(folder.uri, uri)) === true;
    },
    unread: [...unread.values()],
  };
}

async function search(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
  onUnread: (unread: Unread) => void,
  names: readonly string[],
): Promise<readonly vscode.Uri[]> {
  const { certainFolders, gitignoreText } = await import('./git-ignored');
  const own = vscode.Uri.joinPath(folder.uri, '.gitignore');
  const gitignore = respectsGit(folder.uri) ? await gitignoreText(own, onUnread) : '';
  const pattern = `**/{${[...names, '.gitignore'].join(',')}}`;
  const exclude = `{${[...NEVER, ...certainFolders(gitignore)].join(',')}}`;
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), exclude, MOST_SEARCHED, token);
}

async function ignoredByGit(
  root: vscode.Uri,
  files: readonly vscode.Uri[],
  onUnread: (unread: Unread) => void,
): Promise<PathTest> {
  if (!respectsGit(root)) return () => false;
  const ours = files.filter(({ path }) => path.endsWith('/.gitignore'));
  const { gitIgnored } = await import('./git-ignored');
  return gitIgnored(
    ours.map((uri) => ({ folder: below(root, uri).replace(/\/?\.gitignore$/, ''), uri })),
    onUnread,
  );
}

/** What the user does not search, as globs. */
function searchExcludes(folder: vscode.Uri): readonly string[] {
  return ['files.exclude', 'search.exclude'].flatMap((section) => {
    const excludes = Object.assign({}, ...valuesOf<Readonly<Record<string, unknown>>>(section, folder));
    return Object.entries(excludes)
      .filter(([, on]) => on === true)
      .flatMap(([glob]) => [glob, `${glob}/**`]);
  });
}

const respectsGit = (folder: vscode.Uri): boolean =>
  valuesOf<boolean>('search.useIgnoreFiles', folder).at(-1) !== false;

/** What holds of a setting of the editor's own, the stronger last. A workspace that is not trusted has no say. */
function valuesOf<T>(section: string, folder: vscode.Uri): readonly T[] {
  const configuration = vscode.workspace.getConfiguration(undefined, folder);
  const written = configuration.inspect<T>(section);
  const values = vscode.workspace.isTrusted
    ? [configuration.get<T>(section)]
    : [written?.defaultValue, written?.globalValue];
  return values.filter((value) => value !== undefined);
}

const below = (root: vscode.Uri, uri: vscode.Uri): string => uri.path.slice(root.path.replace(/\/$/, '').length + 1);
