/** Leaves a model out with a reason, and until a day: written to the folder's own file, where everybody can read why. */
import * as vscode from 'vscode';
import { type IgnoreRow, OWN_FILE, withIgnored } from '../../session';
import type { Services } from '../services';

const DAYS_AHEAD = 90;
const SHORTEST_REASON = 3;

export async function ignoreUntil(argument: unknown, { today, log }: Services): Promise<void> {
  const { IgnoreUntilArgument } = await import('../command-arguments');
  const wanted = IgnoreUntilArgument.safeParse(argumentOf(argument)).data;
  if (!wanted) return;
  const folder = await folderFor(wanted.uri);
  if (!folder) return;
  const { id, platform } = wanted;
  const title = vscode.l10n.t('Ignore {0}', id);
  const reason = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why? Whoever reads {0} will see it.', OWN_FILE),
    validateInput: (text) => (text.trim().length < SHORTEST_REASON ? vscode.l10n.t('A few words, please.') : undefined),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return;
  const until = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Until which day? Leave empty for no end.'),
    value: dayAfter(today.day, DAYS_AHEAD),
    validateInput: (text) => mistakeIn(text.trim(), today.day),
    ignoreFocusOut: true,
  });
  if (until === undefined) return;
  const day = until.trim();
  const row: IgnoreRow = {
    id,
    ...(platform !== undefined && { platform }),
    ...(day !== '' && { until: day }),
    reason: reason.trim(),
  };
  try {
    await write(vscode.Uri.joinPath(folder.uri, OWN_FILE), row);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be written.', OWN_FILE));
  }
}

async function write(uri: vscode.Uri, row: IgnoreRow): Promise<void> {
  const document = await openedAt(uri);
  const text = withIgnored(document?.getText(), row);
  if (text === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} has mistakes: correct them first, and nothing is lost.', OWN_FILE),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (document) edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  else edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  await (await vscode.workspace.openTextDocument(uri)).save();
  const show = vscode.l10n.t('Show');
  const message =
    row.until === undefined
      ? vscode.l10n.t('{0} is ignored: {1} says why.', row.id, OWN_FILE)
      : vscode.l10n.t('{0} is ignored until {1}: {2} says why.', row.id, row.until, OWN_FILE);
  const answer = await vscode.window.showInformationMessage(message, show);
  if (answer === show) await vscode.window.showTextDocument(uri);
}

async function openedAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return vscode.workspace.openTextDocument(uri);
}

async function folderFor(uri: string | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const own = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (own || others.length === 0) return own ?? only;
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Ignore it in which folder?'),
  });
}

function mistakeIn(day: string, today: string): string | undefined {
  if (day === '') return undefined;
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return vscode.l10n.t('A day as YYYY-MM-DD.');
  return day <= today ? vscode.l10n.t('A day in the future.') : undefined;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A node of the inventory names its model. */
function argumentOf(argument: unknown): unknown {
  const isNode = typeof argument === 'object' && argument !== null && 'model' in argument;
  return isNode ? argument.model : argument;
}
