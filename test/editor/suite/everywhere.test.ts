// What works in a file works wherever else the editor shows a text.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  closeEverything,
  completionsAt,
  fixesOn,
  hoverOn,
  labelOf,
  openText,
  playOnTheDay,
  problemOn,
  problemsOf,
  withSetting,
} from '../product';
import { openFixture, until } from '../support';

const CALL = 'client.chat.completions.create(model="gpt-4-0613")\n';
const HINT = /^retired 2026-10-23 → gpt-5\.6-sol/;

/** A folder in memory, as a virtual workspace has one. */
class InMemory implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  constructor(private readonly files: ReadonlyMap<string, string>) {}
  watch = (): vscode.Disposable => new vscode.Disposable(() => {});
  stat(uri: vscode.Uri): vscode.FileStat {
    const text = this.files.get(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
  }
  readDirectory = (): [string, vscode.FileType][] => [];
  readFile(uri: vscode.Uri): Uint8Array {
    return new TextEncoder().encode(this.files.get(uri.path) ?? '');
  }
  createDirectory(): void {}
  writeFile(): void {}
  delete(): void {}
  rename(): void {}
}

/** A file that is on no disk. */
function inMemory(text: string): { readonly uri: vscode.Uri; readonly dispose: () => void } {
  const uri = vscode.Uri.from({ scheme: 'almanac-memory', path: `/made/app-${text.length}.py` });
  const provider = new InMemory(new Map([[uri.path, text]]));
  const registered = vscode.workspace.registerFileSystemProvider(uri.scheme, provider);
  return { uri, dispose: () => registered.dispose() };
}

suite('everywhere', () => {
  playOnTheDay();
  teardown(closeEverything);

  const hintsOf = async (document: vscode.TextDocument): Promise<readonly string[]> => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints =
      (await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      )) ?? [];
    return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
  };
  const hintIn = (document: vscode.TextDocument): Promise<string> =>
    until('a hint', async () => (await hintsOf(document)).find((hint) => HINT.test(hint)));
  const offered = async (document: vscode.TextDocument, before: string): Promise<readonly string[]> =>
    (await completionsAt(document, before, before.length)).map(labelOf);

  test('an untitled document has problems, a card, fixes and a list', async () => {
    const document = await openText(`from openai import OpenAI\nclient = OpenAI()\n${CALL}`);
    await problemOn(document, 'gpt-4-0613');
    assert.match((await hoverOn(document, 'gpt-4-0613'))[0]?.value ?? '', /OpenAI API/);
    assert.isNotEmpty(await fixesOn(document, 'gpt-4-0613'));
    assert.include(await offered(document, 'model="'), 'gpt-5.6-sol');
  });

  test('the quick fixes stand in their order', async () => {
    const document = await openText(`from openai import OpenAI\nclient = OpenAI()\n${CALL}${CALL}`);
    await problemOn(document, 'gpt-4-0613');
    const titles = (await fixesOn(document, 'gpt-4-0613')).map(({ title }) => title);
    const order = [
      /^Replace with gpt-5\.6-sol/,
      /^Replace gpt-4-0613 in this file \(2\)/,
      /^Replace gpt-4-0613 in the workspace…/,
      /^Choose another model…/,
      /^Ignore retired-model on this line/,
      /^Ignore retired-model in this file/,
      /^Ignore gpt-4-0613 in this workspace/,
      /^Ignore gpt-4-0613 with a reason, until a date…/,
      /^About the rule retired-model/,
      /^Open the source/,
    ];
    const places = order.map((title) => titles.findIndex((one) => title.test(one)));
    assert.notInclude(places, -1, titles.join(' | '));
    assert.deepEqual(
      [...places],
      [...places].sort((a, b) => a - b),
    );
  });

  test("a notebook's cell has hints as the setting says, and a list by the client of the cell above", async () => {
    const cells = [
      'from anthropic import Anthropic\nclient = Anthropic()\n',
      'client.messages.create(model="")\n',
      'OpenAI().chat.completions.create(model="gpt-4-0613")\n',
    ];
    const data = new vscode.NotebookData(
      cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python')),
    );
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const [, empty, dead] = notebook.getCells().map(({ document }) => document);
    assert.isDefined(empty);
    assert.isDefined(dead);
    const labels = await until('a list', async () => {
      const found = await offered(empty, 'model="');
      return found.some((label) => label.startsWith('claude-')) ? found : undefined;
    });
    assert.notInclude(labels, 'gpt-5.6-sol');
    assert.isEmpty(await hintsOf(dead));
    await withSetting('inlayHints.enabled', true, async () => assert.match(await hintIn(dead), HINT));
  });

  test('a diff has problems and hints on its right side only', async () => {
    const right = await openFixture('app.py');
    await closeEverything();
    const before = inMemory(CALL);
    await vscode.commands.executeCommand('vscode.diff', before.uri, right.uri, 'before ↔ now');
    const left = await vscode.workspace.openTextDocument(before.uri);
    await problemOn(right, 'gpt-4-0613');
    await withSetting('inlayHints.enabled', true, async () => {
      assert.match(await hintIn(right), HINT);
      assert.isEmpty(await hintsOf(left));
    });
    assert.isEmpty(problemsOf(left.uri));
    before.dispose();
  });

  test('settings of the editor that name a model have problems and a list', async () => {
    const settings = '{\n  // mine\n  "acme.openai.model": "gpt-4-0613",\n  "acme.openai.chat.model": ""\n}\n';
    const document = await openText(settings, 'jsonc');
    await problemOn(document, 'gpt-4-0613');
    assert.include(await offered(document, '.chat.model": "'), 'gpt-5.6-sol');
  });

  test('a file of a virtual file system has problems, a card and a list', async () => {
    const { uri, dispose } = inMemory(`from openai import OpenAI\nclient = OpenAI()\n${CALL}`);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await problemOn(document, 'gpt-4-0613');
      assert.match((await hoverOn(document, 'gpt-4-0613'))[0]?.value ?? '', /OpenAI API/);
      assert.include(await offered(document, 'model="'), 'gpt-5.6-sol');
    } finally {
      await closeEverything();
      dispose();
    }
  });

  test('carriage returns stay, and two carets are one step back', async () => {
    const text = `from openai import OpenAI\r\nclient = OpenAI()\r\n${CALL.replace('\n', '\r\n')}${CALL.replace('\n', '\r\n')}`;
    const document = await openText(text);
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await problemOn(document, 'gpt-4-0613');
    const before = document.getText();
    const at = (n: number): vscode.Position =>
      document.positionAt(before.split('gpt-4-0613').slice(0, n).join('gpt-4-0613').length + 2);
    editor.selections = [1, 2].map((n) => new vscode.Selection(at(n), at(n)));
    const inFile = (await fixesOn(document, 'gpt-4-0613')).find(({ title }) => title.includes('in this file (2)'));
    assert.isDefined(inFile?.command);
    await vscode.commands.executeCommand(inFile.command.command, ...(inFile.command.arguments ?? []));
    assert.strictEqual(document.getText(), before.replaceAll('gpt-4-0613', 'gpt-5.6-sol'));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  });
});
