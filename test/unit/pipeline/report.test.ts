import { describe, expect, it } from 'vitest';
import { escapeMarkdown, formatReportJson, formatReportMarkdown, type Report } from '../../../pipeline/report/report';

const EMPTY = { rejected: [], changes: [], conflicts: [], proposals: [], vanished: [] };
const note = { platform: 'openai', id: 'gpt-1', row: 'row', day: '2026-11-13' };

describe('upstream text in a report', () => {
  it.each([
    ['<script>alert(1)</script>', /[<>]/],
    ['![x](https://evil.example/a.png)', /!\[|\]\(|:\/\/e/],
    ['a | b', /[^\\]\|/],
    ['@somebody fixes #12', /@s|#1/],
    ['www.evil.example', /www\.e/],
    ['`code` *bold* _it_ ~~no~~', /[^\\][`*_~]/],
    ['two\nlines\u2028and\u0007bells', /\p{Cc}|\u2028/u],
    ['right\u202Eleft', /\u202E/],
  ])('is text and nothing else: %j', (text, harmful) => expect(` ${escapeMarkdown(text)}`).not.toMatch(harmful));

  it('is cut when it is long', () => expect(escapeMarkdown('x'.repeat(5000)).length).toBeLessThan(310));
  it('keeps what is harmless', () =>
    expect(escapeMarkdown('gpt-4o-mini 2026-11-13, $5')).toBe('gpt-4o-mini 2026-11-13, \\$5'));
});

describe('the report', () => {
  const report: Report = {
    day: '2026-11-21',
    filesChanged: ['openai'],
    upstreams: [
      {
        ...EMPTY,
        name: 'sdk',
        state: 'read',
        document: 'npm acme@1.0.0',
        day: '2026-11-13',
        claims: 3,
        rejected: [{ row: 'gpt-0', reason: 'no day' }],
        changes: [
          { ...note, field: 'lifecycle.retires', verdict: 'replaced', had: '2026-12-01 firm', says: '2027-01-14 firm' },
          { ...note, field: 'lifecycle.stage', verdict: 'confirmed', says: 'ga (stated)' },
        ],
        conflicts: [
          { ...note, field: 'contextWindow', verdict: 'conflict', had: '5', hadDay: '2026-10-01', says: '6' },
        ],
        proposals: [{ ...note, id: 'auto', reason: 'an ordinary word: a person decides' }],
        vanished: [{ platform: 'openai', id: 'gpt-9', version: '1' }],
      },
      { ...EMPTY, name: 'list', state: 'broken', reason: 'HTTP 500' },
    ],
  };

  it('lists every kind of outcome, and counts mere confirmations', () => {
    const text = formatReportMarkdown(report);
    expect(text).toContain('1 facts changed, 1 confirmed on a newer day, 1 conflicts. Files changed: openai.');
    for (const row of [
      '| openai | gpt-1 | lifecycle.retires | replaced | 2026-12-01 firm | 2027-01-14 firm | sdk, 2026-11-13: row |',
      '| openai | gpt-1 | contextWindow | 5 | 2026-10-01 | 6 | sdk, 2026-11-13 | rank and day do not suffice |',
      '| openai | auto | sdk | an ordinary word: a person decides |',
      '| openai | gpt-9 1 | sdk |',
      '| sdk | gpt-0 | no day |',
      '| list | broken | HTTP 500 |',
    ])
      expect(text).toContain(row);
    expect(text).not.toContain('ga (stated)');
  });

  it('says when a run was stopped', () => {
    expect(formatReportMarkdown({ ...report, stopped: 'too much is gone' })).toContain(
      '**Stopped, nothing was written:** too much is gone',
    );
  });

  it('shows 200 rows and says how many more there are', () => {
    const [upstream] = report.upstreams;
    const rejected = Array.from({ length: 250 }, (_, n) => ({ row: `r${n}`, reason: 'x' }));
    const text = formatReportMarkdown({ ...report, upstreams: upstream ? [{ ...upstream, rejected }] : [] });
    expect(text).toContain('## Refused rows (250)');
    expect(text).toContain('… and 50 more, in the JSON report.');
  });

  it('is whole as JSON', () => expect(JSON.parse(formatReportJson(report))).toEqual(report));
});
