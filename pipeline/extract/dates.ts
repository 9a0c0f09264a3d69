/** Dates as documents write them, brought to `YYYY-MM-DD`. */
import * as z from 'zod';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day that exists in the calendar, `YYYY-MM-DD`. */
export const IsoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'not YYYY-MM-DD')
  .refine(isRealDay, 'no such day');

/** Reads `2026-10-14`, `10/05/2026` (month first), `November 30th, 2026`; `undefined` for everything else. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const day = isoOf(trimmed) ?? slashed(trimmed) ?? spelledOut(trimmed);
  return day !== undefined && isRealDay(day) ? day : undefined;
}

const isoOf = (text: string): string | undefined => /^\d{4}-\d{2}-\d{2}$/.exec(text)?.[0];

function slashed(text: string): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return month && day && year ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function spelledOut(text: string): string | undefined {
  const [, name, day, year] = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  if (!name || !day || !year) return undefined;
  const month = MONTHS.findIndex(
    (m) => m === name.toLowerCase() || (name.length >= 3 && m.startsWith(name.toLowerCase())),
  );
  return month < 0 ? undefined : `${year}-${two(String(month + 1))}-${two(day)}`;
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

const two = (digits: string): string => digits.padStart(2, '0');
