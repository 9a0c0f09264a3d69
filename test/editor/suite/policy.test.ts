import { assert } from 'chai';
import * as vscode from 'vscode';
import { codeOf, playOnTheDay, problemOn, problemsOf, problemsWhen } from '../product';
import { fileOfWorkspace, openFixture, until } from '../support';

suite("a team's policy", () => {
  const uri = fileOfWorkspace('model-almanac.json');
  playOnTheDay();
  suiteTeardown(() => vscode.workspace.fs.delete(uri).then(undefined, () => {}));

  const write = (content: object): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(content, null, 2)));

  test('is kept in open files, beside what is known, and gone with its file', async () => {
    const document = await openFixture('app.py');
    const before = await problemOn(document, 'gpt-4-0613');
    assert.strictEqual(codeOf(before).rule, 'retired-model');
    await write({ policy: { models: { forbid: [{ model: 'gpt-4*', message: 'Ask <b>Ada</b> first.' }] } } });
    const told = await until('the policy to speak', () =>
      problemsOf(document.uri).find(({ message }) => message.includes('Ask <b>Ada</b> first.')),
    );
    assert.include(told.message, before.message);
    assert.strictEqual(told.severity, vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(uri);
    await problemsWhen('no policy', document.uri, (all) => all.every(({ message }) => !message.includes('Ada')));
  });

  test('is checked while it is written, and counts once it is saved', async () => {
    await write({ policy: { noPreviews: true } });
    const own = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(own);
    const at = own.positionAt(own.getText().indexOf('noPreviews') + 'noPreviews'.length);
    await editor.edit((edit) => edit.delete(new vscode.Range(at.translate(0, -1), at)));
    const [mistake] = await problemsWhen('a mistake', uri, (all) => all.length > 0);
    assert.include(mistake?.message, 'noPreviews');
    assert.strictEqual(own.getText(mistake?.range), '"noPreview"');
    assert.isTrue(own.isDirty);
    await editor.edit((edit) => edit.insert(at.translate(0, -1), 's'));
    await problemsWhen('no mistake', uri, (all) => all.length === 0);
    await own.save();
  });

  test('marks what nothing needs, once the workspace was checked', async () => {
    await write({ ignore: ['gpt-4-0613', 'gpt-4-32k-0314'] });
    await vscode.commands.executeCommand('modelAlmanac.checkWorkspace');
    const unused = await problemsWhen('an entry that nothing needs', uri, (all) =>
      all.some(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary)),
    );
    const text = (await vscode.workspace.openTextDocument(uri)).getText.bind(
      await vscode.workspace.openTextDocument(uri),
    );
    assert.deepEqual(
      unused.map(({ range }) => text(range)),
      ['"gpt-4-32k-0314"'],
    );
    await vscode.commands.executeCommand('modelAlmanac.clearWorkspace');
  });
});
