import { describe, expect, test } from 'vitest';
import { certainFolders, gitIgnored } from '../../../src/editor/git-ignored';

describe('what git leaves out', () => {
  const isIgnored = gitIgnored([
    { folder: 'packages/app', text: '!keep.log\n/generated\n' },
    { folder: '', text: '# comment\nbuild/\n*.log\n' },
  ]);

  test.each(['build/a.py', 'deep/er/build/a.py', 'a.log', 'packages/app/generated/x.ts', 'packages/app/other.log'])(
    '%s',
    (path) => expect(isIgnored(path)).toBe(true),
  );

  test.each(['builder/a.py', 'a.py', 'packages/app/keep.log', 'generated/x.ts', 'packages/application/generated'])(
    'not %s',
    (path) => expect(isIgnored(path)).toBe(false),
  );

  test('nothing without files, and nothing outside', () => {
    expect(gitIgnored([])('a')).toBe(false);
    expect(isIgnored('../a.log')).toBe(false);
  });
});

describe('folders that a search need not enter', () => {
  test('only the plain ones', () =>
    expect(certainFolders('target/\n/dist\n*.log\n# x\ndoc/*.txt\n\nvenv\r\n')).toEqual([
      '**/target/**',
      'dist/**',
      '**/venv/**',
    ]));
  test('none where something is taken back', () => expect(certainFolders('target/\n!target/keep\n')).toEqual([]));
});
