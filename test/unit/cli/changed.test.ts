import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, uses } from './support';

const hasGit = spawnSync('git', ['--version']).status === 0;
const OLD = uses('gpt-old-1');

/** A repository with one commit of these files. */
function repository(files: Readonly<Record<string, string>>) {
  const there = folder(files);
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
      { cwd: there.cwd, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'first');
  const filesOf = async (...args: readonly string[]): Promise<readonly string[]> => [
    ...new Set((await there.check(...args)).map(({ file }) => file)),
  ];
  return { ...there, git, filesOf };
}

describe.skipIf(!hasGit)('check --changed', () => {
  it('reports files that are not committed as they are: changed, staged, new', async () => {
    const { write, git, filesOf } = repository({ 'a.py': OLD, 'b.py': 'x = 1\n', 'c.py': OLD, '.gitignore': 'out/\n' });
    expect(await filesOf('--changed')).toEqual([]);
    write('b.py', OLD);
    write('a.py', `${OLD}\n`);
    git('add', 'a.py');
    write('new/d e.py', OLD);
    write('out/ignored.py', OLD);
    expect(await filesOf('--changed')).toEqual(['a.py', 'b.py', 'new/d e.py']);
    expect(await filesOf('--changed', 'new')).toEqual(['new/d e.py']);
    expect(await filesOf('.')).toEqual(['a.py', 'b.py', 'c.py', 'new/d e.py']);
  });

  it('reports what a branch touches since it left its base', async () => {
    const { write, git, filesOf } = repository({ 'a.py': OLD, 'b.py': 'x = 1\n' });
    git('switch', '-q', '-c', 'topic');
    write('b.py', OLD);
    git('commit', '-q', '-am', 'second');
    git('switch', '-q', 'main');
    write('a.py', `# later\n${OLD}`);
    git('commit', '-q', '-am', 'third');
    git('switch', '-q', 'topic');
    expect(await filesOf('--changed', 'main')).toEqual(['b.py']);
    expect(await filesOf('--changed=main', '.')).toEqual(['b.py']);
    expect(await filesOf('--changed', 'main', 'a.py')).toEqual([]);
  });

  it('takes a word that is also a path for a path', async () => {
    const { write, filesOf } = repository({ 'main/a.py': 'x = 1\n', 'b.py': 'x = 1\n' });
    write('main/a.py', OLD);
    write('b.py', OLD);
    expect(await filesOf('--changed', 'main')).toEqual(['main/a.py']);
    expect(await filesOf('--changed=main')).toEqual(['b.py', 'main/a.py']);
  });

  it('works in a folder of the repository, and before the first commit', async () => {
    const { write, git, filesOf, runWith, cwd } = repository({ 'sub/a.py': 'x = 1\n', 'b.py': 'x = 1\n' });
    write('sub/a.py', OLD);
    write('b.py', OLD);
    const { out } = await runWith({ cwd: path.join(cwd, 'sub') }, 'check', '--format', 'json', '--changed');
    expect(JSON.parse(out)).toMatchObject([{ file: 'a.py' }]);
    rmSync(path.join(cwd, '.git'), { recursive: true });
    git('init', '-q');
    expect(await filesOf('--changed')).toEqual(['b.py', 'sub/a.py']);
  });

  it('follows no link that was put in, and passes over what was deleted', async () => {
    const { git, filesOf, cwd } = repository({ 'a.py': OLD, 'gone.py': OLD });
    symlinkSync('a.py', path.join(cwd, 'link.py'));
    rmSync(path.join(cwd, 'gone.py'));
    expect(await filesOf('--changed')).toEqual([]);
    git('add', '-A');
    expect(await filesOf('--staged')).toEqual([]);
  });

  it('judges by what unchanged files declare', async () => {
    const { write, check } = repository({
      'main.bicep': `resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat-prod'
  properties: { model: { format: 'OpenAI', name: 'gpt-azure-1', version: '2026-01-01' } }
}\n`,
      'a.py': 'x = 1\n',
    });
    write('a.py', 'client = AzureOpenAI(azure_deployment="chat-prod")\n');
    const rows = await check('--changed');
    expect(rows).toMatchObject([{ file: 'a.py', mention: { text: 'chat-prod' } }]);
  });

  it.each([
    [['--changed', 'no-such-branch'], 'there is no commit "no-such-branch"'],
    [['--changed=--output=x'], 'there is no commit'],
    [['--changed', '--staged'], 'exclude each other'],
    [['--changed', '--baseline', 'b.json', '--write-baseline'], 'needs everything'],
  ])('refuses %j', async (args, why) => {
    const { run } = repository({ 'a.py': OLD });
    const { code, err } = await run('check', ...args);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  it('runs nothing that the repository configures', async () => {
    const { write, git, filesOf, cwd } = repository({ 'a.py': 'x = 1\n' });
    write('spy.sh', `#!/bin/sh\ntouch '${cwd}/ran'\n`);
    git('config', 'core.fsmonitor', `sh ${cwd}/spy.sh`);
    git('config', 'diff.external', `sh ${cwd}/spy.sh`);
    write('a.py', OLD);
    expect(await filesOf('--changed')).toEqual(['a.py']);
    expect(spawnSync('ls', [path.join(cwd, 'ran')]).status).not.toBe(0);
  });
});

describe.skipIf(!hasGit)('check --staged', () => {
  it('reads what is staged, not what lies there', async () => {
    const { write, git, check, filesOf } = repository({ 'a.py': 'x = 1\n', 'b.py': 'x = 1\n' });
    write('a.py', `\n${OLD}`);
    write('b.py', 'x = 2\n');
    git('add', 'a.py', 'b.py');
    write('a.py', 'x = 3\n');
    write('b.py', OLD);
    const rows = await check('--staged');
    expect(rows).toMatchObject([{ file: 'a.py', line: 2 }]);
    expect(await filesOf('--staged', 'b.py')).toEqual([]);
    expect(await filesOf('--changed')).toEqual(['b.py']);
  });

  it('needs a repository', async () => {
    const { code, err } = await folder({ 'a.py': OLD }).run('check', '--staged');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('need a git repository') });
  });
});

describe('check --stdin', () => {
  const stdin = (text: string) => ({ stdin: async () => Buffer.from(text) });

  it('reports the text that comes in under the name that is given', async () => {
    const { runWith } = folder({ 'a.py': OLD, 'b.py': OLD });
    const { out, code } = await runWith(
      stdin(`\n\n${OLD}`),
      'check',
      '--format',
      'json',
      '--stdin',
      '--stdin-path',
      'a.py',
    );
    expect(JSON.parse(out)).toMatchObject([{ file: 'a.py', line: 3 }]);
    expect(code).toBe(1);
  });

  it('knows by the name what kind of text it is, and needs no such file', async () => {
    const { runWith } = folder({});
    const args = ['check', '--format', 'json', '--stdin', '--stdin-path'];
    const rows = async (file: string) =>
      JSON.parse((await runWith(stdin(OLD), ...args, file)).out) as { severity: string }[];
    expect((await rows('src/new.py')).map(({ severity }) => severity)).toEqual(['error']);
    expect((await rows('tests/test_new.py')).map(({ severity }) => severity)).toEqual(['hint']);
  });

  it('tells what it cannot read', async () => {
    const { runWith } = folder({});
    const big = { stdin: async () => Buffer.alloc(8 * 1024 * 1024 + 1, 97) };
    const { code, err } = await runWith(big, 'check', '--stdin', '--stdin-path', 'a.py');
    expect({ code, err }).toEqual({ code: 3, err: 'model-almanac: not read: a.py: larger than 8 MiB\n' });
  });

  it.each([[['--stdin']], [['--stdin-path', 'a.py', '.']]])('wants both options: %j', async (args) => {
    expect((await folder({}).runWith(stdin(''), 'check', ...args)).code).toBe(2);
  });
});

describe('a baseline', () => {
  it('that two branches have added to is merged line by line', async () => {
    const { write, run, check } = folder({ 'a.py': OLD, 'b.py': `${OLD}${OLD}`, 'c.py': 'x = 1\n' });
    await run('check', '--baseline', 'base.json', '--write-baseline', '.');
    const known = ['a.py', 'b.py', 'b.py'].map(
      (file, at) => `{"file":"${file}","rule":"retired-model","text":"gpt-old-1","count":${Math.max(1, at)}}`,
    );
    write(
      'base.json',
      `{ "version": 1, "about": "# model-almanac-ignore-file", "findings": [\n${known.join(',\n')}\n] }`,
    );
    expect(await check('--baseline', 'base.json', '.')).toEqual([]);
    write('c.py', OLD);
    expect(await check('--baseline', 'base.json', '.')).toMatchObject([{ file: 'c.py' }]);
  });
});
