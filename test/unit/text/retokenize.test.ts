/** Lines that did not change are not read again, and nobody can tell. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/text/languages';
import { tokenize } from '../../../src/text/lexer';
import { retokenize } from '../../../src/text/retokenize';
import { changeBetween } from '../../../src/text/text-edit';
import type { Tokens } from '../../../src/text/tokens';
import { edit, edited, hostileText, RUNS } from '../recognition/mutations';

const CODE = LANGUAGES.filter(({ format }) => format === 'code' || format === 'shell');

const PYTHON = CODE.find(({ name }) => name === 'python') as Language;
/** With one more token, and with none. */
const KEYS = ['x', 'y', '\n', 'z'];

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

const listsOf = ({ count, kinds, offsets, brackets }: Tokens): readonly (readonly number[])[] => {
  const list = (of: (index: number) => number): readonly number[] => Array.from({ length: count }, (_, at) => of(at));
  return [
    [...kinds.subarray(0, count)],
    list((index) => offsets.startOf(index)),
    list((index) => offsets.endOf(index)),
    list((index) => brackets.parentOf(index)),
    list((index) => brackets.partnerOf(index)),
  ];
};

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
            expect(listsOf(next)).toEqual(listsOf(tokenize(text, language)));
            tokens = next;
          }
        },
      ),
      { ...RUNS, numRuns: RUNS.numRuns * 8 },
    );
  });

  it('gives them wherever the next change is, and leaves those of the text before as they were', () => {
    const text = Array.from({ length: 900 }, (_, line) => `a${line} = f("b", [${line}])\n`).join('');
    const opened = tokenize(text, PYTHON);
    for (const places of [
      [0.5, 0.5, 0.1],
      [0.1, 0.9, 0.1],
      [0.9, 0.5, 0, 1],
    ]) {
      let tokens = opened;
      for (const [index, place] of places.entries()) {
        const at = Math.floor(tokens.text.length * place);
        const text = `${tokens.text.slice(0, at)}${KEYS[index] ?? ''}${tokens.text.slice(at)}`;
        tokens = retokenize(tokens, text, changeBetween(tokens.text, text)).tokens;
        expect(listsOf(tokens)).toEqual(listsOf(tokenize(text, PYTHON)));
      }
    }
    expect(listsOf(opened)).toEqual(listsOf(tokenize(text, PYTHON)));
  });

  it('keeps nothing of the texts before', async () => {
    let tokens = tokenize('a = f("b")\n'.repeat(9), PYTHON);
    const first = new WeakRef(tokens);
    for (const key of 'typed') {
      const text = key + tokens.text;
      tokens = retokenize(tokens, text, changeBetween(tokens.text, text)).tokens;
    }
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    expect(tokens.count).toBeGreaterThan(0);
    expect(first.deref()).toBeUndefined();
  });

  it('reads only the lines of the change where brackets and strings stay as they are', () => {
    const before = Array.from({ length: 100 }, (_, line) => `a${line} = f("b", [${line}])\n`).join('');
    const after = before.replace('a50 =', 'a50b =');
    const { reread } = retokenize(tokenize(before, PYTHON), after, changeBetween(before, after));
    expect(after.slice(reread?.from, reread?.newTo)).toMatch(/^a50b = .*\na51$/);
  });
});
