import { assert } from 'chai';
import * as vscode from 'vscode';
import { openText, playOnTheDay, withSetting } from '../product';
import { until } from '../support';

suite('inlay hints', () => {
  playOnTheDay();

  const hintsOf = async (document: vscode.TextDocument): Promise<readonly string[]> => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
  };

  test('are off until somebody wants them, and say when a model retires', async () => {
    const document = await openText('model = "gpt-4-0613"\nother = "gpt-5.6-terra"\n');
    assert.isEmpty(await hintsOf(document));
    await withSetting('inlayHints.enabled', true, async () => {
      const hints = await until('a hint', async () => {
        const found = await hintsOf(document);
        // An untitled document that was closed before may still answer for its name.
        return found.some((hint) => hint.startsWith('retired')) ? found : undefined;
      });
      assert.deepEqual(hints, ['retired 2026-10-23 → gpt-5.6-sol']);
    });
  });
});
