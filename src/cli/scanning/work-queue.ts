/** Which thread scans which batch of files: told in memory that all threads share, so that nobody waits for an answer. */

/** More batches than any tree has; those beyond belong to the main thread. */
export const MOST_BATCHES = 1 << 16;
/** The main thread; workers count from 2 on. */
export const MAIN = 1;

export type WorkQueueMemory = SharedArrayBuffer;

export const workQueueMemory = (): WorkQueueMemory =>
  new SharedArrayBuffer(MOST_BATCHES * Int32Array.BYTES_PER_ELEMENT);

export interface WorkQueue {
  /** Takes a batch, if nobody has. */
  claim(batch: number): boolean;
  /** Who has taken it; 0 for nobody. */
  owner(batch: number): number;
}

/** The queue as one thread sees it. */
export function workQueueOf(memory: WorkQueueMemory, thread: number): WorkQueue {
  const owners = new Int32Array(memory);
  return {
    claim: (batch) => Atomics.compareExchange(owners, batch, 0, thread) === 0,
    owner: (batch) => Atomics.load(owners, batch),
  };
}
