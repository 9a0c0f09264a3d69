/** What the threads of a scan tell each other. */

import type { Row, ScanJob } from './job';
import type { Scanned } from './scanned';
import type { WorkQueueMemory } from './work-queue';

/** What a worker starts with. */
export interface WorkerTask {
  readonly cwd: string;
  readonly job: ScanJob;
  readonly queue: WorkQueueMemory;
  readonly thread: number;
  /** Bytes of files that have to be read, and are left to the main thread: code that runs for the first time is slow. */
  readonly maxDeferredBytes: number;
}

/** A batch of files, or that there are no more. */
export type ToWorker = { readonly batch: number; readonly files: readonly string[] } | 'end';

/** Everything that a worker found, said once, at the end; and the files of its batches that are still to be read. */
export interface FromWorker {
  readonly found: readonly Scanned<Row>[];
  readonly left: readonly string[];
  /** Where those waivers stand in the directory's own file that something here has needed. */
  readonly needed: readonly number[];
}
