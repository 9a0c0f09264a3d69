import { describe, expect, it } from 'vitest';
import { newEntry } from '../../../pipeline/merge/new-entry';
import removed from '../../../pipeline/removed.json';
import { claim, entry, LIST, merge, platform } from './fake';

const corrected = entry('gpt-1', {
  contextWindow: 128_000,
  prices: { input: 2, output: 8, unit: 'usd/1M tokens', checked: '2026-10-01' },
  lifecycle: {
    stage: 'deprecated',
    stageBasis: 'stated',
    stageChecked: '2026-10-01',
    retires: [{ date: '2027-01-22', kind: 'firm', checked: '2026-10-01' }],
  },
  sources: { page: ['id', 'contextWindow', 'prices', 'lifecycle.stage', 'lifecycle.retires'] },
});

describe('a feed that is older than a correction', () => {
  it('changes nothing', () => {
    const before = JSON.stringify(platform([corrected]));
    const { file, changes } = merge(
      [corrected],
      LIST,
      claim(
        'gpt-1',
        { contextWindow: 8192, prices: { input: 5, output: 15, unit: 'usd/1M tokens' } },
        { day: '2026-08-01' },
      ),
    );
    expect(JSON.stringify(file)).toBe(before);
    expect(changes.filter(({ verdict }) => verdict === 'set' || verdict === 'replaced')).toEqual([]);
  });

  it('does not bring back what a person took out', () => {
    expect(removed.length).toBeGreaterThan(0);
    for (const { platform: where, id } of removed) {
      const made = newEntry(claim(id, {}, { platform: where, vendor: 'Acme' }), LIST, platform([], where), []);
      expect(made).toBe('a person took it out: see removed.json');
    }
    const other = newEntry(claim('acme-9-large', {}, { vendor: 'Acme' }), LIST, platform([]), []);
    expect(other).toMatchObject({ id: 'acme-9-large' });
  });
});
