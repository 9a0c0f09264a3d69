import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  applyAction,
  fixesOn,
  hoverOn,
  openText,
  playOnTheDay,
  problemOn,
  problemsWhen,
  titled,
  withSetting,
} from '../product';
import { openFixture } from '../support';

const OLD = 'client.chat.completions.create(model="gpt-4-0613")\n';

suite('quick fixes', () => {
  playOnTheDay();

  test('put the replacement in, and the problem goes', async () => {
    const document = await openText(OLD);
    await problemOn(document, 'gpt-4-0613');
    await applyAction(titled(await fixesOn(document, 'gpt-4-0613'), 'Replace with gpt-5.6-sol'));
    assert.strictEqual(document.getText(), OLD.replace('gpt-4-0613', 'gpt-5.6-sol'));
    await problemsWhen('no problem', document.uri, (problems) => problems.length === 0);
  });

  test('ignore a line by a comment in its language', async () => {
    const document = await openText(`if x:\n    ${OLD}`);
    await problemOn(document, 'gpt-4-0613');
    await applyAction(titled(await fixesOn(document, 'gpt-4-0613'), 'Ignore retired-model'));
    assert.strictEqual(document.getText(), `if x:\n    # model-almanac-ignore-next-line retired-model\n    ${OLD}`);
    await problemsWhen('no problem', document.uri, (problems) => problems.length === 0);
  });

  test('offer no comment where the format has none', async () => {
    const document = await openFixture('config.json');
    await problemOn(document, 'claude-3-opus-20240229');
    const titles = (await fixesOn(document, 'claude-3-opus')).map(({ title }) => title);
    assert.isTrue(titles.some((title) => title.startsWith('Replace with')));
    assert.isFalse(titles.some((title) => title.includes('on this line')));
  });

  test('offer nothing where nothing is wrong', async () => {
    const document = await openText('model = "gpt-5.6-terra"\n');
    assert.lengthOf(await fixesOn(document, 'gpt-5.6-terra'), 0);
  });

  test('replace all in a file, when somebody asks for it', async () => {
    const document = await openText(OLD + OLD);
    await problemsWhen('two problems', document.uri, (problems) => problems.length === 2);
    const kind = vscode.CodeActionKind.SourceFixAll.append('modelAlmanac');
    const [action, ...others] = await fixesOn(document, 'client', kind);
    assert.lengthOf(others, 0);
    await applyAction(action);
    assert.notInclude(document.getText(), 'gpt-4-0613');
  });

  test('ignore an ID in the workspace by a setting', async () => {
    const document = await openText(OLD);
    await problemOn(document, 'gpt-4-0613');
    await withSetting('ignoredIds', ['gpt-4-0613'], () =>
      problemsWhen('no problem', document.uri, (problems) => problems.length === 0),
    );
    await problemOn(document, 'gpt-4-0613');
  });

  test('are off when the setting says so', async () => {
    const document = await openText(OLD);
    await problemOn(document, 'gpt-4-0613');
    await withSetting('codeActions.enabled', false, async () => {
      assert.lengthOf(await fixesOn(document, 'gpt-4-0613'), 0);
    });
  });

  test('the link in the hover does what the fix does, and nothing else', async () => {
    const document = await openText(OLD);
    await problemOn(document, 'gpt-4-0613');
    const [card] = await hoverOn(document, 'gpt-4-0613');
    const [, query = ''] = /command:modelAlmanac\.replace\?([^)\s"]+)/.exec(card?.value ?? '') ?? [];
    const [argument] = JSON.parse(decodeURIComponent(query));
    const [edit] = argument.edits;
    const refused = [
      undefined,
      {},
      { ...argument, edits: [] },
      { ...argument, edits: [{ ...edit, newText: 'rm -rf' }] },
      { ...argument, edits: [{ ...edit, start: 0, end: 10, oldText: OLD.slice(0, 10) }] },
      { ...argument, edits: [edit, { ...edit, start: 0, end: 0, oldText: '' }] },
      { ...argument, uri: 'untitled:nothing-of-this-name' },
      { ...argument, more: 1 },
    ];
    for (const forged of refused)
      assert.isFalse(await vscode.commands.executeCommand('modelAlmanac.replace', forged), JSON.stringify(forged));
    assert.strictEqual(document.getText(), OLD);
    assert.isTrue(await vscode.commands.executeCommand('modelAlmanac.replace', argument));
    assert.include(document.getText(), 'gpt-5.6-sol');
  });
});
