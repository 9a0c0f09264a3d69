import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, uses } from './support';

const OLD = uses('gpt-old-1');
const bytes = (cwd: string, ...rest: readonly (string | number)[]): Buffer =>
  Buffer.concat([
    Buffer.from(`${cwd}/`),
    ...rest.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))),
  ]);

/** Other systems do not take such names at all. */
describe.skipIf(process.platform !== 'linux')('file names that are no UTF-8', () => {
  it('are read, and shown by their bytes', async () => {
    const { cwd, check } = folder({ 'plain.py': OLD });
    writeFileSync(bytes(cwd, 'na', 0xef, 've-\u65e5.py'), OLD);
    mkdirSync(bytes(cwd, 'dossier-', 0xe9));
    writeFileSync(bytes(cwd, 'dossier-', 0xe9, '/.gitignore'), 'left-out.py\n');
    writeFileSync(bytes(cwd, 'dossier-', 0xe9, '/left-out.py'), OLD);
    writeFileSync(bytes(cwd, 'dossier-', 0xe9, '/app.py'), OLD);
    const files = (await check('.')).map(({ file }) => file);
    expect(files).toEqual(['dossier-\\xE9/app.py', 'na\\xEFve-\u65e5.py', 'plain.py']);
    // As it is shown, it can be named.
    expect(await check(files[0] ?? '', files[1] ?? '')).toHaveLength(2);
  });

  it('whose shown name is the name of another file are told', async () => {
    const { cwd, run } = folder({ 'a\\xE9.py': uses('gpt-new-1') });
    writeFileSync(bytes(cwd, 'a', 0xe9, '.py'), OLD);
    const { code, err } = await run('check', '.');
    expect(code).toBe(3);
    expect(err).toContain('a\\xE9.py: another file has this name');
  });

  it('a name with such letters that is UTF-8 is a name like any other', async () => {
    const { check } = folder({ [path.join('sub', 'b\\xE9.py')]: OLD });
    expect((await check('.')).map(({ file }) => file)).toEqual(['sub/b\\xE9.py']);
  });
});
