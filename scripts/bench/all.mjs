// Every benchmark, one after another: npm run bench [-- TREE…]. No build runs it: figures are for people. Ends with 1 when one of them does.
import { spawnSync } from 'node:child_process';
import { inRoot } from '../lib/paths.mjs';

const trees = process.argv.slice(2);
const BENCHES = [
  ['catalogue'],
  ['editor'],
  ['keystroke'],
  ['linear'],
  ['stalls'],
  ['start'],
  ['tree', ...trees],
  ['rivals'],
];
const failed = [];
for (const [name, ...args] of BENCHES) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    [inRoot('scripts/run.mjs'), inRoot(`scripts/bench/${name}.ts`), ...args],
    {
      cwd: inRoot('.'),
      stdio: 'inherit',
    },
  );
  if (status !== 0) failed.push(name);
}
if (failed.length) {
  console.error(`\nFAILED: ${failed.join(', ')}`);
  process.exitCode = 1;
}
