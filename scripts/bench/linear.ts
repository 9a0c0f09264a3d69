// Is everything linear? Doubles texts of hostile shapes and compares the CPU time of each thing that is done with them:
//   nice -n 15 node scripts/run.mjs scripts/bench/linear.ts [--shape TEXT] [--file a.py] [--everywhere] [--log FILE] [--processes N]
// A shape of no file of its own is put into one file of each kind of reader; `--everywhere` into each format. What is in the log is done:
// a run that was ended goes on. Ends with 1 when a text twice as long costs more than 2.2 times as much, over three doublings; what looks
// like it is measured again.

import { parseArgs } from 'node:util';
import { ALL_SHAPES, type Growth, type Job, LIMIT } from './growth';
import { answersTo } from './processes';
import { FILES, READERS } from './shapes';

const ROWS = 12;

export async function main(args: string[]): Promise<number> {
  const one = { type: 'string' } as const;
  const everywhere = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { shape: one, file: one, log: one, processes: one, everywhere } });
  const began = performance.now();
  const files = values.everywhere || values.file ? FILES : READERS;
  const jobs = ALL_SHAPES.flatMap(({ name, path }, shape): readonly Job[] =>
    !values.shape || name.includes(values.shape)
      ? (path === undefined ? files : [path])
          .filter((file) => !values.file || file === values.file)
          .map((file) => ({ shape, path: file }))
      : [],
  );
  const growths = await answersTo<Job, Growth>('scripts/bench/growth.ts', jobs, {
    ...(values.log !== undefined && { log: values.log, keyOf: (job) => `${job.path} ${ALL_SHAPES[job.shape]?.name}` }),
    ...(values.processes !== undefined && { processes: Number(values.processes) }),
    onAnswer(found) {
      for (const { ratio, row } of found) if (ratio > LIMIT) console.log(row);
    },
  });
  const steepest = [...growths].sort((a, b) => b.ratio - a.ratio);
  const slow = steepest.filter(({ ratio }) => ratio > LIMIT);
  console.log('growth  verb       file     short     8 times   shape');
  for (const { row } of steepest.slice(0, Math.max(slow.length, ROWS))) console.log(row);
  console.log(
    slow.length
      ? `NOT LINEAR: ${slow.length} of ${growths.length} measurements grow more than ${LIMIT} times for twice the text`
      : `${jobs.length} texts, ${growths.length} measurements: at most ${LIMIT} times for twice the text`,
  );
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  return slow.length ? 1 : 0;
}
