/** A check of the files of the workspace, all or some, and what is said of it. Loaded when somebody asks for one. */

import * as vscode from 'vscode';
import type { Work } from '../session';
import { type Checked, checkFile } from './check-file';
import type { CheckResults } from './check-results';
import type { Services } from './services';
import { pause } from './slices';
import { type FileList, listFiles } from './workspace-files';

const AT_ONCE = 4;
const REPORT_EVERY_MS = 200;

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

export type Report = (message: string, increment: number) => void;

export interface Check {
  readonly services: Services;
  readonly results: CheckResults;
  readonly report: Report;
  readonly cancelled: AbortSignal;
}

/** Checks every file; what is listed no more has no problems any more. `undefined`: cancelled. */
export async function checkAll(
  check: Check,
): Promise<{ readonly outcome: Outcome; readonly list: FileList } | undefined> {
  const { services, results, cancelled } = check;
  const [core, settings] = await Promise.all([services.core(), services.settings.of()]);
  await services.deployments.ready();
  const source = new vscode.CancellationTokenSource();
  cancelled.addEventListener('abort', () => source.cancel());
  const list = await listFiles(settings.get('ignoredFiles'), core, source.token);
  source.dispose();
  const { files, cut, unread } = list;
  const notChecked: NotChecked[] = [...unread];
  let problems = 0;
  let filesWithProblems = 0;
  const whole = await checkEach(files, check, ({ uri, found, why }) => {
    if (why !== undefined) notChecked.push({ uri, why });
    problems += found;
    if (found > 0) filesWithProblems++;
  });
  if (!whole) return undefined;
  await tellUnused(services);
  results.keep(new Set(files.map((uri) => uri.toString())));
  if (cut) services.log.warn(`more than ${files.length} files: the rest was not checked`);
  const checked = files.length + unread.length - notChecked.length;
  return { list, outcome: { checked, problems, files: filesWithProblems, notChecked } };
}

/** Everything was looked at: what of the folders' own files nothing has needed can be told now. */
async function tellUnused({ session }: Services): Promise<void> {
  const loaded = await session.get();
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const folder = uri.toString();
    await session.ownFiles.addUnused(folder, await loaded.unusedInOwnFile(folder));
  }
}

/** Checks what the work names, of the files that belong to the workspace. */
export async function checkSome(work: Work, list: Pick<FileList, 'has'>, check: Check): Promise<void> {
  const { services, results } = check;
  const named = [...work.files].filter((key) => results.has(key) || list.has(vscode.Uri.parse(key, true)));
  const wanted = new Set([
    ...named,
    ...(work.names.size > 0 ? results.naming(work.names) : []),
    ...(work.dated ? results.withMentions() : []),
  ]);
  const uris = [...wanted].map((key) => vscode.Uri.parse(key, true));
  await checkEach(uris, check, () => {});
  services.log.debug(`checked again: ${uris.length} files`);
}

/** False: cancelled before the end. */
async function checkEach(
  uris: readonly vscode.Uri[],
  { services, results, report, cancelled }: Check,
  onChecked: (checked: Checked) => void,
): Promise<boolean> {
  let at = 0;
  let reported = 0;
  let reportedAt = performance.now();
  const work = async (): Promise<void> => {
    for (let uri = uris[at++]; uri && !cancelled.aborted; uri = uris[at++]) {
      onChecked(await checkFile(uri, services, results, { pause, cancelled }));
      if (performance.now() - reportedAt < REPORT_EVERY_MS) continue;
      report(`${at} / ${uris.length}`, ((at - reported) / uris.length) * 100);
      reported = at;
      reportedAt = performance.now();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return !cancelled.aborted;
}

const grouped = (count: number): string => count.toLocaleString(vscode.env.language);

export async function tell(
  { checked, problems, files, notChecked }: Outcome,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const summary = vscode.l10n.t(
    'Files checked: {0}. Problems: {1}. Files with problems: {2}.',
    ...[checked, problems, files].map(grouped),
  );
  for (const { uri, why } of notChecked) log.info(`${vscode.workspace.asRelativePath(uri)}: ${why}`);
  const rest = vscode.l10n.t('Left out in whole or in part: {0}.', grouped(notChecked.length));
  const list = vscode.l10n.t('List Them');
  const show = vscode.l10n.t('Show Problems');
  const text = notChecked.length > 0 ? `${summary} ${rest}` : summary;
  const buttons = [...(problems > 0 ? [show] : []), ...(notChecked.length > 0 ? [list] : [])];
  const chosen = await vscode.window.showInformationMessage(text, ...buttons);
  if (chosen === list) log.show();
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
