// Our check beside another tool's, file by file: node scripts/run.mjs scripts/bench/rivals.ts [FILE…]
// The other tool comes from npm into a folder that is removed again, without its install scripts; where npm is out of reach nothing is compared.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
      const ours = best(['dist/cli.js', 'check', '--format', 'json', file], (out) => JSON.parse(out).length);
      const theirs = best([cli, file], (out) => out.split(/^ +\d+ /m).length - 1, folder);
      console.log(
        `${path.basename(file).padEnd(20)} ours ${line(ours)}   theirs ${line(theirs)}   ratio ${(ours.wall / theirs.wall).toFixed(2)}`,
      );
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
