import { assert } from 'chai';
import * as vscode from 'vscode';
import { hoverOn, openText, playOnTheDay, problemOn, problemsOf, problemsWhen, withSetting } from '../product';

suite('bad input', () => {
  playOnTheDay();

  test('broken JSON and YAML are read as far as they go', async () => {
    await problemOn(await openText('{ "model": "gpt-4-0613", "x": [ }', 'json'), 'gpt-4-0613');
    await problemOn(await openText('a: [\nmodel: gpt-4-0613\n  - b: "\n', 'yaml'), 'gpt-4-0613');
  });

  test('NUL bytes and lone surrogates are characters', async () => {
    const document = await openText('a = "\u0000\ud800"\nmodel = "gpt-4-0613"\n');
    await problemOn(document, 'gpt-4-0613');
  });

  test('columns count UTF-16 code units', async () => {
    const document = await openText('x = "\u{1f4a1}漢字"; model = "gpt-4-0613"\n');
    await problemOn(document, 'gpt-4-0613');
  });

  test('a minified file of 5 MB is left alone, and quickly', async () => {
    const bundle = `var a="gpt-4-0613";${'function f(){return"x"}'.repeat(220_000)}`;
    // Not as JavaScript: what the editor's own language service does with it is not the question.
    const document = await openText(bundle, 'plaintext');
    const after = await openText('model = "gpt-4-0613"\n');
    const started = Date.now();
    await problemOn(after, 'gpt-4-0613');
    assert.isBelow(Date.now() - started, 5_000);
    assert.lengthOf(problemsOf(document.uri), 0);
    assert.lengthOf(await hoverOn(document, 'gpt-4-0613'), 0);
  });

  test('a long line is left out, its neighbours are not', async () => {
    const document = await openText(`x = "${'y'.repeat(30_000)}"; model = "gpt-4-0613"\nmodel = "gpt-4-0613"\n`);
    const problems = await problemsWhen('one problem', document.uri, (all) => all.length === 1);
    assert.strictEqual(problems[0]?.range.start.line, 1);
    await withSetting('limits.lineLength', 100_000, () =>
      problemsWhen('two problems', document.uri, (all) => all.length === 2),
    );
  });

  test('texts that nobody wrote as code have no problems', async () => {
    const output = vscode.window.createOutputChannel('a test');
    output.appendLine('model="gpt-4-0613"');
    output.show();
    await problemOn(await openText('model = "gpt-4-0613"\n'), 'gpt-4-0613');
    const others = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
    assert.deepEqual(
      others.flatMap(({ uri }) => problemsOf(uri)),
      [],
    );
    output.dispose();
  });
});
