import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEverything, codeOf, DAY, problemsOf, problemsWhen } from '../product';
import { activateExtension, pinToday } from '../support';

suite('check workspace', () => {
  suiteSetup(async function () {
    await activateExtension();
    await pinToday(this, DAY);
    await closeEverything();
  });
  suiteTeardown(async function () {
    await vscode.commands.executeCommand('modelAlmanac.clearWorkspace');
    await pinToday(this, undefined);
  });

  const file = (name: string): vscode.Uri => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.isDefined(folder);
    return vscode.Uri.joinPath(folder.uri, name);
  };

  test('fills the problems of files that are not open, and clears them', async () => {
    const outcome = await vscode.commands.executeCommand<{ checked: number; problems: number }>(
      'modelAlmanac.checkWorkspace',
    );
    assert.isAtLeast(outcome.checked, 5);
    assert.isAtLeast(outcome.problems, 3);
    const [problem] = await problemsWhen('a problem', file('settings/models.yaml'), (all) => all.length === 1);
    assert.strictEqual(problem && codeOf(problem).rule, 'retired-model');
    assert.deepEqual(problem?.range, new vscode.Range(2, 9, 2, 31));
    assert.lengthOf(problemsOf(file('plain.txt')), 0);
    assert.lengthOf(problemsOf(file('ignored/generated.py')), 0, 'git leaves it out');
    await vscode.commands.executeCommand('modelAlmanac.clearWorkspace');
    await problemsWhen('no problem', file('settings/models.yaml'), (problems) => problems.length === 0);
  });

  test('reads Latin-1, and lists what is binary', async () => {
    const outcome = await vscode.commands.executeCommand<{ notChecked: number }>('modelAlmanac.checkWorkspace');
    assert.strictEqual(outcome.notChecked, 1);
    await problemsWhen('a problem', file('settings/latin1.env'), (problems) => problems.length === 1);
    assert.lengthOf(problemsOf(file('settings/picture.bin')), 0);
  });

  test('does not list an open file twice', async () => {
    const document = await vscode.workspace.openTextDocument(file('config.json'));
    await vscode.window.showTextDocument(document);
    await problemsWhen('a problem', document.uri, (problems) => problems.length === 1);
    await vscode.commands.executeCommand('modelAlmanac.checkWorkspace');
    assert.lengthOf(problemsOf(document.uri), 1);
  });
});
