// Is everything linear? Doubles texts of hostile shapes in every format and compares the CPU time of each thing that is done with them:
//   node scripts/run.mjs scripts/bench/linear.ts [KILOBYTES] [SHAPE] [FILE]
// Ends with 1 when a text twice as long costs more than 2.2 times as much, over three doublings; what looks like it is measured again.

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ALL_SHAPES, type Growth, type Job, LIMIT } from './growth';
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
  const growths = await measured(jobs);
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

/** On all cores. CPU time is told of a whole process, so that each has one of its own. */
async function measured(jobs: readonly Job[]): Promise<readonly Growth[]> {
  const growths: Growth[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const child = fork(path.resolve('scripts/run.mjs'), ['scripts/bench/growth.ts']);
    try {
      await answerOf(child);
      for (let job = jobs[next++]; job; job = jobs[next++]) {
        child.send(job);
        const found = await answerOf(child);
        for (const { ratio, row } of found) if (ratio > LIMIT) console.log(row);
        growths.push(...found);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return growths;
}

function answerOf(child: ChildProcess): Promise<readonly Growth[]> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`a process ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (found) => {
      child.off('exit', gone);
      resolve(found as readonly Growth[]);
    });
  });
}
