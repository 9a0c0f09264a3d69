// Builds everything that is shipped, and the tests that run in an extension host:
//   node scripts/build.mjs [--production]      --production: minified, without source maps
//
//   dist/extension.js        the extension in a Node host      dist/cli.js               the command line
//   dist/ja.js               its sentences in Japanese
//   dist/web/extension.js    the extension in a web worker     dist/catalogue.ndjson     the catalogue, compact
//   dist/test/{node,web}/index.js    test/editor/suite/*.test.ts for either host
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { loadScript } from './lib/load-script.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';

const production = process.argv.includes('--production');

// `module` first: jsonc-parser's `main` hides its own parts from a bundler.
const NODE = { platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const WORKER = { platform: 'browser', target: 'es2022' };
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  charset: 'utf8', // Japanese messages take half the bytes
  legalComments: 'none',
  logLevel: 'warning',
};
const { compilerOptions } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'));
/** Strict once for the whole file instead of once in each function around a module. */
const STRICT_ONCE = {
  banner: { js: '"use strict";' },
  tsconfigRaw: { compilerOptions: { ...compilerOptions, strict: false, alwaysStrict: false } },
};
const PRODUCT = { ...COMMON, ...STRICT_ONCE, minify: production, sourcemap: production ? false : 'linked' };
const TESTS = { ...COMMON, sourcemap: 'linked', external: ['vscode', 'mocha'] };

/** A Node host loads the sentences in Japanese only where they are read; a web worker has one file. */
const JAPANESE_APART = {
  name: 'japanese-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/japanese$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './ja.js', external: true } : undefined,
    );
  },
};

const PRODUCT_BUNDLES = [
  {
    ...PRODUCT,
    ...NODE,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [JAPANESE_APART],
    supported: { 'dynamic-import': false }, // `require`: the one way that every editor loads a file of an extension
  },
  { ...PRODUCT, ...NODE, entryPoints: ['src/messages/japanese.ts'], outfile: 'dist/ja.js' },
  { ...PRODUCT, ...WORKER, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    ...PRODUCT,
    ...NODE,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node\n"use strict";' },
  },
];

const started = Date.now();
const results = await Promise.allSettled([
  ...PRODUCT_BUNDLES.map(buildProduct),
  ...testBundles().map((bundle) => build(bundle)),
  buildData(),
]);
const failed = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failed) if (!reason.errors) console.error(reason.stack ?? reason); // esbuild tells its own
if (failed.length > 0) process.exit(1);
console.log(`built in ${Date.now() - started} ms${production ? ', minified' : ''}`);

async function buildProduct(bundle) {
  const [entry] = bundle.entryPoints;
  if (!existsSync(inRoot(entry))) {
    console.warn(`skipped ${bundle.outfile}: ${entry} is not there yet`);
    return;
  }
  await build(bundle);
  if (bundle.banner) chmodSync(inRoot(bundle.outfile), 0o755);
}

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
  const script = inRoot('scripts/catalogue/build.ts');
  if (!existsSync(script)) {
    console.warn('skipped dist/catalogue.ndjson: scripts/catalogue/build.ts is not there yet');
    return;
  }
  const { buildCatalogue } = await loadScript(script);
  await buildCatalogue(ROOT, inRoot('dist/catalogue.ndjson'));
}
