// Makes the compact catalogue for the bundle: node scripts/run.mjs pipeline/commands/build.ts [OUT]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeCatalogue } from '../../src/catalogue';
import { encodeCatalogue } from '../../src/catalogue/making';
import { endpointWords, selectNgrams } from '../../src/recognition';
import { readCatalogueData } from '../read';

/** Reads `src/catalogue/data` through the schema and writes the compact form. Throws, naming file and row, when a file breaks the schema. */
export async function buildCatalogue(root: string, out: string): Promise<void> {
  mkdirSync(path.dirname(out), { recursive: true });
  const data = readCatalogueData(root);
  const catalogue = decodeCatalogue(encodeCatalogue(data));
  writeFileSync(out, encodeCatalogue(data, selectNgrams(catalogue.names, endpointWords(catalogue))));
}

export async function main([out = 'dist/catalogue.ndjson']: string[]): Promise<void> {
  await buildCatalogue('.', out);
}
