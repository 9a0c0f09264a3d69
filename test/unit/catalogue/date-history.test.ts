import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/catalogue/schema';
import { type FakeEntry, fakeCatalogue, stage } from './fake';

const page = (checked: string): Source => ({ document: `page of ${checked}`, checked, licence: 'acme-docs' });
const sources = { spring: page('2026-03-01'), autumn: page('2026-10-01') };
const date = (day: string, kind: 'firm' | 'earliest', checked: string) => ({ date: day, kind, checked });
const looks = (facts: Partial<FakeEntry>) => {
  const catalogue = fakeCatalogue([{ platform: 'acme', id: 'm', ...facts }], { sources });
  const [ref] = catalogue.refs;
  if (!ref) throw new Error('no entry');
  return catalogue
    .dateHistory(ref)
    .map(({ date: day, kind, checked, source }) => [day, kind, checked, source.document]);
};
const moved = {
  asOf: '2026-03-01',
  source: 'spring',
  'lifecycle.retires': [date('2026-12-01', 'earliest', '2026-03-01')],
};

describe('the dates of a model over time', () => {
  it('are what the entry remembers, then what holds now', () => {
    expect(
      looks({
        lifecycle: stage('deprecated', { retires: [date('2027-02-01', 'firm', '2026-10-01')] }),
        history: [moved],
        sources: { spring: ['history'], autumn: ['lifecycle'] },
      }),
    ).toEqual([
      ['2026-12-01', 'earliest', '2026-03-01', 'page of 2026-03-01'],
      ['2027-02-01', 'firm', '2026-10-01', 'page of 2026-10-01'],
    ]);
  });

  it('end with a look without a date where it was withdrawn', () => {
    expect(
      looks({
        lifecycle: stage('ga', { stageChecked: '2026-10-01' }),
        history: [moved],
        sources: { spring: ['history'], autumn: ['lifecycle.stage'] },
      }).at(-1),
    ).toEqual([undefined, undefined, '2026-10-01', 'page of 2026-10-01']);
  });

  it.each([
    ['nothing is remembered', undefined],
    ['other facts are remembered', [{ asOf: '2026-03-01', source: 'spring', maxOutputTokens: 8 }]],
    ['the source is not known', [{ ...moved, source: 'gone' }]],
    ['it has no form', [{ ...moved, 'lifecycle.retires': ['soon', null, { date: 7 }] }]],
    [
      'it counted for a part',
      [
        {
          ...moved,
          'lifecycle.retires': [{ ...date('2026-12-01', 'firm', '2026-03-01'), scope: { regions: ['here'] } }],
        },
      ],
    ],
  ])('are none where %s', (_what, history) => {
    const retires = [date('2027-02-01', 'firm', '2026-10-01')];
    expect(
      looks({
        lifecycle: stage('deprecated', { retires }),
        ...(history && { history }),
        sources: { spring: ['history'], autumn: ['lifecycle'] },
      }),
    ).toEqual([]);
  });
});
