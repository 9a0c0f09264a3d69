import { describe, expect, it } from 'vitest';
import { checkData } from '../../../pipeline/commands/check';
import { type FakeEntry, fakeData } from './fake';

type Facts = Partial<FakeEntry>;
const problems = (facts: Facts): readonly string[] => {
  const sources = { fake: ['lifecycle', 'contextWindow', 'modalities', 'prices'] };
  return checkData(fakeData([{ platform: 'acme', id: 'm', sources, ...facts }]), '2026-11-21').map(
    ({ wrong }) => wrong,
  );
};
const ofSource = (note: string): readonly string[] => {
  const sources = { fake: { document: 'made-up', checked: '2026-10-01', licence: 'none', note } };
  return checkData(fakeData([{ platform: 'acme', id: 'm' }], { sources }), '2026-11-21').map(({ wrong }) => wrong);
};
const prices = { input: 1, unit: 'usd/1M tokens', checked: '2026-11-01' } as const;

describe('a fact that makes no sense for its kind', () => {
  it.each<[string, Facts, string]>([
    ['output of vectors', { kind: 'embedding', maxOutputTokens: 512 }, 'vectors and scores are no output in tokens'],
    ['output of scores', { kind: 'rerank', maxOutputTokens: 512 }, 'vectors and scores are no output in tokens'],
    [
      'paid vectors',
      { kind: 'embedding', prices: { ...prices, output: 0 } },
      'vectors and scores are not paid as output',
    ],
    ['a warm vector', { kind: 'embedding', acceptsTemperature: true }, 'a temperature changes no vector'],
    ['vectors of a talker', { kind: 'text', embeddingDimensions: 1024 }, 'only an embedding has vectors of a size'],
    [
      'tools of an embedding',
      { kind: 'embedding', capabilities: ['tool-calling'] },
      'what gives no text calls no tools and keeps to no structure',
    ],
    [
      'a painter that writes',
      { kind: 'image', modalities: { input: ['text'], output: ['text'] } },
      'a model that makes nothing but pictures, films or speech gives no text',
    ],
  ])('%s is found', (_what, facts, wrong) => {
    expect(problems(facts)).toEqual([wrong]);
  });

  it.each<[string, Facts]>([
    ['output of a text model', { kind: 'text', maxOutputTokens: 512, acceptsTemperature: true }],
    ['vectors of an embedding', { kind: 'embedding', embeddingDimensions: 1024, prices }],
    [
      'what a painter writes beside its pictures',
      { kind: 'image', modalities: { input: ['text'], output: ['image', 'text'] } },
    ],
    ['a judge that gives a word', { kind: 'moderation', maxOutputTokens: 16, capabilities: ['structured-outputs'] }],
    ['batches of an embedding', { kind: 'embedding', capabilities: ['batch'] }],
  ])('but %s is none', (_what, facts) => {
    expect(problems(facts)).toEqual([]);
  });
});

describe('a note', () => {
  it.each([
    'stage: its date has passed',
    'Kept; stage: from a list',
    'last in tbl2604',
    'see correction K',
    `as in acme/list@${'0a1b2c3d'.repeat(5)}`,
    'version 3.0 by analogy with another',
    'the page was not seen',
  ])('for whoever keeps the data is found: %s', (note) => {
    const wrong = [`the note "${note}" is for whoever keeps the data`];
    expect(problems({ notes: note })).toEqual(wrong);
    expect(problems({ lifecycle: { notes: note } })).toEqual(wrong);
    expect(problems({ prices: { ...prices, note } })).toEqual(wrong);
    expect(ofSource(note)).toEqual(wrong);
  });

  it.each(['Prompts of 4,000 characters at most', 'In preview; the final stage comes in May', 'Open-weight release'])(
    'for a reader is none: %s',
    (notes) => {
      expect(problems({ notes })).toEqual([]);
    },
  );
});
