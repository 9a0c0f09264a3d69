/** "Check Workspace": problems also for files that are not open, kept true until they are cleared. */

import * as vscode from 'vscode';
import { createCheckQueue, type Run, type Work } from '../session';
import type { Outcome, Report } from './check-all';
import { createCheckResults } from './check-results';
import { COMMANDS } from './commands';
import type { Services } from './services';
import { SECTION } from './setting-layers';
import type { FileList } from './workspace-files';

const AFTER_CHANGE_MS = 1_000;
const AFTER_START_MS = 2_000;

export function activateCheckWorkspace(services: Services): vscode.Disposable {
  const results = createCheckResults((uri) => services.inventory.drop(uri));
  /** What was listed last: from then on problems follow what happens to the files. */
  let list: Pick<FileList, 'has'> | undefined;
  let isOn = false;
  let watching: vscode.Disposable | undefined;

  const check = async (work: Work, report: Report, cancelled: AbortSignal): Promise<Outcome | undefined> => {
    const { checkAll, checkSome } = await import('./check-all');
    const parts = { services, results, report, cancelled };
    if (!work.all && list) {
      await checkSome(work, list, parts);
      return undefined;
    }
    const done = await checkAll(parts);
    if (!done) return undefined;
    // The addresses themselves are not kept: there may be many.
    list = { has: done.list.has };
    services.inventory.whole = true;
    watching ??= watch();
    return done.outcome;
  };
  const quietly: Run<Outcome> = async (work, cancelled) => {
    if (!list) return undefined;
    const title = vscode.l10n.t('Checking model IDs again');
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      check(work, () => {}, cancelled).catch((error) => void services.log.error(error)),
    );
  };
  const loudly: Run<Outcome> = async (work, cancelled) => {
    const title = vscode.l10n.t('Checking model IDs');
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      const byUser = new AbortController();
      token.onCancellationRequested(() => byUser.abort());
      const report: Report = (message, increment) => progress.report({ message, increment });
      return check(work, report, AbortSignal.any([cancelled, byUser.signal]));
    });
  };
  const queue = createCheckQueue(quietly, AFTER_CHANGE_MS);
  const later = (work: Partial<Work>): void => {
    if (isOn) queue.later(work);
  };
  const anew = (...uris: readonly vscode.Uri[]): void => {
    if (uris.some(({ path }) => path.endsWith('/.gitignore'))) later({ all: true });
    else later({ files: new Set(uris.map((uri) => uri.toString())) });
  };
  const gone = (uri: vscode.Uri): void => {
    results.drop(uri);
    if (uri.path.endsWith('/.gitignore')) later({ all: true });
  };
  const renamed = (from: vscode.Uri, to: vscode.Uri): void => {
    const below = results.drop(from).map((key) => key.slice(from.toString().length));
    anew(to, ...below.map((rest) => vscode.Uri.parse(`${to.toString()}${rest}`, true)));
  };
  /** Also what happens outside of the editor. */
  const watch = (): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => anew(uri)),
      watcher.onDidChange((uri) => anew(uri)),
      watcher.onDidDelete(gone),
    );
  };
  const clear = (): void => {
    queue.clear();
    watching?.dispose();
    watching = undefined;
    list = undefined;
    isOn = false;
    results.clear();
    services.inventory.clear();
  };

  /** Where somebody wants it so, once the window has come to rest. */
  const begin = async (): Promise<void> => {
    if (isOn || !vscode.workspace.workspaceFolders?.length) return;
    // As it is written: the core is not loaded to find out.
    const wanted = vscode.workspace.getConfiguration(SECTION, null).get('diagnostics.unopenedFiles');
    if (wanted !== 'always') return;
    isOn = true;
    const title = vscode.l10n.t('Checking model IDs');
    await queue.now(async (work, cancelled) =>
      vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        check(work, () => {}, cancelled),
      ),
    );
  };
  const beginning = setTimeout(() => begin().catch((error) => services.log.error(error)), AFTER_START_MS);

  return vscode.Disposable.from(
    { dispose: () => clearTimeout(beginning) },
    vscode.commands.registerCommand(COMMANDS.checkWorkspace, async () => {
      isOn = true;
      const outcome = await queue.now(loudly);
      if (outcome) void (await import('./check-all')).tell(outcome, services.log);
      return outcome && { checked: outcome.checked, problems: outcome.problems, notChecked: outcome.notChecked.length };
    }),
    vscode.commands.registerCommand(COMMANDS.clearWorkspace, clear),
    // An open document has problems of its own.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => results.has(uri.toString()) && results.setOpen(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => results.has(uri.toString()) && anew(uri)),
    // File systems of the web do not all tell what changes in them.
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(gone)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) renamed(oldUri, newUri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => later({ all: true })),
    services.settings.onDidChange(() => {
      later({ all: true });
      begin().catch((error) => services.log.error(error));
    }),
    services.catalogue.onDidChange(() => later({ all: true })),
    services.deployments.onDidChange((names) => later({ names })),
    services.deployments.onDidShow(() => later({ dated: true })),
    services.today.onDidChange(() => later({ dated: true })),
    { dispose: clear },
    results,
  );
}
