import { describe, expect, it } from 'vitest';
import { Comparison } from '../../../pipeline/compare/comparison';
import { compareModels, type FactRow } from '../../../pipeline/compare/models';
import { fakeCatalogue, stage } from './fake';

const CATALOGUE = fakeCatalogue(
  [
    {
      platform: 'acme',
      id: 'm-1',
      aliases: ['m-1-latest'],
      contextWindow: 8000,
      lifecycle: stage('deprecated', {
        stageChecked: '2026-10-01',
        retires: [{ date: '2027-01-01', kind: 'firm', checked: '2026-10-01' }],
      }),
      sources: { page: ['contextWindow', 'lifecycle'] },
    },
  ],
  { sources: { page: { document: 'acme/docs', checked: '2026-10-01', licence: 'MIT' } } },
);
const FACT: FactRow = {
  platform: 'acme',
  id: 'm-1',
  version: null,
  aliases: ['m-1-latest'],
  vendor: 'Acme',
  name: 'm-1',
  kind: 'text',
  contextWindow: 8000,
  lifecycle: {
    stage: 'deprecated',
    stageBasis: 'stated',
    stageAsOf: '2026-10-01',
    retires: [{ date: '2027-01-01', kind: 'firm', asOf: '2026-10-01' }],
    replacement: [],
  },
  sources: [{ document: 'acme/docs', asOf: '2026-10-01', what: ['contextWindow', 'lifecycle'] }],
};
const unexplained = (...facts: readonly FactRow[]): readonly string[] => {
  const comparison = new Comparison();
  compareModels(CATALOGUE, facts, comparison);
  return comparison.unexplained.map(({ field }) => field);
};

describe('the comparison with the facts', () => {
  it('finds nothing where they agree', () => {
    expect(unexplained(FACT)).toEqual([]);
  });

  it.each<[string, Partial<FactRow>, readonly string[]]>([
    ['a model that is missing', { id: 'm-2' }, ['entry']],
    ['a version that is missing', { version: '1' }, ['entry']],
    ['a limit', { contextWindow: 16_000 }, ['contextWindow']],
    ['a fact that the catalogue lacks', { maxOutputTokens: 100 }, ['maxOutputTokens']],
    ['an alias that is lost', { aliases: ['m-1-latest', 'm-1-new'] }, ['name leads here', 'aliases']],
    [
      'a date',
      { lifecycle: { ...FACT.lifecycle, retires: [{ date: '2027-02-01', kind: 'firm', asOf: '2026-10-01' }] } },
      ['lifecycle.retires'],
    ],
    [
      'a kind of date',
      { lifecycle: { ...FACT.lifecycle, retires: [{ date: '2027-01-01', kind: 'earliest', asOf: '2026-10-01' }] } },
      ['lifecycle.retires'],
    ],
    ['a replacement', { lifecycle: { ...FACT.lifecycle, replacement: ['m-2'] } }, ['lifecycle.replacement']],
    ['a source', { sources: [{ document: 'acme/docs', asOf: '2026-09-01', what: ['contextWindow'] }] }, ['source']],
  ])('finds %s', (_what, change, fields) => {
    expect(unexplained({ ...FACT, ...change })).toEqual(fields);
  });

  it('finds a fact that the catalogue made up', () => {
    const { contextWindow: _dropped, ...less } = FACT;
    expect(
      unexplained({
        ...less,
        platform: 'acme',
        id: 'm-1',
        version: null,
        lifecycle: FACT.lifecycle,
        sources: FACT.sources,
      }),
    ).toEqual(['contextWindow']);
  });

  it("finds a stage that does not show on the source's day", () => {
    const retired = { ...FACT.lifecycle, stage: 'retired' };
    expect(unexplained({ ...FACT, lifecycle: retired })).toEqual(['lifecycle.stage', "stage on the source's day"]);
  });
});
