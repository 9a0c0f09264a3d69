import { describe, expect, it } from 'vitest';
import { type Circumstances, lifecycleOn } from '../../../src/catalogue/lifecycle';
import type { Lifecycle, Retirement } from '../../../src/catalogue/schema';
import { retires, stage } from './fake';

const on = (lifecycle: Lifecycle, asOf: string, place?: Circumstances) => lifecycleOn({ lifecycle }, asOf, place);
const firm = (date: string, scope?: Retirement['scope'], checked = '2026-10-01'): Retirement => ({
  date,
  kind: 'firm',
  checked,
  ...(scope && { scope }),
});

describe('a firm date', () => {
  const life = stage('deprecated', retires('2026-12-09', '2026-10-09'));

  it.each([
    ['2026-11-21', 'retiring', 18],
    ['2026-12-08', 'retiring', 1],
    ['2026-12-09', 'retires-today', 0],
    ['2026-12-10', 'date-passed', -1],
  ])('on %s is %s', (asOf, state, daysLeft) => {
    expect(on(life, asOf)).toMatchObject({ state, daysLeft, retirement: { date: '2026-12-09' } });
  });

  it('that a source read as past is a retirement', () => {
    const gone = stage('retired', { stageChecked: '2026-12-20', ...retires('2026-12-09', '2026-12-20') });
    expect(on(gone, '2026-12-21').state).toBe('retired');
    expect(on(gone, '2026-12-01').state).toBe('retiring');
  });

  it('is not made a retirement by a stage that was only derived from it', () => {
    const derived = { stageBasis: 'derived' as const, stageChecked: '2026-12-20' };
    expect(on(stage('retired', { ...derived, ...retires('2026-12-09', '2026-08-20') }), '2026-12-21').state).toBe(
      'date-passed',
    );
    expect(on(stage('retired', { ...derived, ...retires('2026-12-09', '2026-12-20') }), '2026-12-21').state).toBe(
      'retired',
    );
  });

  it('of a month counts as its last day', () => {
    const month = stage('deprecated', retires('2026-11'));
    expect(on(month, '2026-11-29')).toMatchObject({ state: 'retiring', daysLeft: 1 });
    expect(on(month, '2026-11-30').state).toBe('retires-today');
    expect(on(month, '2026-12-01').state).toBe('date-passed');
  });

  it('says nothing before the release', () => {
    const later = stage('ga', { released: '2026-05-10', ...retires('2027-05-10') });
    expect(on(later, '2026-05-09')).toEqual({ state: 'unknown', deprecated: false, scoped: [] });
    expect(on(later, '2026-05-10').state).toBe('retiring');
  });
});

describe('an earliest date', () => {
  const life = stage('ga', { retires: [{ date: '2026-10-15', kind: 'earliest', checked: '2026-08-21' }] });

  it('never retires or deprecates anything, before or after', () => {
    for (const asOf of ['2026-10-01', '2026-10-15', '2027-10-15'])
      expect(on(life, asOf)).toMatchObject({ state: 'ga', deprecated: false, earliest: { date: '2026-10-15' } });
    expect(on(life, '2027-10-15').retirement).toBeUndefined();
  });
});

describe('a stage', () => {
  it.each([
    [stage('preview'), 'preview'],
    [stage('ga'), 'ga'],
    [stage('ga', { stageBasis: 'listed' }), 'listed'],
    [stage('legacy'), 'legacy'],
    [stage('deprecated'), 'deprecated'],
    [stage('retired'), 'retired'],
    [stage('retired', { afterRetirement: 'blocked-for-new-customers' }), 'closed'],
    [{}, 'unknown'],
  ] as const)('%j reads %s', (life, state) => {
    expect(on(life, '2026-11-21').state).toBe(state);
  });

  it('of deprecation with a later day is not yet one', () => {
    const life = stage('deprecated', { deprecated: '2027-01-10' });
    expect(on(life, '2027-01-09')).toMatchObject({ state: 'unknown', deprecated: false });
    expect(on(life, '2027-01-10')).toMatchObject({ state: 'deprecated', deprecated: true });
  });

  it('of GA with a passed day of deprecation is deprecated', () => {
    expect(on(stage('ga', { deprecated: '2026-11' }), '2026-11-29').deprecated).toBe(false);
    expect(on(stage('ga', { deprecated: '2026-11' }), '2026-11-30')).toMatchObject({ state: 'deprecated' });
  });

  it.each(['retired', 'deprecated', 'legacy'] as const)('%s without a date does not reach back', (word) => {
    expect(on(stage(word, { stageChecked: '2026-10-01' }), '2026-09-30').state).toBe('unknown');
    expect(on(stage(word, { stageChecked: '2026-10-01' }), '2026-10-01').state).toBe(word);
  });
});

describe('a date with a scope', () => {
  const azure = stage('deprecated', {
    retires: [
      firm('2027-04-14', undefined, '2026-10-09'),
      firm('2026-03-31', { deploymentTypes: ['Standard'] }, '2026-10-05'),
      {
        date: '2027-04-01',
        kind: 'earliest',
        scope: { customers: 'existing', use: 'fine-tuning' },
        checked: '2026-09-23',
      },
      firm('2027-10-01', { use: 'inference', fineTuned: true }, '2026-09-23'),
    ],
  });

  it('counts for the deployment type that the file proves', () => {
    expect(on(azure, '2026-11-21', { deploymentType: 'Standard' })).toMatchObject({
      state: 'retired',
      retirement: { date: '2026-03-31' },
    });
  });

  it('does not count for another deployment type, nor where nothing is proven', () => {
    expect(on(azure, '2026-11-21', { deploymentType: 'GlobalStandard', fineTuned: false })).toMatchObject({
      state: 'retiring',
      retirement: { date: '2027-04-14' },
      scoped: [],
    });
    const untold = on(azure, '2026-11-21');
    expect(untold.retirement?.date).toBe('2027-04-14');
    expect(untold.scoped.map(({ date }) => date)).toEqual(['2026-03-31', '2027-10-01']);
    expect(untold.earliest).toBeUndefined();
  });

  it('of fine-tuned deployments beats a broader one', () => {
    expect(on(azure, '2026-11-21', { fineTuned: true, deploymentType: 'Standard' }).retirement?.date).toBe(
      '2027-10-01',
    );
  });

  it('that the source did not read as past has only passed', () => {
    const life = stage('ga', { retires: [firm('2026-11-01', { regions: ['eastus'] }, '2026-10-09')] });
    expect(on(life, '2026-11-21', { region: 'eastus' }).state).toBe('date-passed');
    expect(on(life, '2026-11-21', { region: 'westus' }).state).toBe('ga');
  });

  it('of a tier leaves "retired" standing, but not for another tier', () => {
    const groq = stage('retired', {
      stageChecked: '2026-08-20',
      retires: [firm('2026-08-16', { tier: ['free', 'developer'] }, '2026-08-20')],
    });
    expect(on(groq, '2026-11-21')).toMatchObject({ state: 'retired', scoped: [{ date: '2026-08-16' }] });
    expect(on(groq, '2026-11-21', { tier: 'enterprise' }).state).toBe('unknown');
  });

  it('of some regions does not make it retired everywhere', () => {
    const bedrock = stage('retired', {
      stageChecked: '2026-07-08',
      deprecated: '2025-09-01',
      retires: [
        firm('2026-03-01', { regions: ['commercial'] }),
        firm('2026-07-30', { regions: ['govcloud', 'other'] }),
      ],
    });
    expect(on(bedrock, '2026-05-01').state).toBe('deprecated');
    expect(on(bedrock, '2026-11-21').state).toBe('retired');
    expect(on(bedrock, '2026-05-01', { region: 'us-gov-west-1' })).toMatchObject({
      state: 'retiring',
      retirement: { date: '2026-07-30' },
    });
    expect(on(bedrock, '2026-05-01', { region: 'us-east-1' }).state).toBe('deprecated');
  });
});

describe('a platform that closes to new customers first', () => {
  const vertex = stage('deprecated', {
    afterRetirement: 'blocked-for-new-customers',
    retires: [firm('2026-10-20', { customers: 'new' }), firm('2027-03-31', { customers: 'existing' })],
  });

  it('is deprecated before, closed from the day after, and over when the last date has passed', () => {
    expect(on(vertex, '2026-10-20')).toMatchObject({ state: 'deprecated' });
    const closed = on(vertex, '2026-11-21');
    expect(closed).toMatchObject({ state: 'closed', deprecated: true, closed: { date: '2026-10-20' } });
    expect(closed.retirement).toBeUndefined();
    expect(on(vertex, '2027-03-31').state).toBe('retires-today');
    expect(on(vertex, '2027-04-01')).toMatchObject({ state: 'date-passed', retirement: { date: '2027-03-31' } });
  });
});
