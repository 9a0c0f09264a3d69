import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsInIndex } from '../../../src/cli/files/git-index';
import { folder, uses } from './support';

const OLD = uses('gpt-old-1');
const FILE_MODE = 0o100644;
const GITLINK = 0o160000;

/** An index as git writes it; in version 4 a path says how much of the one before it keeps. */
function indexOf(version: number, paths: readonly string[], { mode = FILE_MODE, extended = false } = {}): Buffer {
  const head = Buffer.alloc(12);
  head.write('DIRC', 0, 'latin1');
  head.writeUInt32BE(version, 4);
  head.writeUInt32BE(paths.length, 8);
  let before = '';
  const entries = paths.map((written) => {
    // A character a byte.
    const name = Buffer.from(written).toString('latin1');
    const stats = Buffer.alloc(60);
    stats.writeUInt32BE(mode, 24);
    const flags = Buffer.alloc(extended ? 4 : 2);
    flags.writeUInt16BE((extended ? 0x4000 : 0) | Math.min(name.length, 0xfff), 0);
    if (version === 4) {
      let same = 0;
      while (same < name.length && name[same] === before[same]) same++;
      const cut = Buffer.from([before.length - same]);
      before = name;
      return Buffer.concat([stats, flags, cut, Buffer.from(`${name.slice(same)}\0`, 'latin1')]);
    }
    const entry = Buffer.concat([stats, flags, Buffer.from(name, 'latin1')]);
    return Buffer.concat([entry, Buffer.alloc(8 - (entry.length % 8))]);
  });
  return Buffer.concat([head, ...entries, Buffer.alloc(20)]);
}

const PATHS = ['a.py', 'lib/café.py', 'lib/deep/b.py', 'lib/deep/bb.py', 'z'];

describe('an index of git', () => {
  it.each([2, 3, 4])('of version %i', (version) => expect(pathsInIndex(indexOf(version, PATHS))).toEqual(PATHS));

  it('with flags that only later versions have', () =>
    expect(pathsInIndex(indexOf(3, PATHS, { extended: true }))).toEqual(PATHS));

  it('without files: a repository in a repository is none', () =>
    expect(pathsInIndex(indexOf(2, ['sub'], { mode: GITLINK }))).toEqual([]));

  it.each([
    ['something else', Buffer.from('no index at all')],
    ['a later version', indexOf(5, PATHS)],
    ['cut off', indexOf(2, PATHS).subarray(0, 150)],
    ['more than it holds', Buffer.concat([indexOf(2, []).subarray(0, 8), Buffer.from([255, 255, 255, 255])])],
  ])('is refused: %s', (_what, bytes) => expect(() => pathsInIndex(bytes)).toThrow());
});

describe('files that .gitignore names and git tracks all the same', () => {
  const files = {
    '.gitignore': 'out/\n*.local\n',
    '.git/HEAD': 'ref: refs/heads/main\n',
    'b.local': OLD,
    'c.local': OLD,
    'out/d.py': OLD,
    'out/deep/e.py': OLD,
    'out/other/f.py': OLD,
  };
  const found = async (index: Buffer): Promise<readonly string[]> => {
    const { cwd, check } = folder(files);
    writeFileSync(path.join(cwd, '.git/index'), index);
    return (await check('.')).map(({ file }) => file).sort();
  };

  it('are read, and no others beside them', async () => {
    expect(await found(indexOf(2, ['b.local', 'out/deep/e.py']))).toEqual(['b.local', 'out/deep/e.py']);
  });

  it('are none where the index cannot be read', async () => {
    expect(await found(Buffer.from('DIRC'))).toEqual([]);
  });

  it('are found where `.git` is a file that points elsewhere', async () => {
    const { cwd, check } = folder({
      ...files,
      '.git/HEAD': '',
      'tree/.git': 'gitdir: ../kept\n',
      'tree/.gitignore': '*.local\n',
      'tree/g.local': OLD,
    });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(cwd, 'kept'));
    writeFileSync(path.join(cwd, 'kept/index'), indexOf(4, ['g.local']));
    expect((await check('tree')).map(({ file }) => file)).toEqual(['tree/g.local']);
  });
});
