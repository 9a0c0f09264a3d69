/** The command line as it is shipped, with a catalogue of one model: for what only a process can show. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { type FakeEntry, fakeText } from '../catalogue/fake';

const ONE: readonly FakeEntry[] = [
  {
    platform: 'openai',
    id: 'gpt-old-1',
    lifecycle: { stage: 'retired', stageBasis: 'stated', stageChecked: '2026-10-01' },
  },
];

/** A new folder with `cli.js`, to be removed by who asked for it. The banner runs first in each thread. */
export function bundledCli(banner = '', entries: readonly FakeEntry[] = ONE): string {
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
  writeFileSync(path.join(dist, 'catalogue.ndjson'), fakeText(entries));
  return dist;
}
