// Every benchmark, one after another: npm run bench [-- TREE]. Nothing here can fail the build: figures are for people.
import { spawnSync } from 'node:child_process';
import { inRoot } from '../lib/paths.mjs';

const [tree] = process.argv.slice(2);
const BENCHES = [
  ['catalogue'],
  ['editor'],
  ['keystroke'],
  ['linear'],
  ['grammar'],
  tree ? ['tree', tree] : ['tree'],
  ['rivals'],
];
for (const [name, ...args] of BENCHES) {
  console.log(`\n== ${name}`);
  spawnSync(process.execPath, [inRoot('scripts/run.mjs'), inRoot(`scripts/bench/${name}.ts`), ...args], {
    cwd: inRoot('.'),
    stdio: 'inherit',
  });
}
