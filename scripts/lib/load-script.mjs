// Loads a TypeScript script: bundles it and imports the bundle.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './paths.mjs';

/** @returns the module's exports */
export async function loadScript(entry) {
  // Inside the checkout, so that packages left out of the bundle are still found.
  mkdirSync(inRoot('node_modules'), { recursive: true });
  const folder = mkdtempSync(inRoot('node_modules/.script-'));
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
    process.setSourceMapsEnabled(true);
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
