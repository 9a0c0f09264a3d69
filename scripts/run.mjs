#!/usr/bin/env node
// Bundles one TypeScript script in memory and runs it: node scripts/run.mjs scripts/catalogue/build.ts [ARGS]
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGS]');
  process.exit(2);
}
// Inside the checkout, so that packages left out of the bundle are still found.
const folder = mkdtempSync(path.join(root, 'node_modules/.run-'));
try {
  const outfile = path.join(folder, 'script.mjs');
  await build({
    entryPoints: [path.resolve(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.argv = [process.argv[0] ?? 'node', path.resolve(entry), ...args];
  process.setSourceMapsEnabled(true);
  const script = await import(pathToFileURL(outfile).href);
  if (typeof script.main === 'function') process.exitCode = (await script.main(args)) ?? 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
