import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_PATTERNS } from '../../../../src/platforms';
import { alternativesOf, firstOf, rowsByFirstCharacter } from '../../../../src/recognition/platform/first-characters';

const letters = (pattern: string): string => {
  const first = firstOf(pattern);
  return first === 'any' ? 'any' : String.fromCharCode(...[...first].sort((a, b) => a - b));
};

describe('what a pattern can begin with', () => {
  it.each([
    ['kiwi', 'k'],
    ['[kK]iwi', 'Kk'],
    ['(?:kiwi|[pP]lum)', 'Pkp'],
    ['(?:new )?Plum', 'Pn'],
    ['(?:red|(?:dark )?blue)-plum', 'bdr'],
    ['(?<![A-Z]_?)KIWI', 'K'],
    ['(?<=: ?)(?:Big)?Plum(?= ?,)', 'BP'],
    ['\\bkiwi\\b', 'k'],
    ['a?b*c{0,3}d+', 'abcd'],
    ['a{2}b', 'a'],
    ['\\{ ?name', '{'],
    ['[[{(]x', '([{'],
    ['[\\]\\-]x', '-]'],
    ['["\'`(]x', '"\'(`'],
    ['11434', '1'],
    ['\\d', '0123456789'],
  ])('%s: %s', (pattern, expected) => {
    expect(letters(pattern)).toBe(expected);
  });

  it.each(['.x', '[^a]x', '\\sx', '\\Wx', '\\u0041', '[äb]', 'a?', '(?:a|)', '(?:a?|b)'])('%s: anything', (pattern) => {
    expect(firstOf(pattern)).toBe('any');
  });

  it('is asked of each alternative', () => {
    expect(alternativesOf('a|(?:b|c)d|[|]e|\\|f|')).toEqual(['a', '(?:b|c)d', '[|]e', '\\|f', '']);
  });
});

describe('the rows that begin at a place', () => {
  const rowsOf = (rows: readonly string[], text: string): readonly string[] => {
    const at = rowsByFirstCharacter(rows);
    return [...text].map((_, index) => at(text, index)).map((found) => (found ? `${found.row} ${found.text}` : ''));
  };

  it('are tried in their order', () => {
    expect(rowsOf(['plum', 'kiwi|pl', 'p'], 'plump')).toEqual(['0 plum', '', '', '', '2 p']);
    expect(rowsOf(['p', 'plum'], 'plum')).toEqual(['0 p', '', '', '']);
  });

  it('look around', () => {
    expect(rowsOf(['(?<!x)a', '(?<=x)a(?=b)'], 'xabxa')).toEqual(['', '1 a', '', '', '']);
  });

  it('stand beyond ASCII, too', () => {
    expect(rowsOf(['ä', '.'], 'äöa')).toEqual(['0 ä', '1 ö', '1 a']);
  });

  const sources = CLIENT_PATTERNS.map(({ pattern }) => pattern);
  const together = new RegExp(sources.map((source) => `(${source})`).join('|'), 'y');
  const rowAt = rowsByFirstCharacter(sources);
  const piece = sources
    .flatMap(alternativesOf)
    .map((source) => source.replaceAll(/\(\?<?[=!][^)]*\)|\\[bs]|[[\]()?:*+{}]|\d,\d+/g, ''));
  const text = fc
    .array(fc.oneof(fc.constantFrom(...piece), fc.constantFrom(' ', '"', '(', '_', '=', ': ', 'x', 'ä')), {
      maxLength: 6,
    })
    .map((parts) => parts.join('').replaceAll('\\', ''));

  it('are those that one expression of all signs finds', () => {
    let found = 0;
    fc.assert(
      fc.property(text, (sample) => {
        for (let at = 0; at < sample.length; at++) {
          together.lastIndex = at;
          const expected = together.exec(sample);
          const row = expected ? expected.findIndex((part, index) => index > 0 && part !== undefined) - 1 : undefined;
          expect(rowAt(sample, at)).toEqual(expected ? { row, text: expected[0] } : undefined);
          if (expected) found++;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
