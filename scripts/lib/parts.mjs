// Builds a program of several files for Node: an entry, and what it loads when it is needed.
import { readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { asCommonJs, refuseCycles } from './common-js.mjs';
import { openDoors } from './doors.mjs';
import { joinParts, launcherOf, withoutJoined } from './joined-parts.mjs';
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

/** How the command line is joined: what it starts with, and what reads a text. */
export const JOINED_CLI = { source: 'src/cli/launch/launch.ts', parts: ['job-scanner'] };

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
   * `joined`: in a release, the first entry is a launcher of this source, and what it and these parts need at once is in a file each.
   */
  async function buildInParts(entryPoints, outdir, folder, shebang = '', joined = undefined) {
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
    const files = new Map(
      await Promise.all(
        outputFiles.map(async (file) => {
          const name = path.relative(inRoot(outdir), file.path).replaceAll(path.sep, '/');
          return [name, await commonJsOf(file, data, name === `${entry}.js` ? shebang : '')];
        }),
      ),
    );
    const written =
      production && joined ? await withJoined(files, `${entry}.js`, folder, { ...joined, shebang }) : files;
    await Promise.all([
      writeFile(data, await platformsAsData()),
      ...[...written].map(([name, code]) => writeFile(inRoot(outdir, name), code)),
    ]);
    return metafile.outputs;
  }

  async function commonJsOf({ path: file, text }, data, shebang) {
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
    return code;
  }

  /** `joined.source`: of the launcher; `joined.parts`: the parts that begin a file each. */
  async function withJoined(files, entry, folder, { source, parts, others = [], shebang }) {
    const named = (part) => {
      const name = [...files.keys()].find((file) => path.posix.basename(file).startsWith(`${part}-`));
      if (name === undefined) throw new Error(`there is no part ${part}`);
      return name;
    };
    const joined = await joinParts(files, [entry, ...parts.map(named)], folder);
    const { banner: _, ...options } = { ...PRODUCT, ...NODE };
    return new Map([
      ...withoutJoined(files, joined, others),
      ...joined.map(({ file, code }) => [file, code]),
      [entry, await launcherOf(joined, { source: inRoot(source), options, banner: shebang })],
    ]);
  }
}
