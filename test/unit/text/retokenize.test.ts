/** Lines that did not change are not read again, and nobody can tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../src/recognition/change';
import { LANGUAGES, type Language } from '../../../src/text/languages';
import { tokenize } from '../../../src/text/lexer';
import { retokenize } from '../../../src/text/retokenize';
import type { Tokens } from '../../../src/text/tokens';
import { edit, edited, hostileText, RUNS } from '../recognition/mutations';

const CODE = LANGUAGES.filter(({ format }) => format === 'code' || format === 'shell');

const arraysOf = ({ count, kinds, starts, ends, parents, partners }: Tokens): readonly (readonly number[])[] =>
  [kinds, starts, ends, parents, partners].map((array) => [...array.subarray(0, count)]);

describe('reading a changed text anew', () => {
  it('gives the tokens of a fresh reading, in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODE),
        fc.array(hostileText, { maxLength: 4 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (language: Language, lines, edits) => {
          let tokens = tokenize(lines.join('\n'), language);
          for (const one of edits) {
            const text = edited(tokens.text, one);
            const next = retokenize(tokens, text, changeBetween(tokens.text, text)).tokens;
            expect(arraysOf(next)).toEqual(arraysOf(tokenize(text, language)));
            tokens = next;
          }
        },
      ),
      { ...RUNS, numRuns: RUNS.numRuns * 8 },
    );
  });

  it('reads only the lines of the change where brackets and strings stay as they are', () => {
    const language = CODE.find(({ name }) => name === 'python') as Language;
    const before = Array.from({ length: 100 }, (_, line) => `a${line} = f("b", [${line}])\n`).join('');
    const after = before.replace('a50 =', 'a50b =');
    const { reread } = retokenize(tokenize(before, language), after, changeBetween(before, after));
    expect(after.slice(reread?.from, reread?.newTo)).toMatch(/^a50b = .*\na51$/);
  });
});
