/** What stands outside of the stretch that a change touched is where it was, and what it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionsOfTokens } from '../../../src/text/formats/code';
import { languageOf } from '../../../src/text/languages';
import { tokenize } from '../../../src/text/lexer';
import type { Region } from '../../../src/text/regions';
import { retokenize } from '../../../src/text/retokenize';
import { changeBetween } from '../../../src/text/text-edit';
import type { Tokens } from '../../../src/text/tokens';
import { allFixtures } from '../recognition/expect';
import { edit, edited, RUNS } from '../recognition/mutations';

const PROGRAMS = allFixtures()
  .map(({ path, text }) => ({ language: languageOf(path), text }))
  .filter(({ language }) => language.format === 'code');

const shown = ({ start, end, role, place }: Region, by: number): unknown => [start + by, end + by, role, place()];

const placesIn = (tokens: Tokens, from: number, to: number, by = 0): readonly unknown[] =>
  regionsOfTokens(tokens)
    .within(from, to)
    .filter(({ start, end }) => start > from && end < to)
    .map((region) => shown(region, by));

describe('what a change touches', () => {
  it('holds every place that it changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROGRAMS),
        fc.constantFrom(1, 4, 12),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        ({ language, text: fixture }, times, edits) => {
          let tokens = tokenize(fixture.repeat(times), language);
          for (const one of edits) {
            const old = tokens;
            const text = edited(old.text, one);
            const next = retokenize(old, text, changeBetween(old.text, text));
            tokens = next.tokens;
            if (!next.touched) continue;
            const { from, newTo, oldTo } = next.touched;
            expect(placesIn(tokens, -1, from)).toEqual(placesIn(old, -1, from));
            const behind = placesIn(tokens, newTo, text.length + 1);
            expect(behind).toEqual(placesIn(old, oldTo, old.text.length + 1, newTo - oldTo));
          }
        },
      ),
      { ...RUNS, numRuns: RUNS.numRuns * 5 },
    );
  }, 120_000);
});
