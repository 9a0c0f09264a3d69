/** What the threads of a scan tell each other. */
import type { ClaimMemory } from './claims';
import type { Row, ScanJob } from './job';
import type { Scanned } from './scanner';

/** What a worker starts with. */
export interface WorkerTask {
  readonly cwd: string;
  readonly job: ScanJob;
  readonly claims: ClaimMemory;
  readonly thread: number;
}

/** A batch of files, or that there are no more. */
export type ToWorker = { readonly batch: number; readonly files: readonly string[] } | 'end';

/** Everything that a worker found; it says so once, at the end. */
export type FromWorker = readonly Scanned<Row>[];
