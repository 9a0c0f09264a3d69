// Builds a program of several files for Node: an entry, and what it loads when it is needed.
import { readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { asCommonJs, refuseCycles } from './common-js.mjs';
import { openDoors } from './doors.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { PLATFORMS_DATA, platformsAreData, platformsAsData } from './platforms.mjs';

/** What libraries look for and do without: none of it is asked for. */
const NOT_USED = [
  'ajv',
  'ajv-formats',
  'ajv-formats-draft2019',
  'libxmljs2',
  'packageurl-js',
  'spdx-expression-parse',
  'xmlbuilder2',
];

/** The library of the model context protocol brings a validator for what a server asks its users: ours asks nothing. */
const NO_VALIDATOR = {
  name: 'no-validator',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@modelcontextprotocol[\\/]sdk[\\/].*[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
      loader: 'js',
    }));
  },
};

/** The options of all builds, and the build of a program in parts. */
export function partsBuilder(production) {
  // `module` first: jsonc-parser's `main` hides its own parts from a bundler. No condition `module`: a package that is required as
  // CommonJS must not become an ES module for some and not for others.
  const NODE = { platform: 'node', target: 'node20', mainFields: ['module', 'main'], conditions: [] };
  const COMMON = {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'cjs',
    external: ['vscode', ...NOT_USED],
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
  return { NODE, COMMON, PRODUCT, buildInParts };

  /**
   * A Node host loads each `import()` from a file of its own, in a folder beside the entries; a web worker has one file for everything.
   * esbuild splits ES modules only, which older editors do not load: what it wrote is turned into CommonJS file by file,
   * and an `import()` into `require`, the one way that every editor loads a file of an extension.
   * The platforms lie beside the parts, as data. What needs what is returned, as esbuild tells it. The first entry gets the shebang.
   */
  async function buildInParts(entryPoints, outdir, folder, shebang = '') {
    const { banner: _, ...product } = PRODUCT;
    rmSync(inRoot(outdir, folder), { recursive: true, force: true });
    const { outputFiles, metafile } = await build({
      ...product,
      ...NODE,
      format: 'esm',
      splitting: true,
      entryPoints,
      plugins: [platformsAreData, openDoors(inRoot('src')), NO_VALIDATOR],
      outdir,
      chunkNames: `${folder}/[name]-[hash]`,
      sourcemap: production ? false : 'inline',
      write: false,
      metafile: true,
    });
    refuseCycles(metafile.outputs);
    const [entry] = Object.keys(entryPoints);
    const data = inRoot(outdir, folder, PLATFORMS_DATA);
    await mkdir(path.dirname(data), { recursive: true });
    await Promise.all([
      writeFile(data, await platformsAsData()),
      ...outputFiles.map((file) =>
        writeAsCommonJs(file, data, file.path === inRoot(outdir, `${entry}.js`) ? shebang : ''),
      ),
    ]);
    return metafile.outputs;
  }

  async function writeAsCommonJs({ path: file, text }, data, shebang) {
    const near = path.relative(path.dirname(file), data).replaceAll(path.sep, '/');
    const commonJs = asCommonJs(text, file).replaceAll(`require("${PLATFORMS_DATA}")`, `require("./${near}")`);
    const { code } = await transform(commonJs, {
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
}
