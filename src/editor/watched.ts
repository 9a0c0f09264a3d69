/** Which documents are looked at at all, and which of them may have problems. */
import * as vscode from 'vscode';
import type { Place } from '../session';

/**
 * Registers something for the languages that can hold a mention: all that the editor knows, now and after an extension came or went,
 * but for logs, differences and the like. Whatever the language, files are told by name, and web hosts have schemes of their own: so
 * each has a pattern, too. `*` would weigh less than a language server's selector, and the editor asks the lighter ones for
 * completions only when it gets none.
 */
export function forWatchedLanguages(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  let languages = '';
  let isDisposed = false;
  const update = async (): Promise<void> => {
    // In a workspace that is not trusted the name of a language tells nothing: see `languageIdOf`, which is asked then.
    const all = await vscode.languages.getLanguages();
    const known = vscode.workspace.isTrusted ? all.filter((language) => !UNWATCHED_LANGUAGES.has(language)) : [...all];
    const now = known.sort().join(' ');
    if (isDisposed || now === languages) return;
    languages = now;
    registered?.dispose();
    registered = register(known.map((language) => ({ language, pattern: '**' })));
  };
  void update();
  const changes = [vscode.extensions.onDidChange(update), vscode.workspace.onDidGrantWorkspaceTrust(update)];
  return {
    dispose() {
      isDisposed = true;
      for (const change of changes) change.dispose();
      registered?.dispose();
    },
  };
}

/** Texts that nobody wrote as code: output, terminals, commit boxes, other people's versions of a file. */
const UNWATCHED_SCHEMES = new Set([
  'chatSessionInput',
  'comment',
  'debug',
  'git',
  'gitfs',
  'gitlens',
  'git-graph',
  'log',
  'merge-conflict.conflict-diff',
  'model-almanac',
  'output',
  'pr',
  'review',
  'scm-history-item',
  'sessions-chat',
  'vscode-chat-code-block',
  'vscode-interactive-input',
  'vscode-local-history',
  'vscode-scm',
  'vscode-terminal',
  'walkThrough',
  'walkThroughSnippet',
]);
const UNWATCHED_LANGUAGES = new Set(['code-text-binary', 'diff', 'log', 'Log', 'scminput', 'search-result']);

/** Hover and the like work here. */
export function isWatched(document: vscode.TextDocument): boolean {
  return (
    !document.isClosed &&
    !UNWATCHED_SCHEMES.has(document.uri.scheme) &&
    !UNWATCHED_LANGUAGES.has(languageIdOf(document))
  );
}

/**
 * The language that tells what a document is. What the settings of a workspace that is not trusted call it tells nothing:
 * code could pass for a diff, which nobody looks at, or for prose.
 */
export function languageIdOf({ languageId, uri }: vscode.TextDocument): string {
  if (vscode.workspace.isTrusted) return languageId;
  const written = vscode.workspace
    .getConfiguration('files', uri)
    .inspect<Readonly<Record<string, string>>>('associations');
  const given = [written?.workspaceValue, written?.workspaceFolderValue].flatMap((values) =>
    Object.values(values ?? {}),
  );
  return given.includes(languageId) ? '' : languageId;
}

/** The user's own settings: the editor opens them for itself when a window opens, and shows them to nobody. */
function isUserData({ scheme, path }: vscode.Uri): boolean {
  return scheme === 'vscode-userdata' || (scheme === 'file' && USER_FILE.test(path));
}
const USER_FILE = /\/(?:User|Machine)\/(?:profiles\/[^/]+\/)?[a-z]+\.json$/;

/** Problems are listed for what is watched, but not for the left side of a diff, nor for settings that no tab shows. */
export function mayHaveProblems(document: vscode.TextDocument): boolean {
  return isWatched(document) && !isUnshown(document.uri);
}

function isUnshown(uri: vscode.Uri): boolean {
  const text = uri.toString();
  const inputs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
  const diffs = inputs.filter((input) => input instanceof vscode.TabInputTextDiff);
  if (!isUserData(uri) && !diffs.some((diff) => diff.original.toString() === text)) return false;
  const isElsewhere = inputs.some(
    (input) =>
      (input instanceof vscode.TabInputText && input.uri.toString() === text) ||
      (input instanceof vscode.TabInputTextDiff && input.modified.toString() === text),
  );
  return !isElsewhere;
}

/** The path that tells what a document is. A notebook's cell lies in the notebook's file, but is none; what was never saved is of the first folder. */
export function pathOf(document: vscode.TextDocument): string {
  const { scheme, path } = document.uri;
  const named = scheme === 'vscode-notebook-cell' ? path.replace(/\.[^./]*$/, '') : path;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return named.startsWith('/') || !folder ? named : `${folder.uri.path.replace(/\/$/, '')}/${named}`;
}

/** As globs of settings see a file: inside its workspace folder, else from the root. */
export function relativePath(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return uri.path;
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
}

/** Where settings and the catalogue are asked for. */
export function placeOf(scope: vscode.TextDocument | vscode.Uri): Place {
  if (!('languageId' in scope)) return { uri: scope.toString() };
  return { uri: scope.uri.toString(), languageId: languageIdOf(scope) };
}
