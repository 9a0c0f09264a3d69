import { describe, expect, it } from 'vitest';
import { staleRows } from '../../../pipeline/commands/sources';
import { passedDates } from '../../../pipeline/report/passed-dates';
import { sourcesPage } from '../../../pipeline/report/sources-page';
import { upstreams } from '../../../pipeline/sources/all';
import type { ModelEntry } from '../../../src/catalogue/schema';
import { entry, platform } from './fake';

const ends = (date: string, checked: string, more: Partial<ModelEntry['lifecycle']> = {}): Partial<ModelEntry> => ({
  lifecycle: { retires: [{ date, kind: 'firm', checked }], ...more },
  sources: { page: ['id', 'lifecycle.retires'] },
});
const namesOf = (...models: readonly ModelEntry[]): readonly string[] =>
  passedDates([platform(models)], '2026-11-20').map(({ name }) => name);

describe('dates that passed unread', () => {
  it('are firm, gone by, and were read before their day', () => {
    expect(namesOf(entry('gpt-1', ends('2026-11-10', '2026-10-01')))).toEqual(['gpt-1']);
    expect(namesOf(entry('gpt-1', { version: '0613', ...ends('2026-11-20', '2026-10') }))).toEqual(['gpt-1 0613']);
  });

  it.each([
    ['is to come', ends('2026-11-21', '2026-10-01')],
    ['was read on its day', ends('2026-11-10', '2026-11-10')],
    [
      'was followed by a look that saw it gone',
      ends('2026-11-10', '2026-10-01', { stage: 'retired', stageChecked: '2026-11-12' }),
    ],
    [
      'is a floor',
      { lifecycle: { retires: [{ date: '2026-11-10', kind: 'earliest', checked: '2026-10-01' }] } } as const,
    ],
  ])('are none that %s', (_, fields) => {
    expect(namesOf(entry('gpt-1', fields))).toEqual([]);
  });
});

describe('the page of sources', () => {
  const page = (...models: readonly ModelEntry[]): string => sourcesPage([platform(models)], upstreams);

  it('has a row for whoever vouches for something, with what and since when', () => {
    const rows = page(entry('gpt-1', ends('2027-01-01', '2026-10-01'))).split('\n');
    expect(rows).toContain('| OpenAI: documentation | facts only | identity, lifecycle | 1 | 1 | 2026-10-01 | – |');
    expect(rows.some((row) => row.startsWith('| modeldeprecations.dev | MIT'))).toBe(false);
  });

  it('names every upstream, and why a date waits', () => {
    const text = page(entry('gpt-1', ends('2026-09-30', '2026-09-01')));
    for (const { name } of upstreams) expect(text).toContain(`| ${name} |`);
    expect(text).toMatch(/1 firm dates[\s\S]*`gpt-1`.*no adapter reads this page/);
  });

  it('refuses a licence key that nobody has described', () => {
    const sources = { page: { document: 'x', checked: '2026-10-01', licence: 'acme-docs' } };
    expect(() => sourcesPage([{ platform: 'openai', sources, models: [entry('gpt-1')] }], upstreams)).toThrow(
      'acme-docs',
    );
  });

  it('is stale where a source is missing or far behind, not where a day has moved', () => {
    const row = (name: string, day: string): string => `| ${name} | MIT | limits | 1 | 1 | ${day} | – |`;
    expect(staleRows(row('a', '2026-10-01'), row('a', '2026-10-20'))).toEqual([]);
    expect(staleRows(row('a', '2026-10-01'), row('a', '2026-11-20'))).toEqual(['a is more than 30 days behind']);
    expect(staleRows(row('a', '2026-10-01'), row('b', '2026-10-01'))).toEqual(['b is missing']);
  });
});
