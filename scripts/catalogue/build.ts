// Makes the compact catalogue for the bundle: node scripts/run.mjs scripts/catalogue/build.ts [OUT]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ApiVersionFile } from '../../src/catalogue/api-versions';
import { encodeCatalogue } from '../../src/catalogue/compact';
import { PlatformFile } from '../../src/catalogue/schema';

const API_VERSIONS = 'api-versions.json';

/** Reads `src/catalogue/data` through the schema and writes the compact form. Throws, naming file and row, when a file breaks the schema. */
export async function buildCatalogue(root: string, out: string): Promise<void> {
  const folder = path.join(root, 'src/catalogue/data');
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== API_VERSIONS)
    .map((name) => PlatformFile.parse(read(name), { error: (issue) => `${name}: ${issue.message ?? issue.code}` }));
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, encodeCatalogue(files, ApiVersionFile.parse(read(API_VERSIONS))));
}

export async function main([out = 'dist/catalogue.ndjson']: string[]): Promise<void> {
  await buildCatalogue('.', out);
}
