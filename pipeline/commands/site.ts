// Makes the static site: npm run site -- [--out DIR] [--as-of DATE] [--address URL]
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeCatalogue } from '../../src/catalogue';
import { encodeCatalogue } from '../../src/catalogue/making';
import { loadPanel } from '../../src/messages';
import { readCatalogueData } from '../read';
import { siteFiles } from '../site/site';

const ASSETS = 'pipeline/site/assets';
/** What the editor's panel has, too. */
const SHARED = ['card.css', 'icon.svg'];
const ADDRESS = 'https://model-almanac.github.io/model-almanac/';
const USAGE = 'usage: npm run site -- [--out DIR] [--as-of YYYY-MM-DD] [--address URL]';

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'dist/site' },
      'as-of': { type: 'string', default: new Date().toISOString().slice(0, 10) },
      address: { type: 'string', default: ADDRESS },
    },
  });
  const { out, 'as-of': asOf, address } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !URL.canParse(address) || !address.endsWith('/')) {
    console.error(`${USAGE}\nthe address ends with a slash`);
    return 2;
  }
  const { files, bytes } = await writeSite('.', out, asOf, address);
  console.log(`${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, as of ${asOf}`);
  return 0;
}

export interface Written {
  readonly files: number;
  /** Of the pages and files that are made. */
  readonly bytes: number;
}

/** Writes the site into a new folder beside `out` and puts it in its place once it is whole. */
export async function writeSite(root: string, out: string, asOf: string, address: string): Promise<Written> {
  const catalogue = decodeCatalogue(encodeCatalogue(readCatalogueData(root)));
  const panels = { en: (await loadPanel('en')).panel, ja: (await loadPanel('ja')).panel };
  const made = `${out}.part`;
  rmSync(made, { recursive: true, force: true });
  const folders = new Set<string>();
  let files = 0;
  let bytes = 0;
  for (const { path: name, text } of siteFiles({ catalogue, asOf, address, panels })) {
    const file = path.join(made, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, text);
    files++;
    bytes += Buffer.byteLength(text);
  }
  cpSync(path.join(root, ASSETS), made, { recursive: true });
  for (const shared of SHARED) cpSync(path.join(root, 'media', shared), path.join(made, shared));
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
  return { files: files + readdirSync(path.join(root, ASSETS)).length + SHARED.length, bytes };
}
