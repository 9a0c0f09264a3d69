import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
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
