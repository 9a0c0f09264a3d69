// Broken texts through everything that reads texts: npm run fuzz -- --minutes N | --texts N [--seed S] [--threads N]
// Ends with 1 when one of them breaks something; prints its seed and the smallest input that does.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { differentFailures, type Failure, type Hunt } from './fuzz';

/** A batch takes a second or two. */
const STUCK_MS = 300_000;
const TELL_EVERY_MS = 60_000;

interface Plan {
  readonly seed: number;
  readonly texts: number;
  readonly end: number;
  readonly threads: number;
}

export async function main(args: string[]): Promise<number> {
  const one = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { minutes: one, texts: one, seed: one, threads: one } });
  const minutes = Number(values.minutes ?? (values.texts === undefined ? 1 : Number.POSITIVE_INFINITY));
  const texts = Number(values.texts ?? Number.POSITIVE_INFINITY);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const threads = Number(values.threads ?? availableParallelism());
  if ([minutes, texts, seed, threads].some(Number.isNaN)) {
    console.error('usage: npm run fuzz -- --minutes N | --texts N [--seed S] [--threads N]');
    return 2;
  }
  const found = await hunt({ seed, texts, end: Date.now() + minutes * 60_000, threads });
  const failures = differentFailures(found.failures);
  console.log(
    `\n${found.texts} texts from seed ${seed}, ${found.read} with edits and fixes, ${failures.length} ways to fail`,
  );
  return failures.length ? 1 : 0;
}

/** Seeds from the first on, one after the other, to whichever thread is free. */
async function hunt({ seed, texts, end, threads }: Plan): Promise<Hunt> {
  const failures: Failure[] = [];
  let done = 0;
  let read = 0;
  let next = seed;
  let reportedAt = Date.now();
  const isOver = (): boolean => done >= texts || Date.now() >= end;
  const fail = (failure: Failure): void => {
    failures.push(failure);
    if (differentFailures(failures).at(-1) === failure) tell(failure);
  };
  /** One thread, until it is over or the thread breaks. */
  const work = async (): Promise<void> => {
    const thread = new Worker(path.resolve('scripts/run.mjs'), { argv: ['scripts/fuzz/worker.ts'] });
    let batch = next;
    try {
      await answerOf(thread);
      while (!isOver()) {
        batch = next++;
        thread.postMessage(batch);
        const found = await answerOf(thread);
        done += found.texts;
        read += found.read;
        found.failures.forEach(fail);
        if (Date.now() < reportedAt + TELL_EVERY_MS) continue;
        console.log(`${done} texts, ${read} with edits and fixes, up to seed ${batch}: ${failures.length} failures`);
        reportedAt = Date.now();
      }
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      fail({ target: 'a whole batch', seed: batch, input: '', why });
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      while (!isOver()) await work();
    }),
  );
  return { texts: done, read, failures };
}

const LONGEST_SHOWN = 2_000;

function tell({ target, seed, input, why }: Failure): void {
  console.log(`\nFAILED: ${target}, seed ${seed}\n${why}\ninput: ${input.slice(0, LONGEST_SHOWN)}`);
}

/** What the thread says next. */
function answerOf(thread: Worker): Promise<Hunt> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail(new Error('no answer: a text takes for ever')), STUCK_MS);
    const gone = (code: number): void => fail(new Error(`the thread ended with ${code}`));
    const end = (): void => {
      clearTimeout(late);
      thread.off('message', answer).off('error', fail).off('exit', gone);
    };
    const answer = (found: Hunt): void => {
      end();
      resolve(found);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    thread.on('message', answer).on('error', fail).on('exit', gone);
  });
}
