// Packages the extension and measures what a user downloads and loads. Over a limit is a failure.
import { readFileSync, statSync } from 'node:fs';
import { packageExtension } from './lib/package-extension.mjs';
import { inRoot } from './lib/paths.mjs';

/** In bytes. The catalogue is a file of its own, loaded when a document first needs it. */
const LIMITS = [
  ['dist/extension.js', 50_000],
  ['dist/web/extension.js', 700_000],
  ['dist/model-almanac.vsix', 2_000_000],
];
/**
 * All that a desktop has loaded once a document is recognised and judged, without the catalogue. It grows with the platforms and
 * formats that are told apart; the limit is there to show a library that slipped in (the least of them has 80 kB).
 */
const DOCUMENT_LIMIT = 430_000;

packageExtension();
let failed = 0;
for (const [file, limit] of LIMITS) {
  const { size } = statSync(inRoot(file));
  const over = size > limit;
  if (over) failed++;
  console.log(`${over ? '✗' : '✓'} ${file}: ${kilobytes(size)} of ${kilobytes(limit)}`);
}
const loaded = loadedFor(/^dist\/(extension|parts\/core-\w+)\.js$/);
const documentSize = loaded.reduce((sum, file) => sum + statSync(inRoot(file)).size, 0);
if (documentSize > DOCUMENT_LIMIT) failed++;
console.log(
  `${documentSize > DOCUMENT_LIMIT ? '✗' : '✓'} desktop, loaded for a document: ${kilobytes(documentSize)} of ${kilobytes(DOCUMENT_LIMIT)}`,
);
console.log(`${LIMITS.length + 1 - failed} passed, ${failed} failed`);
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
