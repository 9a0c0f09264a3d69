// What the suites in the extension host share: open a file of the workspace, wait for something to become true.
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';

const EXTENSION_ID = 'model-almanac.model-almanac';
const PATIENCE_MS = 10_000;
const STEP_MS = 25;

/** The extension under test, activated. */
export async function activateExtension(): Promise<vscode.Extension<TestApi | undefined>> {
  const extension = vscode.extensions.getExtension<TestApi | undefined>(EXTENSION_ID);
  assert.isDefined(extension, `${EXTENSION_ID} is known to the host`);
  await extension.activate();
  return extension;
}

/**
 * Chooses the day that the extension takes for today; the clock's own again with `undefined`. Skips the test or suite where
 * the day cannot be chosen: an installed extension hands out nothing for tests.
 */
export async function pinToday(context: Mocha.Context, day: string | undefined): Promise<void> {
  const { exports } = await activateExtension();
  if (exports) exports.setToday(day);
  else if (day) context.skip();
}

/** Whether the extension had started before anything was asked of it, and before a suite opened a document. */
export const startedByItself = vscode.extensions.getExtension(EXTENSION_ID)?.isActive === true;

/** The address of a file in the folder that is open. */
export function fileOfWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(folder, 'a workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the fixture workspace in an editor. */
export async function openFixture(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileOfWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position `offset` UTF-16 code units after the start of a text in the document. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.isAtLeast(index, 0, `'${text}' stands in ${document.uri.path}`);
  return document.positionAt(index + offset);
}

/** Asks again until there is an answer; fails with what was waited for. */
export async function until<T>(what: string, get: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const value = await get();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
}
