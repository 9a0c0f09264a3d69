// Work for all cores: CPU time is told of a whole process, so that each has one of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/** Hands the jobs to processes of a script that says once that it is ready, and then answers each of them with a list. */
export async function answersTo<Job extends object, Answer>(
  script: string,
  jobs: readonly Job[],
  onAnswer: (answers: readonly Answer[]) => void = () => {},
): Promise<readonly Answer[]> {
  const all: Answer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const child = fork(path.resolve('scripts/run.mjs'), [script]);
    try {
      await answerOf(child);
      for (let job = jobs[next++]; job; job = jobs[next++]) {
        child.send(job);
        const found = await answerOf<Answer>(child);
        onAnswer(found);
        all.push(...found);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
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
