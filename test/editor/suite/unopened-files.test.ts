// Whether the Problems panel lists files that nobody has opened: a setting.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { playOnTheDay, problemsOf, problemsWhen, withSetting } from '../product';
import { fileOfWorkspace } from '../support';

const SETTING = 'diagnostics.unopenedFiles';
/** Longer than a check in the background takes to begin. */
const QUIET_MS = 3_000;

suite('files that are not open', () => {
  const closed = fileOfWorkspace('unopened/closed.py');
  const command = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`modelAlmanac.${name}`);
  const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const told = (problems: readonly vscode.Diagnostic[]): boolean => problems.length === 1;

  playOnTheDay();
  setup(async () => {
    await vscode.workspace.fs.writeFile(
      closed,
      new TextEncoder().encode('OpenAI().responses.create(model="gpt-4-0613")\n'),
    );
  });
  teardown(async () => {
    await command('clearWorkspace');
    await vscode.workspace.fs.delete(fileOfWorkspace('unopened'), { recursive: true });
  });

  test('say nothing before somebody checks the workspace', async () => {
    await quiet();
    assert.isEmpty(problemsOf(closed));
    await command('checkWorkspace');
    const [problem] = await problemsWhen('a problem', closed, told);
    assert.include(problem?.message, 'gpt-4-0613');
  });

  test('are checked in the background where the setting says always', async () => {
    await withSetting(SETTING, 'always', async () => {
      await problemsWhen('a problem', closed, told);
    });
  });

  test('are counted, and not listed, where it says never', async () => {
    await withSetting(SETTING, 'never', async () => {
      const outcome = await command('checkWorkspace');
      assert.isAbove(Number(Reflect.get(Object(outcome), 'problems')), 0);
      assert.isEmpty(problemsOf(closed));
    });
  });
});
