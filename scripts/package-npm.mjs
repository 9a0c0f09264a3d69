// Makes the npm package of the command line: npm run package:npm [-- --no-pack] → dist/npm/ and dist/model-almanac-VERSION.tgz
// The repository's own package.json is the extension's; the one of this package is written here. Nothing is installed with it.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadScript } from './lib/load-script.mjs';
import { JOINED_CLI, partsBuilder } from './lib/parts.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';

const FOLDER = 'dist/npm';
const BLOB = 'https://github.com/model-almanac/model-almanac/blob/main';
const { name, version, license, repository, engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const inFolder = (file) => inRoot(FOLDER, file);

rmSync(inRoot(FOLDER), { recursive: true, force: true });
mkdirSync(inRoot(FOLDER), { recursive: true });
const { buildInParts } = partsBuilder(true);
await buildInParts(
  { cli: 'src/cli/main.ts', index: 'src/cli/library/index.ts' },
  FOLDER,
  'parts',
  '#!/usr/bin/env node\n',
  { ...JOINED_CLI, others: ['index.js'] },
);
chmodSync(inFolder('cli.js'), 0o755);
const verbs = [
  ...readFileSync(inRoot('src/cli/library/api.d.ts'), 'utf8').matchAll(/^export (?:function|const) (\w+)/gm),
];
const names = verbs.map(([, verb]) => verb);
writeFileSync(
  inFolder('index.mjs'),
  `import door from './index.js';\n\n${names.map((verb) => `export const ${verb} = door.${verb};\n`).join('')}`,
);
copyFileSync(inRoot('src/cli/library/api.d.ts'), inFolder('index.d.ts'));
writeFileSync(inFolder('index.d.mts'), "export * from './index.js';\n");
await writeCatalogue();
for (const file of ['LICENSE', 'NOTICE']) copyFileSync(inRoot(file), inFolder(file));
writeFileSync(inFolder('README.md'), readme());
writeFileSync(inFolder('package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
if (!process.argv.includes('--no-pack'))
  execFileSync('npm', ['pack', '--silent', inRoot(FOLDER), '--pack-destination', inRoot('dist')], {
    cwd: ROOT,
    stdio: 'inherit',
  });

/** Packed: unpacked it would be larger than all the rest, and reading it so costs 3 ms. */
async function writeCatalogue() {
  const file = inFolder('catalogue.ndjson');
  const { buildCatalogue } = await loadScript(inRoot('pipeline/commands/build.ts'));
  await buildCatalogue(ROOT, file);
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  rmSync(file);
}

/** Its links lead out of the package. */
function readme() {
  const text = readFileSync(inRoot('docs/cli.md'), 'utf8');
  return text.replaceAll(/\]\((?!https?:|#)([^)\s]+)\)/g, (_, to) => `](${BLOB}/${path.posix.join('docs', to)})`);
}

function manifest() {
  return {
    name,
    version,
    description:
      'Finds AI model IDs and API versions in code and config, and says which are retired, retiring or deprecated, since when, and what to use instead. Offline.',
    keywords: [
      'ai',
      'llm',
      'model',
      'deprecation',
      'retirement',
      'end-of-life',
      'lint',
      'sarif',
      'cyclonedx',
      'openai',
      'azure',
      'bedrock',
    ],
    license,
    repository,
    homepage: 'https://github.com/model-almanac/model-almanac#readme',
    bugs: 'https://github.com/model-almanac/model-almanac/issues',
    type: 'commonjs',
    engines: { node: engines.node },
    bin: { [name]: 'cli.js' },
    main: './index.js',
    types: './index.d.ts',
    exports: {
      '.': {
        import: { types: './index.d.mts', default: './index.mjs' },
        require: { types: './index.d.ts', default: './index.js' },
      },
      './package.json': './package.json',
    },
    sideEffects: false,
  };
}
