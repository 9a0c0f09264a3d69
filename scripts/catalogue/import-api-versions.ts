// Brings collected facts on API versions into the catalogue's schema: node scripts/run.mjs scripts/catalogue/import-api-versions.ts FACTS
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ApiVersionFile } from '../../src/catalogue/api-versions';

type Json = Record<string, unknown>;

export function main([facts]: string[]): number {
  if (!facts) {
    console.error('usage: import-api-versions FACTS');
    return 2;
  }
  const rows = JSON.parse(readFileSync(path.join(facts, 'api-versions/apiversions.json'), 'utf8')) as Json[];
  const file = ApiVersionFile.parse({ versions: rows.map(importVersion) });
  const lines = file.versions.map((version) => `    ${JSON.stringify(version)}`);
  writeFileSync('src/catalogue/data/api-versions.json', `{\n  "versions": [\n${lines.join(',\n')}\n  ]\n}\n`);
  console.log(`${file.versions.length} API versions`);
  return 0;
}

function importVersion(row: Json): Json {
  const kept = Object.entries(row).filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length));
  const { valueOf: standsFor, ...fields } = Object.fromEntries(kept);
  return {
    ...fields,
    ...(typeof standsFor === 'string' && { standsFor }),
    sources: (row.sources as Json[]).map(importSource),
  };
}

function importSource(source: Json): Json {
  const { repo, document, asOf, commit, ...rest } = source;
  return { ...rest, document: [repo ?? document, commit].filter(Boolean).join('@'), checked: asOf };
}
