import { describe, expect, test } from 'vitest';
import { ignoredBy, NO_RULES } from '../../../src/globs/ignore-rules';
import { patternLines, patternsOf } from '../../../src/globs/patterns';

const patterns = (text: string) => patternsOf(patternLines(text));

describe('what git leaves out', () => {
  const isIgnored = ignoredBy([
    { folder: 'packages/app', patterns: patterns('!keep.log\n/generated\n') },
    { folder: '', patterns: patterns('# comment\nbuild/\n*.log\n') },
    { folder: 'build', patterns: patterns('!kept.py\n') },
  ]);

  test.each([
    'build/a.py',
    'build/kept.py',
    'deep/er/build/a.py',
    'a.log',
    'packages/app/generated/x.ts',
    'packages/app/other.log',
  ])('%s', (path) => expect(isIgnored(path)).toBe(true));

  test.each([
    'builder/a.py',
    'a.py',
    'build',
    'packages/app/keep.log',
    'generated/x.ts',
    'packages/application/generated',
  ])('not %s', (path) => expect(isIgnored(path)).toBe(false));

  test('nothing without files, and nothing outside', () => {
    expect(ignoredBy([])('a')).toBe(false);
    expect(isIgnored('../a.log')).toBe(false);
  });
});

describe('rules on the way down', () => {
  const top = NO_RULES.inside('/home/me', patterns('*\n!src\n'));

  test('paths may have anything above them', () => {
    expect(top.ignores('/home/me/doc', true)).toBe(true);
    expect(top.ignores('/home/me/src', true)).toBe(false);
  });

  test('a folder that somebody has named is looked into, though a file above leaves it out', () => {
    expect(top.inside('/home/me/doc', undefined).ignores('/home/me/doc/a.py', false)).toBe(false);
    expect(top.inside('/home/me/src', undefined).ignores('/home/me/src/a.py', false)).toBe(true);
  });

  test('the top of a file system', () => {
    expect(NO_RULES.inside('/', patterns('/tmp')).ignores('/tmp', true)).toBe(true);
  });
});
