// The data guard: npm run catalogue:check. With --release it writes the short form of today's data that the next check compares with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { decodeCatalogue } from '../../src/catalogue';
import { type CatalogueData, encodeCatalogue } from '../../src/catalogue/making';
import { checkDates } from '../guard/dates';
import { checkHearsay } from '../guard/hearsay';
import { checkNames } from '../guard/names';
import { formatProblem, type Problem } from '../guard/problem';
import { checkReference } from '../guard/reference';
import { checkAgainstReleased, type ReleasedRow, Removal, ReleasedRow as Row, releasedRows } from '../guard/released';
import { checkReplacements } from '../guard/replacements';
import { checkSense } from '../guard/sense';
import { checkSources } from '../guard/sources';
import { readCatalogueData } from '../read';

const RELEASED = 'pipeline/released.jsonl';
const REMOVED = 'pipeline/removed.json';

/** Everything that is wrong with the data on the day `today`, against what was released last. */
export function checkData(
  data: CatalogueData,
  today: string,
  released: readonly ReleasedRow[] = [],
  removals: readonly Removal[] = [],
): readonly Problem[] {
  const catalogue = decodeCatalogue(encodeCatalogue(data));
  return [
    ...checkNames(data.files),
    ...checkDates(data.files, today),
    ...checkReplacements(catalogue),
    ...checkSources(data.files),
    ...checkSense(data.files),
    ...checkHearsay(data.files),
    ...checkReference(data, catalogue),
    ...checkAgainstReleased(data.files, catalogue, released, removals),
  ];
}

export function main(args: string[]): number {
  const data = readCatalogueData('.');
  if (args.includes('--release')) {
    const lines = releasedRows(data.files).map((row) => JSON.stringify(row));
    writeFileSync(RELEASED, `${lines.join('\n')}\n`);
    console.log(`${lines.length} rows written to ${RELEASED}`);
    return 0;
  }
  const today = new Date().toISOString().slice(0, 10);
  const problems = checkData(data, today, readReleased(), readRemovals());
  for (const problem of problems) console.error(formatProblem(problem));
  const models = data.files.reduce((sum, file) => sum + file.models.length, 0);
  console.log(`${models} models, ${data.apiVersions.versions.length} API versions: ${problems.length} problems`);
  return problems.length ? 1 : 0;
}

function readReleased(): readonly ReleasedRow[] {
  if (!existsSync(RELEASED)) return [];
  const lines = readFileSync(RELEASED, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => Row.parse(JSON.parse(line)));
}

function readRemovals(): readonly Removal[] {
  return existsSync(REMOVED) ? z.array(Removal).parse(JSON.parse(readFileSync(REMOVED, 'utf8'))) : [];
}
