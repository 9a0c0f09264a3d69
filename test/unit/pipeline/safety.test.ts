import { describe, expect, it } from 'vitest';
import { mergeReading } from '../../../pipeline/merge/merge';
import { runUpdate } from '../../../pipeline/run-update';
import { refuseLosses, refuseMassChanges, StopRun } from '../../../pipeline/safety';
import type { Upstream } from '../../../pipeline/sources/upstream';
import { claim, entry, platform, reading, TODAY, VENDOR } from './fake';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `gpt-${n}`);
const later = (count: number, kept: number, facts = {}) => ({
  ...reading(
    ...ids(count)
      .slice(0, kept)
      .map((id) => claim(id, facts, { day: '2026-12-20' })),
  ),
  day: '2026-12-20',
});

describe('mass deletions', () => {
  const before = mergeReading(
    [platform([entry('gpt-first')])],
    VENDOR,
    reading(...ids(40).map((id) => claim(id))),
    TODAY,
  ).files;

  it('stop the run', () => {
    const merged = mergeReading(before, VENDOR, later(40, 20), TODAY);
    expect(merged.vanished).toHaveLength(20);
    expect(() => refuseMassChanges('sdk', merged, before)).toThrow('sdk no longer names 20 of 40 models');
  });

  it('are not a few that go', () => {
    expect(() => refuseMassChanges('sdk', mergeReading(before, VENDOR, later(40, 31), TODAY), before)).not.toThrow();
  });

  it('leave the files as they came in, whatever other upstreams said', async () => {
    const upstream = (name: string) => ({ ...VENDOR, name, kind: 'package', fewest: 1 }) as unknown as Upstream;
    let kept = 0;
    const readings = {
      good: reading(claim('gpt-new-1', {}, { source: { document: 'another', licence: 'openai-docs' } })),
      shrunk: later(40, 5),
    };
    const { files, report, keep } = await runUpdate(
      before,
      [upstream('good'), upstream('shrunk')],
      async ({ name }) => ({ state: 'read', reading: readings[name as 'good'], document: name, keep: () => kept++ }),
      TODAY,
    );
    keep();
    expect(files).toBe(before);
    expect(kept).toBe(0);
    expect(report).toMatchObject({ stopped: 'shrunk no longer names 35 of 40 models', filesChanged: [] });
  });
});

describe('many dates at once', () => {
  const dated = platform(
    ids(30).map((id) =>
      entry(id, {
        lifecycle: { retires: [{ date: '2027-01-01', kind: 'firm', checked: '2026-10-01' }] },
        sources: { page: ['id', 'lifecycle.retires'] },
      }),
    ),
  );
  const moved = (count: number) =>
    mergeReading([dated], VENDOR, later(30, count, { retires: [{ date: '2027-06-01', kind: 'firm' }] }), TODAY);

  it('stop the run', () => {
    expect(() => refuseMassChanges('sdk', moved(25), [dated])).toThrow('would move 25 of 30 dates on openai');
  });

  it('are not some', () => expect(() => refuseMassChanges('sdk', moved(10), [dated])).not.toThrow());
});

describe('losses', () => {
  const model = entry('gpt-1', {
    aliases: ['gpt'],
    contextWindow: 5,
    lifecycle: { retires: [{ date: '2027-01-01', kind: 'firm', checked: '2026-10-01' }] },
  });
  const { aliases: _a, ...unnamed } = model;
  const { contextWindow: _c, ...unlimited } = model;
  it.each([
    ['the entry', []],
    ['the name gpt', [unnamed]],
    ['a retirement date', [{ ...model, lifecycle: {} }]],
    ['its contextWindow', [unlimited]],
  ])('of %s stop the run', (what, after) => {
    expect(() => refuseLosses([platform([model])], [platform(after)])).toThrow(
      new StopRun(`openai gpt-1 would lose ${what}`),
    );
  });

  it('are none when all is there', () => {
    expect(() => refuseLosses([platform([model])], [platform([entry('gpt-0'), model])])).not.toThrow();
  });
});
