// Makes syntaxes/ from the catalogue: node scripts/run.mjs scripts/grammar/generate.ts [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCatalogueData } from '../../pipeline/read';
import { grammarFiles } from './grammar';
import { grammarNames } from './names';
import { leftOut } from './patterns';

const FOLDER = 'syntaxes';

/** Writes the grammars; with `--check`, says which are not what the catalogue gives, and returns 1. */
export function main(args: readonly string[]): number {
  const names = grammarNames(readCatalogueData('.'));
  const files = Object.entries(grammarFiles(names)).map(([name, text]) => ({ file: path.join(FOLDER, name), text }));
  if (args.includes('--check')) return check(files);
  for (const { file, text } of files) {
    writeFileSync(file, text);
    console.log(`${file}: ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB`);
  }
  const { sure, named, apiVersions } = names;
  console.log(`${sure.length + named.length} model IDs, ${apiVersions.length} API versions`);
  console.log(`Left out, words without a separator: ${leftOut(names).join(', ') || 'none'}`);
  return 0;
}

function check(files: readonly { readonly file: string; readonly text: string }[]): number {
  const stale = files.filter(({ file, text }) => contentOf(file) !== text);
  for (const { file } of stale) console.log(`✗ ${file} is not what the catalogue gives: run npm run grammar`);
  console.log(`${files.length - stale.length} passed, ${stale.length} failed`);
  return stale.length > 0 ? 1 : 0;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
