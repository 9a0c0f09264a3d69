/** A worker of a scan: screens the batches that it is told of and that nobody else has taken, and reports at the end. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Host } from '../host';
import { neededIn } from '../needed';
import { workspaceCatalogue } from '../workspace';
import { createFileFilter } from './file-filter';
import type { Row } from './job';
import type { FromWorker, ToWorker, WorkerTask } from './messages';
import type { Scanned } from './scanned';
import type { Scanner } from './scanner';
import { workQueueOf } from './work-queue';

/** To read a file costs as much as so many bytes more. */
const EACH = 20_000;

/** Does the work of this thread. What goes wrong here ends the thread: the main thread then scans its batches again. */
export async function work(catalogueOf: Host['catalogue']): Promise<void> {
  const { cwd, job, queue: memory, thread, maxDeferredBytes } = workerData as WorkerTask;
  const language = job.command === 'check' ? job.language : 'en';
  const catalogue = await workspaceCatalogue({ cwd, catalogue: catalogueOf, language });
  const filter = createFileFilter(job, cwd, catalogue);
  const queue = workQueueOf(memory, thread);
  const found: Scanned<Row>[] = [];
  let left: string[] = [];
  let weight = 0;
  let scanner: Scanner<Row> | undefined;
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const { scannerOf } = await import('./job-scanner');
    scanner = await scannerOf(job, catalogue);
  };
  const note = (scanned: Scanned<Row> | undefined): void => {
    if (scanned) found.push(scanned);
  };
  const look = (file: string): void => {
    const filtered = filter.filter(file);
    if (!filtered || 'rows' in filtered) note(filtered);
    else if (scanner) note(scanner.scan(file, filtered, filter.next));
    else {
      left.push(file);
      weight += filtered.length + EACH;
    }
  };
  const readWhatIsLeft = (): void => {
    if (!scanner || !left.length) return;
    const files = left;
    left = [];
    for (const file of files) look(file);
  };
  const end = async (): Promise<void> => {
    await loading;
    readWhatIsLeft();
    parentPort?.postMessage({ found, left, needed: neededIn(catalogue) } satisfies FromWorker);
    parentPort?.close();
  };
  parentPort?.on('message', (message: ToWorker) => {
    if (message === 'end') {
      void end();
      return;
    }
    if (!queue.claim(message.batch)) return;
    readWhatIsLeft();
    for (const file of message.files) look(file);
    if (weight > maxDeferredBytes) loading ??= load();
  });
}
