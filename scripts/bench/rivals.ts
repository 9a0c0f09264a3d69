// Our check beside another tool's: node scripts/run.mjs scripts/bench/rivals.ts [FILE|TREE…]
// A file gives a line; a tree a row of time, memory and findings. The other tool is given the files of a tree by their names, as many at
// once as a command line takes: it asks for a licence before it looks into a folder.
// The other tool comes from npm into a folder that is removed again, without its install scripts; where npm is out of reach nothing is compared.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { costOf } from './process-cost';
import { sampleCode } from './sample-code';

const RIVAL = '@readystack/ai-model-retirement-lint@0.1.3';
const ROUNDS = 3;

interface Outcome {
  /** Wall time of the best round, in ms, with the start of the process. */
  readonly wall: number;
  readonly findings: number;
}

export function main(files: string[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'almanac-rivals-'));
  try {
    const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--prefix', folder, RIVAL]);
    if (status !== 0) {
      console.log(`${RIVAL} cannot be had from npm here`);
      return 0;
    }
    const cli = path.join(folder, 'node_modules', RIVAL.slice(0, RIVAL.lastIndexOf('@')), 'cli.js');
    const large = path.join(folder, 'large.py');
    writeFileSync(large, sampleCode('python', 100_000).join('\n'));
    for (const file of files.length > 0 ? files : [...examples(), large]) {
      if (statSync(file).isDirectory()) {
        besideOnTree(file, cli, folder);
        continue;
      }
      const ours = best(['dist/cli.js', 'check', '--format', 'json', file], countJson);
      const theirs = best([cli, file], countLines, folder);
      console.log(
        `${path.basename(file).padEnd(20)} ours ${line(ours)}   theirs ${line(theirs)}   ratio ${(ours.wall / theirs.wall).toFixed(2)}`,
      );
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many characters of names at once. */
const MOST_NAMES = 100_000;

function besideOnTree(tree: string, cli: string, home: string): void {
  const batches: string[][] = [[]];
  let length = 0;
  for (const entry of readdirSync(tree, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    length += file.length + 1;
    if (length > MOST_NAMES) {
      batches.push([]);
      length = file.length + 1;
    }
    batches.at(-1)?.push(file);
  }
  const env = ['env', `HOME=${home}`, process.execPath, cli];
  const [program = '', ...before] = env;
  const theirs = batches.map((files) => costOf(program, [...before, ...files]));
  const ours = costOf(process.execPath, ['dist/cli.js', 'check', '--format', 'json', tree]);
  const sum = (name: 'wall' | 'processor'): number => theirs.reduce((total, cost) => total + cost[name], 0);
  const most = Math.max(...theirs.map(({ megabytes }) => megabytes));
  const theirFindings = batches.reduce(
    (total, files) => total + findingsIn(process.execPath, [cli, ...files], countLines, home),
    0,
  );
  const ourFindings = findingsIn(process.execPath, ['dist/cli.js', 'check', '--format', 'json', tree], countJson);
  console.log(`| tree | tool | wall time | processor time | memory | findings |\n|---|---|---|---|---|---|`);
  const row = (tool: string, wall: number, processor: number, megabytes: number, findings: number): void =>
    console.log(
      `| ${path.basename(tree)} | ${tool} | ${wall.toFixed(0)} ms | ${processor.toFixed(0)} ms | ${megabytes.toFixed(0)} MB | ${findings} |`,
    );
  row('model-almanac', ours.wall, ours.processor, ours.megabytes, ourFindings);
  row(`${RIVAL} in ${batches.length} runs`, sum('wall'), sum('processor'), most, theirFindings);
}

const countJson = (out: string): number => (JSON.parse(out) as readonly unknown[]).length;
const countLines = (out: string): number => out.split(/^ +\d+ /m).length - 1;

function findingsIn(program: string, args: readonly string[], count: (out: string) => number, home?: string): number {
  const env = home === undefined ? process.env : { ...process.env, HOME: home };
  return count(spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, env }).stdout);
}

const line = ({ wall, findings }: Outcome): string =>
  `${wall.toFixed(0).padStart(5)} ms, ${String(findings).padStart(4)} findings`;

function examples(): readonly string[] {
  return readdirSync('examples', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.join('examples', name));
}

/** `home`: what a tool remembers of its user is removed with it. */
function best(args: readonly string[], count: (out: string) => number, home?: string): Outcome {
  const environment = home === undefined ? process.env : { ...process.env, HOME: home };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, env: environment });
    return { wall: performance.now() - started, findings: count(stdout) };
  });
  return rounds.reduce((a, b) => (a.wall < b.wall ? a : b));
}
