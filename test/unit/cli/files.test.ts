import { Buffer } from 'node:buffer';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '../../../src/cli/files/read';
import { folder, uses } from './support';

const files = async (content: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) => {
  const rows = await folder(content).check(...(args.length ? args : ['.']));
  return rows.map(({ file }) => file);
};
const OLD = uses('gpt-old-1');

describe('which files are looked at', () => {
  it('directories are walked, in order, hidden files included; .git is not', async () => {
    const content = { 'b.py': OLD, 'a/z.py': OLD, '.env': 'MODEL=gpt-old-1\n', '.git/hooks/x.py': OLD, 'a.py': OLD };
    expect(await files(content)).toEqual(['.env', 'a.py', 'a/z.py', 'b.py']);
  });

  it('what git ignores is left out, nested and negated patterns too', async () => {
    const content = {
      '.gitignore': 'build/\n*.log.py\n!keep.log.py\n',
      'build/a.py': OLD,
      'x.log.py': OLD,
      'keep.log.py': OLD,
      'sub/.gitignore': '/only-here.py\n!build/\n',
      'sub/only-here.py': OLD,
      'sub/build/b.py': OLD,
      'sub/deep/only-here.py': OLD,
      'only-here.py': OLD,
      'Build/c.py': OLD,
    };
    expect(await files(content)).toEqual([
      'Build/c.py',
      'keep.log.py',
      'only-here.py',
      'sub/build/b.py',
      'sub/deep/only-here.py',
    ]);
  });

  it('patterns above the directory count up to the root of the repository', async () => {
    const content = {
      '.git/info/exclude': 'secret.py\n',
      '.gitignore': 'gen.py\n',
      'src/gen.py': OLD,
      'src/secret.py': OLD,
    };
    expect(await files({ ...content, 'src/app.py': OLD }, 'src')).toEqual(['src/app.py']);
  });

  it('a file that is named is looked at whatever git says', async () => {
    expect(await files({ '.gitignore': '*.py\n', 'a.py': OLD }, 'a.py')).toEqual(['a.py']);
  });

  it('each file once, however often it is named', async () => {
    expect(await files({ 'src/a.py': OLD }, '.', 'src', './src/a.py')).toEqual(['src/a.py']);
  });

  it('symbolic links are followed only where they are named', async () => {
    const { cwd, check } = folder({ 'real/a.py': OLD });
    symlinkSync(path.join(cwd, 'real'), path.join(cwd, 'link'));
    symlinkSync(path.join(cwd, 'real/a.py'), path.join(cwd, 'b.py'));
    expect((await check('.')).map(({ file }) => file)).toEqual(['real/a.py']);
    expect((await check('link', 'b.py')).map(({ file }) => file)).toEqual(['b.py', 'link/a.py']);
  });

  it('paths outside of the working directory are shown whole', async () => {
    const { cwd, check } = folder({ 'a.py': OLD });
    const elsewhere = folder({});
    expect((await elsewhere.check(path.join(cwd, 'a.py')))[0]?.file).toBe(`${cwd}/a.py`);
    expect((await check(path.join(cwd, 'a.py')))[0]?.file).toBe('a.py');
  });
});

describe('what cannot be looked at is listed, never silently clean', () => {
  it('a binary file is listed and is no reason to fail', async () => {
    const { run } = folder({ 'a.bin': new Uint8Array([1, 0, 2]), 'a.py': uses('gpt-new-1') });
    expect(await run('check', '.')).toMatchObject({ code: 0, err: 'model-almanac: not read: a.bin: binary\n' });
  });

  it('many binary files are counted', async () => {
    const { run } = folder({
      'b.bin': new Uint8Array([1, 0]),
      'a.bin': new Uint8Array([0, 1]),
      'c.bin': new Uint8Array([0]),
    });
    const { code, err } = await run('check', '.', 'missing');
    expect({ code, lines: err.split('\n') }).toEqual({
      code: 3,
      lines: [
        'model-almanac: not read: missing: does not exist',
        'model-almanac: not read: 3 binary files, such as a.bin',
        '',
      ],
    });
  });

  it('a file over the cap makes the run incomplete, unless it is binary', async () => {
    const large = Buffer.alloc(LARGEST_FILE + 1, 'a');
    const { code, err } = await folder({ 'large.txt': large }).run('check', '.');
    expect({ code, err }).toEqual({ code: 3, err: 'model-almanac: not read: large.txt: larger than 8 MiB\n' });
    const video = Buffer.alloc(LARGEST_FILE + 1);
    expect(await folder({ 'video.mp4': video }).run('check', '.')).toMatchObject({ code: 0 });
    expect((await folder({ 'just.txt': large.subarray(1) }).run('check', '.')).code).toBe(0);
  });

  it('a missing path and a directory that may not be read', async () => {
    const { cwd, run } = folder({ 'a.py': uses('gpt-new-1') });
    expect((await run('check', 'nowhere')).out).toContain('1 path was not read.');
    expect((await run('mentions', 'nowhere')).err).toBe('model-almanac: not read: nowhere: does not exist\n');
    mkdirSync(path.join(cwd, 'locked'));
    chmodSync(path.join(cwd, 'locked'), 0);
    const { code, err } = await run('check', '.');
    // Whoever runs as root may read everything.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else expect({ code, err }).toEqual({ code: 3, err: 'model-almanac: not read: locked: permission denied\n' });
  });
});

describe('encodings', () => {
  const text = `# 日本 é 😀\nx = "😀", ${OLD}`;
  const utf16 = (big: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const utf32 = (little: boolean): Uint8Array => {
    const characters = [...`\ufeff${text}`];
    const view = new DataView(new ArrayBuffer(characters.length * 4));
    for (const [index, character] of characters.entries())
      view.setUint32(index * 4, character.codePointAt(0) ?? 0, little);
    return new Uint8Array(view.buffer);
  };
  const at = { line: 2, column: 'x = "😀", '.length + 50 };

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(false)],
    ['UTF-16 BE', utf16(true)],
    ['UTF-16 LE without a mark', utf16(false).subarray(2)],
    ['UTF-16 BE without a mark', utf16(true).subarray(2)],
    ['UTF-32 LE', utf32(true)],
    ['UTF-32 BE', utf32(false)],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['lone CR', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', async (_name, bytes) => {
    expect(await folder({ 'a.py': bytes }).check('.')).toMatchObject([at]);
  });

  it('the mark is not a column', async () => {
    expect(await folder({ 'a.py': `\ufeff${OLD}` }).check('.')).toMatchObject([{ line: 1, column: 50 }]);
  });

  it('Latin-1: one byte, one column', async () => {
    const bytes = Buffer.from('NAME=Andr\u00e9\nMODEL=gpt-old-1 # \u00e9t\u00e9\n', 'latin1');
    expect(await folder({ '.env': bytes }).check('.')).toMatchObject([{ line: 2, column: 7, endColumn: 16 }]);
  });
});
