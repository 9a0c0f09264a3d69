// Our check beside ripgrep on trees: node scripts/build.mjs --production && node scripts/run.mjs scripts/bench/tree.ts [--rounds N] [TREE…]
// ripgrep looks for all the catalogue's IDs as fixed strings. A row for docs/benchmarks.md each: the middle of the rounds, taken by turns.
// Processor time above that of an empty tree is also told for each file that names a model, and what of it reading and decoding take; and of
// each tree, what a program takes that lists its files and reads them, and looks for nothing.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rgPath } from '@vscode/ripgrep';
import { decodeCatalogue } from '../../src/catalogue';
import { type Cost, costOf, middleCosts } from './process-cost';

const ROUNDS = 9;
const CLI = 'dist/cli.js';

export function main(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options: { rounds: { type: 'string' } }, allowPositionals: true });
  if (!existsSync(CLI)) {
    console.error('node scripts/build.mjs --production first');
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'almanac-bench-'));
  try {
    const ids = path.join(folder, 'ids.txt');
    writeFileSync(ids, `${decodeCatalogue(readFileSync('dist/catalogue.ndjson', 'utf8')).names.join('\n')}\n`);
    const nothing = path.join(folder, 'nothing');
    mkdirSync(nothing);
    const rounds = Number(values.rounds ?? ROUNDS);
    const reader = path.join(folder, 'read.mjs');
    writeFileSync(reader, READER);
    const walker = path.join(folder, 'walk.mjs');
    writeFileSync(walker, WALKER);
    const empty = middleCosts(rounds, { ours: () => ours(nothing) }).ours;
    console.log(
      `| tree | files, MB | that name models | of ripgrep's wall time | processor time | memory | to list and read all | each that names one, above an empty tree | to read and decode it |`,
    );
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (const tree of positionals.length ? positionals : ['node_modules']) {
      const size = sizeOf(tree);
      const naming = filesNaming(tree, path.join(folder, 'naming.txt'));
      const costs = middleCosts(rounds, {
        ours: () => ours(tree),
        theirs: () => costOf(rgPath, ['-F', '-f', ids, '--no-ignore', '--hidden', '-c', tree]),
        reading: () => costOf(process.execPath, [reader, path.join(folder, 'naming.txt')]),
        walking: () => costOf(process.execPath, [walker, tree]),
        node: () => costOf(process.execPath, ['-e', '0']),
      });
      const each = (costs.ours.processor - empty.processor) / naming;
      const reading = (costs.reading.processor - costs.node.processor) / naming;
      console.log(row(tree, size, naming, costs, each, reading));
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What no check can do without: each file that names a model, read and decoded. */
const READER = `import { readFileSync } from 'node:fs';
for (const file of readFileSync(process.argv[2], 'utf8').split('\\n')) if (file) readFileSync(file, 'utf8');
`;

/** What no search that runs on Node can do without: each file that is no source map, listed and read into one memory, by one thread. */
const WALKER = `import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
const memory = new Uint8Array(1 << 23);
const read = (file) => {
  const handle = openSync(file, 'r');
  while (readSync(handle, memory, 0, memory.length, null) > 0);
  closeSync(handle);
};
const walk = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = folder + '/' + entry.name;
    if (entry.isDirectory()) walk(full);
    else if (entry.isFile() && !full.endsWith('.map')) read(full);
  }
};
walk(process.argv[2]);
`;

const ours = (tree: string): Cost => costOf(process.execPath, [CLI, 'check', '--format', 'json', tree]);

interface Size {
  readonly files: number;
  readonly bytes: number;
}

function sizeOf(tree: string): Size {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(tree, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

/** How many they are; they are listed in `list`. */
function filesNaming(tree: string, list: string): number {
  const { stdout } = spawnSync(process.execPath, [CLI, 'mentions', '--format', 'jsonl', tree], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const files = new Set(
    [...stdout.matchAll(/^\{"file":("[^"\n]*")/gm)].map(([, file = '""']) => JSON.parse(file) as string),
  );
  writeFileSync(list, [...files].join('\n'));
  return files.size;
}

function row(
  tree: string,
  { files, bytes }: Size,
  naming: number,
  { ours: us, theirs, walking }: Readonly<Record<'ours' | 'theirs' | 'walking', Cost>>,
  each: number,
  reading: number,
): string {
  const cells = [
    path.basename(path.resolve(tree)),
    `${files.toLocaleString('en')}, ${(bytes / 1e6).toFixed(0)}`,
    naming.toLocaleString('en'),
    (us.wall / theirs.wall).toFixed(2),
    `${us.processor.toFixed(0)} of ${theirs.processor.toFixed(0)} ms: ${(us.processor / theirs.processor).toFixed(2)}`,
    `${us.megabytes.toFixed(0)} of ${theirs.megabytes.toFixed(0)} MB`,
    `${walking.processor.toFixed(0)} ms`,
    // Where few name one, the others are most of the cost.
    ...(naming * 5 > files ? [`${each.toFixed(2)} ms`, `${reading.toFixed(2)} ms`] : ['', '']),
  ];
  return `| ${cells.join(' | ')} |`;
}
