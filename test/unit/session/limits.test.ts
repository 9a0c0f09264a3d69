import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/recognition/mention';
import { withinLines } from '../../../src/session/limits';

/** Mentions on each `X` of the text. */
function mentionsIn(text: string): readonly Mention[] {
  const common = {
    text: 'X',
    kind: 'model-id',
    class: 'known',
    role: 'code',
    tier: 'default',
    datesApply: true,
  } as const;
  return [...text.matchAll(/X/g)].map(({ index: start }) => ({
    ...common,
    start,
    end: start + 1,
    entries: [],
    elsewhere: [],
  }));
}

const kept = (text: string, longest: number) => {
  const { mentions, leftOut } = withinLines(text, mentionsIn(text), longest);
  return { at: mentions.map(({ start }) => start), lines: leftOut.lines };
};

describe('lines that are too long', () => {
  test('are left out with what stands in them, and counted', () =>
    expect(kept('X\naaaaaaaaXaaa\nX\nXbbbbbbbbbbb\nX', 5)).toEqual({ at: [0, 15, 30], lines: 2 }));
  test('none: everything stays', () => expect(kept('X aaa\nX', 5)).toEqual({ at: [0, 6], lines: 0 }));
  test('the length itself is not too long', () => expect(kept('Xaaaa', 5)).toEqual({ at: [0], lines: 0 }));
  test('the last line counts too', () => expect(kept('X\naaaaaX', 5)).toEqual({ at: [0], lines: 1 }));
  test('an empty text has none', () => expect(kept('', 5)).toEqual({ at: [], lines: 0 }));
});
