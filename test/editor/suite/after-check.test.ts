import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEverything, DAY, problemsOf, problemsWhen } from '../product';
import { activateExtension, pinToday } from '../support';

/** Longer than any check that a change could set off takes to begin. */
const QUIET_MS = 2_500;

interface Files {
  symlinkSync(target: string, path: string): void;
  mkdirSync(path: string): void;
  writeFileSync(path: string, text: string): void;
  rmSync(path: string, options: { recursive?: boolean; force?: boolean }): void;
}

/** Node's own file system, behind the editor's back; a web worker has none. */
function nodeFiles(): Files | undefined {
  const host: unknown = Reflect.get(globalThis, 'process');
  const get: unknown = host && typeof host === 'object' ? Reflect.get(host, 'getBuiltinModule') : undefined;
  return typeof get === 'function' ? (get.call(host, 'fs') as Files | undefined) : undefined;
}

suite('after a check of the workspace', () => {
  const folder = (): vscode.Uri => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.isDefined(first);
    return vscode.Uri.joinPath(first.uri, 'after-check');
  };
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  const checkWorkspace = (): Thenable<{ checked: number; problems: number; notChecked: number }> =>
    vscode.commands.executeCommand('modelAlmanac.checkWorkspace');
  const one = (problems: readonly vscode.Diagnostic[]): boolean => problems.length === 1;
  const none = (problems: readonly vscode.Diagnostic[]): boolean => problems.length === 0;

  /** The closed files whose problems are set while the work is done, and for a while after it. */
  async function checkedDuring(work: () => PromiseLike<unknown>): Promise<ReadonlySet<string>> {
    // What was written before is still being told.
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const checked = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (uri.path.startsWith(folder().path)) checked.add(uri.path.split('/').at(-1) ?? '');
    });
    await work();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    listener.dispose();
    return checked;
  }

  suiteSetup(async function () {
    await activateExtension();
    await pinToday(this, DAY);
    await closeEverything();
    await write('one.py', 'client.chat.completions.create(model="gpt-4-0613")\n');
    await write('two.py', 'client.chat.completions.create(model="gpt-4-0613")\n');
    await write('calls.py', 'llm = AzureChatOpenAI(azure_deployment="calm-chat")\n');
    await write('other.py', 'llm = AzureChatOpenAI(azure_deployment="another")\nm = OpenAI(model="gpt-4-0613")\n');
    await write('infra.bicep', bicep('calm-chat', 'gpt-4', '0613'));
  });
  suiteTeardown(async function () {
    await vscode.commands.executeCommand('modelAlmanac.clearWorkspace');
    await closeEverything();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await pinToday(this, undefined);
  });

  test('two checks at once are one', async () => {
    const [first, second] = await Promise.all([checkWorkspace(), checkWorkspace()]);
    assert.deepEqual(first, second);
    await problemsWhen('a problem', file('one.py'), one);
  });

  test('a notebook that is opened has nothing else checked again', async () => {
    await checkWorkspace();
    const checked = await checkedDuring(async () => {
      const cells = ['client = OpenAI()\n', 'x = client.responses.create(model="gpt-4-0613")\n'].map(
        (text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'),
      );
      await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    });
    assert.deepEqual([...checked], []);
  });

  test('a deployment that changes has only files checked that name it', async () => {
    await checkWorkspace();
    await problemsWhen('a problem', file('calls.py'), one);
    const checked = await checkedDuring(() => write('infra.bicep', bicep('calm-chat', 'gpt-4', 'turbo-2024-04-09')));
    assert.include([...checked], 'calls.py');
    assert.notIncludeMembers([...checked], ['one.py', 'two.py', 'other.py']);
  });

  test('a file that is deleted takes its problems along, a folder too, and one that is renamed', async () => {
    await write('sub/deep.py', 'client.chat.completions.create(model="gpt-4-0613")\n');
    await write('gone.py', 'client.chat.completions.create(model="gpt-4-0613")\n');
    await checkWorkspace();
    for (const name of ['sub/deep.py', 'gone.py']) await problemsWhen('a problem', file(name), one);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('sub'), file('sup'));
    edit.deleteFile(file('gone.py'));
    await vscode.workspace.applyEdit(edit);
    await problemsWhen('none', file('gone.py'), none);
    await problemsWhen('none', file('sub/deep.py'), none);
    await problemsWhen('a problem', file('sup/deep.py'), one);
    await vscode.workspace.fs.delete(file('sup'), { recursive: true });
    await problemsWhen('none', file('sup/deep.py'), none);
  });

  test('what happens to files outside of the editor is followed', async function () {
    const node = nodeFiles();
    if (!node) this.skip();
    await checkWorkspace();
    const path = (name: string): string => file(name).fsPath;
    node.writeFileSync(path('fresh.py'), 'client.chat.completions.create(model="gpt-4-0613")\n');
    await problemsWhen('a problem', file('fresh.py'), one);
    node.rmSync(path('fresh.py'), {});
    await problemsWhen('none', file('fresh.py'), none);
  });

  test('links are not followed, neither to files nor to folders', async function () {
    const node = nodeFiles();
    if (!node) this.skip();
    const outside = `${vscode.workspace.workspaceFolders?.[0]?.uri.fsPath}-outside`;
    const path = (name: string): string => file(name).fsPath;
    node.mkdirSync(outside);
    node.writeFileSync(`${outside}/secret.py`, 'client.chat.completions.create(model="gpt-4-0613")\n');
    node.symlinkSync(`${outside}/secret.py`, path('link.py'));
    node.symlinkSync(outside, path('linked'));
    try {
      await checkWorkspace();
      await problemsWhen('a problem', file('one.py'), one);
      assert.lengthOf(problemsOf(file('link.py')), 0);
      assert.lengthOf(problemsOf(file('linked/secret.py')), 0);
    } finally {
      for (const name of ['link.py', 'linked']) node.rmSync(path(name), { force: true });
      node.rmSync(outside, { recursive: true, force: true });
    }
  });
});

const bicep = (name: string, model: string, version: string): string =>
  [
    "resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {",
    `  name: '${name}'`,
    '  properties: {',
    `    model: { format: 'OpenAI', name: '${model}', version: '${version}' }`,
    '  }',
    '}',
    '',
  ].join('\n');
