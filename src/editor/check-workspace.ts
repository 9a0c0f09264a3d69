/** "Check Workspace": problems also for files that are not open, until they are cleared. */
import * as vscode from 'vscode';
import type { Outcome, Progress } from './check-all';
import { COMMANDS } from './commands';
import type { Services } from './services';

const AFTER_CHANGE_MS = 1_000;

export function activateCheckWorkspace(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('modelAlmanac.workspace');
  let filled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    clearTimeout(timer);
    filled = false;
    collection.clear();
  };
  const drop = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) collection.delete(uri);
  };
  const run = async (progress: Progress, token: vscode.CancellationToken): Promise<Outcome | undefined> => {
    const { checkAll } = await import('./check-all');
    const outcome = await checkAll(services, collection, progress, token);
    filled = outcome !== undefined || filled;
    return outcome;
  };
  const again = (): void => {
    if (!filled) return;
    clearTimeout(timer);
    const title = vscode.l10n.t('Checking model IDs again');
    const quietly = { location: vscode.ProgressLocation.Window, title };
    timer = setTimeout(() => vscode.window.withProgress(quietly, run), AFTER_CHANGE_MS);
  };
  const recheck = async (uri: vscode.Uri): Promise<void> => {
    if (!filled || !vscode.workspace.getWorkspaceFolder(uri)) return;
    const { checkFile } = await import('./check-file');
    await checkFile(uri, services, collection);
  };

  return vscode.Disposable.from(
    collection,
    vscode.commands.registerCommand(COMMANDS.checkWorkspace, async () => {
      const title = vscode.l10n.t('Checking model IDs');
      const loudly = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
      const outcome = await vscode.window.withProgress(loudly, run);
      if (outcome) void (await import('./check-all')).tell(outcome, services.log);
      return outcome && { checked: outcome.checked, problems: outcome.problems, notChecked: outcome.notChecked.length };
    }),
    vscode.commands.registerCommand(COMMANDS.clearWorkspace, clear),
    // An open document has problems of its own.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => recheck(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => drop(files)),
    vscode.workspace.onDidRenameFiles(({ files }) => drop(files.map(({ oldUri }) => oldUri))),
    services.documents.onDidForget(again),
    services.today.onDidChange(again),
    { dispose: () => clearTimeout(timer) },
  );
}
