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

  test('what holds for one folder does not hold for those beside it', () => {
    const test = matcher(['a/*/gen', '!a/x/gen']);
    const paths = ['a/b/gen/f', 'a/x/gen/f', 'a/b/f', 'a/b/gen/deep/f', 'a/f', 'b/gen/f'];
    expect(paths.filter(test)).toEqual(['a/b/gen/f', 'a/b/gen/deep/f']);
    expect(paths.reverse().filter(test)).toEqual(['a/b/gen/deep/f', 'a/b/gen/f']);
  });

  test.each([
    ['**/*[-_.]mocks/**', 'x/my-mocks/a.ts', 'x/mymocks/a.ts'],
    ['*.[jt]s', 'a.ts', 'a.rs'],
    ['**/\u{1f600}?/*', '\u{1f600}a/b', '\u{1f600}/b'],
    ['**/a/**/b*', 'x/a/y/bc', 'x/a/cb'],
  ])('%s matches %s and not %s: words in it are not all of it', (glob, path, other) => {
    expect(matcher([glob])(path)).toBe(true);
    expect(matcher([glob])(other)).toBe(false);
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
