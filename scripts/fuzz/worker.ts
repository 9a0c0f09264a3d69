// One thread of the hunt: gets seeds, answers with what their texts broke.
import { parentPort } from 'node:worker_threads';
import { readCatalogueData } from '../../pipeline/read';
import { decodeCatalogue } from '../../src/catalogue';
import { encodeCatalogue } from '../../src/catalogue/making';
import { huntBatch } from './fuzz';
import { targetsFor } from './targets';

export function main(): void {
  const targets = targetsFor(decodeCatalogue(encodeCatalogue(readCatalogueData('.'))));
  parentPort?.on('message', (seed: number) => parentPort?.postMessage(huntBatch(targets, seed)));
  parentPort?.postMessage(undefined);
}
