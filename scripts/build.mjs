// Builds everything that is shipped, and the tests that run in an extension host:
//   node scripts/build.mjs [--production]      --production: minified, without source maps
//
//   dist/extension.js        the extension in a Node host      dist/cli.js               the command line
//   dist/parts/*.js          what it loads when needed         dist/cli/*.js             the same of the command line
//                            (dist/parts.json, not shipped, says what needs what)
//   dist/web/extension.js    the extension in a web worker     dist/catalogue.ndjson     the catalogue, compact
//   dist/test/{node,web}/index.js    test/editor/suite/*.test.ts for either host
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { asCommonJs, refuseCycles } from './lib/common-js.mjs';
import { openDoors } from './lib/doors.mjs';
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

const started = Date.now();
const results = await Promise.allSettled([
  buildInParts({ extension: 'src/extension.ts' }, 'parts').then((outputs) =>
    writeFile(inRoot('dist/parts.json'), JSON.stringify(outputs, null, 1)),
  ),
  buildInParts({ cli: 'src/cli/main.ts' }, 'cli', '#!/usr/bin/env node\n').then(() =>
    chmodSync(inRoot('dist/cli.js'), 0o755),
  ),
  build({
    ...PRODUCT,
    ...WORKER,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    plugins: [openDoors(inRoot('src'))],
  }),
  ...testBundles().map((bundle) => build(bundle)),
  buildData(),
]);
const failed = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failed) if (!reason.errors) console.error(reason.stack ?? reason); // esbuild tells its own
if (failed.length > 0) process.exit(1);
console.log(`built in ${Date.now() - started} ms${production ? ', minified' : ''}`);

/**
 * A Node host loads each `import()` from a file of its own, in a folder beside the entry; a web worker has one file for everything.
 * esbuild splits ES modules only, which older editors do not load: what it wrote is turned into CommonJS file by file,
 * and an `import()` into `require`, the one way that every editor loads a file of an extension.
 * What needs what is returned, as esbuild tells it.
 */
async function buildInParts(entryPoints, folder, shebang = '') {
  const { banner: _, ...product } = PRODUCT;
  rmSync(inRoot('dist', folder), { recursive: true, force: true });
  const { outputFiles, metafile } = await build({
    ...product,
    ...NODE,
    format: 'esm',
    splitting: true,
    entryPoints,
    plugins: [openDoors(inRoot('src'))],
    outdir: 'dist',
    chunkNames: `${folder}/[name]-[hash]`,
    sourcemap: production ? false : 'inline',
    write: false,
    metafile: true,
  });
  refuseCycles(metafile.outputs);
  const [entry] = Object.keys(entryPoints);
  await Promise.all(
    outputFiles.map((file) => writeAsCommonJs(file, file.path === inRoot('dist', `${entry}.js`) ? shebang : '')),
  );
  return metafile.outputs;
}

async function writeAsCommonJs({ path: file, text }, shebang) {
  const { code } = await transform(asCommonJs(text, file), {
    format: 'cjs',
    platform: 'node',
    target: NODE.target,
    charset: 'utf8',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    minify: production,
    sourcemap: production ? false : 'inline',
    sourcefile: path.basename(file),
    banner: `${shebang}"use strict";`,
  });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, code);
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
  const script = inRoot('pipeline/commands/build.ts');
  if (!existsSync(script)) {
    console.warn('skipped dist/catalogue.ndjson: pipeline/commands/build.ts is not there yet');
    return;
  }
  const { buildCatalogue } = await loadScript(script);
  await buildCatalogue(ROOT, inRoot('dist/catalogue.ndjson'));
}
