/** The command line as it is shipped, with a catalogue of one model: for what only a process can show. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { fakeText } from '../catalogue/fake';

/** A new folder with `cli.js`, to be removed by who asked for it. The banner runs first in each thread. */
export function bundledCli(banner = ''): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'model-almanac-dist-'));
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    // As scripts/lib/parts.mjs: jsonc-parser's `main` hides its own parts from a bundler.
    mainFields: ['module', 'main'],
    conditions: [],
    logLevel: 'error',
    // What a library looks for and does without.
    external: ['libxmljs2', 'packageurl-js', 'spdx-expression-parse', 'xmlbuilder2', 'ajv-formats-draft2019'],
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    banner: { js: banner },
    outfile: path.join(dist, 'cli.js'),
  });
  const lifecycle = { stage: 'retired', stageBasis: 'stated', stageChecked: '2026-10-01' } as const;
  writeFileSync(path.join(dist, 'catalogue.ndjson'), fakeText([{ platform: 'openai', id: 'gpt-old-1', lifecycle }]));
  return dist;
}
