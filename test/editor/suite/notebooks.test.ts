import { assert } from 'chai';
import * as vscode from 'vscode';
import { codeOf, hoverOn, playOnTheDay, problemOn, problemsOf } from '../product';
import { positionOf, until } from '../support';

/** An open notebook with cells of Python. */
async function openNotebook(...cells: readonly string[]): Promise<readonly vscode.TextDocument[]> {
  const data = new vscode.NotebookData(
    cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python')),
  );
  const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
  return notebook.getCells().map(({ document }) => document);
}

const cellOf = (cells: readonly vscode.TextDocument[], at: number): vscode.TextDocument => {
  const cell = cells[at];
  assert.isDefined(cell);
  return cell;
};

suite('notebooks', () => {
  playOnTheDay();

  test('have problems in their cells: models, and parameters of the same call', async () => {
    const cells = await openNotebook(
      'client = OpenAI()\n',
      'client.chat.completions.create(model="gpt-4o-mini", max_tokens=50000, messages=[])\n',
      'max_tokens = 50000\n',
    );
    const problem = await problemOn(cellOf(cells, 1), '50000');
    assert.strictEqual(codeOf(problem).rule, 'max-tokens-above-limit');
    assert.lengthOf(problemsOf(cellOf(cells, 2).uri), 0);
  });

  test('take what the cells above import and make for a sign of the platform', async () => {
    const call = 'client.chat.completions.create(model="gpt-4o-mini", messages=[])\n';
    const cells = await openNotebook('from openai import AzureOpenAI\nclient = AzureOpenAI()\n', call);
    const platformOf = async (): Promise<string> => (await hoverOn(cellOf(cells, 1), 'gpt-4o-mini'))[0]?.value ?? '';
    await until('the card of Azure', async () => /· Azure OpenAI ·/.test(await platformOf()) || undefined);
    const first = cellOf(cells, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(first.uri, new vscode.Range(0, 0, 2, 0), 'from openai import OpenAI\nclient = OpenAI()\n');
    await vscode.workspace.applyEdit(edit);
    await until('the card of OpenAI', async () => /· OpenAI API ·/.test(await platformOf()) || undefined);
  });

  test('know deployments that the workspace declares, and go to them', async () => {
    const [cell] = await openNotebook('llm = AzureChatOpenAI(azure_deployment="chat-prod")\n');
    assert.isDefined(cell);
    await problemOn(cell, 'chat-prod');
    const links = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      cell.uri,
      positionOf(cell, 'chat-prod', 3),
    );
    assert.lengthOf(links, 1);
  });
});
