import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../pipeline/report/agreement';
import type { Source } from '../../../src/catalogue/schema';
import { claim, entry, LIST, merge, platform, TRACKER, VENDOR } from './fake';

const firm = { date: '2026-12-01', kind: 'firm', checked: '2026-11-20' } as const;
const dated = entry('m-1', { lifecycle: { retires: [firm] }, sources: { page: ['id', 'lifecycle.retires'] } });
const says = (date: string, source: Partial<Source> = {}) =>
  claim(
    'm-1',
    { retires: [{ date, kind: 'firm' }] },
    { source: { document: 'a tracker of pages', licence: 'modeldeprecations', ...source } },
  );
const dateVouchers = (model: typeof dated): readonly string[] =>
  Object.entries(model.sources).flatMap(([key, fields]) => (fields.includes('lifecycle.retires') ? [key] : []));

describe('a second publisher of the same date', () => {
  it('stands behind it, once', () => {
    const first = merge([dated], TRACKER, says('2026-12-01'));
    expect(dateVouchers(first.model('m-1'))).toEqual(['page', 'a-tracker-of-pages']);
    expect(first.model('m-1').lifecycle.retires).toEqual([firm]);
    expect(first.changes).toMatchObject([{ field: 'lifecycle.retires', verdict: 'backed' }]);
    const again = merge(
      [...first.file.models],
      TRACKER,
      says('2026-12-01', { document: 'another tracker', licence: 'endoflife' }),
    );
    expect(dateVouchers(again.model('m-1'))).not.toContain('another-tracker');
  });

  it.each([
    ['the same publisher', VENDOR, says('2026-12-01', { document: 'its other page', licence: 'openai-docs' })],
    ['a list', LIST, says('2026-12-01', { document: 'another list', licence: 'litellm' })],
  ])('%s is none', (_who, reader, words) => {
    expect(dateVouchers(merge([dated], reader, words).model('m-1'))).toEqual(['page']);
  });

  it('who names another day is told, and changes nothing', () => {
    const { model, conflicts, changes } = merge([dated], TRACKER, says('2027-02-01'));
    expect([model('m-1').lifecycle.retires, dateVouchers(model('m-1')), changes]).toEqual([[firm], ['page'], []]);
    expect(conflicts.length).toBeLessThanOrEqual(1);
  });
});

describe('on how many publishers dates rest', () => {
  const of = (...keys: readonly string[]) =>
    entry(`m-${keys.join('-')}`, {
      lifecycle: { retires: [firm] },
      sources: Object.fromEntries(keys.map((key) => [key, ['lifecycle.retires']])),
    });

  it('is counted by platform', () => {
    const file = platform([of('page'), of('page', 'tracker'), of('tracker'), of('hearsay'), entry('without-date')]);
    expect(agreementOf(file)).toEqual({ dates: 4, several: 1, one: 3, hearsay: 2 });
  });

  it("takes a tracker's copy of a page for the page, and a floor for no date", () => {
    const copy = { document: 'a copy', path: 'snapshots/acme.md', checked: '2026-10-01', licence: 'modeldeprecations' };
    const other = { ...copy, document: 'a later copy', checked: '2026-10-02' };
    const models = [
      entry('m-1', { lifecycle: { retires: [firm] }, sources: { copy: ['lifecycle'], other: ['lifecycle.retires'] } }),
      entry('m-2', { lifecycle: { retires: [{ ...firm, kind: 'earliest' }] }, sources: { copy: ['lifecycle'] } }),
    ];
    expect(agreementOf({ platform: 'openai', sources: { copy, other }, models })).toEqual({
      dates: 1,
      several: 0,
      one: 1,
      hearsay: 0,
    });
  });
});
