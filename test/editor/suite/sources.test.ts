import { assert } from 'chai';
import * as vscode from 'vscode';
import { playOnTheDay } from '../product';

suite('sources', () => {
  playOnTheDay();

  test('lists each fact of a model with the page and the day behind it', async () => {
    await vscode.commands.executeCommand('modelAlmanac.showSources', {
      platform: 'azure-openai',
      id: 'gpt-4o',
      version: '2024-05-13',
    });
    const document = vscode.window.activeTextEditor?.document;
    assert.strictEqual(document?.uri.scheme, 'model-almanac');
    assert.match(document?.getText() ?? '', /Retirement: .*2026-12-09/);
    assert.match(document?.getText() ?? '', /2026-10-09 · https:\/\/learn\.microsoft\.com\//);
  });

  test('of an unknown model says so, and is no place for findings', async () => {
    const uri = vscode.Uri.from({ scheme: 'model-almanac', path: '/x', query: '{"platform":"openai","id":"no-such"}' });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /no such model/);
    assert.lengthOf(vscode.languages.getDiagnostics(uri), 0);
  });
});
