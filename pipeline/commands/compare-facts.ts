// Whether the built catalogue says what the collected facts say: node scripts/run.mjs pipeline/commands/compare-facts.ts FACTS [CATALOGUE]
// Reads the catalogue the way the product does. Exit 1 when something differs without a reason.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeCatalogue } from '../../src/catalogue';
import { compareApi } from '../compare/api';
import { Comparison } from '../compare/comparison';
import { compareModels, type FactRow } from '../compare/models';

export function main([facts, built = 'dist/catalogue.ndjson']: string[]): number {
  if (!facts) {
    console.error('usage: compare-facts FACTS [CATALOGUE]');
    return 2;
  }
  const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(facts, name), 'utf8')) as T;
  const catalogue = decodeCatalogue(readFileSync(built, 'utf8'));
  const rows = readdirSync(path.join(facts, 'models'))
    .sort()
    .flatMap((name) => read<FactRow[]>(`models/${name}`));
  const comparison = new Comparison();
  compareModels(catalogue, rows, comparison);
  compareApi(
    catalogue,
    {
      versions: read('api-versions/apiversions.json'),
      features: read('api-versions/features.json'),
      lookAlikes: read('api-versions/phantoms.json'),
      betas: read('api-versions/anthropic-betas.json'),
      deployments: read('api-versions/deployment-block.json'),
    },
    comparison,
  );
  console.log(comparison.report());
  return comparison.unexplained.length ? 1 : 0;
}
