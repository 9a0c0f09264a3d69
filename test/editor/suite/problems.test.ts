import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEverything, codeOf, DAY, openText, playOnTheDay, problemOn, problemsOf, problemsWhen } from '../product';
import { openFixture, pinToday, positionOf } from '../support';

suite('problems', () => {
  playOnTheDay();

  test('a retired model is an error on its exact range, with the official page behind its code', async () => {
    const document = await openFixture('app.py');
    const problem = await problemOn(document, 'gpt-4-0613');
    assert.strictEqual(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.include(problem.message, '2026-10-23');
    const { rule, link } = codeOf(problem);
    assert.strictEqual(rule, 'retired-model');
    assert.match(link ?? '', /^https:\/\//);
    assert.deepEqual(problem.tags, [vscode.DiagnosticTag.Deprecated]);
  });

  test('a retiring model is a warning; ordinary words are nothing', async () => {
    const document = await openFixture('app.py');
    const problem = await problemOn(document, 'gpt-4o-mini');
    assert.strictEqual(problem.severity, vscode.DiagnosticSeverity.Warning);
    const texts = problemsOf(document.uri).map(({ range }) => document.getText(range));
    assert.notInclude(texts, 'o1');
  });

  test('a file is told by its name: Bicep is plain text here', async () => {
    const document = await openFixture('main.bicep');
    await problemOn(document, 'gpt-4o');
  });

  test('a model in prose is a hint', async () => {
    const document = await openFixture('notes.md');
    const problem = await problemOn(document, 'gpt-4-0613');
    assert.strictEqual(problem.severity, vscode.DiagnosticSeverity.Hint);
  });

  test('they follow an edit', async () => {
    const document = await openText('model = "gpt-4-0613"\n');
    await problemOn(document, 'gpt-4-0613');
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document, document);
    const start = positionOf(document, 'gpt-4-0613');
    await editor?.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 10)), 'gpt-5.6-terra'));
    await problemsWhen('no problem', document.uri, (problems) => problems.length === 0);
  });

  test('they follow the day', async function () {
    const document = await openText('model = "gpt-4-0613"\n');
    await problemOn(document, 'gpt-4-0613');
    await pinToday(this, '2026-09-01');
    const isWarning = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Warning;
    await problemsWhen('a warning', document.uri, (problems) => problems.some(isWarning));
    await pinToday(this, DAY);
    await problemsWhen('an error', document.uri, (problems) => problems.length === 1 && !problems.some(isWarning));
  });

  test('they go when the document closes', async () => {
    const document = await openText('model = "gpt-4-0613"\n');
    await problemOn(document, 'gpt-4-0613');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await problemsWhen('no problem', document.uri, (problems) => problems.length === 0);
  });

  test('the left side of a diff has none, until the file is opened by itself', async () => {
    await closeEverything();
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.isDefined(folder);
    const [left, right] = ['app.py', 'notes.md'].map((name) => vscode.Uri.joinPath(folder.uri, name));
    assert.isDefined(left);
    await vscode.commands.executeCommand('vscode.diff', left, right);
    await problemsWhen('no problem', left, (problems) => problems.length === 0);
    await problemsWhen('problems', right ?? left, (problems) => problems.length > 0);
    await openFixture('app.py');
    await problemsWhen('problems', left, (problems) => problems.length > 0);
  });
});
