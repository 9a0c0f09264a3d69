/** The files of a scan in batches, and the workers that help the main thread with them once that is worth their start. */

import type { Worker } from 'node:worker_threads';
import type { ScanJob } from './job';
import type { FromWorker, ToWorker, WorkerTask } from './messages';
import { MAIN, MOST_BATCHES, workQueueMemory, workQueueOf } from './work-queue';

export interface Workers {
  readonly most: number;
  /** Starts a thread that runs `work()` of worker.ts. */
  readonly start: (task: WorkerTask) => Worker;
}

export interface WorkerPool {
  readonly batches: readonly (readonly string[])[];
  /** May call for help. */
  add(files: readonly string[]): void;
  /** Starts the workers, if there are any, and if they have not been started. */
  startWorkers(maxDeferredBytes: number): void;
  /** Takes a batch for the main thread, if no worker has. */
  claim(batch: number): boolean;
  /** How many files there are so far. */
  files(): number;
  /** How many of them somebody has taken. */
  taken(): number;
  /** No more batches. What the workers found, and what is still to be scanned: what they left, and the batches of those that failed. */
  finish(): Promise<FromWorker>;
}

/** A worker costs about as much as so many files in which there is nothing: fewer are scanned alone. */
const WORTH_A_WORKER = 1_000;
/** Who is called because files have models reads them; who is called because files are many leaves some of those that have. */
export const READS_AT_ONCE = 0;
const LEAVES_SOME = 1_000_000;

export function createWorkerPool(workers: Workers | undefined, cwd: string, job: ScanJob): WorkerPool {
  const batches: (readonly string[])[] = [];
  const memory = workQueueMemory();
  const queue = workQueueOf(memory, MAIN);
  let files = 0;
  let help: Help | undefined;
  const offer = (batch: number): void => {
    const content = batches[batch];
    if (content && batch < MOST_BATCHES) help?.tell({ batch, files: content });
  };
  const startWorkers = (maxDeferredBytes: number): void => {
    if (help || !workers?.most) return;
    help = startThreads(workers, { cwd, job, queue: memory, maxDeferredBytes });
    for (const batch of batches.keys()) if (batch < MOST_BATCHES && queue.owner(batch) === 0) offer(batch);
  };
  return {
    batches,
    startWorkers,
    add: (content) => {
      batches.push(content);
      files += content.length;
      if (help) offer(batches.length - 1);
      else if (files >= WORTH_A_WORKER) startWorkers(LEAVES_SOME);
    },
    files: () => files,
    taken: () =>
      batches.reduce((sum, { length }, batch) => sum + (batch >= MOST_BATCHES || queue.owner(batch) ? length : 0), 0),
    claim: (batch) => batch >= MOST_BATCHES || queue.claim(batch),
    finish: async () => {
      if (!help) return { found: [], left: [], needed: [] };
      help.tell('end');
      const reports = new Map(
        await Promise.all(help.threads.map(async ({ thread, report }) => [thread, await report] as const)),
      );
      const isLost = (owner: number): boolean => owner > MAIN && !reports.get(owner);
      const failed = batches.filter((_, batch) => batch < MOST_BATCHES && isLost(queue.owner(batch)));
      const done = [...reports.values()].filter((report) => report !== undefined);
      return {
        found: done.flatMap(({ found }) => found),
        left: [...failed.flat(), ...done.flatMap(({ left }) => left)],
        needed: done.flatMap(({ needed }) => needed),
      };
    },
  };
}

interface Help {
  readonly threads: readonly { readonly thread: number; readonly report: Promise<FromWorker | undefined> }[];
  tell(message: ToWorker): void;
}

function startThreads({ most, start }: Workers, task: Omit<WorkerTask, 'thread'>): Help {
  const threads = Array.from({ length: most }, (_, index) => MAIN + 1 + index).flatMap((thread) => {
    try {
      const worker = start({ ...task, thread });
      return [{ thread, worker, report: reportOf(worker) }];
    } catch {
      // A host that cannot start one works alone.
      return [];
    }
  });
  return {
    threads,
    tell: (message) => {
      for (const { worker } of threads) worker.postMessage(message);
    },
  };
}

/** Never rejects: a worker that ends without a word has failed. */
function reportOf(worker: Worker): Promise<FromWorker | undefined> {
  return new Promise((resolve) => {
    worker.once('message', (found: FromWorker) => resolve(found));
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
}
