// Is everything linear? Doubles texts of hostile shapes in every format and compares the CPU time of each thing that is done with them:
//   node scripts/run.mjs scripts/bench/linear.ts [KILOBYTES] [SHAPE] [FILE]
// Ends with 1 when a text twice as long costs more than 2.2 times as much, over three doublings; what looks like it is measured again.

import { ALL_SHAPES, type Growth, type Job, LIMIT } from './growth';
import { answersTo } from './processes';
import { FILES } from './shapes';

const ROWS = 12;

export async function main([kilobytes = '16', only, file]: string[]): Promise<number> {
  const began = performance.now();
  const jobs = ALL_SHAPES.flatMap(({ name, path: own }, shape): readonly Job[] =>
    !only || name.includes(only)
      ? (own === undefined ? FILES : [own])
          .filter((one) => !file || one === file)
          .map((one) => ({ shape, path: one, length: Number(kilobytes) * 1_000 }))
      : [],
  );
  const growths = await answersTo<Job, Growth>('scripts/bench/growth.ts', jobs, (found) => {
    for (const { ratio, row } of found) if (ratio > LIMIT) console.log(row);
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
