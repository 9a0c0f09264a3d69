/** What a page's cell says of the end of a model: a day, a floor, or nothing. */
import type { ClaimedDate } from '../assertions';
import { readDay } from './dates';

const NOTHING = /^(?:|-+|—|n\/a|(?:no .*date announced)|tbd|to be announced)$/i;
const FLOOR =
  /^(?:no (?:sooner|earlier) than|not (?:sooner|earlier) than|not before|at earliest|earliest)\s+|\s+or later$/i;

/** A date, `undefined` where none is announced, or as a text why the cell cannot be read. */
export function readWhen(cell: string): ClaimedDate | undefined | string {
  // Hyphens that do not break, a time of day, the zone before it.
  const text = cell
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/,? \d{1,2}:\d\d(?::\d\d)?(?: \(UTC[+-]\d\d:\d\d\))?$/, '')
    .replace(/^Beijing Time (\d{4})\.(\d{1,2})\.(\d{1,2})$/i, '$2/$3/$1')
    .replace(/^(\d{1,2}\/\d{1,2}\/)(\d{2})$/, '$120$2')
    .trim();
  if (NOTHING.test(text)) return undefined;
  const date = readDay(text.replace(FLOOR, ''));
  if (date === undefined) return `not a date: "${text.slice(0, 60)}"`;
  return { date, kind: FLOOR.test(text) ? 'earliest' : 'firm' };
}
