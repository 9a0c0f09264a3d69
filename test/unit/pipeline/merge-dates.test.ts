import { describe, expect, it } from 'vitest';
import type { ModelEntry } from '../../../src/catalogue/schema';
import { claim, entry, LIST, merge, TRACKER, VENDOR } from './fake';

type Dates = NonNullable<ModelEntry['lifecycle']['retires']>;
const dated = (retires: Dates, source = 'page'): ModelEntry =>
  entry('m-1', { lifecycle: { retires }, sources: { [source]: ['id', 'lifecycle.retires'] } });
const firm = (date: string) => ({ date, kind: 'firm', checked: '2026-10-01' }) as const;
const earliest = (date: string) => ({ date, kind: 'earliest', checked: '2026-10-01' }) as const;
const says = (kind: 'firm' | 'earliest', date: string) => claim('m-1', { retires: [{ date, kind }] });

describe('retirement dates', () => {
  it('are set where there are none, with their day and source', () => {
    const { model } = merge([entry('m-1')], VENDOR, says('firm', '2027-01-14'));
    expect(model('m-1').lifecycle.retires).toEqual([{ date: '2027-01-14', kind: 'firm', checked: '2026-11-13' }]);
    expect(model('m-1').sources).toEqual({ page: ['id'], 'npm-acme': ['lifecycle.retires'] });
  });

  it('move when a newer word of the same rank moves them, and the old date stays in the history', () => {
    const { model, changes } = merge([dated([firm('2026-12-01')])], VENDOR, says('firm', '2027-01-14'));
    expect(changes).toMatchObject([
      { field: 'lifecycle.retires', verdict: 'replaced', had: '2026-12-01 firm', hadDay: '2026-10-01' },
    ]);
    expect(model('m-1').lifecycle.retires).toEqual([{ date: '2027-01-14', kind: 'firm', checked: '2026-11-13' }]);
    expect(model('m-1').history).toEqual([
      { asOf: '2026-10-01', source: 'page', 'lifecycle.retires': [firm('2026-12-01')] },
    ]);
    expect(model('m-1').sources).toEqual({ page: ['id', 'history'], 'npm-acme': ['lifecycle.retires'] });
  });

  it('stay where the claim is weaker, and the conflict is told', () => {
    const { file, conflicts, changes } = merge([dated([firm('2026-12-01')])], LIST, says('firm', '2027-01-14'));
    expect(file.models[0]).toEqual(dated([firm('2026-12-01')]));
    expect(changes).toEqual([]);
    expect(conflicts).toMatchObject([{ had: '2026-12-01 firm', says: '2027-01-14 firm' }]);
  });

  it('a firm date ends a floor', () => {
    const { model } = merge([dated([earliest('2026-12-01')])], VENDOR, says('firm', '2027-01-14'));
    expect(model('m-1').lifecycle.retires).toEqual([{ date: '2027-01-14', kind: 'firm', checked: '2026-11-13' }]);
  });

  it('a floor never ends a firm date, and is no deprecation', () => {
    const { model, conflicts } = merge([dated([firm('2026-12-01')])], VENDOR, says('earliest', '2027-01-14'));
    expect(model('m-1').lifecycle).toEqual({ retires: [firm('2026-12-01')] });
    expect(conflicts).toMatchObject([{ why: 'a floor does not end a firm date' }]);
  });

  it('a floor before a firm date is no contradiction', () => {
    expect(merge([dated([firm('2026-12-01')])], VENDOR, says('earliest', '2026-06-01')).conflicts).toEqual([]);
  });

  it('a floor sets no stage', () => {
    const { model } = merge([entry('m-1')], VENDOR, says('earliest', '2026-06-01'));
    expect(model('m-1').lifecycle).toEqual({
      retires: [{ date: '2026-06-01', kind: 'earliest', checked: '2026-11-13' }],
    });
  });

  it('of another scope stand beside each other', () => {
    const scope = { use: 'fine-tuning' } as const;
    const { model } = merge(
      [dated([firm('2026-12-01')])],
      VENDOR,
      claim('m-1', { retires: [{ date: '2027-04-01', kind: 'earliest', scope }] }),
    );
    expect(model('m-1').lifecycle.retires).toEqual([
      firm('2026-12-01'),
      { date: '2027-04-01', kind: 'earliest', scope, checked: '2026-11-13' },
    ]);
    expect(model('m-1').sources).toMatchObject({ page: ['id', 'lifecycle.retires'] });
  });

  it('one date for all does not overrule dates by scope', () => {
    const scoped = { ...firm('2026-12-01'), scope: { regions: ['eastus'] } };
    const { file, conflicts } = merge([dated([scoped])], VENDOR, says('firm', '2027-01-14'));
    expect(file.models[0]?.lifecycle.retires).toEqual([scoped]);
    expect(conflicts).toHaveLength(1);
    expect(merge([dated([scoped])], VENDOR, says('firm', '2026-12-01')).conflicts).toEqual([]);
  });

  it('whose kind is not told are compared and never written', () => {
    const unknown = (date: string) => claim('m-1', { shutdownOfUnknownKind: date });
    expect(merge([dated([earliest('2026-12-01')])], TRACKER, unknown('2026-12-01')).conflicts).toEqual([]);
    const other = merge([dated([earliest('2026-12-01')])], TRACKER, unknown('2027-01-01'));
    expect(other.conflicts).toHaveLength(1);
    expect(other.file.models[0]).toEqual(dated([earliest('2026-12-01')]));
  });

  it('are not filled in from a day before the entry was last read', () => {
    const silent = entry('m-1', { lifecycle: { stage: 'ga' }, sources: { page: ['id', 'lifecycle.stage'] } });
    const old = claim('m-1', { retires: [{ date: '2026-12-01', kind: 'firm' }] }, { day: '2026-09-01' });
    expect(merge([silent], TRACKER, old).changes).toEqual([]);
    // The page outranks the tracker, but the tracker speaks of a later day.
    const fresh = claim('m-1', { retires: [{ date: '2026-12-01', kind: 'firm' }] });
    expect(merge([silent], TRACKER, fresh).changes).toMatchObject([{ verdict: 'set' }]);
  });

  it('that would stand in the wrong order are refused together', () => {
    const model = entry('m-1', { lifecycle: { released: '2026-05-01' }, sources: { list: ['lifecycle.released'] } });
    const { file, conflicts } = merge(
      [model],
      VENDOR,
      claim('m-1', { retires: [{ date: '2026-01-01', kind: 'firm' }], deprecated: '2025-12-01' }),
    );
    expect(file.models[0]).toEqual(model);
    expect(conflicts.map(({ field }) => field)).toEqual(['lifecycle.retires', 'lifecycle.deprecated']);
  });

  it('a month and a day in it agree; the more exact day is kept', () => {
    const { model, conflicts } = merge([dated([firm('2026-12')])], VENDOR, says('firm', '2026-12-01'));
    expect(conflicts).toEqual([]);
    expect(model('m-1').lifecycle.retires?.[0]?.date).toBe('2026-12');
  });
});

describe('stages', () => {
  const at = (
    stage: NonNullable<ModelEntry['lifecycle']['stage']>,
    stageBasis: 'stated' | 'listed' | 'derived',
    source = 'page',
  ) =>
    entry('m-1', {
      lifecycle: { stage, stageBasis, stageChecked: '2026-10-01' },
      sources: { [source]: ['id', 'lifecycle.stage'] },
    });
  const stated = (stage: 'ga' | 'deprecated' | 'retired', basis: 'stated' | 'listed' | 'derived' = 'stated') =>
    claim('m-1', { stage: { stage, basis } });

  it('follow a newer statement', () => {
    const { model } = merge([at('ga', 'stated')], VENDOR, stated('deprecated'));
    expect(model('m-1').lifecycle).toEqual({ stage: 'deprecated', stageBasis: 'stated', stageChecked: '2026-11-13' });
  });

  it('a listing changes no stage', () => {
    expect(merge([at('deprecated', 'stated')], VENDOR, stated('ga', 'listed')).file.models[0]).toEqual(
      at('deprecated', 'stated'),
    );
    expect(merge([at('ga', 'listed', 'list')], VENDOR, stated('deprecated', 'listed')).changes).toEqual([]);
  });

  it('a listing gives way to a statement of any rank', () => {
    const { model } = merge([at('ga', 'listed')], TRACKER, stated('deprecated'));
    expect(model('m-1').lifecycle.stage).toBe('deprecated');
  });

  it('nobody brings a retired model back unseen', () => {
    const { file, conflicts } = merge([at('retired', 'stated')], VENDOR, stated('ga'));
    expect(file.models[0]).toEqual(at('retired', 'stated'));
    expect(conflicts).toMatchObject([{ why: 'a retired model does not come back without a look' }]);
  });

  it('what was derived becomes stated on the day of the statement', () => {
    const derived = entry('m-1', {
      lifecycle: { stage: 'retired', stageBasis: 'derived', stageChecked: '2026-11-20' },
      sources: { page: ['id', 'lifecycle.stage'] },
    });
    expect(merge([derived], VENDOR, stated('retired')).model('m-1').lifecycle).toEqual({
      stage: 'retired',
      stageBasis: 'stated',
      stageChecked: '2026-11-13',
    });
  });

  it('what was stated does not become derived', () => {
    expect(merge([at('retired', 'stated')], VENDOR, stated('retired', 'derived')).changes).toEqual([]);
  });
});
