import { expect, it } from 'vitest';
import { IsoDay, readDay } from '../../../pipeline/extract/dates';

it.each([
  ['2026-10-14', '2026-10-14'],
  ['10/05/2026', '2026-10-05'],
  ['November 30th, 2026', '2026-11-30'],
  ['May 1st 2026', '2026-05-01'],
  ['Oct. 2, 2026', '2026-10-02'],
  [' October 23, 2026 ', '2026-10-23'],
])('reads %s', (text, day) => expect(readDay(text)).toBe(day));

it.each(['', 'soon', '2026-02-30', '13/13/2026', 'Ma 3, 2026', 'Smarch 3, 2026', '2026-10', 'before 2026-10-14'])(
  'reads no day in %j',
  (text) => expect(readDay(text)).toBeUndefined(),
);

it('accepts days of the calendar only', () => {
  expect(IsoDay.safeParse('2024-02-29').success).toBe(true);
  expect(IsoDay.safeParse('2026-02-29').success).toBe(false);
});
