import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  codeOf,
  completionsAt,
  fixesOn,
  hoverOn,
  labelOf,
  openText,
  playOnTheDay,
  problemOn,
  problemsOf,
  problemsWhen,
} from '../product';
import { openFixture, positionOf, until } from '../support';

const CODE = 'llm = AzureChatOpenAI(azure_deployment="chat-prod", temperature=0)\n';

suite('names of deployments', () => {
  playOnTheDay();

  test('have the problems of the model behind them, and say where they are declared', async () => {
    const document = await openText(CODE);
    const problem = await problemOn(document, 'chat-prod');
    assert.strictEqual(codeOf(problem).rule, 'retiring-model');
    assert.match(problem.message, /gpt-4o.+2026-12-09.+chat-prod is declared in main\.bicep:7\./);
    const [related] = problem.relatedInformation ?? [];
    assert.match(related?.location.uri.path ?? '', /\/main\.bicep$/);
    assert.strictEqual(related?.message, 'chat-prod: gpt-4o 2024-05-13');
  });

  test('show the card of the model, with a way to the declaration', async () => {
    const document = await openText(CODE);
    await problemOn(document, 'chat-prod');
    const [card] = await hoverOn(document, 'chat-prod');
    assert.include(card?.value, 'GPT-4o');
    assert.match(card?.value ?? '', /\[declared in main\.bicep:7\]\(command:modelAlmanac\.goToDeclaration\?/);
    assert.notInclude(card?.value, 'modelAlmanac.replace');
  });

  test('go to their declaration', async () => {
    const document = await openText(CODE);
    const at = positionOf(document, 'chat-prod', 3);
    const links = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.lengthOf(links, 1);
    assert.match(links[0]?.targetUri.path ?? '', /\/main\.bicep$/);
    assert.deepEqual(links[0]?.targetRange, new vscode.Range(6, 9, 6, 18));
    assert.isTrue(links[0]?.originSelectionRange?.contains(at));
    const none = await vscode.commands.executeCommand<readonly unknown[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'temperature', 3),
    );
    assert.lengthOf(none, 0);
  });

  test('are not replaced: the fix belongs to the declaration', async () => {
    const document = await openText(CODE);
    await problemOn(document, 'chat-prod');
    const fixes = await fixesOn(document, 'chat-prod');
    assert.isEmpty(fixes.filter(({ title }) => /replace/i.test(title)));
    const go = fixes.find(({ command }) => command?.command === 'modelAlmanac.goToDeclaration');
    assert.strictEqual(go?.title, 'Go to the Declaration of chat-prod');
    await vscode.commands.executeCommand('modelAlmanac.goToDeclaration', ...(go?.command?.arguments ?? []));
    await until('the declaration to be shown', () => {
      const { document: shown, selection } = vscode.window.activeTextEditor ?? {};
      return (shown?.uri.path.endsWith('/main.bicep') && selection?.active.line === 6) || undefined;
    });
  });

  test('refuse to go anywhere else', async () => {
    const document = await openText(CODE);
    const argument = { uri: document.uri.toString(), start: 0 };
    await vscode.commands.executeCommand('modelAlmanac.goToDeclaration', argument);
    await vscode.commands.executeCommand('modelAlmanac.goToDeclaration', 'https://example.com');
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });

  test('follow the declaration while it is edited', async () => {
    const document = await openText(CODE);
    await problemOn(document, 'chat-prod');
    const declaration = await openFixture('main.bicep');
    const editor = await vscode.window.showTextDocument(declaration);
    const at = positionOf(declaration, '2024-05-13');
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 10)), '2024-11-20'));
    const speaksOf = (day: string) => (problems: readonly vscode.Diagnostic[]) =>
      problems.some(({ message }) => message.includes(day));
    await problemsWhen('the date of another version', document.uri, speaksOf('2027-04-14'));
    await vscode.commands.executeCommand('undo');
    await problemsWhen('the date of the saved version', document.uri, speaksOf('2026-12-09'));
  });

  test('stand with a deployment type, which tells what it is and is completed', async () => {
    const document = await openFixture('main.bicep');
    const [card] = await hoverOn(document, 'GlobalStandard');
    assert.match(card?.value ?? '', /Azure deployment type/);
    assert.match(card?.value ?? '', /`gpt-4o` `2024-05-13` · GlobalStandard \d+ regions/);
    const items = await completionsAt(document, "'GlobalStandard'", 1, 1);
    assert.include(items.map(labelOf), 'GlobalStandard');
    assert.notInclude(items.map(labelOf), 'Standard', 'it has ended');
  });

  test('follow files that come and go, but for those that git leaves out', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(folder);
    const document = await openText('f(azure_deployment="voice")\nf(azure_deployment="hidden")\n');
    const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
    const block = (name: string): Uint8Array =>
      new TextEncoder().encode(
        `resource "azurerm_cognitive_deployment" "v" {\n  name = "${name}"\n  model {\n    format = "OpenAI"\n    name = "gpt-4"\n    version = "0613"\n  }\n}\n`,
      );
    await vscode.workspace.fs.writeFile(file('ignored/hidden.tf'), block('hidden'));
    await vscode.workspace.fs.writeFile(file('voice.tf'), block('voice'));
    try {
      const problem = await problemOn(document, 'voice');
      assert.include(problem.message, 'voice is declared in voice.tf:2.');
      assert.lengthOf(problemsOf(document.uri), 1);
    } finally {
      await vscode.workspace.fs.delete(file('voice.tf'));
      await vscode.workspace.fs.delete(file('ignored/hidden.tf'));
    }
    await problemsWhen('no problem', document.uri, ({ length }) => length === 0);
  });
});
