// Runs dist/cli.js on the oldest Node that it promises to run on and on the two of long-term support:
//   node tools/nodes/run-on-all.mjs
// Each must print the same, and nothing on stderr. They come from the npm registry, into a cache folder, for Linux on x64; elsewhere
// only the Node of this process is looked at. The last line is `N passed, N failed`.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

const HERE = import.meta.dirname;
const CLI = inRoot('dist/cli.js');
const AS_OF = ['--as-of', '2026-11-21'];
const COMMANDS = [
  ['--version'],
  ['check', ...AS_OF, '--format', 'json', 'examples'],
  ['check', ...AS_OF, '--format', 'sarif', 'examples', 'docs'],
  ['mentions', '--format', 'jsonl', 'examples'],
  ['card', ...AS_OF, '--platform', 'openai', 'gpt-4o'],
  ['upcoming', ...AS_OF, 'examples'],
  ['inventory', ...AS_OF, '--format', 'json', 'examples'],
  ['fix', ...AS_OF, '--dry-run', 'examples'],
];

const programs = { [`Node ${process.versions.node}`]: process.execPath, ...installed() };
const expected = COMMANDS.map((args) => run(process.execPath, args));
let passed = 0;
let failed = 0;
for (const [name, program] of Object.entries(programs))
  COMMANDS.forEach((args, index) => {
    const wrong = complaints(run(program, args), expected[index]);
    if (wrong) failed++;
    else passed++;
    console.log(`${wrong ? '✗' : '✓'} ${name}: ${args.join(' ')}${wrong ? `\n    ${wrong}` : ''}`);
  });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, [CLI, ...args], { cwd: inRoot(), encoding: 'utf8' });
  return { status, stdout, stderr };
}

function complaints({ status, stdout, stderr }, wanted) {
  if (status === null || status > 1) return `ended with ${status}: ${stderr}`;
  if (/unrecognized|Warning:|Error:/.test(stderr)) return `says on stderr: ${stderr.trim()}`;
  if (stderr !== wanted.stderr) return 'says something else on stderr';
  return status === wanted.status && stdout === wanted.stdout ? undefined : 'prints something else';
}

/** Built aside and renamed, so that a broken install is never used. */
function installed() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  const lock = readFileSync(path.join(HERE, 'package-lock.json'));
  const key = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const caches = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const cache = path.join(caches, `model-almanac-nodes-${key}`);
  if (!existsSync(path.join(cache, '.ready'))) {
    const building = `${cache}.building.${process.pid}`;
    mkdirSync(building, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(HERE, file), path.join(building, file));
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: building,
      stdio: 'inherit',
    });
    writeFileSync(path.join(building, '.ready'), '');
    rmSync(cache, { recursive: true, force: true });
    renameSync(building, cache);
  }
  const { packages } = JSON.parse(lock.toString());
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([name]) => name !== '')
      .map(([name, { version }]) => [`Node ${version}`, path.join(cache, name, 'bin/node')]),
  );
}
