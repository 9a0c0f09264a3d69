import { describe, expect, it } from 'vitest';
import { recognize, recognizeInSteps } from '../../../src/recognition/recognize';
import { check, checkInSteps } from '../../../src/rules/check';
import type { Steps } from '../../../src/text';
import { realCatalogue } from '../catalogue/real';

const CATALOGUE = realCatalogue();
const ASKED = { slots: true } as const;
const TODAY = { asOf: '2026-11-21' } as const;

function run<Result>(steps: Steps<Result>): { readonly result: Result; readonly count: number } {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { result: value, count };
  }
}

const lines = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `ask("gpt-4-0613", model="acme-${at}-chat")\nc = AzureOpenAI(api_version="2023-03-15-preview")\n`,
  ).join('');

describe('a text that is read and judged in steps', () => {
  it('says what it says at once', () => {
    const input = { path: 'app.py', text: lines(40) };
    const { result } = run(recognizeInSteps(input, CATALOGUE, ASKED));
    const whole = recognize(input, CATALOGUE, ASKED);
    expect(result.mentions).toEqual(whole.mentions);
    expect(whole.mentions.length).toBe(80);
    expect(run(checkInSteps(result, CATALOGUE, TODAY)).result).toEqual(check(whole, CATALOGUE, TODAY));
  });

  it('is cut in the more steps the more is found in it', () => {
    const stepsFor = (count: number): number => {
      const { result, count: reading } = run(
        recognizeInSteps({ path: 'app.py', text: lines(count) }, CATALOGUE, ASKED),
      );
      return reading + run(checkInSteps(result, CATALOGUE, TODAY)).count;
    };
    expect(stepsFor(400)).toBeGreaterThan(4 * stepsFor(40));
  });

  it('is looked at only where it changed, in steps too', () => {
    const before = recognize({ path: 'app.py', text: lines(100) }, CATALOGUE, ASKED);
    const text = `${lines(50)}ask("gpt-4-0613")\n${lines(100).slice(lines(50).length)}`;
    const { result, count } = run(recognizeInSteps({ path: 'app.py', text }, CATALOGUE, ASKED, before));
    expect(result.mentions).toEqual(recognize({ path: 'app.py', text }, CATALOGUE, ASKED).mentions);
    expect(count).toBeLessThan(run(recognizeInSteps({ path: 'app.py', text }, CATALOGUE, ASKED)).count);
  });
});
