import { describe, expect, it } from 'vitest';
import { idsOfLitellm, idsOfModelsDev, knownIn, pythonOf } from '../../../pipeline/compare/coverage';

const line = (fields: object): string => `${JSON.stringify({ line: 2, class: 'known', text: 'm-1', ...fields })}\n`;

describe('coverage', () => {
  it('counts each ID of models.dev once, also in a registry of IDs', () => {
    const whole = { a: { models: { 'm-2': {}, 'm-1': {} } }, b: { models: { 'm-1': {} } } };
    expect(idsOfModelsDev(JSON.stringify(whole))).toEqual(['m-1', 'm-2']);
    expect(idsOfModelsDev(JSON.stringify({ models: { a: ['m-2'], b: ['m-2', 'm-1'] } }))).toEqual(['m-1', 'm-2']);
    expect(() => idsOfModelsDev('{"a": 1}')).toThrow('unexpected shape');
  });

  it('counts of LiteLLM what chats', () => {
    const rows = { sample_spec: { mode: 'chat' }, 'a/m-1': { mode: 'chat' }, 'a/m-2': { mode: 'embedding' }, x: 1 };
    expect(idsOfLitellm(JSON.stringify(rows))).toEqual(['a/m-1']);
  });

  it('counts a line that holds the ID, not one that holds a part of it or a slot', () => {
    const ids = ['a/m-1', 'm-2-large'];
    expect([...knownIn(line({}) + line({ line: 3, text: 'm-2' }) + line({ line: 3, class: 'slot' }), ids)]).toEqual([
      'a/m-1',
    ]);
    expect(knownIn('', ids).size).toBe(0);
  });

  it('writes a line an ID, from the second line on', () => {
    for (const shape of ['list', 'call'] as const)
      expect(pythonOf(['m-1', 'm"2'], shape).split('\n').slice(1, 3).join()).toMatch(/"m-1".*"m\\"2"/);
  });
});
