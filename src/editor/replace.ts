/** Puts a fix in, or all of a file: looked up again first, written whole or not at all, and told when it is not. */

import * as vscode from 'vscode';
import type { TextEdit } from '../rules';
import type { ReplaceArgument } from './command-arguments';
import { tick } from './first-steps';
import { rangeOf } from './ranges';
import type { Services } from './services';

export function replaceArgument({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): ReplaceArgument {
  return { uri: uri.toString(), edits: [...edits] };
}

/** Only what is offered now, for the text as it stands now; anything else is refused. */
export async function replace(argument: unknown, services: Services): Promise<boolean> {
  const wanted = (await import('./command-arguments')).ReplaceArgument.safeParse(argument).data;
  if (!wanted) return false;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted.uri);
  const edits = document && (await offeredEdits(document, wanted.edits, services));
  if (!document || !edits) return refused(vscode.l10n.t('The text has changed: nothing was replaced.'));
  if (!(await put(document, edits)))
    return refused(vscode.l10n.t('The editor did not take the change: nothing was replaced.'));
  tick('Fix');
  await hideHover();
  return true;
}

/** The edits wanted, if a fix has exactly these, and if they fit the document as it is when they are returned. */
async function offeredEdits(
  document: vscode.TextDocument,
  wanted: readonly TextEdit[],
  { documents }: Services,
): Promise<readonly TextEdit[] | undefined> {
  const { version } = document;
  const edits = await documents.ask(document, (session, open) => session.offeredEdits(open, wanted));
  return document.version === version ? edits : undefined;
}

/**
 * All or nothing, in one step back, and only if the document has still this version. An editor checks that as it writes;
 * an edit of the workspace may be put in late where the document is in the active editor.
 */
async function put(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const { version } = document;
  const changes = edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
  const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
  try {
    const isTaken = await (editor ? putByEditor(editor, changes) : putByWorkspace(document, changes));
    // What is read-only is taken, and stays as it is.
    return isTaken && document.version !== version;
  } catch {
    return false;
  }
}

interface Change {
  readonly range: vscode.Range;
  readonly newText: string;
}

function putByEditor(editor: vscode.TextEditor, changes: readonly Change[]): Thenable<boolean> {
  return editor.edit((edit) => {
    for (const { range, newText } of changes) edit.replace(range, newText);
  });
}

function putByWorkspace({ uri }: vscode.TextDocument, changes: readonly Change[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of changes) edit.replace(uri, range, newText);
  return vscode.workspace.applyEdit(edit);
}

function refused(why: string): false {
  void vscode.window.showInformationMessage(why);
  return false;
}

/** A hover that stays open would speak of the text that was. Older editors have no such command. */
async function hideHover(): Promise<void> {
  try {
    await vscode.commands.executeCommand('editor.action.hideHover');
  } catch {
    // It goes when the mouse moves.
  }
}
