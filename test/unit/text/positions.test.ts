import { describe, expect, test } from 'vitest';
import { positionsIn } from '../../../src/text/positions';

describe('the line of an offset', () => {
  test.each([
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\n\nbc', 5, 4, 2],
    ['abc', 3, 1, 4],
    ['', 0, 1, 1],
    ['💡x', 2, 1, 3],
  ])('%j at %i', (text, offset, line, column) => expect(positionsIn(text)(offset)).toEqual({ line, column }));
});
