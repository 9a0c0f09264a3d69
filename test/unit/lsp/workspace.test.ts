import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type {
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  InlayHint,
  Location,
} from 'vscode-languageserver-protocol/node';
import { addressOf, builtServer, type Editor, type EditorOptions, remove, startEditor, workspace } from './server';

const CALL = "import openai\nclient.responses.create(model='gpt-8-old')\n";
const BICEP = `resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat-prod'
  sku: { name: 'Standard', capacity: 1 }
  properties: { model: { format: 'OpenAI', name: 'gpt-6-old', version: '1' } }
}
`;
const USES = "from openai import AzureOpenAI\nAzureOpenAI().chat.completions.create(model='chat-prod')\n";

let dist = '';
beforeAll(() => {
  dist = builtServer();
});
afterAll(() => remove(dist));

const editors: Editor[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
  for (const folder of folders.splice(0)) remove(folder);
});

async function start(files: Readonly<Record<string, string>>, options: EditorOptions = {}) {
  const folder = workspace(files);
  folders.push(folder);
  const editor = await startEditor(dist, { folders: [folder], ...options });
  editors.push(editor);
  return { editor, folder, at: (name: string) => addressOf(path.join(folder, name)) };
}

const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code?: unknown }[] }) =>
  diagnostics.map(({ code }) => code);

describe('an editor that asks for problems', () => {
  const PULLS = { textDocument: { diagnostic: {} } };

  test('is answered, and told nothing by itself', async () => {
    const { editor, at } = await start({}, { capabilities: PULLS });
    expect(editor.initialized.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    await editor.open(at('a.py'), CALL);
    const report = await editor.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: at('a.py') },
    });
    expect(report.kind).toBe('full');
    expect(codes({ diagnostics: (report as FullDocumentDiagnosticReport).items })).toEqual(['retired-model']);
    expect(editor.told()).toBe(0);
  });

  test('has none of a document that it never opened', async () => {
    const { editor, at } = await start({}, { capabilities: PULLS });
    const report = await editor.client.sendRequest('textDocument/diagnostic', { textDocument: { uri: at('b.py') } });
    expect(report).toEqual({ kind: 'full', items: [] });
  });
});

describe('settings', () => {
  test('are asked for, and asked for again when they change', async () => {
    let settings: unknown = { rules: { 'retired-model': 'hint' } };
    const { editor, at } = await start(
      {},
      { capabilities: { workspace: { configuration: true } }, settings: () => settings },
    );
    await editor.open(at('a.py'), CALL);
    expect((await editor.problems(at('a.py'))).diagnostics).toMatchObject([{ severity: 4 }]);
    settings = { 'diagnostics.enabled': false };
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await editor.problems(at('a.py'))).diagnostics).toEqual([]);
  });

  test.each([
    ['at the start', { settings: { inlayHints: { enabled: true } } }, undefined],
    ['in a section', undefined, { modelAlmanac: { inlayHints: { enabled: true } } }],
    ['with dots', undefined, { 'inlayHints.enabled': true }],
  ])('come %s: dates stand behind IDs', async (_, initializationOptions, changed) => {
    const { editor, at } = await start({}, { initializationOptions });
    if (changed) await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: changed });
    await editor.open(at('a.py'), CALL);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const textDocument = { uri: at('a.py') };
    const hints = await editor.client.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(hints).toMatchObject([
      { position: { line: 1, character: 42 }, label: expect.stringContaining('2020-01-02') },
    ]);
    const first = { start: range.start, end: { line: 1, character: 0 } };
    expect(await editor.client.sendRequest('textDocument/inlayHint', { textDocument, range: first })).toEqual([]);
  });

  test('that make no sense become the default', async () => {
    const { editor, at } = await start({}, { initializationOptions: { settings: { leadTimeDays: 'x', rules: 7 } } });
    await editor.open(at('a.py'), CALL);
    expect(codes(await editor.problems(at('a.py')))).toEqual(['retired-model']);
  });
});

describe('declared deployments', () => {
  test('stand for the model behind them, and lead to where they are declared', async () => {
    const { editor, at } = await start({ 'infra/main.bicep': BICEP });
    await editor.open(at('app.py'), USES);
    const position = { line: 1, character: 47 };
    const found = await editor.client.sendRequest<Location[]>('textDocument/definition', {
      textDocument: { uri: at('app.py') },
      position,
    });
    expect(found).toEqual([
      {
        uri: at('infra/main.bicep'),
        range: { start: { line: 1, character: 9 }, end: { line: 1, character: 18 } },
      },
    ]);
    await editor.open(at('more.py'), USES);
    const { diagnostics } = await editor.problems(at('more.py'));
    expect(diagnostics).toMatchObject([{ code: 'retired-model', message: expect.stringContaining('chat-prod') }]);
    const nowhere = { textDocument: { uri: at('app.py') }, position: { line: 0, character: 1 } };
    expect(await editor.client.sendRequest('textDocument/definition', nowhere)).toBeNull();
  });
});

describe("a folder's own file", () => {
  const IGNORES = JSON.stringify({ ignore: [{ id: 'gpt-8-old' }] });

  test('counts where somebody vouches for the workspace, and is read again when it changes', async () => {
    const { editor, folder, at } = await start({ 'model-almanac.json': IGNORES });
    await editor.open(at('a.py'), CALL);
    expect((await editor.problems(at('a.py'))).diagnostics).toEqual([]);
    writeFileSync(path.join(folder, 'model-almanac.json'), '{}');
    await editor.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at('model-almanac.json'), type: 2 }],
    });
    expect(codes(await editor.problems(at('a.py')))).toEqual(['retired-model']);
  });

  test('hides nothing where nobody does', async () => {
    const { editor, at } = await start(
      { 'model-almanac.json': IGNORES },
      { initializationOptions: { trusted: false } },
    );
    await editor.open(at('a.py'), `# model-almanac-ignore-file\n${CALL}`);
    expect(codes(await editor.problems(at('a.py')))).toContain('retired-model');
  });

  test('that is broken is told where it is', async () => {
    const { editor, folder, at } = await start({ 'model-almanac.json': '{ "models": [' });
    await editor.open(at('a.py'), CALL);
    expect(codes(await editor.problems(at('a.py')))).toEqual(['retired-model']);
    const { diagnostics } = await editor.problems(at('model-almanac.json'));
    expect(diagnostics[0]).toMatchObject({ severity: 1, source: 'Model Almanac', range: { start: { line: 0 } } });
    expect(diagnostics.map(({ message }) => message).join()).toContain('Not valid JSON');
    // Also where it is open, until it is saved whole.
    await editor.open(at('model-almanac.json'), '{ "models": [', 'json');
    expect((await editor.problems(at('model-almanac.json'))).diagnostics).toEqual(diagnostics);
    // While it is written, too: it counts once it is saved.
    const own = { uri: at('model-almanac.json'), version: 2 };
    const change = (text: string) =>
      editor.client.sendNotification('textDocument/didChange', { textDocument: own, contentChanges: [{ text }] });
    await change('{ "policy": { "noPreview": true } }');
    await expect
      .poll(async () => (await editor.problems(own.uri)).diagnostics.map(({ message }) => message))
      .toEqual(['"noPreview" is not known here. Did you mean "noPreviews"?']);
    own.version++;
    await change('{}');
    writeFileSync(path.join(folder, 'model-almanac.json'), '{}');
    await editor.client.sendNotification('textDocument/didSave', { textDocument: { uri: at('model-almanac.json') } });
    await expect.poll(async () => (await editor.problems(at('model-almanac.json'))).diagnostics).toEqual([]);
  });

  test('of a folder that is opened later counts, too', async () => {
    const capabilities = { workspace: { workspaceFolders: true } };
    const { editor, at } = await start({ 'a.py': '' }, { capabilities });
    const later = workspace({ 'model-almanac.json': IGNORES });
    folders.push(later);
    const uri = addressOf(path.join(later, 'a.py'));
    await editor.open(uri, CALL);
    expect(codes(await editor.problems(uri))).toEqual(['retired-model']);
    await editor.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: addressOf(later), name: 'later' }], removed: [] },
    });
    expect((await editor.problems(uri)).diagnostics).toEqual([]);
    expect(at('a.py')).not.toBe(uri);
  });
});

describe('languages', () => {
  test('are those of the editor', async () => {
    const { editor, at } = await start({}, { locale: 'ja-JP' });
    await editor.open(at('a.py'), CALL);
    expect((await editor.problems(at('a.py'))).diagnostics[0]?.message).toMatch(/[\u3040-\u30ff]/);
  });
});

describe('what comes from outside', () => {
  test('a text of ten megabytes is opened, and not looked at', async () => {
    const { editor, at } = await start({});
    await editor.open(at('big.py'), CALL.repeat(180_000));
    expect((await editor.problems(at('big.py'))).diagnostics).toEqual([]);
    await editor.open(at('a.py'), CALL);
    expect(codes(await editor.problems(at('a.py')))).toEqual(['retired-model']);
  });

  test('a request that nobody knows, and parameters of another shape, are refused, and all goes on', async () => {
    const { editor, at } = await start({});
    await expect(editor.client.sendRequest('no/such/method', {})).rejects.toThrow();
    await expect(editor.client.sendRequest('textDocument/hover', { nonsense: true })).rejects.toThrow();
    await editor.open(at('a.py'), CALL);
    expect(codes(await editor.problems(at('a.py')))).toEqual(['retired-model']);
  });

  test('what is no message does not hang it', async () => {
    const { editor } = await start({});
    editor.process.stdin?.write('Content-Length: 5\r\n\r\n{"a":');
    editor.process.stdin?.write('not a header at all\r\n\r\n');
    editor.process.stdin?.end();
    expect(await editor.ended).not.toBeNull();
  });

  test('it ends with 0 when it is asked to, and with 1 when the pipe breaks', async () => {
    const { editor: polite } = await start({});
    await polite.stop();
    expect(await polite.ended).toBe(0);
    const { editor: torn } = await start({});
    torn.process.stdin?.end();
    expect(await torn.ended).toBe(1);
  });
});
