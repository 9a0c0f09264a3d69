// Makes the compact catalogue for the bundle: node scripts/run.mjs scripts/catalogue/build.ts [OUT]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeCatalogue } from '../../src/catalogue/compact';
import { readCatalogueData } from './read';

/** Reads `src/catalogue/data` through the schema and writes the compact form. Throws, naming file and row, when a file breaks the schema. */
export async function buildCatalogue(root: string, out: string): Promise<void> {
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, encodeCatalogue(readCatalogueData(root)));
}

export async function main([out = 'dist/catalogue.ndjson']: string[]): Promise<void> {
  await buildCatalogue('.', out);
}
