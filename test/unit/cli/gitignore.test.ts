import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, uses } from './support';

const OLD = uses('gpt-old-1');

describe('a .gitignore that is made to do harm', () => {
  it('stars in many folders: an answer at once, and the right one', async () => {
    const deep = 'x/'.repeat(60);
    const { check } = folder({ '.gitignore': `${'**/x/'.repeat(8)}y\n`, [`${deep}a.py`]: OLD, [`${deep}y`]: OLD });
    const started = performance.now();
    expect((await check('.')).map(({ file }) => file)).toEqual([`${deep}a.py`]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('a line too long for any path', async () => {
    const { check } = folder({ '.gitignore': `${'n'.repeat(110_000)}\n*.txt\n`, 'a.py': OLD, 'a.txt': OLD });
    expect((await check('.')).map(({ file }) => file)).toEqual(['a.py']);
  });

  it('too large: told, and what it would leave out is looked at', async () => {
    const { run } = folder({ '.gitignore': 'left-out\n'.repeat(20_000), 'a.py': uses('gpt-new-1') });
    expect(await run('check', '.')).toMatchObject({
      code: 3,
      err: 'model-almanac: not read: .gitignore: larger than 128 kB\n',
    });
  });

  it.skipIf(process.platform === 'win32')('a pipe or a device: told, and not waited for', async () => {
    const { cwd, run } = folder({ 'sub/a.py': OLD, 'a.py': OLD });
    execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(cwd, '.gitignore')]);
    symlinkSync('/dev/zero', path.join(cwd, 'sub/.gitignore'));
    const { code, err, out } = await run('check', '.');
    expect(code).toBe(3);
    expect(err.split('\n')).toEqual([
      'model-almanac: not read: .gitignore: is no regular file',
      'model-almanac: not read: sub/.gitignore: is no regular file',
      '',
    ]);
    expect(out).toContain('2 errors in 2 files.');
  });
});
