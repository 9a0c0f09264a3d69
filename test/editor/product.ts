// What the suites ask of the product: problems, hovers, completions, quick fixes, settings.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { pinToday, positionOf, until } from './support';

/** The day on which all suites play. */
export const DAY = '2026-11-21';

/** What a suite begins and ends with: the day, and nothing left open. Skips the suite where no day can be chosen. */
export function playOnTheDay(): void {
  suiteSetup(async function () {
    await pinToday(this, DAY);
  });
  suiteTeardown(async function () {
    await closeEverything();
    await pinToday(this, undefined);
  });
}

/** Opens a text that is not saved, in an editor. */
export async function openText(content: string, language = 'python'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  // An editor that keeps backups may have given the text of an earlier document of the same name.
  if (document.getText() !== content) {
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(everything, content));
  }
  return document;
}

/** Our problems of a document, once they fulfil the condition. */
export async function problemsWhen(
  what: string,
  uri: vscode.Uri,
  fulfilled: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(`${what} in ${uri.path}`, () => {
    const problems = problemsOf(uri);
    return fulfilled(problems) ? problems : undefined;
  });
}

export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Model Almanac');
}

/** The problem on a text, once it is there. */
export async function problemOn(document: vscode.TextDocument, text: string): Promise<vscode.Diagnostic> {
  const isOn = (problem: vscode.Diagnostic): boolean => document.getText(problem.range) === text;
  const problems = await problemsWhen(`a problem on '${text}'`, document.uri, (all) => all.some(isOn));
  const found = problems.find(isOn);
  assert.isDefined(found);
  return found;
}

/** The rule that a problem names, and where its link leads. */
export function codeOf({ code }: vscode.Diagnostic): { readonly rule: string; readonly link?: string } {
  if (typeof code !== 'object') return { rule: String(code) };
  return { rule: String(code.value), link: code.target.toString() };
}

/** All hover texts on a text of the document, `offset` characters in. */
export async function hoverOn(
  document: vscode.TextDocument,
  text: string,
  offset = 1,
): Promise<readonly vscode.MarkdownString[]> {
  const position = positionOf(document, text, offset);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.filter((content) => content instanceof vscode.MarkdownString));
}

/** What is offered `offset` characters into a text of the document. */
export async function completionsAt(
  document: vscode.TextDocument,
  text: string,
  offset: number,
  resolved = 0,
): Promise<readonly vscode.CompletionItem[]> {
  const position = positionOf(document, text, offset);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    resolved,
  );
  return items;
}

export const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** The quick fixes on a text of the document. */
export async function fixesOn(
  document: vscode.TextDocument,
  text: string,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<readonly vscode.CodeAction[]> {
  const start = positionOf(document, text, 1);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(start, start),
    kind.value,
  );
  return actions.filter((action) => action instanceof vscode.CodeAction);
}

/** What an action does when somebody picks it: its edit, then its command. Tells what the command answered. */
export async function applyAction(action: vscode.CodeAction | undefined): Promise<unknown> {
  assert.isDefined(action);
  if (action.edit) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  if (!action.command) return undefined;
  return vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

export const titled = (actions: readonly vscode.CodeAction[], start: string): vscode.CodeAction | undefined =>
  actions.find(({ title }) => title.startsWith(start));

/** Sets a setting of the workspace for the length of a test. */
export async function withSetting<T>(key: string, value: unknown, play: () => Promise<T>): Promise<T> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('modelAlmanac').update(key, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    return await play();
  } finally {
    await set(undefined);
  }
}

/** Closes everything that is open, without saving. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
