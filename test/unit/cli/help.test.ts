import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { terminalProgress } from '../../../src/cli/progress';
import { USAGES } from '../../../src/cli/usage/commands';
import { folder, uses } from './support';

describe('--help', () => {
  it('lists every command', async () => {
    const { out, code } = await folder({}).run('--help');
    expect(code).toBe(0);
    for (const [name, { summary }] of Object.entries(USAGES)) {
      expect(out).toContain(`  ${name} `);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(summary);
    }
  });

  it.each(Object.entries(USAGES))('of %s tells every option within 80 columns', async (name, usage) => {
    const { run } = folder({});
    const { out, code } = await run(name, '--help');
    expect(code).toBe(0);
    expect((await run('help', name)).out).toBe(out);
    for (const option of Object.keys(usage.options)) expect(out).toMatch(new RegExp(`^  --${option}[ \n]`, 'm'));
    const tooWide = out.split('\n').filter((line) => line.length > 80 && !/^ {2}model-almanac /.test(line));
    expect(tooWide).toEqual([]);
  });

  it.each(Object.entries(USAGES))('what %s --help tells is taken, and nothing else', async (name, { options }) => {
    const { run } = folder({});
    for (const [option, { takes }] of Object.entries(options)) {
      const { err } = await run(name, `--${option}`, ...(takes === undefined ? [] : ['x']));
      expect(err).not.toContain('Unknown option');
    }
    expect((await run(name, '--no-such-option')).err).toContain("Unknown option '--no-such-option'");
  });
});

const FISH = 'fish';
const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('completion', () => {
  it('names models', async () => {
    const { out } = await folder({}).run('completion', '--models');
    expect(out.split('\n')).toContain('gpt-old-1');
  });

  it.each([[[]], [['csh']], [['bash', 'zsh']]])('wants one shell that it knows: %j', async (args) => {
    expect((await folder({}).run('completion', ...args)).code).toBe(2);
  });

  it.skipIf(!isThere('bash')).each([
    ['model-almanac ch', ['check']],
    ['model-almanac check --form', ['--format']],
    ['model-almanac check --format js', ['json']],
    ['model-almanac check --fail-on w', ['warning']],
    ['model-almanac check src', ['src.py']],
    ['model-almanac card gpt-o', ['gpt-old-1']],
    ['model-almanac check --as-of 2', []],
    ['model-almanac nothing --f', []],
  ])('bash: %s', async (line, replies) => {
    const { run, cwd } = folder({ 'src.py': uses('gpt-old-1') });
    const { out: script } = await run('completion', 'bash');
    const words = line.split(' ').map((word) => `'${word}'`);
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `${script}\nmodel-almanac() { echo gpt-old-1; echo o1; }\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}\n_model_almanac\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { cwd, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter(Boolean)).toEqual(replies);
  });

  it.skipIf(!isThere('zsh'))('zsh reads its script', async () => {
    const { out } = await folder({}).run('completion', 'zsh');
    expect(spawnSync('zsh', ['-f', '-n'], { input: out, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it.skipIf(!isThere(FISH))('fish completes', async () => {
    const { run, cwd } = folder({});
    const { out } = await run('completion', 'fish');
    const complete = (line: string): string =>
      spawnSync(FISH, ['--no-config', '-c', `${out}\ncomplete -C '${line}'`], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, HOME: cwd },
      }).stdout;
    expect(complete('model-almanac ch')).toMatch(/^check\t/);
    expect(complete('model-almanac check --format s')).toMatch(/^sarif/);
    expect(complete('model-almanac check --write-b')).toMatch(/^--write-baseline\t/);
  });
});

describe('progress', () => {
  const shown = (times: readonly number[]): readonly string[] => {
    const written: string[] = [];
    let at = 0;
    const clock = [0, ...times];
    const progress = terminalProgress(
      (text) => void written.push(text),
      () => clock[at++] ?? 0,
    );
    for (const time of times) progress.report(() => time, 9000);
    progress.end();
    return written;
  };
  it('is shown to who waits, now and then, and is gone at the end', () => {
    expect(shown([100, 800, 850, 1000])).toEqual([
      '\r\u001b[Kmodel-almanac: 800 of 9000 files',
      '\r\u001b[Kmodel-almanac: 1000 of 9000 files',
      '\r\u001b[K',
    ]);
  });
  it('says nothing of a short run', () => {
    expect(shown([1, 50, 600])).toEqual([]);
  });
});
