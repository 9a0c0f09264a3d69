// Does anything keep the editor waiting? The longest step of all that is done with texts of hostile shapes, as long as a file may be:
//   node scripts/run.mjs scripts/bench/stalls.ts [SHAPE] [FILE] [KILOBYTES]
// Ends with 1 when one takes longer than 50 ms; of a shorter text, as much less.
import { ALL_SHAPES } from './growth';
import type { Longest, LongestJob } from './longest-step';
import { answersTo } from './processes';
import { FILES } from './shapes';

const MOST_MS = 50;
const LONGEST_FILE = 2_000;
const ROWS = 12;

export async function main([only, file, kilobytes = String(LONGEST_FILE)]: string[]): Promise<number> {
  const began = performance.now();
  const most = (MOST_MS * Number(kilobytes)) / LONGEST_FILE;
  const jobs = ALL_SHAPES.flatMap(({ name, path }, shape): readonly LongestJob[] =>
    !only || name.includes(only)
      ? (path === undefined ? FILES : [path])
          .filter((one) => !file || one === file)
          .map((one) => ({ shape, path: one, length: Number(kilobytes) * 1_000, most }))
      : [],
  );
  const longest = await answersTo<LongestJob, Longest>('scripts/bench/longest-step.ts', jobs, (found) => {
    for (const { ms, row } of found) if (ms > most) console.log(row);
  });
  const rows = [...longest].sort((a, b) => b.ms - a.ms);
  const over = rows.filter(({ ms }) => ms > most);
  console.log('the longest:');
  for (const { row } of rows.slice(0, ROWS)) console.log(row);
  console.log(
    over.length
      ? `TOO LONG: ${over.length} things in ${jobs.length} texts are done for more than ${most} ms at one go`
      : `${jobs.length} texts: no step takes more than ${most} ms`,
  );
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  return over.length ? 1 : 0;
}
