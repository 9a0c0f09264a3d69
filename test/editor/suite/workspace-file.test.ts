import { assert } from 'chai';
import * as vscode from 'vscode';
import { hoverOn, playOnTheDay, problemOn, problemsWhen } from '../product';
import { fileOfWorkspace, openFixture, until } from '../support';

suite("the workspace's own file", () => {
  const uri = fileOfWorkspace('model-almanac.json');
  playOnTheDay();

  const write = (content: object): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(content)));

  test('ignores what it says, changes a date, and lists its own mistakes', async () => {
    const document = await openFixture('app.py');
    await problemOn(document, 'gpt-4-0613');
    await write({
      ignore: ['gpt-4-0613', { nonsense: true }],
      overrides: [
        {
          platform: 'openai',
          model: 'gpt-4o-mini',
          retires: '2026-12-24',
          reason: 'our contract',
          checked: '2026-11-01',
        },
      ],
    });
    try {
      await problemsWhen('a new date', document.uri, (all) =>
        all.some(({ message }) => message.includes('2026-12-24')),
      );
      assert.notInclude(
        vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range)),
        'gpt-4-0613',
      );
      await problemsWhen('a mistake', uri, (all) => all.length > 0);
      const card = await until('the card to say so', async () =>
        (await hoverOn(document, 'gpt-4o-mini')).find(({ value }) => value.includes('2026-12-24')),
      );
      assert.match(card.value, /from this workspace/i);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await problemOn(document, 'gpt-4-0613');
    await problemsWhen('no mistake', uri, (all) => all.length === 0);
  });
});
