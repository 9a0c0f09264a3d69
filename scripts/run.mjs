#!/usr/bin/env node
// Bundles one TypeScript script and runs its `main(args)`: node scripts/run.mjs pipeline/commands/build.ts [ARGS]
import path from 'node:path';
import { loadScript } from './lib/load-script.mjs';

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGS]');
  process.exit(2);
}
process.argv = [process.argv[0] ?? 'node', path.resolve(entry), ...args];
const { main } = await loadScript(entry);
if (typeof main === 'function') process.exitCode = (await main(args)) ?? 0;
