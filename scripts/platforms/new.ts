// Begins a platform: npm run new:platform ID -- --name NAME --models-page URL [--vendor VENDOR]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatPlatformFile } from '../../src/catalogue/making';
import { edit, write } from '../lib/files-below';
import { writeList } from './list';

export interface NewPlatform {
  readonly id: string;
  readonly name: string;
  /** The official page that lists its models. */
  readonly modelsPage: string;
  /** Whose own API it is, as the catalogue's data write it; absent for hosts of others' models. */
  readonly vendor?: string;
}

const SCHEMAS = 'pipeline/commands/user-schema.ts';
const PAGES = 'src/catalogue/data/reference/pages.json';
const USAGE = 'usage: npm run new:platform ID -- --name NAME --models-page https://… [--vendor VENDOR]';

/** Writes everything that a platform needs below `root` and returns what is left to do. Throws an `Error` before it writes anything. */
export function beginPlatform(root: string, platform: NewPlatform): readonly string[] {
  const { id, name, modelsPage, vendor } = platform;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`${id} is no ID: small letters, digits and single hyphens, a letter first.`);
  const file = `src/platforms/${id}.ts`;
  if (existsSync(path.join(root, file))) throw new Error(`${id} is taken.`);
  if (!name.trim() || /[\n'\\]/.test(`${name}${vendor ?? ''}`)) throw new Error('A name is one line without quotes.');
  if (!modelsPage.startsWith('https://')) throw new Error('The page on its models must begin with https://');

  const isHost = vendor === undefined;
  write(root, file, textOf(platform));
  write(root, `src/catalogue/data/${id}.json`, formatPlatformFile({ platform: id, sources: {}, models: [] }));
  edit(root, 'src/platforms/tables/orders.ts', (text) => {
    const behind = isHost ? inOrder(text, 'KEY_ORDER', id, "  'openai',") : inOrder(text, 'OWN_ORDER', id);
    return inOrder(behind, 'CLIENT_ORDER', id);
  });
  edit(root, PAGES, (text) => {
    const pages = JSON.parse(text) as { readonly platforms: Record<string, unknown> };
    pages.platforms[id] = { models: modelsPage };
    return `${JSON.stringify(pages, null, 2)}\n`;
  });
  edit(root, 'package.json', (text) => inSetting(text, id));
  edit(root, 'test/unit/platforms/samples.ts', (text) =>
    text.replace(/\n\];\s*$/, `\n  ['${id}', '${variableOf(id)}', 'a word without a meaning here'],\n];\n`),
  );
  writeList(root);
  edit(root, 'README.md', (text) =>
    text
      .replace(/models on (\d+) platforms/, (_, count) => `models on ${Number(count) + 1} platforms`)
      .replace(/Vertex AI, Box and (\d+) more/, (_, count) => `Vertex AI, Box and ${Number(count) + 1} more`),
  );
  return [
    `${file}: clients (with a rare hint), hosts, prefixes, the form of its IDs; every field is described in src/platforms/platform.ts`,
    `src/catalogue/data/${id}.json: its sources and models, each fact with a source and the day (npm run catalogue:add)`,
    `${PAGES}: its pages on lifecycle and prices, where it has some`,
    `test/unit/platforms/samples.ts: a text that shows it, and one that looks like it and does not`,
    'npx biome check --write src/platforms test/unit/platforms && npx vitest run test/unit/platforms test/unit/catalogue',
  ];
}

const variableOf = (id: string): string => `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
const constantOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A host shows itself by its variable, by keys and by prefixes; a vendor's name may mean the vendor, too, so it has no key. */
function textOf({ id, name, vendor }: NewPlatform): string {
  const variable = variableOf(id);
  return [
    "import { definePlatform } from './platform';",
    '',
    `export const ${constantOf(id)} = definePlatform({`,
    `  id: '${id}',`,
    `  name: '${name}',`,
    ...(vendor === undefined ? [] : [`  vendors: ['${vendor}'],`, '  home: true,']),
    `  clients: { hints: ['${variable.slice(0, 5).toLowerCase()}'], patterns: [/${variable}/] },`,
    ...(vendor === undefined ? [`  keys: { word: /\\b${id.replaceAll('-', ' ?')}\\b/ },`] : []),
    `  ${vendor === undefined ? 'hostPrefixes' : 'sharedPrefixes'}: ['${id}'],`,
    '});',
    '',
  ].join('\n');
}

/** The text with the ID at the end of an order, or before a line of it. */
function inOrder(text: string, order: string, id: string, before = '] as const'): string {
  const start = text.indexOf(`export const ${order} = [`);
  const at = text.indexOf(`\n${before}`, start);
  if (start < 0 || at < 0) throw new Error(`src/platforms/tables/orders.ts has no ${order}.`);
  return `${text.slice(0, at)}\n  '${id}',${text.slice(at)}`;
}

/** The choices of `modelAlmanac.platforms`, in their order. */
function inSetting(text: string, id: string): string {
  const start = text.indexOf('"enum": [', text.indexOf('"modelAlmanac.platforms": {')) + '"enum": ['.length;
  const end = text.indexOf(']', start);
  const indent = /\n\s*/.exec(text.slice(start, end))?.[0] ?? ' ';
  const ids = [...(JSON.parse(`[${text.slice(start, end)}]`) as string[]), id].sort();
  return `${text.slice(0, start)}${ids.map((one) => `${indent}"${one}"`).join(',')}${indent.slice(0, -2)}${text.slice(end)}`;
}

export function main(args: readonly string[]): number {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, vendor: { type: 'string' }, 'models-page': { type: 'string' } },
  });
  const [id] = positionals;
  const { name, vendor, 'models-page': modelsPage } = values;
  if (id === undefined || positionals.length > 1 || name === undefined || modelsPage === undefined) {
    console.error(USAGE);
    return 2;
  }
  const left = beginPlatform('.', { id, name, modelsPage, ...(vendor !== undefined && { vendor }) });
  // What is written from all platforms, by a program that knows this one.
  const written = spawnSync(process.execPath, ['scripts/run.mjs', SCHEMAS], { stdio: 'inherit' });
  if (written.status !== 0) return 1;
  console.log(`${id} is begun. What is left:\n${left.map((line) => `- ${line}`).join('\n')}`);
  return 0;
}
