// What the start costs: node scripts/build.mjs --production && node scripts/run.mjs scripts/bench/start.ts [NODE…]
// `check` of a small file that names a model, and of one that names none, beside an empty program: processor time and wall time, the
// middle of the rounds, by turns. `NODE`: other versions to run it with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { costOf, middleCosts } from './process-cost';

const ROUNDS = 15;
const FACTOR = 1.2;
const MORE_MS = 25;

export function main(nodes: string[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'almanac-start-'));
  try {
    const file = (name: string, text: string): string => {
      const full = path.join(folder, name);
      writeFileSync(full, text);
      return full;
    };
    const empty = file('empty.js', '');
    const naming = file(
      'one.py',
      'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4-0613", input="x")\n',
    );
    const plain = file('none.py', 'print(1)\n');
    for (const node of nodes.length ? nodes : [process.execPath]) {
      const check = (what: string) => () => costOf(node, ['dist/cli.js', 'check', what]);
      check(naming)(); // what it keeps for the next run is there
      const costs = middleCosts(ROUNDS, {
        empty: () => costOf(node, [empty]),
        naming: check(naming),
        plain: check(plain),
      });
      const goal = costs.empty.processor * FACTOR + MORE_MS;
      const shown = Object.entries(costs).map(
        ([name, { processor, wall }]) => `${name} ${processor.toFixed(0)} (${wall.toFixed(0)})`,
      );
      console.log(`${node}: ${shown.join(', ')} ms of processor (wall) time; goal ${goal.toFixed(0)}`);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
