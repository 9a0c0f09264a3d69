// Writes docs/sources.md: npm run catalogue:sources [-- --check]
// --check writes nothing. Exit 1: a source is missing in the page, or one of its days is more than 30 days behind the data.
import { readFileSync, writeFileSync } from 'node:fs';
import { daysBetween, lastDay } from '../../src/catalogue';
import { readPlatformFiles } from '../data-files';
import { sourcesPage } from '../report/sources-page';
import { upstreams } from '../sources/all';

const PAGE = 'docs/sources.md';
const MOST_DAYS = 30;

export function main(args: readonly string[]): number {
  const page = sourcesPage(readPlatformFiles(), upstreams);
  if (!args.includes('--check')) {
    writeFileSync(PAGE, page);
    console.log(`${PAGE} is written`);
    return 0;
  }
  const wrong = staleRows(readFileSync(PAGE, 'utf8'), page);
  for (const row of wrong) console.error(`${PAGE}: ${row}`);
  if (wrong.length > 0) console.error('npm run catalogue:sources');
  return wrong.length > 0 ? 1 : 0;
}

/** The rows of which the page says nothing, or something too old: the daily run moves days, and need not move the page with them. */
export function staleRows(written: string, now: string): readonly string[] {
  const old = new Map(rowsOf(written));
  return rowsOf(now).flatMap(([name, cells]) => {
    const known = old.get(name);
    if (!known) return [`${name} is missing`];
    const behind = cells.some(
      (cell, n) => isDay(cell) && isDay(known[n]) && daysBetween(lastDay(known[n] ?? ''), lastDay(cell)) > MOST_DAYS,
    );
    return behind ? [`${name} is more than ${MOST_DAYS} days behind`] : [];
  });
}

const isDay = (text = ''): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(text);

/** The rows of the tables of sources and upstreams by their first cell. */
function rowsOf(page: string): readonly (readonly [name: string, cells: readonly string[]])[] {
  const [tables = ''] = page.split('## Dates that passed unread');
  return tables
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name = '', ...cells]) => [name, cells] as const);
}
