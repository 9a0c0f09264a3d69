// Builds everything that is shipped, and the tests that run in an extension host:
//   node scripts/build.mjs [--production]      --production: minified, without source maps
//
//   dist/extension.js        the extension in a Node host      dist/cli.js               the command line
//   dist/parts/*.js          what it loads when needed         dist/cli/*.js             the same of the command line
//                            (dist/parts.json, not shipped, says what needs what)
//                            Both folders have the platforms as data: platforms.json
//   dist/web/extension.js    the extension in a web worker     dist/catalogue.ndjson     the catalogue, compact
//   dist/web/*.js            what it loads when needed
//   dist/test/{node,web}/index.js    test/editor/suite/*.test.ts for either host
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { loadScript } from './lib/load-script.mjs';
import { JOINED_CLI, partsBuilder } from './lib/parts.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { buildWebParts, WORKER } from './lib/web-parts.mjs';

const production = process.argv.includes('--production');

const { COMMON, NODE, PRODUCT, buildInParts } = partsBuilder(production);
const TESTS = { ...COMMON, sourcemap: 'linked', external: ['vscode', 'mocha'] };

const started = Date.now();
const results = await Promise.allSettled([
  buildInParts({ extension: 'src/extension.ts' }, 'dist', 'parts').then((outputs) =>
    writeFile(inRoot('dist/parts.json'), JSON.stringify(outputs, null, 1)),
  ),
  buildInParts({ cli: 'src/cli/main.ts' }, 'dist', 'cli', '#!/usr/bin/env node\n', JOINED_CLI).then(() =>
    chmodSync(inRoot('dist/cli.js'), 0o755),
  ),
  buildWebParts({ PRODUCT, production }),
  ...testBundles().map((bundle) => build(bundle)),
  buildData(),
]);
const failed = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failed) if (!reason.errors) console.error(reason.stack ?? reason); // esbuild tells its own
if (failed.length > 0) process.exit(1);
console.log(`built in ${Date.now() - started} ms${production ? ', minified' : ''}`);

/** The suites are found by their names, so that a new file is run without being listed anywhere. */
function testBundles() {
  const suites = readdirSync(inRoot('test/editor/suite')).filter((file) => file.endsWith('.test.ts'));
  const load = suites.map((file) => `require('./suite/${file}');`).join(' ');
  const bundle = (runner, host, outfile) => ({
    ...TESTS,
    ...host,
    outfile,
    stdin: {
      contents: `import { ${runner.name} } from './${runner.file}';\nexport const run = () => ${runner.name}(() => { ${load} });\n`,
      resolveDir: inRoot('test/editor'),
      sourcefile: 'index.ts',
      loader: 'ts',
    },
  });
  return [
    bundle({ name: 'runInNode', file: 'run-node' }, NODE, 'dist/test/node/index.js'),
    { ...bundle({ name: 'runInWorker', file: 'run-web' }, WORKER, 'dist/test/web/index.js'), external: ['vscode'] },
  ];
}

async function buildData() {
  const script = inRoot('pipeline/commands/build.ts');
  if (!existsSync(script)) {
    console.warn('skipped dist/catalogue.ndjson: pipeline/commands/build.ts is not there yet');
    return;
  }
  const { buildCatalogue } = await loadScript(script);
  await buildCatalogue(ROOT, inRoot('dist/catalogue.ndjson'));
}
