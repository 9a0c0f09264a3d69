import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentFailures, huntBatch } from '../../../scripts/fuzz/fuzz';
import { type Target, targetsFor } from '../../../scripts/fuzz/targets';
import { realCatalogue } from '../catalogue/real';

/** Breaks at every text with a `b` in it. */
const FRAGILE: Target = {
  name: 'fragile',
  share: 1,
  run: (options) =>
    fc.check(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b') }), (text) => {
        if (text.includes('b')) throw new Error('a b');
      }),
      options,
    ),
};
const SOUND: Target = {
  name: 'sound',
  share: 3,
  run: (options) =>
    fc.check(
      fc.property(fc.string(), () => true),
      options,
    ),
};

describe('the fuzz target', () => {
  it.each(targetsFor(realCatalogue()).map((target) => [target.name, target] as const))(
    'finds nothing in a short run: %s',
    (_name, target) => {
      const { texts, failures } = huntBatch([target], 20_261_129, 60);
      expect(failures).toEqual([]);
      expect(texts).toBe(60);
    },
    15_000,
  );

  it('tells the seed and the smallest input of what breaks', () => {
    const { failures } = huntBatch([SOUND, FRAGILE], 7);
    expect(failures).toMatchObject([{ target: 'fragile', seed: 7, input: '["b"]' }]);
    expect(failures[0]?.why).toContain('a b');
  });

  it('finds the same from the same seed, and tells each way to fail once', () => {
    const inputs = (seed: number) => huntBatch([FRAGILE], seed).failures;
    expect(inputs(8).map(({ input }) => input)).toEqual(inputs(8).map(({ input }) => input));
    expect(differentFailures([...inputs(8), ...inputs(9)])).toHaveLength(1);
  });

  it('shares a batch among its targets', () => {
    expect(huntBatch([SOUND, { ...SOUND, share: 1 }], 1, 80).texts).toBe(80);
    expect(huntBatch([SOUND, { ...SOUND, share: 0.001 }], 1, 80).texts).toBe(81);
  });
});
