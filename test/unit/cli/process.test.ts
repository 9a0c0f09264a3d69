import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledCli } from './bundle';
import { folder, uses } from './support';

let dist = '';
beforeAll(() => {
  dist = bundledCli();
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const OLD = uses('gpt-old-1');

/** What a pipe holds has no name that tells what it is: findings there are hints. Runs a line of a shell in which `$CHECK` is the command; the exit code of each part of a pipe is printed last. */
function shell(line: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { cwd } = folder(files);
  const check = `'${process.execPath}' '${path.join(dist, 'cli.js')}' check --as-of 2026-11-21 --fail-on hint`;
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `${line}\necho "\${PIPESTATUS[@]}"`.replaceAll('$CHECK', check)],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  const lines = stdout.trimEnd().split('\n');
  return { out: lines.slice(0, -1).join('\n'), err: stderr, codes: lines.at(-1)?.split(' ').map(Number) };
}

describe.skipIf(process.platform === 'win32')('pipes are read to their end', () => {
  it('one that takes its time', () => {
    const { out, codes } = shell(`(echo x; sleep 0.3; printf %s '${OLD.trim()}') | $CHECK /dev/stdin`);
    expect(codes).toEqual([0, 1]);
    expect(out).toContain('1 hint in 1 file.');
  });

  it('one that gives less than is asked for, over and over', () => {
    const { out, codes } = shell(
      `(for i in 1 2 3; do seq 60000 | tr '\\n' ' '; echo; done; cat a.py) | fold -w 99 | $CHECK /dev/stdin`,
      {
        'a.py': OLD,
      },
    );
    expect(codes?.at(-1)).toBe(1);
    expect(out).toContain('1 hint in 1 file.');
  });

  it('one of a substitution, and one whose binary bytes come late', () => {
    expect(shell(`$CHECK <(sleep 0.2; cat a.py)`, { 'a.py': OLD }).out).toContain('1 hint in 1 file.');
    expect(shell(`(printf ab; sleep 0.2; printf '\\0\\1\\2') | $CHECK /dev/stdin`).err).toContain('/dev/stdin: binary');
  });

  it('a file of the kernel, which has no size', () => {
    const { codes, err } = shell('$CHECK /proc/self/status');
    if (process.platform === 'linux') expect({ codes, err }).toEqual({ codes: [0], err: '' });
  });
});

describe.skipIf(process.platform === 'win32')('a reader that goes away does not change what was found', () => {
  const many = { 'a.py': OLD.repeat(3_000), 'b.bin': new Uint8Array([0, 1]) };

  it('of stdout', () => {
    const { out, codes } = shell('$CHECK . 2> /dev/null | head -1', many);
    expect(out).toContain('a.py:1:');
    expect(codes).toEqual([1, 0]);
    expect(shell('$CHECK --format json . 2> /dev/null | true', many).codes).toEqual([1, 0]);
  });

  it('of stderr', () => {
    const clean = { 'a.py': 'x = 1\n', 'b.bin': new Uint8Array([0, 1]) };
    expect(shell('sleep 0.1; { $CHECK .; echo $?; } 2> >(true)', clean).out).toBe(
      'Nothing to report. Catalogue of 2026-11-01.\n0',
    );
    expect(shell('{ $CHECK .; echo $?; } 2> >(true)', many).out).toMatch(/\n1$/);
    expect(shell('{ $CHECK . missing > /dev/null; echo $?; } 2> >(true)', many).out).toBe('3');
  });

  it('both closed from the start', () => {
    expect(shell('$CHECK . >&- 2>&-; echo $?', many).out).toBe('1');
  });

  it('a disk that is full makes the run incomplete', () => {
    if (process.platform === 'linux') expect(shell('$CHECK . > /dev/full 2> /dev/null; echo $?', many).out).toBe('3');
  });
});

describe.skipIf(process.platform === 'win32')('somebody presses Ctrl+C', () => {
  it('and the run ends at once, by the signal, with nothing written', async () => {
    const { cwd } = folder({ 'a.py': OLD, 'baseline.json': '[]' });
    const args = ['check', '--stdin', '--stdin-path', 'b.py', '--baseline', 'baseline.json', '--write-baseline', '.'];
    // It waits for an input that does not end.
    const child = spawn(process.execPath, [path.join(dist, 'cli.js'), ...args], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.write(OLD);
    setTimeout(() => child.kill('SIGINT'), 300);
    const [code, signal] = await once(child, 'exit');
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
    expect(readdirSync(cwd).sort()).toEqual(['a.py', 'baseline.json']);
    expect(readFileSync(path.join(cwd, 'baseline.json'), 'utf8')).toBe('[]');
  });
});

const NOBODY = 65_534;

describe.skipIf(process.platform === 'win32')('without permission', () => {
  /** Whoever runs as root may do everything, and so runs it as nobody. */
  const run = (cwd: string, ...args: readonly string[]) => {
    for (const one of [dist, cwd]) chmodSync(one, 0o755);
    const isRoot = process.getuid?.() === 0;
    const options = { cwd, encoding: 'utf8', ...(isRoot && { uid: NOBODY, gid: NOBODY }) } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'cli.js'), ...args], options);
    return { status, stdout, stderr };
  };

  it('to read a file or a folder, the rest is read, and the run is not clean', () => {
    const { cwd } = folder({ 'a.py': OLD, 'b.py': OLD, 'c/d.py': OLD });
    for (const locked of ['b.py', 'c']) chmodSync(path.join(cwd, locked), 0);
    const { status, stdout, stderr } = run(cwd, 'check', '.');
    chmodSync(path.join(cwd, 'c'), 0o755);
    expect(status).toBe(3);
    expect(stdout).toContain('a.py:');
    expect(stderr).toContain('not read: b.py: permission denied');
    expect(stderr).toContain('not read: c: permission denied');
  });

  it('to write, the file stays as it was, and that is told', () => {
    const { cwd } = folder({ 'a.py': OLD });
    chmodSync(path.join(cwd, 'a.py'), 0o444);
    const written = run(cwd, 'check', '--baseline', 'b.json', '--write-baseline', '.');
    expect(written.status).toBe(2);
    expect(written.stderr).toContain('permission denied');
    expect(readdirSync(cwd)).toEqual(['a.py']);
  });
});
