// Packages the extension and measures what a user downloads and loads. Over a limit is a failure.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { packageExtension } from './lib/package-extension.mjs';
import { inRoot } from './lib/paths.mjs';

/**
 * In bytes. The catalogue and the platforms are files of data, loaded when a document first needs them. What is loaded for a document
 * grows with the formats that are told apart; the limit is there to show a library that slipped in (the least of them has 80 kB).
 */
const LIMITS = [
  ['desktop, at the start', 50_000, () => ['dist/extension.js']],
  ['desktop, loaded for a document', 430_000, () => loadedFor(/^dist\/(extension|parts\/core-\w+)\.js$/)],
  ['web, at the start', 60_000, () => ['dist/web/extension.js']],
  ['web, loaded for a document', 430_000, () => ['dist/web/extension.js', 'dist/web/core.js']],
  [
    'web, all of it',
    775_000,
    () => readdirSync(inRoot('dist/web')).flatMap((file) => (file.endsWith('.js') ? `dist/web/${file}` : [])),
  ],
  ['dist/model-almanac.vsix', 2_040_000, () => ['dist/model-almanac.vsix']],
];

packageExtension();
let failed = 0;
for (const [name, limit, files] of LIMITS) {
  const size = files().reduce((sum, file) => sum + statSync(inRoot(file)).size, 0);
  const over = size > limit;
  if (over) failed++;
  console.log(`${over ? '✗' : '✓'} ${name}: ${kilobytes(size)} of ${kilobytes(limit)}`);
}
console.log(`${LIMITS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** The files that match and all that they need at once; what an `import()` brings comes later, if ever. */
function loadedFor(entries) {
  const outputs = JSON.parse(readFileSync(inRoot('dist/parts.json'), 'utf8'));
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement' && outputs[path]) add(path);
  };
  for (const file of Object.keys(outputs)) if (entries.test(file)) add(file);
  return [...files];
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
