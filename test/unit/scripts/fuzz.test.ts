import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunt } from '../../../scripts/fuzz/fuzz';
import { type Target, targetsFor } from '../../../scripts/fuzz/targets';
import { realCatalogue } from '../catalogue/real';

/** Breaks at every text with a `b` in it. */
const FRAGILE: Target = {
  name: 'fragile',
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
      const { texts, failures } = hunt([target], { seed: 20_261_129, texts: 60 });
      expect(failures).toEqual([]);
      expect(texts).toBe(60);
    },
    15_000,
  );

  it('tells the seed and the smallest input of what breaks, once for each way', () => {
    const { failures } = hunt([SOUND, FRAGILE], { seed: 7, texts: 500 });
    expect(failures).toMatchObject([{ target: 'fragile', seed: 7, input: '["b"]' }]);
    expect(failures[0]?.why).toContain('a b');
  });

  it('finds the same from the same seed, and stops when it is told to', () => {
    const inputs = () => hunt([FRAGILE], { seed: 8, texts: 50 }).failures.map(({ seed, input }) => [seed, input]);
    expect(inputs()).toEqual(inputs());
    expect(hunt([SOUND], { seed: 1, texts: 50, goOn: () => false })).toEqual({ texts: 0, failures: [] });
  });
});
