/** A worker of a scan: scans the batches that it is told of and that nobody else has taken, and reports at the end. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Host } from '../host';
import { workspaceCatalogue } from '../workspace';
import { claimsIn } from './claims';
import { scannerOf } from './job';
import type { FromWorker, ToWorker, WorkerTask } from './messages';

/** Does the work of this thread. What goes wrong here ends the thread: the main thread then scans its batches again. */
export async function work(catalogueOf: Host['catalogue']): Promise<void> {
  const { cwd, job, claims: memory, thread } = workerData as WorkerTask;
  const catalogue = await workspaceCatalogue({ cwd, catalogue: catalogueOf });
  const scanner = scannerOf(job, cwd, catalogue);
  const claims = claimsIn(memory, thread);
  const found: FromWorker[number][] = [];
  parentPort?.on('message', (message: ToWorker) => {
    if (message === 'end') {
      parentPort?.postMessage(found satisfies FromWorker);
      parentPort?.close();
      return;
    }
    if (!claims.claim(message.batch)) return;
    for (const file of message.files) {
      const scanned = scanner.scan(file);
      if (scanned) found.push(scanned);
    }
  });
}
