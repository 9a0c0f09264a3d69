import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  DiagnosticSeverity,
  DiagnosticTag,
  type Hover,
  type ShowDocumentParams,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { builtServer, type Editor, remove, startEditor } from './server';

const CALL = "import openai\nclient.responses.create(model='gpt-8-old')\n";
const AT = { line: 1, character: 32 };
const RANGE = { start: { line: 1, character: 31 }, end: { line: 1, character: 40 } };

let dist = '';
let editor: Editor;
beforeAll(async () => {
  dist = builtServer();
  editor = await startEditor(dist, {
    capabilities: {
      textDocument: { publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } } },
      workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true },
    },
  });
});
afterAll(async () => {
  await editor?.stop();
  remove(dist);
});

let number = 0;
const fresh = (): string => `file:///nowhere/${++number}.py`;
const ask = <T>(method: string, uri: string, more: object = {}): Promise<T> =>
  editor.client.sendRequest<T>(method, { textDocument: { uri }, ...more });

describe('the server', () => {
  test('says who it is and what it can do', () => {
    expect(editor.initialized.serverInfo?.name).toBe('model-almanac');
    expect(editor.initialized.capabilities).toMatchObject({
      hoverProvider: true,
      definitionProvider: true,
      inlayHintProvider: true,
      completionProvider: { resolveProvider: true },
    });
    // To an editor that does not ask for problems, they are told.
    expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe('problems', () => {
  test('are told of a document that is opened, with the page behind the claim', async () => {
    const uri = fresh();
    await editor.open(uri, CALL);
    const { version, diagnostics } = await editor.problems(uri);
    expect(version).toBe(1);
    expect(diagnostics).toEqual([
      {
        range: RANGE,
        severity: DiagnosticSeverity.Error,
        code: 'retired-model',
        codeDescription: { href: 'https://example.com/models' },
        source: 'Model Almanac',
        message: expect.stringContaining('gpt-9'),
        tags: [DiagnosticTag.Deprecated],
      },
    ]);
  });

  test('follow the text, and go when the document is closed', async () => {
    const uri = fresh();
    await editor.open(uri, CALL);
    expect((await editor.problems(uri)).diagnostics).toHaveLength(1);
    await editor.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# 日本\n' },
      ],
    });
    const moved = await editor.problems(uri);
    expect(moved).toMatchObject({ version: 2, diagnostics: [{ range: { start: { line: 2, character: 31 } } }] });
    await editor.change(uri, 3, "client.responses.create(model='gpt-9')\n");
    expect(await editor.problems(uri)).toMatchObject({ version: 3, diagnostics: [] });
    await editor.change(uri, 4, CALL);
    expect((await editor.problems(uri)).diagnostics).toHaveLength(1);
    await editor.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect((await editor.problems(uri)).diagnostics).toEqual([]);
  });

  test('count columns in UTF-16, and lines whatever their end', async () => {
    const uri = fresh();
    await editor.open(uri, "x = 1\r\ny = '😀'; client.responses.create(model='gpt-8-old')\r\n");
    const { diagnostics } = await editor.problems(uri);
    expect(diagnostics[0]?.range).toEqual({ start: { line: 1, character: 41 }, end: { line: 1, character: 50 } });
  });

  test('are none where nothing is wrong', async () => {
    const uri = fresh();
    await editor.open(uri, "client.responses.create(model='gpt-9')\nname = 'gpt-8-older'\n");
    expect((await editor.problems(uri)).diagnostics).toEqual([]);
  });
});

describe('hover', () => {
  test('is the card, on the exact token', async () => {
    const uri = fresh();
    await editor.open(uri, CALL);
    const hover = await ask<Hover>('textDocument/hover', uri, { position: AT });
    expect(hover.range).toEqual(RANGE);
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('2020-01-02') });
    const { value } = hover.contents as { value: string };
    expect(value).not.toMatch(/command:|\$\(/);
  });

  test('is nothing beside it, nor of a document that was never opened', async () => {
    const uri = fresh();
    await editor.open(uri, CALL);
    expect(await ask('textDocument/hover', uri, { position: { line: 1, character: 5 } })).toBeNull();
    expect(await ask('textDocument/hover', fresh(), { position: AT })).toBeNull();
  });
});

describe('completion', () => {
  const TYPING = "import openai\nclient.responses.create(model='gpt-')\n";
  const END = { line: 1, character: 35 };

  test('offers the models, and gives the card of one that is looked at', async () => {
    const uri = fresh();
    await editor.open(uri, TYPING);
    const list = await ask<CompletionList>('textDocument/completion', uri, { position: END });
    expect(list.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['gpt-8-old', 'gpt-9']));
    const old = list.items.find(({ label }) => label === 'gpt-8-old') as CompletionItem;
    expect(old).toMatchObject({
      tags: [1],
      textEdit: { newText: 'gpt-8-old', range: { start: { line: 1, character: 31 }, end: END } },
    });
    expect(old.documentation).toBeUndefined();
    const resolved = await editor.client.sendRequest<CompletionItem>('completionItem/resolve', old);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('2020-01-02') });
  });

  test('is nothing elsewhere, nor behind a space in code', async () => {
    const uri = fresh();
    await editor.open(uri, 'x = 1\n');
    expect(await ask('textDocument/completion', uri, { position: { line: 0, character: 5 } })).toBeNull();
    await editor.change(uri, 2, TYPING);
    const context = { triggerKind: 2, triggerCharacter: ' ' };
    expect(await ask('textDocument/completion', uri, { position: END, context })).toBeNull();
  });

  test('an item that nobody sent stays as it is', async () => {
    for (const data of [undefined, 7, { list: 999, item: 0 }, { list: 1, item: -1 }]) {
      const item = { label: 'x', data };
      expect(await editor.client.sendRequest('completionItem/resolve', item)).toEqual(JSON.parse(JSON.stringify(item)));
    }
  });
});

describe('code actions', () => {
  const context = { diagnostics: [] };

  test('put the replacement in, for the version that was looked at, or ignore the line', async () => {
    const uri = fresh();
    await editor.open(uri, CALL);
    const { diagnostics } = await editor.problems(uri);
    const actions = await ask<CodeAction[]>('textDocument/codeAction', uri, { range: RANGE, context: { diagnostics } });
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Replace with gpt-9', true],
      ['Ignore retired-model on this line', undefined],
      ['Ignore retired-model in this file', undefined],
    ]);
    expect(actions[0]).toMatchObject({
      kind: 'quickfix',
      diagnostics: [{ code: 'retired-model' }],
      edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: RANGE, newText: 'gpt-9' }] }] },
    });
    expect(actions[1]?.edit?.documentChanges).toMatchObject([
      { edits: [{ newText: '# model-almanac-ignore-next-line retired-model\n' }] },
    ]);
  });

  test('lead to the rule and to the source where the editor can open a page', async () => {
    const capabilities = { window: { showDocument: { support: true } } };
    const withPages = await startEditor(dist, { capabilities });
    try {
      const opened: ShowDocumentParams[] = [];
      withPages.client.onRequest('window/showDocument', (asked: ShowDocumentParams) => {
        opened.push(asked);
        return { success: true };
      });
      const uri = fresh();
      await withPages.open(uri, CALL);
      await withPages.problems(uri);
      const params = { textDocument: { uri }, range: RANGE, context };
      const actions = await withPages.client.sendRequest<CodeAction[]>('textDocument/codeAction', params);
      const commands = actions.flatMap(({ command }) => command ?? []);
      expect(commands.map(({ title }) => title)).toEqual([
        'About the rule retired-model',
        'Open the source (example.com)',
      ]);
      for (const { command, arguments: args } of commands)
        expect(await withPages.client.sendRequest('workspace/executeCommand', { command, arguments: args })).toBe(true);
      expect(opened).toEqual([
        { uri: expect.stringMatching(/^https:\/\/.*\/docs\/rules\/retired-model\.md$/), external: true },
        { uri: 'https://example.com/models', external: true },
      ]);
    } finally {
      await withPages.stop();
    }
  });

  test('are none beside a finding, nor of a kind that we do not have', async () => {
    const uri = fresh();
    await editor.open(uri, CALL);
    const start = { line: 0, character: 0 };
    expect(await ask('textDocument/codeAction', uri, { range: { start, end: start }, context })).toEqual([]);
    const refactor = { diagnostics: [], only: ['refactor'] };
    expect(await ask('textDocument/codeAction', uri, { range: RANGE, context: refactor })).toEqual([]);
  });

  test('replace all of a file only when somebody asks for exactly that', async () => {
    const uri = fresh();
    await editor.open(uri, CALL + CALL);
    const only = (kind: string, triggerKind: number) =>
      ask<CodeAction[]>('textDocument/codeAction', uri, {
        range: RANGE,
        context: { diagnostics: [], only: [kind], triggerKind },
      });
    // As an editor asks while it saves.
    expect(await only('source.fixAll', 2)).toEqual([]);
    for (const actions of [await only('source.fixAll', 1), await only('source.fixAll.modelAlmanac', 2)])
      expect(actions.map(({ kind, title }) => [kind, title])).toEqual([
        ['source.fixAll.modelAlmanac', 'Replace all 2 in this file'],
      ]);
  });
});

describe('commands', () => {
  const run = (command: string, ...args: readonly unknown[]) =>
    editor.client.sendRequest('workspace/executeCommand', { command, arguments: args });

  test('fix all of a document, by an edit that the editor is asked to make', async () => {
    const uri = fresh();
    const edits: WorkspaceEdit[] = [];
    editor.client.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    await editor.open(uri, CALL);
    expect(await run('modelAlmanac.fixAll', uri)).toBe(true);
    expect(edits).toMatchObject([{ documentChanges: [{ textDocument: { uri, version: 1 } }] }]);
    await editor.change(uri, 2, 'x = 1\n');
    expect(await run('modelAlmanac.fixAll', uri)).toBe(false);
    expect(edits).toHaveLength(1);
  });

  test('give the card of a name', async () => {
    expect(await run('modelAlmanac.showCard', { platform: 'openai', id: 'gpt-8-old' })).toContain('2020-01-02');
  });

  test.each([
    ['modelAlmanac.showCard', [{ platform: 'openai', id: 'gpt-8-old', extra: 1 }]],
    ['modelAlmanac.showCard', [{ platform: 'openai', id: 'no-such-model' }]],
    ['modelAlmanac.showCard', []],
    ['modelAlmanac.fixAll', [{ uri: 'file:///a' }]],
    ['modelAlmanac.fixAll', ['file:///a', 'file:///b']],
    ['modelAlmanac.openPage', ['https://example.com/']],
    ['modelAlmanac.openPage', ['file:///etc/passwd']],
    ['somebody.else', ['x']],
  ])('%s %j is refused without a word', async (command, args) => {
    expect(await run(command, ...args)).toBeNull();
  });
});
