/** Made-up lists in the shape of the package's: as they are, changed, cut off, hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piAi } from '../../../pipeline/sources/pi-ai';

const file = (host: string): string => `dist/providers/data/${host}.json`;
const model = (id: string, more: object = {}) => ({ id, name: `The ${id}`, contextWindow: 5, ...more });
const listOf = (...models: readonly { readonly id: string }[]): string =>
  JSON.stringify({ 'some-way': Object.fromEntries(models.map((one) => [`chat:${one.id}`, one])) });
const read = (files: Readonly<Record<string, string>>) =>
  piAi.read({
    name: '@earendil-works/pi-ai',
    version: '9.1.0',
    day: '2026-11-20',
    files: new Map(Object.entries(files).map(([host, text]) => [file(host), text])),
  });
const said = (files: Readonly<Record<string, string>>) =>
  read(files).claims.map(({ platform, id, kind, facts }) => [platform, id, kind, facts.stage]);
const GA = { stage: 'ga', basis: 'listed' };

describe('the lists of pi-ai', () => {
  it('say what each host lists, and nothing of limits and prices', () => {
    const lists = {
      xai: listOf(model('grok-90')),
      google: listOf(model('gemini-90-flash-preview'), model('gemini-90-expert', { type: 'chat' })),
      openrouter: listOf(model('acme/draw-9', { type: 'image' }), model('acme/judge', { type: 'classifier' })),
    };
    expect(said(lists)).toEqual([
      ['google-gemini', 'gemini-90-flash-preview', undefined, { stage: 'preview', basis: 'listed' }],
      ['google-gemini', 'gemini-90-expert', undefined, GA],
      ['openrouter', 'acme/draw-9', 'image', GA],
      ['openrouter', 'acme/judge', 'other', GA],
      ['xai', 'grok-90', undefined, GA],
    ]);
    for (const { facts } of read(lists).claims) expect(Object.keys(facts)).toEqual(['stage']);
  });

  it('of OpenAI and Azure are left out: they copy each other', () => {
    expect(
      said({ openai: listOf(model('gpt-90')), azure: listOf(model('gpt-90')), xai: listOf(model('grok-90')) }),
    ).toEqual([['xai', 'grok-90', undefined, GA]]);
  });

  it('refuse a row without an ID, and a host without its file', () => {
    const { claims, rejected } = read({ xai: listOf(model('grok 90'), model('grok-91')), groq: '[]', zai: '{"a"' });
    expect(claims.map(({ id }) => id)).toEqual(['grok-91']);
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual(
      expect.arrayContaining([
        ['xai/chat:grok 90', 'id: an ID has no spaces'],
        ['groq', 'no lists of models'],
        ['zai', 'no lists of models'],
        ['mistral', 'no such file'],
      ]),
    );
  });

  it('are broken where none is there, or all are cut off', () => {
    expect(() => read({})).toThrow('no list of models');
    expect(() => read({ xai: listOf(model('grok-90')).slice(0, -4) })).toThrow('no list of models');
  });

  it('end in rows, refusals or a reason, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          for (const { id } of read({ xai: text }).claims) expect(id).toMatch(/^\S{1,200}$/);
        } catch (error) {
          expect(String(error)).toContain('no list of models');
        }
      }),
    );
  });
});
