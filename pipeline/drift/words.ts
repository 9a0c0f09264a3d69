/** What may be an ID or a date in a line of a page. Knows nothing of how the page is built. */
import { readDay } from '../extract/dates';

const WORD = /[A-Za-z0-9@~][A-Za-z0-9._:/@-]*/g;

/** Words with a letter and a digit, joined by at least one sign; addresses and file names are none. */
export function wordsOf(line: string): readonly string[] {
  const words = line.replace(/\b[a-z]+:\/\/\S+|\bwww\.\S+/gi, ' ').match(WORD) ?? [];
  return [...new Set(words.map((word) => word.replace(/[._:/@-]+$/, '')))].filter(
    (word) => /[a-z]/i.test(word) && word.length <= 100 && !/\.(html?|md|png|svg|json|js)$/i.test(word),
  );
}

const ISO = /\b\d{4}-\d{2}-\d{2}\b/g;
const SPELLED_OUT = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/g;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/g;

/** Every day that the line names, `YYYY-MM-DD`; days inside IDs (`gpt-4o-2024-05-13`) are not meant. */
export function daysOf(line: string): readonly string[] {
  const found = [
    ...[...line.matchAll(ISO)].filter(({ index }) => !isInsideWord(line, index)).map(([day]) => day),
    ...[...line.matchAll(SPELLED_OUT)].map(([, month, day, year]) => `${month} ${day}, ${year}`),
    ...[...line.matchAll(DAY_FIRST)].map(([, day, month, year]) => `${month} ${day}, ${year}`),
  ];
  return [...new Set(found.flatMap((text) => readDay(text) ?? []))];
}

const isInsideWord = (line: string, at: number): boolean =>
  /[\w.:/@-]/.test(line[at - 1] ?? '') || /[\w:/@-]/.test(line[at + 10] ?? '');
