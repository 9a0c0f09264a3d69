// Our check beside ripgrep on one tree, in one run: node scripts/run.mjs scripts/bench/tree.ts [TREE]
// ripgrep looks for all the catalogue's IDs as fixed strings; wall time, processor time and memory of either, and their ratio.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { decodeCatalogue } from '../../src/catalogue';

const ROUNDS = 9;
const GOAL = 1.5;

interface Cost {
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
}

export function main([tree = 'node_modules']: string[]): number {
  if (!existsSync('dist/cli.js')) {
    console.error('npm run build first');
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'almanac-bench-'));
  try {
    const ids = path.join(folder, 'ids.txt');
    writeFileSync(ids, `${decodeCatalogue(readFileSync('dist/catalogue.ndjson', 'utf8')).names.join('\n')}\n`);
    // By turns: what else the machine does meets both alike.
    const rounds = Array.from({ length: ROUNDS }, () => ({
      ours: run(process.execPath, ['dist/cli.js', 'check', '--format', 'json', tree]),
      theirs: run(rgPath, ['-F', '-f', ids, '--no-ignore', '--hidden', '-c', tree]),
    }));
    const ours = middle(rounds.map((round) => round.ours));
    const theirs = middle(rounds.map((round) => round.theirs));
    print('model-almanac check', ours);
    print('ripgrep -F -f IDS', theirs);
    const ratio = ours.wall / theirs.wall;
    console.log(
      `ratio: ${ratio.toFixed(2)} of wall time, ${(ours.processor / theirs.processor).toFixed(2)} of processor time (goal ${GOAL})`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle of some rounds, of each cost for itself. */
function middle(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost): number =>
    costs.map((cost) => cost[name]).sort((x, y) => x - y)[costs.length >> 1] ?? Number.NaN;
  return { wall: of('wall'), processor: of('processor'), megabytes: of('megabytes') };
}

function run(command: string, args: readonly string[]): Cost {
  const started = performance.now();
  const time = '/usr/bin/time';
  const measured = existsSync(time);
  const { stderr } = spawnSync(
    measured ? time : command,
    measured ? ['-f', 'KB %M CPU %U %S', command, ...args] : args,
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const wall = performance.now() - started;
  const [, kilobytes, user, system] = /KB (\d+) CPU ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  return {
    wall,
    processor: (Number(user ?? Number.NaN) + Number(system ?? Number.NaN)) * 1_000,
    megabytes: Number(kilobytes ?? Number.NaN) / 1_024,
  };
}

function print(what: string, { wall, processor, megabytes }: Cost): void {
  console.log(
    `${what.padEnd(22)} ${wall.toFixed(0)} ms wall, ${processor.toFixed(0)} ms processor, ${megabytes.toFixed(0)} MB`,
  );
}
