import { describe, expect, it, vi } from 'vitest';
import { rememberNames } from '../../../src/text/remember-names';
import { largestMap } from '../largest-map';

/** More different names than are remembered at a time. */
const MANY = 50_000;

function counted() {
  const decide = vi.fn((name: string) => name.length);
  return { decide, asked: rememberNames(decide) };
}

describe('what is remembered of names', () => {
  it('is decided once a name', () => {
    const { decide, asked } = counted();
    expect(['model', 'name', 'model', 'model'].map(asked)).toEqual([5, 4, 5, 5]);
    expect(decide).toHaveBeenCalledTimes(2);
  });

  it('has as many entries as ever, however many names a text has', () => {
    const { decide, asked } = counted();
    const askAll = (): void => {
      for (let n = 0; n < MANY; n++) asked(`name-${n}`);
    };
    const first = largestMap(askAll);
    expect(first).toBeLessThan(MANY / 2);
    expect(largestMap(askAll)).toBe(first);
    // Forgotten, and decided anew.
    expect(decide).toHaveBeenCalledTimes(2 * MANY);
    expect(asked('name-7')).toBe(6);
  });

  it('is nothing of what is too long for a name', () => {
    const { decide, asked } = counted();
    const long = 'x'.repeat(400);
    expect(largestMap(() => void [asked(long), asked(long)])).toBe(0);
    expect(decide).toHaveBeenCalledTimes(2);
  });
});
