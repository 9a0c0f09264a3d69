// Work for all cores: CPU time is told of a whole process, so that each has one of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

interface Hiring<Job, Answer> {
  readonly onAnswer?: (answers: readonly Answer[]) => void;
  readonly processes?: number;
  /** A file in which each answer is put down, with the key of its job: what is in it already is not done again. */
  readonly log?: string;
  readonly keyOf?: (job: Job) => string;
}

/** Hands the jobs to processes of a script that says once that it is ready, and then answers each of them with a list. */
export async function answersTo<Job extends object, Answer>(
  script: string,
  wanted: readonly Job[],
  { onAnswer = () => {}, processes = availableParallelism(), log, keyOf = JSON.stringify }: Hiring<Job, Answer> = {},
): Promise<readonly Answer[]> {
  const done = new Map<string, readonly Answer[]>(
    log !== undefined && existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .flatMap((line) => (line ? [JSON.parse(line)] : []))
      : [],
  );
  const all = wanted.flatMap((job) => done.get(keyOf(job)) ?? []);
  const jobs = wanted.filter((job) => !done.has(keyOf(job)));
  let next = 0;
  const work = async (): Promise<void> => {
    const child = fork(path.resolve('scripts/run.mjs'), [script]);
    try {
      await answerOf(child);
      for (let job = jobs[next++]; job; job = jobs[next++]) {
        child.send(job);
        const found = await answerOf<Answer>(child);
        onAnswer(found);
        if (log !== undefined) appendFileSync(log, `${JSON.stringify([keyOf(job), found])}\n`);
        all.push(...found);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  return all;
}

function answerOf<Answer>(child: ChildProcess): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`a process ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (found) => {
      child.off('exit', gone);
      resolve(found as readonly Answer[]);
    });
  });
}
