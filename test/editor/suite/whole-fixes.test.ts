import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  applyAction,
  closeEverything,
  codeOf,
  DAY,
  fixesOn,
  hoverOn,
  openText,
  problemOn,
  problemsWhen,
  titled,
} from '../product';
import { pinToday, positionOf } from '../support';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('modelAlmanac');

/** One deployment of Azure in each format that names model and version apart. */
const PAIRS: Readonly<Record<string, (name: string, version: string) => string>> = {
  bicep: (name, version) => `resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat-in-house'
  sku: { name: 'Standard', capacity: 4 }
  properties: {
    model: {
      format: 'OpenAI'
      name: '${name}'
      version: '${version}'
    }
  }
}
`,
  'arm.json': (name, version) => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.CognitiveServices/accounts/deployments",
      "apiVersion": "2024-10-01",
      "name": "account/chat-in-house",
      "properties": { "model": { "version": "${version}", "format": "OpenAI", "name": "${name}" } }
    }
  ]
}
`,
  tf: (name, version) => `resource "azurerm_cognitive_deployment" "chat" {
  name = "chat-in-house"
  model {
    format  = "OpenAI"
    name    = "${name}"
    version = "${version}"
  }
}
`,
  yaml: (name, version) => `deployments:
  - name: chat-in-house
    model:
      format: OpenAI
      name: ${name}
      version: "${version}"
`,
};
/** What this suite says of two pairs, whatever the catalogue comes to say. */
const FACTS = {
  overrides: [
    { model: 'gpt-4', version: '0613', stage: 'retired', retires: '2026-02-13', replacement: 'gpt-4o@2024-11-20' },
    { model: 'gpt-4o', version: '2024-11-20', stage: 'ga', retires: '2028-02-13' },
  ].map((row) => ({ ...row, platform: 'azure-openai', reason: 'for a test', checked: '2026-11-01' })),
};

const folderUri = (...names: readonly string[]): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(folder);
  return vscode.Uri.joinPath(folder.uri, ...names);
};

const writeFile = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

suite('a fix is written whole or not at all', () => {
  suiteSetup(async function () {
    await pinToday(this, DAY);
    await writeFile(folderUri('model-almanac.json'), JSON.stringify(FACTS));
    // A fix that was worked out by other facts is refused: wait until these are in force.
    const document = await openAs('first.bicep', PAIRS.bicep?.('gpt-4', '0613') ?? '');
    await problemsWhen('the facts', document.uri, (problems) =>
      problems.some(({ message }) => message.includes('2026-02-13')),
    );
  });
  suiteTeardown(async function () {
    await closeEverything();
    for (const name of ['model-almanac.json', 'whole-fixes'])
      await vscode.workspace.fs.delete(folderUri(name), { recursive: true });
    await pinToday(this, undefined);
  });

  for (const [format, write] of Object.entries(PAIRS)) {
    test(`${format}: name and version together, one step back`, async () => {
      const before = write('gpt-4', '0613');
      const document = await openAs(`pair.${format}`, before);
      await problemOn(document, 'gpt-4');
      const action = titled(await fixesOn(document, 'gpt-4'), 'Replace with ');
      assert.isTrue(await applyAction(action));
      assert.strictEqual(document.getText(), write('gpt-4o', '2024-11-20'));
      // Neither a dead model any more nor a pair that does not exist.
      await problemsWhen('neither', document.uri, (problems) =>
        problems.every((problem) => !['retired-model', 'unknown-model-version'].includes(codeOf(problem).rule)),
      );
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), before);
    });
  }

  test('lines that end in CRLF stay as they are', async () => {
    const write = (name: string, version: string): string => `${PAIRS.bicep?.(name, version)}`.replaceAll('\n', '\r\n');
    const document = await openAs('crlf.bicep', write('gpt-4', '0613'));
    assert.strictEqual(document.eol, vscode.EndOfLine.CRLF);
    await problemOn(document, 'gpt-4');
    assert.isTrue(await applyAction(titled(await fixesOn(document, 'gpt-4'), 'Replace with ')));
    assert.strictEqual(document.getText(), write('gpt-4o', '2024-11-20'));
  });

  test("the hover's link writes both as well", async () => {
    const write = PAIRS.tf as (name: string, version: string) => string;
    const document = await openAs('hover.tf', write('gpt-4', '0613'));
    await problemOn(document, 'gpt-4');
    assert.isTrue(await vscode.commands.executeCommand('modelAlmanac.replace', await hoverArgument(document, 'gpt-4')));
    assert.strictEqual(document.getText(), write('gpt-4o', '2024-11-20'));
  });

  test('all in a file, whole pairs in one step', async () => {
    const write = (name: string, version: string): string =>
      `${PAIRS.bicep?.(name, version)}${PAIRS.bicep?.(name, version).replaceAll('chat', 'talk')}`;
    const before = write('gpt-4', '0613');
    const document = await openAs('all.bicep', before);
    await problemsWhen('two problems', document.uri, (problems) => problems.length === 2);
    const [action, ...others] = await fixesOn(document, 'gpt-4', FIX_ALL);
    assert.lengthOf(others, 0);
    assert.strictEqual(action?.title, 'Replace all 2 in this file');
    assert.isTrue(await applyAction(action));
    assert.strictEqual(document.getText(), write('gpt-4o', '2024-11-20'));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  });

  test('with several cursors only what was asked for is written, and the cursors stay', async () => {
    const line = 'client.chat.completions.create(model="gpt-4-0613")\n';
    const document = await openText(line.repeat(3));
    await problemsWhen('three problems', document.uri, (problems) => problems.length === 3);
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    editor.selections = [0, 1, 2].map((at) => new vscode.Selection(at, 3, at, 6));
    assert.isTrue(await applyAction(titled(await fixesOn(document, 'gpt-4-0613'), 'Replace with ')));
    const fixed = line.replace('gpt-4-0613', 'gpt-5.6-sol');
    assert.strictEqual(document.getText(), fixed + line + line);
    assert.deepEqual(
      editor.selections.map(({ start, end }) => [start.line, start.character, end.character]),
      [0, 1, 2].map((at) => [at, 3, 6]),
    );
  });

  test('a selection over several offers each and all of them', async () => {
    const line = 'client.chat.completions.create(model="gpt-4-0613")\n';
    const document = await openText(line.repeat(2));
    await problemsWhen('two problems', document.uri, (problems) => problems.length === 2);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 2, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.lengthOf(
      actions.filter(({ title }) => title.startsWith('Replace with ')),
      2,
    );
    assert.isTrue(await applyAction(titled(actions, 'Replace gpt-4-0613 in this file (2)')));
    assert.strictEqual(document.getText(), line.replace('gpt-4-0613', 'gpt-5.6-sol').repeat(2));
  });

  /** What may happen between the offer and the choice. */
  const CHANGES: Readonly<Record<string, (document: vscode.TextDocument) => readonly [vscode.Range, string]>> = {
    'a line before it': () => [new vscode.Range(0, 0, 0, 0), '\n'],
    'the name': (document) => [rangeOn(document, "'gpt-4'"), "'gpt-5'"],
    'only the version': (document) => [rangeOn(document, '0613'), '1106-Preview'],
    'only the version, as long as it was': (document) => [rangeOn(document, '0613'), '0314'],
  };
  for (const [what, change] of Object.entries(CHANGES)) {
    test(`nothing is written when ${what} has changed meanwhile`, async () => {
      const document = await openAs(
        `changed-${what.replaceAll(/\W/g, '-')}.bicep`,
        PAIRS.bicep?.('gpt-4', '0613') ?? '',
      );
      await problemOn(document, 'gpt-4');
      const one = titled(await fixesOn(document, 'gpt-4'), 'Replace with ');
      const [all] = await fixesOn(document, 'gpt-4', FIX_ALL);
      const link = await hoverArgument(document, 'gpt-4');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, ...change(document));
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      const changed = document.getText();
      for (const offered of [one, all]) assert.isFalse(await applyAction(offered), offered?.title);
      assert.isFalse(await vscode.commands.executeCommand('modelAlmanac.replace', link));
      assert.strictEqual(document.getText(), changed);
    });
  }

  test('a document that no editor shows is changed whole as well', async () => {
    const write = PAIRS.tf as (name: string, version: string) => string;
    const document = await openAs('hidden.tf', write('gpt-4', '0613'));
    await problemOn(document, 'gpt-4');
    const action = titled(await fixesOn(document, 'gpt-4'), 'Replace with ');
    await openText('nothing = 1\n');
    assert.isTrue(await applyAction(action));
    assert.strictEqual(document.getText(), write('gpt-4o', '2024-11-20'));
  });

  test('a change at the same time leaves nothing half-written', async () => {
    const write = PAIRS.bicep as (name: string, version: string) => string;
    const typed = '// typed meanwhile\n';
    for (let round = 0; round < 5; round++) {
      const document = await openAs(`racing-${round}.bicep`, write('gpt-4', '0613'));
      await problemOn(document, 'gpt-4');
      const action = titled(await fixesOn(document, 'gpt-4'), 'Replace with ');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), typed);
      const [changed, replaced] = await Promise.all([vscode.workspace.applyEdit(edit), applyAction(action)]);
      // Whichever the editor takes, it takes whole.
      const pair = replaced ? write('gpt-4o', '2024-11-20') : write('gpt-4', '0613');
      assert.strictEqual(
        document.getText(),
        `${changed ? typed : ''}${pair}`,
        `typed: ${changed}, replaced: ${replaced}`,
      );
    }
  });
});

/** A file of the workspace: its own `model-almanac.json` holds for it. */
async function openAs(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = folderUri('whole-fixes', name);
  await writeFile(uri, text);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  assert.strictEqual(document.getText(), text);
  return document;
}

function rangeOn(document: vscode.TextDocument, text: string): vscode.Range {
  return new vscode.Range(positionOf(document, text), positionOf(document, text, text.length));
}

/** What the hover's Replace hands over. */
async function hoverArgument(document: vscode.TextDocument, text: string): Promise<unknown> {
  const [card] = await hoverOn(document, text);
  const [, query = ''] = /command:modelAlmanac\.replace\?([^)\s"]+)/.exec(card?.value ?? '') ?? [];
  const [argument] = JSON.parse(decodeURIComponent(query));
  return argument;
}
