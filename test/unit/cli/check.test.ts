import { lstatSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, uses } from './support';

describe('check', () => {
  it('reports by the contract', async () => {
    const { out } = await folder({ 'src/app.py': `\n${uses('gpt-old-1')}` }).run('check', '--format', 'json', '.');
    expect(JSON.parse(out)).toEqual([
      {
        file: 'src/app.py',
        line: 2,
        column: 50,
        endLine: 2,
        endColumn: 59,
        rule: 'retired-model',
        severity: 'error',
        message: 'gpt-old-1 was retired on OpenAI API on 2026-02-13. Use gpt-new-1.',
        mention: { text: 'gpt-old-1', kind: 'model-id', class: 'known', platform: 'openai', id: 'gpt-old-1' },
        replacement: 'gpt-new-1',
        date: '2026-02-13',
        source: { url: 'https://example.com/models', checked: '2026-11-01' },
        fixes: [
          {
            replacement: 'gpt-new-1',
            preferred: false,
            edits: [
              {
                line: 2,
                column: 50,
                endLine: 2,
                endColumn: 59,
                start: 50,
                end: 59,
                oldText: 'gpt-old-1',
                newText: 'gpt-new-1',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('prints lines that a terminal makes links of, and counts', async () => {
    const { out } = await folder({ 'a.py': uses('gpt-old-1'), 'b.py': uses('gpt-ends-1') }).run('check', '.');
    expect(out.split('\n')).toEqual([
      'a.py:1:50: error: gpt-old-1 was retired on OpenAI API on 2026-02-13. Use gpt-new-1. [retired-model]',
      'b.py:1:50: warning: gpt-ends-1 retires on OpenAI API on 2027-01-14 (in 54 days). [retiring-model]',
      '1 error, 1 warning in 2 files. Catalogue of 2026-11-01.',
      '',
    ]);
  });

  it('has nothing to say about live models', async () => {
    const { code, out } = await folder({ 'a.py': uses('gpt-new-1') }).run('check', '.');
    expect(code).toBe(0);
    expect(out).toBe('Nothing to report. Catalogue of 2026-11-01.\n');
  });

  it('writes SARIF', async () => {
    const { out } = await folder({ 'my app.py': uses('gpt-old-1') }).run('check', '--format', 'sarif', '.');
    const [{ results, tool }] = JSON.parse(out).runs;
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('retired-model');
    expect(results).toMatchObject([
      {
        ruleId: 'retired-model',
        level: 'error',
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'my%20app.py' }, region: { startLine: 1, startColumn: 50 } } },
        ],
      },
    ]);
  });

  it('speaks Japanese when asked', async () => {
    const { out } = await folder({ 'a.py': uses('gpt-old-1') }).run('check', '--language', 'ja', '.');
    expect(out).toContain('gpt-old-1 は OpenAI API で 2026-02-13 に提供を終了しました。gpt-new-1 を使ってください。');
  });
});

describe('exit codes', () => {
  const files = { 'ends.py': uses('gpt-ends-1'), 'new.py': uses('gpt-new-1'), 'late.py': uses('gpt-late-1') };
  it.each([
    [0, ['new.py']],
    [0, ['ends.py']],
    [1, ['--fail-on', 'warning', 'ends.py']],
    [0, ['--fail-on', 'warning', '--lead-time', '30', 'ends.py']],
    [1, ['--fail-within', '60', 'ends.py']],
    [0, ['--fail-within', '50', 'ends.py']],
    [1, ['--fail-within', '200', 'late.py']],
    [1, ['--as-of', '2027-03-01', '--fail-on', 'warning', 'late.py']],
    [0, ['--rule', 'retiring-model=off', '--fail-on', 'hint', 'ends.py']],
    [1, ['--rule', 'retiring-model=error', 'ends.py']],
    [0, ['--ignore-id', 'gpt-ends-1', '--fail-on', 'hint', 'ends.py']],
    [0, ['--platform', 'azure-openai', '--fail-on', 'hint', 'ends.py']],
    [3, ['missing.py']],
    [3, ['missing.py', '--fail-on', 'warning', 'ends.py']],
    [2, []],
    [2, ['--nonsense', 'new.py']],
    [2, ['--as-of', '2026-02-30', 'new.py']],
    [2, ['--as-of', 'today', 'new.py']],
    [2, ['--format', 'xml', 'new.py']],
    [2, ['--fail-on', 'never', 'new.py']],
    [2, ['--fail-within', 'soon', 'new.py']],
    [2, ['--rule', 'retird-model=off', 'new.py']],
    [2, ['--rule', 'retired-model=loud', 'new.py']],
    [2, ['--platform', 'acme', 'new.py']],
    [2, ['--update-baseline', 'new.py']],
    [2, ['--write-baseline', 'new.py']],
    [2, ['--baseline', 'missing.json', 'new.py']],
  ])('%i for %j', async (code, args) => {
    const result = await folder(files).run('check', ...args);
    expect(result.code).toBe(code);
    if (code >= 2) expect(result.err).toMatch(/^model-almanac: /);
    if (code === 2) expect(result.out).toBe('');
  });

  it('a command that does not exist, no command, help and version', async () => {
    const { run } = folder({});
    expect((await run('chekc', '.')).code).toBe(2);
    expect((await run()).code).toBe(2);
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
    expect((await run('check', '--help')).out).toContain('--fail-within DAYS');
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('--fixtures', () => {
  it('only retired models are reported there, as hints', async () => {
    const { check } = folder({ 'test/a.py': uses('gpt-old-1') + uses('gpt-ends-1'), 'a.py': uses('gpt-old-1') });
    const severities = async (...args: readonly string[]) =>
      (await check(...args, '.')).map(({ file, severity }) => `${file} ${severity}`);
    expect(await severities()).toEqual(['a.py error', 'test/a.py hint']);
    expect(await severities('--fixtures', 'a.py')).toEqual(['a.py hint', 'test/a.py hint']);
    expect(await severities('--fixtures', '/a.py')).toEqual(['a.py hint', 'test/a.py error', 'test/a.py warning']);
  });
});

describe('--everywhere', () => {
  it('judges what calls nothing like code, but not what people read', async () => {
    const { check } = folder({
      'spec/a_spec.rb': 'model = "gpt-old-1"\n# gpt-old-1\n',
      'README.md': '`gpt-old-1`\n\n```python\nmodel = "gpt-old-1"\n```\n',
      'a.py': 'BOTS = [{"name": "gpt-old-1", "id": "gpt-old-1"}]\n',
    });
    const severities = async (...args: readonly string[]) =>
      (await check(...args, '.')).map(({ file, line, severity }) => `${file}:${line} ${severity}`);
    const [quiet, loud] = [await severities(), await severities('--everywhere')];
    expect(quiet).toEqual([
      'README.md:1 hint',
      'README.md:4 hint',
      'a.py:1 error',
      'spec/a_spec.rb:1 hint',
      'spec/a_spec.rb:2 hint',
    ]);
    expect(loud).toEqual([
      'README.md:1 hint',
      'README.md:4 error',
      'a.py:1 error',
      'a.py:1 error',
      'spec/a_spec.rb:1 error',
      'spec/a_spec.rb:2 hint',
    ]);
  });
});

describe('--baseline', () => {
  it('is written, hides what it knows, and shows what is new or worse', async () => {
    const { run, check, write } = folder({ 'a.py': uses('gpt-old-1'), 'b.py': uses('gpt-ends-1') });
    const first = await run('check', '--baseline', 'known.json', '--write-baseline', '.');
    expect(first).toMatchObject({ code: 0, err: 'model-almanac: baseline written: known.json, 2 findings\n' });
    expect(await check('--baseline', 'known.json', '.')).toEqual([]);

    write('a.py', `# moved down\n\n${uses('gpt-old-1')}`);
    expect(await check('--baseline', 'known.json', '.')).toEqual([]);

    write('a.py', uses('gpt-old-1') + uses('gpt-old-1'));
    expect(await check('--baseline', 'known.json', '.')).toMatchObject([{ file: 'a.py', line: 2 }]);

    const later = await check('--baseline', 'known.json', '--as-of', '2027-01-15', 'b.py');
    expect(later.map(({ rule }) => rule)).toEqual(['retirement-date-passed']);

    await run('check', '--baseline', 'known.json', '--update-baseline', '.');
    expect(await check('--baseline', 'known.json', '.')).toEqual([]);
  });

  it('that is none is said, and not overwritten', async () => {
    const { run } = folder({ 'a.py': uses('gpt-old-1'), 'known.json': '{"version": 2}', 'broken.json': '{' });
    for (const file of ['known.json', 'broken.json']) {
      const { code, err } = await run('check', '--baseline', file, 'a.py');
      expect(code).toBe(2);
      expect(err).toContain(`${file} is no baseline`);
    }
  });
});

describe('a baseline file', () => {
  it('that is missing is an error, and is not made', async () => {
    const { cwd, run } = folder({ 'a.py': uses('gpt-old-1') });
    const { code, err, out } = await run('check', '--baseline', 'knwon.json', '.');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('knwon.json is no baseline: does not exist. --write-baseline writes it.');
    expect(readdirSync(cwd)).toEqual(['a.py']);
  });

  it('that cannot be written whole stays as it was, and leaves nothing beside it', async () => {
    const { cwd, run } = folder({ 'a.py': uses('gpt-old-1'), 'dir/x': '' });
    expect((await run('check', '--baseline', 'dir', '--write-baseline', 'a.py')).code).toBe(2);
    expect((await run('check', '--baseline', 'none/known.json', '--write-baseline', 'a.py')).code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['a.py', 'dir']);
  });

  it('that is a link stays one', async () => {
    const { cwd, run, check } = folder({ 'a.py': uses('gpt-old-1'), 'real.json': '{}' });
    symlinkSync('real.json', path.join(cwd, 'known.json'));
    expect((await run('check', '--baseline', 'known.json', '--write-baseline', 'a.py')).code).toBe(0);
    expect(lstatSync(path.join(cwd, 'known.json')).isSymbolicLink()).toBe(true);
    expect(await check('--baseline', 'real.json', 'a.py')).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('that is a device is refused', async () => {
    const { run } = folder({ 'a.py': uses('gpt-old-1') });
    expect((await run('check', '--baseline', '/dev/zero', 'a.py')).err).toContain('is no regular file');
    expect((await run('check', '--baseline', '/dev/null', '--write-baseline', 'a.py')).code).toBe(2);
  });
});

describe('model-almanac.json', () => {
  it('its own models are known, and what it ignores is not reported', async () => {
    const layer = {
      models: { 'acme-large-2': { platform: 'acme', vendor: 'Acme', stage: 'deprecated', checked: '2026-11-01' } },
      ignore: ['gpt-old-1', { id: 'gpt-ends-1', until: '2026-12-01', reason: 'moves in November' }],
    };
    const { check } = folder({
      'model-almanac.json': JSON.stringify(layer),
      'a.py': uses('acme-large-2') + uses('gpt-old-1') + uses('gpt-ends-1'),
    });
    expect((await check('a.py')).map(({ mention, rule }) => `${mention.text} ${rule}`)).toEqual([
      'acme-large-2 deprecated-model',
    ]);
    expect((await check('--as-of', '2026-12-01', 'a.py')).map(({ rule }) => rule)).toEqual([
      'deprecated-model',
      'retiring-model',
    ]);
  });

  it('with a mistake is refused, with the place', async () => {
    const { run } = folder({ 'model-almanac.json': '{\n  "ignor": []\n}', 'a.py': uses('gpt-new-1') });
    for (const command of [
      ['check', 'a.py'],
      ['mentions', 'a.py'],
      ['card', 'gpt-new-1'],
    ]) {
      const { code, err } = await run(...command);
      expect(code).toBe(2);
      expect(err).toMatch(/model-almanac\.json:2:\d+: /);
    }
  });
});
