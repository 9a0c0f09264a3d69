import { assert } from 'chai';
import * as vscode from 'vscode';
import { openText, playOnTheDay, problemOn, problemsWhen, withSetting } from '../product';
import { openFixture } from '../support';

const OLD = 'model = "gpt-4-0613"\n';

suite('settings', () => {
  playOnTheDay();

  test('switch problems off and on again', async () => {
    const document = await openText(OLD);
    await problemOn(document, 'gpt-4-0613');
    await withSetting('diagnostics.enabled', false, () =>
      problemsWhen('no problem', document.uri, (problems) => problems.length === 0),
    );
    await problemOn(document, 'gpt-4-0613');
  });

  test('give a rule another severity, or none', async () => {
    const document = await openText(OLD);
    await problemOn(document, 'gpt-4-0613');
    const hint = vscode.DiagnosticSeverity.Hint;
    await withSetting('rules.retired-model', 'hint', () =>
      problemsWhen('a hint', document.uri, ([problem]) => problem?.severity === hint),
    );
    await withSetting('rules.retired-model', 'off', () =>
      problemsWhen('no problem', document.uri, (problems) => problems.length === 0),
    );
  });

  test('can differ by language', async () => {
    const [python, yaml] = [await openText(OLD), await openText('model: gpt-4-0613\n', 'yaml')];
    const configuration = vscode.workspace.getConfiguration('modelAlmanac', { languageId: 'yaml' });
    const set = (value: boolean | undefined): Thenable<void> =>
      configuration.update('diagnostics.enabled', value, vscode.ConfigurationTarget.Global, true);
    await set(false);
    try {
      await problemsWhen('no problem', yaml.uri, (problems) => problems.length === 0);
      await problemOn(python, 'gpt-4-0613');
    } finally {
      await set(undefined);
    }
    await problemOn(yaml, 'gpt-4-0613');
  });

  test('lead time, ignored files and fixtures count', async () => {
    const document = await openFixture('app.py');
    await problemOn(document, 'gpt-4-0613');
    await withSetting('ignoredFiles', ['**/app.py'], () =>
      problemsWhen('no problem', document.uri, (problems) => problems.length === 0),
    );
    const hint = vscode.DiagnosticSeverity.Hint;
    await withSetting('fixtures.globs', ['*.py'], () =>
      problemsWhen('a hint at most', document.uri, (all) => all.length > 0 && all.every((p) => p.severity === hint)),
    );
  });

  test('that make no sense become the default, and everything goes on', async () => {
    const document = await openText(OLD);
    for (const [key, value] of [
      ['rules.retired-model', 'loud'],
      ['leadTimeDays', 'soon'],
      ['ignoredIds', 'gpt-4-0613'],
      ['fixtures.globs', [{}]],
      ['limits.fileSize', -1],
      ['hover.enabled', 'perhaps'],
    ] as const) {
      await withSetting(key, value, async () => {
        const problem = await problemOn(document, 'gpt-4-0613');
        assert.strictEqual(problem.severity, vscode.DiagnosticSeverity.Error, key);
      });
    }
  });
});
