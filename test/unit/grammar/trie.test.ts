import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedTrieSource, trieSource } from '../../../scripts/grammar/trie';
import { names } from './coloured';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

describe('trieSource', () => {
  it('factors what names begin and end with alike', () => {
    expect(trieSource(['gpt-4o', 'gpt-4o-mini', 'gpt-5', 'gpt-5-mini'])).toBe('gpt-(?:4o|5)(?:-mini)?');
    expect(trieSource(['qwen-8b-it', 'qwen-70b-it'])).toBe('qwen-(?:70|8)b-it');
    expect(trieSource(['v1', 'v2', 'v3', 'v5'])).toBe('v[1-35]');
    expect(trieSource(['a', 'ab'])).toBe('ab?');
  });

  it('escapes what means something else', () => {
    expect(whole(trieSource(['a.b', 'a-b', 'a+b'])).test('a.b')).toBe(true);
    expect(whole(trieSource(['a.b', 'a-b', 'a+b'])).test('axb')).toBe(false);
    expect(whole(trieSource(['a^', 'a]', 'a-', 'a\\'])).test('a]')).toBe(true);
    expect(whole(trieSource(['a^', 'a]', 'a-', 'a\\'])).test('ab')).toBe(false);
  });

  it('matches any set of names and nothing else', () => {
    const name = fc.stringMatching(/^[ab.-]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 25 }), fc.array(name), (list, others) => {
        for (const source of [trieSource(list), groupedTrieSource(list)])
          for (const text of [...list, ...others]) expect(whole(source).test(text)).toBe(list.includes(text));
      }),
      { seed: 5 },
    );
  });

  it('prefers the longest name', () => {
    expect(new RegExp(trieSource(['gpt-4', 'gpt-4o', 'gpt-4o-mini'])).exec('gpt-4o-mini')?.[0]).toBe('gpt-4o-mini');
  });

  it('matches exactly the IDs of the catalogue, not their beginnings', () => {
    const known = new Set(names.sure);
    const all = whole(groupedTrieSource(names.sure));
    for (const id of names.sure) {
      expect(all.test(id), id).toBe(true);
      for (const near of [id.slice(0, -1), `${id}0`, id.replace('-', '_')])
        expect(all.test(near), near).toBe(known.has(near));
    }
  });
});
