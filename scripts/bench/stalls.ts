// Does anything keep the editor waiting? The longest step of all that is done with texts of hostile shapes, as long as a file may be:
//   nice -n 15 node scripts/run.mjs scripts/bench/stalls.ts [--shape TEXT] [--file a.py] [--everywhere] [--kilobytes N] [--log FILE] [--processes N]
// Each is told from a short text; those that may take too long are measured in a whole one. Ends with 1 when one takes longer than 50 ms;
// of a shorter text, as much less. What is in the log is done: a run that was ended goes on.
import { parseArgs } from 'node:util';
import { ALL_SHAPES } from './growth';
import type { Longest, LongestJob } from './longest-step';
import { answersTo } from './processes';
import { FILES, READERS } from './shapes';

const MOST_MS = 50;
const LONGEST_FILE = 2_000;
const ROWS = 12;

export async function main(args: string[]): Promise<number> {
  const one = { type: 'string' } as const;
  const everywhere = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: { shape: one, file: one, kilobytes: one, log: one, processes: one, everywhere },
  });
  const began = performance.now();
  const kilobytes = Number(values.kilobytes ?? LONGEST_FILE);
  const most = (MOST_MS * kilobytes) / LONGEST_FILE;
  const files = values.everywhere || values.file ? FILES : READERS;
  const jobs = ALL_SHAPES.flatMap(({ name, path }, shape): readonly LongestJob[] =>
    !values.shape || name.includes(values.shape)
      ? (path === undefined ? files : [path])
          .filter((file) => !values.file || file === values.file)
          .map((file) => ({ shape, path: file, length: kilobytes * 1_000, most }))
      : [],
  );
  const longest = await answersTo<LongestJob, Longest>('scripts/bench/longest-step.ts', jobs, {
    ...(values.log !== undefined && {
      log: values.log,
      keyOf: (job) => `${job.path} ${kilobytes} ${ALL_SHAPES[job.shape]?.name}`,
    }),
    ...(values.processes !== undefined && { processes: Number(values.processes) }),
    onAnswer(found) {
      for (const { ms, row } of found) if (ms > most) console.log(row);
    },
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
