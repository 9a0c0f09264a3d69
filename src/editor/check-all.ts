/** One check of all files of the workspace, and what is said of it. Loaded when somebody asks for one. */
import * as vscode from 'vscode';
import { checkFile } from './check-file';
import type { Services } from './services';
import { listFiles } from './workspace-files';

const AT_ONCE = 8;

/** How a check went; `undefined` counts nothing when it was cancelled. */
export interface Outcome {
  readonly checked: number;
  readonly problems: number;
  readonly files: number;
  readonly notChecked: readonly NotChecked[];
}

interface NotChecked {
  readonly uri: vscode.Uri;
  readonly why: string;
}

export type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

export async function checkAll(
  services: Services,
  collection: vscode.DiagnosticCollection,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<Outcome | undefined> {
  const [core, settings] = await Promise.all([services.core(), services.settings.of()]);
  await services.deployments.ready();
  const { files, cut, unread } = await listFiles(settings.get('ignoredFiles'), core, token);
  const notChecked: NotChecked[] = [...unread];
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
  return { checked: files.length + unread.length - notChecked.length, problems, files: filesWithProblems, notChecked };
}

export async function tell(
  { checked, problems, files, notChecked }: Outcome,
  log: vscode.LogOutputChannel,
): Promise<void> {
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
