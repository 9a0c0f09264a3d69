import { expect, it } from 'vitest';
import { formatSilenceMarkdown, silentUpstreams } from '../../../pipeline/report/silence';

const heard = (name: string, fields: object) => ({ name, state: 'read' as const, ...fields });

it.each([
  ['one of yesterday', { day: '2026-11-28' }, undefined],
  ['one of the last day', { day: '2026-11-08' }, undefined],
  ['an old one', { day: '2026-11-07' }, 'is of 2026-11-07, 22 days old'],
  ['an old one that has not changed', { day: '2026-10-30', state: 'unchanged' }, 'is of 2026-10-30, 30 days old'],
  ['a broken one', { state: 'broken', reason: 'HTTP 503' }, 'could not be read: HTTP 503'],
  ['one without a day of its own', {}, undefined],
  ['one that may rest', { day: '2026-10-01', patience: 90 }, undefined],
  ['one that rests too long', { day: '2026-08-01', patience: 90 }, 'is of 2026-08-01, 120 days old'],
])('%s', (_, fields, why) => {
  const silent = silentUpstreams({ day: '2026-11-29', upstreams: [heard('acme', fields)] }, 21);
  expect(silent).toEqual(why === undefined ? [] : [{ name: 'acme', why }]);
});

it('the words of an upstream are no markup', () => {
  const text = formatSilenceMarkdown([{ name: 'acme', why: 'could not be read: <b>@all</b>' }]);
  expect(text).not.toMatch(/<b>|@all/);
});
