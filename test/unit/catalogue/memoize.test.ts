import { describe, expect, it } from 'vitest';
import { memoize, memoizeBeside } from '../../../src/catalogue';

describe.each([
  ['memoize', memoize],
  ['memoizeBeside', memoizeBeside],
])('%s', (_name, remember) => {
  it('works each out once', () => {
    let calls = 0;
    const lengthOf = remember(({ text }: { readonly text: string }) => {
      calls++;
      return text.length;
    });
    const [one, other] = [{ text: 'abc' }, { text: 'abc' }];
    expect([lengthOf(one), lengthOf(one), lengthOf(other)]).toEqual([3, 3, 3]);
    expect(calls).toBe(2);
  });

  it('remembers that there is nothing', () => {
    let calls = 0;
    const nothing = remember((_key: object): undefined => {
      calls++;
      return undefined;
    });
    const key = {};
    expect([nothing(key), nothing(key)]).toEqual([undefined, undefined]);
    expect(calls).toBe(1);
  });

  it('says nothing of a copy that is otherwise', () => {
    const lengthOf = remember(({ text }: { readonly text: string }) => text.length);
    const one = { text: 'abc' };
    lengthOf(one);
    expect(lengthOf({ ...one, text: 'abcd' })).toBe(4);
    expect(Object.keys(one)).toEqual(['text']);
    expect(JSON.stringify(one)).toBe('{"text":"abc"}');
  });

  it('keeps two of one thing apart', () => {
    const [first, second] = [remember((_key: object) => 1), remember((_key: object) => 2)];
    const key = {};
    expect([first(key), second(key), first(key)]).toEqual([1, 2, 1]);
  });
});
