/** Keeps the inventory true for documents that are open: they may differ from their files. */
import * as vscode from 'vscode';
import type { Services } from '../services';
import { isWatched, mayHaveProblems } from '../watched';
import { usesIn } from './inventory';

const AFTER_KEYSTROKE_MS = 800;
const AFTER_OPENING_MS = 300;

export function watchOpenDocuments({ inventory, documents, today, log }: Services): vscode.Disposable {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const update = async (document: vscode.TextDocument): Promise<void> => {
    const checked = await documents.check(document);
    if (document.isClosed) return;
    inventory.set(document.uri.toString(), checked ? usesIn(checked, (offset) => document.positionAt(offset)) : []);
  };
  const schedule = (document: vscode.TextDocument, ms: number): void => {
    // What is no file of the workspace is nothing that the workspace uses.
    if (!isWatched(document) || !mayHaveProblems(document) || !vscode.workspace.getWorkspaceFolder(document.uri))
      return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        update(document).catch((error) => log.error(error));
      }, ms),
    );
  };
  const scheduleAll = (): void => {
    for (const document of vscode.workspace.textDocuments) schedule(document, AFTER_OPENING_MS);
  };
  scheduleAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, AFTER_OPENING_MS)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, AFTER_KEYSTROKE_MS)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      // A check of the workspace looks at the file again by itself.
      if (!inventory.whole) inventory.drop(uri.toString());
    }),
    documents.onDidForget(scheduleAll),
    today.onDidChange(scheduleAll),
    {
      dispose() {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}
