// Broken texts through everything that reads texts: npm run fuzz -- --minutes N | --texts N [--seed S]
// Ends with 1 when one of them breaks something; prints its seed and the smallest input that does.
import { parseArgs } from 'node:util';
import { readCatalogueData } from '../../pipeline/read';
import { decodeCatalogue, encodeCatalogue } from '../../src/catalogue/compact';
import { hunt } from './fuzz';
import { targetsFor } from './targets';

export function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { minutes: { type: 'string' }, texts: { type: 'string' }, seed: { type: 'string' } },
  });
  const minutes = Number(values.minutes ?? (values.texts === undefined ? 1 : Number.POSITIVE_INFINITY));
  const texts = Number(values.texts ?? Number.POSITIVE_INFINITY);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  if ([minutes, texts, seed].some(Number.isNaN)) {
    console.error('usage: npm run fuzz -- --minutes N | --texts N [--seed S]');
    return 2;
  }
  const targets = targetsFor(decodeCatalogue(encodeCatalogue(readCatalogueData('.'))));
  const end = Date.now() + minutes * 60_000;
  const found = hunt(targets, { seed, texts: Math.ceil(texts / targets.length), goOn: () => Date.now() < end });
  for (const { target, seed: of, input, why } of found.failures)
    console.log(`\nFAILED: ${target}, seed ${of}\n${why}\ninput: ${input}`);
  console.log(`\n${found.texts} texts from seed ${seed}, ${found.failures.length} ways to fail`);
  return found.failures.length ? 1 : 0;
}
