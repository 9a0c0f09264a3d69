import { describe, expect, it } from 'vitest';
import { lifecycleOfAll } from '../../../src/catalogue/lifecycle-of-all';
import type { Lifecycle } from '../../../src/catalogue/schema';
import { retires, stage } from './fake';

const DAY = '2026-11-21';
const all = (versions: Readonly<Record<string, Lifecycle>>) =>
  lifecycleOfAll(
    Object.entries(versions).map(([version, lifecycle]) => ({ version, lifecycle })),
    DAY,
  );
const RETIRED = stage('retired', retires('2025-02-13'));
const LATER_RETIRED = stage('retired', retires('2025-05-01'));
const RETIRING = stage('deprecated', retires('2027-04-14'));
const SOONER = stage('deprecated', retires('2026-12-09'));
const PASSED = stage('preview', retires('2026-10-15'));

describe('an ID without a version', () => {
  it('with one version is that version', () => {
    expect(all({ '1': RETIRING })).toMatchObject({ state: 'retiring', varies: false, daysLeft: 144 });
  });

  it('whose versions agree does not vary', () => {
    expect(all({ '1': RETIRED, '2': RETIRED })).toMatchObject({ state: 'retired', varies: false });
  });

  it('lists its versions with their states', () => {
    const { versions } = all({ '0613': RETIRED, '0125': stage('deprecated') });
    expect(versions.map(({ version, life }) => [version, life.state])).toEqual([
      ['0613', 'retired'],
      ['0125', 'deprecated'],
    ]);
  });

  it.each([
    [
      'retired on different days',
      { a: RETIRED, b: LATER_RETIRED },
      { state: 'retired', retirement: { date: '2025-05-01' } },
    ],
    ['retired or retiring', { a: RETIRED, b: RETIRING }, { state: 'retiring', deprecated: true }],
    ['all with a day', { a: SOONER, b: RETIRING }, { state: 'retiring', retirement: { date: '2027-04-14' } }],
    ['ended, one only by its date', { a: RETIRED, b: PASSED }, { state: 'date-passed', deprecated: false }],
    ['retired or deprecated', { a: RETIRED, b: stage('deprecated') }, { state: 'deprecated', deprecated: true }],
    ['deprecated, some with a day', { a: stage('deprecated'), b: RETIRING }, { state: 'deprecated' }],
    ['GA, some with a day', { a: stage('ga'), b: stage('ga', retires('2027-04-14')) }, { state: 'ga' }],
    ['GA or listed', { a: stage('ga'), b: stage('ga', { stageBasis: 'listed' }) }, { state: 'listed' }],
    ['retired or GA', { a: RETIRED, b: stage('ga') }, { state: 'unknown', deprecated: false }],
    ['retiring or preview', { a: RETIRING, b: stage('preview') }, { state: 'unknown', deprecated: false }],
  ])('%s: the mildest true claim', (_what, versions, claim) => {
    expect(all(versions)).toMatchObject({ ...claim, varies: true });
  });

  it('claims no date that some version lacks', () => {
    expect(all({ a: stage('ga'), b: stage('ga', retires('2027-04-14')) }).retirement).toBeUndefined();
  });
});
