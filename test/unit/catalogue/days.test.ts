import { expect, it } from 'vitest';
import { addDays, daysBetween, firstDay, lastDay } from '../../../src/catalogue/days';

it.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-11-21', '2026-11-21', '2026-11-21'],
])('%s means %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

it('counts whole days, over summer time and leap days', () => {
  expect(daysBetween('2026-11-21', '2027-04-14')).toBe(144);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-11-21', '2026-11')).toBe(9);
  expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
});
