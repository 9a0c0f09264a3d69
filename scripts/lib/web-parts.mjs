// Builds the extension for a web worker, where an editor loads one file and gives it no way to load another: dist/web/extension.js
// starts, and reads the rest from the extension's own folder when it is needed, as the editor reads the catalogue there. Few
// files, since each is a request; what is needed together lies together.
import { rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { asCommonJs, refuseCycles } from './common-js.mjs';
import { openDoors } from './doors.mjs';
import { inRoot } from './paths.mjs';
import { PLATFORMS_DATA, platformsAreData, platformsAsData } from './platforms.mjs';

const FOLDER = 'dist/web';
export const WORKER = { platform: 'browser', target: 'es2022' };
/** What is loaded together: a file for each, with all that its entries need and no file before it has. Everything else is in the last. */
const FILES = [
  ['extension', ['src/extension.ts']],
  ['core', ['src/editor/core.ts']],
  ['contracts', ['src/recognition/parts/contracts.ts', 'src/rules/contract-rules.ts']],
  ['infrastructure', ['src/recognition/parts/deployments.ts']],
  ['cards', ['src/editor/card-core.ts', 'src/session/card-room.ts']],
];
const REST = 'more';
/** For those who read Japanese, whatever they load. */
const JAPANESE = { file: 'japanese', input: /(?:-ja|japanese)\.ts$/ };

/** @param options those of `partsBuilder`: of a product that is minified or not */
export async function buildWebParts({ PRODUCT, production }) {
  const { banner: _, ...product } = PRODUCT;
  const { outputFiles, metafile } = await build({
    ...product,
    ...WORKER,
    format: 'esm',
    splitting: true,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: FOLDER,
    chunkNames: '[name]-[hash]',
    plugins: [platformsAreData, openDoors(inRoot('src'))],
    sourcemap: false,
    write: false,
    metafile: true,
  });
  refuseCycles(metafile.outputs);
  const { fileOf, needs } = shareOut(metafile.outputs);
  const shortened = shortNames(metafile.outputs);
  const texts = new Map();
  for (const { path: part, text } of outputFiles) {
    const name = path.basename(part);
    const file = fileOf.get(name);
    texts.set(file, `${texts.get(file) ?? ''}${JSON.stringify(name)}: ${await asPart(text, name, production)},\n`);
  }
  rmSync(inRoot(FOLDER), { recursive: true, force: true });
  await mkdir(inRoot(FOLDER), { recursive: true });
  const loader = (await readFile(inRoot('scripts/lib/web-loader.js'), 'utf8'))
    .replace('PARTS_OF_THE_START', () => `{${shortened(texts.get('extension'))}}`)
    .replace('FILES_NEEDED', () => shortened(JSON.stringify(needs)));
  texts.delete('extension');
  await Promise.all([
    writeFile(inRoot(FOLDER, 'extension.js'), await minified(loader, production)),
    writeFile(inRoot(FOLDER, PLATFORMS_DATA), await platformsAsData()),
    ...[...texts].map(([file, text]) => writeFile(inRoot(FOLDER, `${file}.js`), `({${shortened(text)}})`)),
  ]);
}

/** esbuild's names of parts have twenty letters, and stand wherever one part needs another. */
function shortNames(outputs) {
  const hashed = Object.keys(outputs).map((output) => path.basename(output));
  const short = new Map(hashed.filter((name) => HASHED.test(name)).map((name, index) => [name, index.toString(36)]));
  return (text) =>
    text.replaceAll(/"([\w-]+\.js)"/g, (quoted, name) => (short.has(name) ? `"${short.get(name)}"` : quoted));
}
const HASHED = /-[A-Z0-9]{8}\.js$/;

/** Which file each part lies in, and which files each part that is loaded later needs. */
function shareOut(outputs) {
  const fileOf = new Map();
  const nameOf = (output) => path.basename(output);
  for (const [output, { inputs }] of Object.entries(outputs)) {
    const all = Object.keys(inputs);
    if (all.length > 0 && all.every((input) => JAPANESE.input.test(input))) fileOf.set(nameOf(output), JAPANESE.file);
  }
  for (const [file, sources] of FILES)
    for (const source of sources) {
      const entry = Object.keys(outputs).find((output) => outputs[output].entryPoint === source);
      if (!entry) throw new Error(`${source} is no part of its own`);
      for (const output of closure(entry, outputs)) if (!fileOf.has(nameOf(output))) fileOf.set(nameOf(output), file);
    }
  for (const output of Object.keys(outputs)) if (!fileOf.has(nameOf(output))) fileOf.set(nameOf(output), REST);
  const needs = {};
  for (const [output, { entryPoint }] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    const all = closure(output, outputs);
    const files = new Set(all.map((one) => `${fileOf.get(nameOf(one))}.js`));
    if (all.some((one) => outputs[one].imports.some((to) => to.path === PLATFORMS_DATA))) files.add(PLATFORMS_DATA);
    files.delete('extension.js');
    needs[nameOf(output)] = [...files];
  }
  return { fileOf, needs };
}

/** A part and all that it needs at once. */
function closure(entry, outputs) {
  const found = new Set([entry]);
  for (const output of found)
    for (const { path: to, kind } of outputs[output].imports)
      if (kind === 'import-statement' && outputs[to]) found.add(to);
  return [...found];
}

/** A function of `module`, of what gives it other parts, and of what loads them later. */
async function asPart(text, name, production) {
  const later = (to) => `loadPart(${JSON.stringify(to)})`;
  const code = asCommonJs(text, name, later)
    // esbuild names every part that might do something when it is read: none of ours does, and who needs one takes something of it.
    .replaceAll(/(^|[;\n])require\("\.\/[\w-]+\.js"\)(?=;)/g, '$1')
    .replaceAll(/((?:require|loadPart)\(")\.\//g, '$1');
  return `(module, require, loadPart) => {${await minified(code, production)}}`;
}

async function minified(code, minify) {
  const { code: result } = await transform(code, { ...WORKER, format: 'cjs', charset: 'utf8', minify });
  return result;
}
