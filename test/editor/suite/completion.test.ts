import { assert } from 'chai';
import * as vscode from 'vscode';
import { completionsAt, labelOf, openText, playOnTheDay, withSetting } from '../product';
import { positionOf } from '../support';

const CALL = 'client.chat.completions.create(model="")\n';

suite('completion', () => {
  playOnTheDay();

  const inCall = async (typed = ''): Promise<readonly vscode.CompletionItem[]> => {
    const text = CALL.replace('""', `"${typed}"`);
    const document = await openText(text);
    return ours(await completionsAt(document, 'model="', 'model="'.length + typed.length));
  };

  test('offers model IDs inside an empty string, the living before the retired', async () => {
    const items = await inCall();
    const labels = items.map(labelOf);
    assert.includeMembers(labels, ['gpt-5.6-terra', 'gpt-4-0613', 'claude-opus-4-8']);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
    assert.isBelow(sorted.indexOf('gpt-5.6-terra'), sorted.indexOf('gpt-4-0613'));
  });

  test('strikes the retired out, or leaves them out by setting', async () => {
    const retired = (await inCall()).find((item) => labelOf(item) === 'gpt-4-0613');
    assert.deepEqual(retired?.tags, [vscode.CompletionItemTag.Deprecated]);
    await withSetting('completion.retired', 'hide', async () => {
      const labels = (await inCall()).map(labelOf);
      assert.notInclude(labels, 'gpt-4-0613');
      assert.include(labels, 'gpt-5.6-terra');
    });
  });

  test('chooses the replacement first where a dead ID stands', async () => {
    const items = await inCall('gpt-4-0613');
    const chosen = items.filter(({ preselect }) => preselect);
    assert.deepEqual(chosen.map(labelOf), ['gpt-5.6-sol']);
    assert.match(chosen[0]?.filterText ?? '', /^gpt-4-0613 gpt-5\.6-sol/);
    assert.isEmpty((await inCall('gpt-5.6-sol')).filter(({ preselect }) => preselect));
  });

  test('replaces the whole token', async () => {
    const document = await openText(CALL.replace('""', '"gpt-4-06"'));
    const items = ours(await completionsAt(document, 'gpt-4-06', 3));
    const item = items.find((candidate) => labelOf(candidate) === 'gpt-5.6-terra');
    assert.isDefined(item);
    const start = positionOf(document, 'gpt-4-06');
    const { range } = item;
    const replaced = range instanceof vscode.Range ? range : range?.replacing;
    assert.isTrue(replaced?.isEqual(new vscode.Range(start, start.translate(0, 8))));
  });

  test('keeps a prefix, and offers what its platform has', async () => {
    const document = await openText(CALL.replace('""', '"azure/"'));
    const items = ours(await completionsAt(document, 'azure/', 6));
    const labels = items.map(labelOf);
    assert.include(labels, 'gpt-35-turbo');
    assert.notInclude(labels, 'gpt-3.5-turbo');
    const [range] = items.map((item) => item.range);
    assert.isTrue(range instanceof vscode.Range && range.isEmpty);
  });

  test('shows the card as documentation when an item is looked at', async () => {
    const document = await openText(CALL.replace('""', '"gpt-4-0613"'));
    const items = ours(await completionsAt(document, 'gpt-4-0613', 10, 5_000));
    const { documentation } = items.find((item) => labelOf(item) === 'gpt-4-0613') ?? {};
    assert.instanceOf(documentation, vscode.MarkdownString);
    assert.include((documentation as vscode.MarkdownString).value, '2026-10-23');
  });

  test('works in configuration: YAML, JSON, .env', async () => {
    for (const [language, text, before] of [
      ['yaml', 'model: \n', 'model: '],
      ['json', '{ "model": "" }\n', '"model": "'],
      ['plaintext', 'OPENAI_MODEL=\n', 'OPENAI_MODEL='],
    ] as const) {
      const document = language === 'plaintext' ? await openNamed('new.env', text) : await openText(text, language);
      const labels = ours(await completionsAt(document, before, before.length)).map(labelOf);
      assert.include(labels, 'gpt-5.6-terra', language);
    }
  });

  test('offers nothing elsewhere', async () => {
    for (const [text, before] of [
      ['title = ""\n', 'title = "'],
      ['# a comment about a model: \n', 'model: '],
      ['print("model ")\n', 'model '],
      ['x = a - b\n', 'a -'],
    ] as const) {
      const document = await openText(text);
      assert.lengthOf(ours(await completionsAt(document, before, before.length)), 0, text);
    }
  });

  test('is off when the setting says so', async () => {
    await withSetting('completion.enabled', false, async () => {
      assert.lengthOf(await inCall(), 0);
    });
  });

  test('offers only the platforms that somebody uses', async () => {
    await withSetting('platforms', ['anthropic'], async () => {
      const labels = (await inCall()).map(labelOf);
      assert.include(labels, 'claude-opus-4-8');
      assert.notInclude(labels, 'gpt-5.6-terra');
    });
  });
});

/** Other providers offer words of the document. */
function ours(items: readonly vscode.CompletionItem[]): readonly vscode.CompletionItem[] {
  return items.filter(({ kind, detail }) => kind !== vscode.CompletionItemKind.Text && detail?.includes(' · '));
}

async function openNamed(name: string, content: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.parse(`untitled:/${name}`);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
  return document;
}
