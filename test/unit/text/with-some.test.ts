import { describe, expect, it } from 'vitest';
import { withSome } from '../../../src/text';

describe('further fields of an object', () => {
  it('come in where they have a value', () => {
    expect(withSome({ a: 1 }, { b: 2, c: undefined, d: 0, e: '', f: false })).toEqual({
      a: 1,
      b: 2,
      d: 0,
      e: '',
      f: false,
    });
    expect(Object.keys(withSome({ a: 1 }, { c: undefined }))).toEqual(['a']);
  });
});
