import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../../src/cli/fix/files';
import { planFor } from '../../../src/cli/fix/plan';
import type { Host } from '../../../src/cli/host';
import type { FindingRow } from '../../../src/cli/rows';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { ROW } from './report-support';
import { folder as anyFolder, uses } from './support';

/** One whose vendor names the next, one whose does not. */
const CATALOGUE = fakeCatalogue([
  {
    platform: 'openai',
    id: 'gpt-old-1',
    lifecycle: stage('retired', {
      ...retires('2026-02-13'),
      replacement: ['gpt-new-1'],
      replacementAsPublished: ['gpt-new-1'],
    }),
  },
  { platform: 'openai', id: 'gpt-lone-1', lifecycle: stage('retired', retires('2026-02-13')) },
  { platform: 'openai', id: 'gpt-new-1', lifecycle: stage('ga') },
]);

function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const there = anyFolder(files);
  const given = { catalogue: () => CATALOGUE };
  return {
    ...there,
    fix: (...args: readonly string[]) => there.runWith(given, 'fix', ...args),
    fixWith: (more: Partial<Host>, ...args: readonly string[]) => there.runWith({ ...given, ...more }, 'fix', ...args),
    read: (name: string): string => readFileSync(path.join(there.cwd, name), 'latin1'),
  };
}

const OLD = uses('gpt-old-1');
const NEW = uses('gpt-new-1');

describe('fix', () => {
  it('puts the safe replacements in, and lists the rest with the reason', async () => {
    const { fix, read } = folder({ 'a.py': `${OLD}x = 1\n${OLD}`, 'b.py': uses('gpt-lone-1'), 'c.py': NEW });
    const { code, out } = await fix('.');
    expect(read('a.py')).toBe(`${NEW}x = 1\n${NEW}`);
    expect(out).toBe(
      [
        'a.py:1:50: gpt-old-1 → gpt-new-1',
        'a.py:3:50: gpt-old-1 → gpt-new-1',
        'b.py:1:50: gpt-lone-1: left: nothing can replace it here',
        '2 replaced in 1 file, 1 left.\n',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(await fix('a.py')).toEqual({ code: 0, out: '0 replaced in 0 files, 0 left.\n', err: '' });
  });

  it('keeps line ends, byte order marks and what is beside', async () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    const text = `# é \u{1f600}\r\n${OLD.trimEnd()}\r\n\tlast line without an end`;
    const { fix, cwd } = folder({ 'a.py': Buffer.concat([mark, Buffer.from(text)]) });
    await fix('.');
    const after = readFileSync(path.join(cwd, 'a.py'));
    expect(after.equals(Buffer.concat([mark, Buffer.from(text.replace('gpt-old-1', 'gpt-new-1'))]))).toBe(true);
    expect(readdirSync(cwd)).toEqual(['a.py']);
  });

  it('writes nothing in a dry run, and git takes its diff', async () => {
    const { fix, cwd, read } = folder({ 'a b.py': `${OLD}`, 'sub/c.py': `x = 1\n${OLD.trimEnd()}` });
    const { out, err, code } = await fix('--dry-run', '.');
    expect(read('a b.py')).toBe(OLD);
    expect(code).toBe(0);
    expect(err).toContain('2 would be replaced in 2 files, 0 left. Nothing was written.');
    expect(out).toContain('--- a/sub/c.py\n+++ b/sub/c.py\n@@ -1,2 +1,2 @@\n');
    expect(spawnSync('git', ['apply', '-'], { cwd, input: out, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(read('a b.py')).toBe(NEW);
    expect(read('sub/c.py')).toBe(`x = 1\n${NEW.trimEnd()}`);
  });

  it('--only takes one', async () => {
    const { fix, read } = folder({ 'a.py': OLD });
    await fix('--only', 'gpt-lone-1', '.');
    expect(read('a.py')).toBe(OLD);
    await fix('--only', 'GPT-OLD-1', '.');
    expect(read('a.py')).toBe(NEW);
  });

  it('leaves tests, comments and what is ignored alone', async () => {
    const files = {
      'tests/test_a.py': OLD,
      'a.md': 'gpt-old-1 was fine.\n',
      'b.py': `${OLD.trimEnd()}  # model-almanac-ignore\n# gpt-old-1\n`,
    };
    const { fix, read } = folder(files);
    expect(await fix('.')).toMatchObject({ code: 0, out: '0 replaced in 0 files, 0 left.\n' });
    for (const [name, text] of Object.entries(files)) expect(read(name)).toBe(text);
  });

  it('tells programs, and people who read Japanese', async () => {
    const { fix } = folder({ 'a.py': OLD, 'b.py': uses('gpt-lone-1') });
    const report = JSON.parse((await fix('--dry-run', '--format', 'json', '.')).err);
    expect(report).toMatchObject({
      dryRun: true,
      applied: [{ file: 'a.py', rule: 'retired-model', fix: { replacement: 'gpt-new-1', preferred: true } }],
      left: [{ file: 'b.py', reason: 'no-fix', fixes: [] }],
    });
    expect((await fix('--language', 'ja', '.')).out).toContain('1 個のファイルで 1 件を置き換え');
  });
});

describe('a file that is not to be written', () => {
  it('is not UTF-8', async () => {
    const bytes = Buffer.from(`# caf\u00e9\n${OLD}`, 'latin1');
    const { fix, cwd } = folder({ 'a.py': bytes });
    const { out, code } = await fix('.');
    expect(out).toContain('left: the file is not UTF-8');
    expect(code).toBe(1);
    expect(readFileSync(path.join(cwd, 'a.py')).equals(bytes)).toBe(true);
  });

  it('has changed meanwhile', () => {
    const { cwd } = folder({ 'a.py': 'one' });
    const full = path.join(cwd, 'a.py');
    expect(writeText(full, Buffer.from('zero'), 'two')).toEqual({ reason: 'changed' });
    expect(readFileSync(full, 'utf8')).toBe('one');
    expect(writeText(full, Buffer.from('one'), 'two')).toEqual({});
    expect(readFileSync(full, 'utf8')).toBe('two');
  });

  it('changes while somebody is asked: what was written meanwhile stays', async () => {
    const { fixWith, cwd, read } = folder({ 'a.py': OLD });
    const ask = async (): Promise<string> => {
      writeFileSync(path.join(cwd, 'a.py'), `${OLD}# mine\n`);
      return 'y';
    };
    const { code, out } = await fixWith({ terminal: () => ask }, '--interactive', '.');
    expect({ code, out }).toMatchObject({
      code: 3,
      out: expect.stringContaining('the file has changed in the meantime'),
    });
    expect(read('a.py')).toBe(`${OLD}# mine\n`);
  });

  it.skipIf(process.platform === 'win32')('keeps its mode, and a link stays one', async () => {
    const { fix, cwd } = folder({ 'real/a.py': OLD });
    const real = path.join(cwd, 'real/a.py');
    chmodSync(real, 0o751);
    symlinkSync('real/a.py', path.join(cwd, 'link.py'));
    await fix('link.py');
    expect(readFileSync(real, 'utf8')).toBe(NEW);
    expect(statSync(real).mode & 0o777).toBe(0o751);
    expect(readFileSync(path.join(cwd, 'link.py'), 'utf8')).toBe(NEW);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('is read-only', async () => {
    const { fix, cwd, read } = folder({ 'a.py': OLD });
    chmodSync(path.join(cwd, 'a.py'), 0o444);
    expect(await fix('.')).toMatchObject({ code: 3, out: expect.stringContaining('permission denied') });
    expect(read('a.py')).toBe(OLD);
  });
});

describe('--interactive', () => {
  const answers = (...given: readonly string[]) => {
    const asked: string[] = [];
    const left = [...given];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return left.shift() ?? 'n';
    };
    return { asked, ask };
  };
  it.each([
    [['y', 'n'], `${NEW}${OLD}`, 2],
    [['a'], `${NEW}${NEW}`, 1],
    [['q'], `${OLD}${OLD}`, 1],
    [['', 'yes'], `${OLD}${OLD}`, 2],
  ])('%j', async (given, text, questions) => {
    const { fixWith, read } = folder({ 'a.py': `${OLD}${OLD}` });
    const { asked, ask } = answers(...given);
    await fixWith({ terminal: () => ask }, '--interactive', '.');
    expect(read('a.py')).toBe(text);
    expect(asked).toHaveLength(questions);
    expect(asked[0]).toContain('  - gpt-old-1\n  + gpt-new-1\n');
  });
  it('needs a terminal', async () => {
    expect((await folder({ 'a.py': OLD }).fix('--interactive', '.')).code).toBe(2);
  });
});

describe('the plan for a text', () => {
  const at = (start: number, oldText: string, newText: string): FindingRow => {
    const place = { line: 1, column: start + 1, endLine: 1, endColumn: start + 1 + oldText.length };
    const edit = { ...place, start, end: start + oldText.length, oldText, newText };
    return { ...ROW, ...place, fixes: [{ replacement: newText, preferred: true, edits: [edit] }] };
  };
  it('puts in all that do not meet, and names those that do', () => {
    const { text, applied, left } = planFor(
      'one two',
      [at(0, 'one', '1'), at(2, 'e t', '-'), at(4, 'two', '2')],
      new Set(),
    );
    expect(text).toBe('1 2');
    expect(applied).toHaveLength(2);
    expect(left.map(({ reason }) => reason)).toEqual(['meets-another']);
  });
  it('changes nothing where one does not fit the text', () => {
    const { text, applied, left } = planFor('one two', [at(0, 'one', '1'), at(4, 'six', '6')], new Set());
    expect({ text, applied }).toEqual({ text: 'one two', applied: [] });
    expect(left.map(({ reason }) => reason)).toEqual(['changed', 'changed']);
  });
  it('writes once what two fixes write alike', () => {
    const { text, applied } = planFor('one', [at(0, 'one', '1'), at(0, 'one', '1')], new Set());
    expect({ text, count: applied.length }).toEqual({ text: '1', count: 2 });
  });
});
