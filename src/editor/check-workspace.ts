/** "Check Workspace": problems also for files that are not open, until they are cleared. */
import * as vscode from 'vscode';
import { checkFile } from './check-file';
import { COMMANDS } from './commands';
import type { Services } from './services';
import { listFiles } from './workspace-files';

const AFTER_CHANGE_MS = 1_000;
const AT_ONCE = 8;

/** How a check went; `undefined` counts nothing when it was cancelled. */
interface Outcome {
  readonly checked: number;
  readonly problems: number;
  readonly files: number;
  readonly notChecked: readonly NotChecked[];
}

interface NotChecked {
  readonly uri: vscode.Uri;
  readonly why: string;
}

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
    if (filled && vscode.workspace.getWorkspaceFolder(uri)) await checkFile(uri, services, collection);
  };

  return vscode.Disposable.from(
    collection,
    vscode.commands.registerCommand(COMMANDS.checkWorkspace, async () => {
      const title = vscode.l10n.t('Checking model IDs');
      const loudly = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
      const outcome = await vscode.window.withProgress(loudly, run);
      if (outcome) void tell(outcome, services.log);
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

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

async function checkAll(
  services: Services,
  collection: vscode.DiagnosticCollection,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<Outcome | undefined> {
  const [core, settings] = await Promise.all([services.core(), services.settings.of()]);
  await services.deployments.ready();
  const { files, cut } = await listFiles(settings.get('ignoredFiles'), core, token);
  const notChecked: NotChecked[] = [];
  let problems = 0;
  let filesWithProblems = 0;
  collection.clear();
  for (let at = 0; at < files.length; at += AT_ONCE) {
    if (token.isCancellationRequested) return undefined;
    const some = files.slice(at, at + AT_ONCE);
    progress.report({ message: `${at} / ${files.length}`, increment: (some.length / files.length) * 100 });
    for (const { uri, found, why } of await Promise.all(some.map((uri) => checkFile(uri, services, collection)))) {
      if (why) notChecked.push({ uri, why });
      problems += found;
      if (found > 0) filesWithProblems++;
    }
  }
  if (cut) services.log.warn(`more than ${files.length} files: the rest was not checked`);
  return { checked: files.length - notChecked.length, problems, files: filesWithProblems, notChecked };
}

async function tell({ checked, problems, files, notChecked }: Outcome, log: vscode.LogOutputChannel): Promise<void> {
  const summary = vscode.l10n.t(
    'Files checked: {0}. Problems: {1}. Files with problems: {2}.',
    checked,
    problems,
    files,
  );
  for (const { uri, why } of notChecked) log.info(`${vscode.workspace.asRelativePath(uri)}: ${why}`);
  const rest = vscode.l10n.t('Left out in whole or in part: {0}.', notChecked.length);
  const list = vscode.l10n.t('List Them');
  const show = vscode.l10n.t('Show Problems');
  const text = notChecked.length > 0 ? `${summary} ${rest}` : summary;
  const buttons = [...(problems > 0 ? [show] : []), ...(notChecked.length > 0 ? [list] : [])];
  const chosen = await vscode.window.showInformationMessage(text, ...buttons);
  if (chosen === list) log.show();
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
