import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, openFixture, startedByItself } from '../support';

suite('the extension in its host', () => {
  test('does not start in a window without a document', function () {
    // The server's editor opens a document of its own when it starts: the settings of its user.
    if (vscode.env.remoteName !== undefined && Reflect.get(globalThis, 'process') !== undefined) this.skip();
    assert.isFalse(startedByItself);
  });

  test('activates', async () => {
    const extension = await activateExtension();
    assert.isTrue(extension.isActive);
  });

  test('sees the files of the workspace', async () => {
    const document = await openFixture('app.py');
    assert.strictEqual(document.languageId, 'python');
    assert.include(document.getText(), 'gpt-4-0613');
  });

  test('registers every command that its manifest contributes', async () => {
    const { packageJSON } = await activateExtension();
    const contributed: readonly { readonly command: string }[] = packageJSON.contributes?.commands ?? [];
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributed.map(({ command }) => command).filter((command) => !known.has(command));
    assert.deepEqual(missing, []);
  });
});
