// How the cost grows, in CPU time: node scripts/run.mjs scripts/bench/slopes.ts [lines|mentions|files|models] [MOST]
// Each row tells how the cost grew since the row before: 1.0 is twice the cost for twice the size, 2.0 would be four times. Files are checked
// by the built command line, all threads of it counted; 100,000 of them take a while: `slopes.ts files 100000`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCatalogueData } from '../../pipeline/read';
import type { Catalogue } from '../../src/catalogue';
import { type CatalogueData, decodeCatalogue, encodeCatalogue } from '../../src/catalogue/compact';
import { endpointWords, recognize, selectNgrams } from '../../src/recognition';
import { check } from '../../src/rules';
import { cpuMs } from './cpu';
import { costOf } from './process-cost';
import { sampleCode } from './sample-code';

const DAY = '2026-11-21';
const ROUNDS = 5;
/** Shorter than this a clock tells nothing of growth. */
const SHORTEST_MS = 2;

const SIZES = {
  lines: [100, 1_000, 10_000, 100_000],
  mentions: [1, 10, 100, 1_000, 10_000],
  files: [1, 10, 100, 1_000, 10_000, 100_000],
  models: [3_000, 10_000, 30_000],
} as const;
const MOST = { lines: 100_000, mentions: 10_000, files: 10_000, models: 30_000 } as const;
type Kind = keyof typeof SIZES;

export function main([only, most]: readonly string[]): void {
  const data = readCatalogueData('.');
  const catalogue = built(data);
  const textOf: Record<'lines' | 'mentions', (size: number) => string> = {
    lines: (size) => sampleCode('python', size).join('\n'),
    mentions: (size) =>
      Array.from({ length: size }, (_, at) => `a${at} = client.responses.create(model="gpt-4o-mini", input="x")`).join(
        '\n',
      ),
  };
  const costs: Record<Kind, (size: number) => number> = {
    lines: (size) => lookAt(textOf.lines(size), catalogue),
    mentions: (size) => lookAt(textOf.mentions(size), catalogue),
    files: checkFiles,
    models: (size) => loadAndLook(encoded(withModels(data, size))),
  };
  for (const kind of ['lines', 'mentions', 'models', 'files'] as const) {
    if (only && only !== kind) continue;
    tell(
      kind,
      SIZES[kind].filter((size) => size <= Number(most ?? MOST[kind])),
      costs[kind],
    );
  }
}

function tell(kind: Kind, sizes: readonly number[], cost: (size: number) => number): void {
  // The first one runs code that has not run yet.
  if (kind !== 'files') cost(sizes[0] ?? 1);
  let before: { readonly size: number; readonly ms: number } | undefined;
  for (const size of sizes) {
    const ms = cost(size);
    const slope =
      before && before.ms >= SHORTEST_MS ? Math.log(ms / before.ms) / Math.log(size / before.size) : undefined;
    console.log(
      `${String(size).padStart(8)} ${kind.padEnd(8)} ${ms.toFixed(1).padStart(9)} ms  ${slope?.toFixed(2) ?? ''}`,
    );
    before = { size, ms };
  }
}

/** The least of a few: what else the machine does costs no less. */
function lookAt(text: string, catalogue: Catalogue): number {
  const look = (): void => {
    const document = recognize({ text, path: 'app.py', languageId: 'python' }, catalogue, { slots: true });
    check(document, catalogue, { asOf: DAY });
  };
  return Math.min(...Array.from({ length: ROUNDS }, () => cpuMs(look)));
}

function checkFiles(count: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopes-'));
  const text = ['client = OpenAI()', 'client.responses.create(model="gpt-4o-mini")', ...sampleCode('python', 40)].join(
    '\n',
  );
  try {
    for (let at = 0; at < count; at++) {
      const inside = path.join(folder, `part${Math.floor(at / 500)}`);
      if (at % 500 === 0) mkdirSync(inside);
      writeFileSync(path.join(inside, `file${at}.py`), text);
    }
    const { processor, wall } = costOf('node', ['dist/cli.js', 'check', '--as-of', DAY, '--format', 'json', folder]);
    return Number.isNaN(processor) ? wall : processor;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads a catalogue, and reads and judges the same text with it: neither may cost more for models that the text does not name. */
function loadAndLook(text: string): number {
  let catalogue = decodeCatalogue(text);
  const loading = Math.min(...Array.from({ length: ROUNDS }, () => cpuMs(() => (catalogue = decodeCatalogue(text)))));
  return loading + lookAt(sampleCode('python', 1_000).join('\n'), catalogue);
}

const built = (data: CatalogueData): Catalogue => decodeCatalogue(encoded(data));

function encoded(data: CatalogueData): string {
  const catalogue = decodeCatalogue(encodeCatalogue(data));
  return encodeCatalogue(data, selectNgrams(catalogue.names, endpointWords(catalogue)));
}

/** So many models: fewer of those that there are, or each of them again under another name. */
function withModels(data: CatalogueData, count: number): CatalogueData {
  const all = data.files.reduce((sum, { models }) => sum + models.length, 0);
  const files = data.files.map((file) => {
    const wanted = Math.round((file.models.length * count) / all);
    const models = Array.from({ length: wanted }, (_, at) => {
      const model = file.models[at % file.models.length];
      if (!model) throw new Error(`${file.platform} has no models`);
      const round = Math.floor(at / file.models.length);
      return round === 0 ? model : { ...model, id: `${model.id}-again${round}`, aliases: [], otherSpellings: [] };
    });
    return { ...file, models };
  });
  return { ...data, files };
}
