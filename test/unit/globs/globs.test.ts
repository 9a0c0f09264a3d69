import { describe, expect, test } from 'vitest';
import { matcher } from '../../../src/globs/globs';

describe('a glob', () => {
  test.each([
    ['**/test/**', 'src/test/a.py'],
    ['**/test/**', 'test/a.py'],
    ['**/{test,spec}/**', '/home/me/spec/deep/er/a.py'],
    ['src/*.ts', 'src/a.ts'],
    ['*.snap', 'deep/er/a.snap'],
    ['a.py', 'src/a.py'],
    ['./docs/**', 'docs/a/b.md'],
    ['**', 'a/b/c'],
    ['v[0-9].json', 'x/v3.json'],
    ['[!a].md', 'b.md'],
    ['a?c/*', 'abc/x'],
    ['{a,{b,c}}/x', 'c/x'],
    ['**/a/**/b/**/c', 'a/x/b/y/a/b/c'],
    ['{open/x', '{open/x'],
    ['docs', 'docs/guide/a.md'],
    ['docs/', 'src/docs/a.md'],
    ['/gen', 'gen/a.py'],
    ['./a.py', 'a.py'],
    ['a[[:digit:]]', 'a7'],
    ['\\*.py', '*.py'],
  ])('%s matches %s', (glob, path) => expect(matcher([glob])(path)).toBe(true));

  test.each([
    ['**/test/**', 'src/tests/a.py'],
    ['**/test/**', 'src/latest/a.py'],
    ['src/*.ts', 'src/deep/a.ts'],
    ['src/*.ts', 'lib/src/a.ts'],
    ['*.snap', 'a.snapshot'],
    ['v[0-9].json', 'vx.json'],
    ['[!a].md', 'a.md'],
    ['a?c/*', 'ac/x'],
    ['', 'a'],
    ['/gen', 'src/gen/a.py'],
    ['docs/', 'docs'],
    ['a[', 'a['],
    ['\\*.py', 'a.py'],
    ['{a,b}/x', 'ab/x'],
  ])('%s does not match %s', (glob, path) => expect(matcher([glob])(path)).toBe(false));

  test('what a later glob takes back does not match', () => {
    expect(matcher(['*.py', '!keep.py'])('src/keep.py')).toBe(false);
    expect(matcher(['*.py', '!keep.py'])('src/other.py')).toBe(true);
  });

  test('no globs match nothing', () => expect(matcher([])('a')).toBe(false));

  // What backtracks here does not come to an end.
  test('a pattern made to be slow is answered', () => {
    expect(matcher([`${'*a'.repeat(200)}b`, `${'**/a/'.repeat(50)}b`])(`${'a/'.repeat(200)}${'a'.repeat(5_000)}`)).toBe(
      false,
    );
    expect(matcher(['{a,b}'.repeat(60)])('a'.repeat(60))).toBe(false);
  });
});
