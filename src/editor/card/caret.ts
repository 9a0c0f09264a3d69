/** The card of what the caret stands on. */
import * as vscode from 'vscode';
import type { CardName } from '../../session';
import type { Services } from '../services';

export async function cardAtCaret({ documents }: Services): Promise<CardName | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  return documents.ask(editor.document, (session, open) => session.cardNameAt(open, offset));
}
