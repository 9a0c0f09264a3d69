import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogueData } from '../../../pipeline/read';
import { leftOut } from '../../../scripts/grammar/patterns';
import { contributedGrammars } from '../../../scripts/grammar/tokenizer';
import { coloured, files, names } from './coloured';

const MAIN = files['model-almanac.injection.tmLanguage.json'] ?? '';
const out = new Set(leftOut(names));
const inGrammar = [...names.sure, ...names.named].filter((id) => !out.has(id));

/** Colours each text as a string of its own; returns what is coloured in each. */
async function inStrings(texts: readonly string[]): Promise<readonly string[]> {
  const results: string[] = [];
  for (const text of texts) results.push((await coloured('json', `{ "model": "${text}" }`)).join(' '));
  return results;
}

describe('the grammar of the real catalogue', () => {
  it('colours every ID whole', async () => {
    expect(await inStrings(inGrammar)).toEqual(inGrammar.map((id) => `model ${id}`));
  });

  it('colours the last part of every ID with an owner or a path', async () => {
    const owned = readCatalogueData('.')
      .files.flatMap(({ models }) => models.map(({ id }) => id))
      .filter((id) => id.includes('/') && inGrammar.includes(id.slice(id.lastIndexOf('/') + 1)));
    expect(owned.length).toBeGreaterThan(500);
    expect(await inStrings(owned)).toEqual(owned.map((id) => `model ${id.slice(id.lastIndexOf('/') + 1)}`));
  });

  it('colours nothing in a longer name', async () => {
    const longer = inGrammar.flatMap((id) => [`${id}-zzz`, `zzz-${id}`, `${id}.zzz`, `${id}zzz`, `zzz/${id}`]);
    expect((await inStrings(longer)).filter(Boolean)).toEqual([]);
  });

  it('colours every API version behind its key, and no date elsewhere', async () => {
    const found: string[] = [];
    for (const version of names.apiVersions) found.push(...(await coloured('json', `{ "api-version": "${version}" }`)));
    expect(found).toEqual(names.apiVersions.map((version) => `api ${version}`));
    const dates = names.apiVersions.filter((version) => /^[\d-]+$/.test(version));
    expect((await inStrings(dates)).filter(Boolean)).toEqual([]);
  });

  it('stays small', () => {
    expect(Buffer.byteLength(MAIN)).toBeLessThan(40_000);
  });
});

describe('package.json', () => {
  it('contributes each grammar under its own scope, and no other', () => {
    const scopes = Object.values(files).map((text) => JSON.parse(text).scopeName);
    expect(contributedGrammars().map(({ scopeName }) => scopeName)).toEqual(scopes);
    expect(readdirSync('syntaxes').sort()).toEqual(Object.keys(files).sort());
  });

  it('injects them to the languages that the editor brings along', () => {
    const [main, dotenv] = contributedGrammars();
    for (const scope of [
      'source.python',
      'source.ts',
      'source.tsx',
      'source.js',
      'source.json',
      'source.json.comments',
    ])
      expect(main?.injectTo).toContain(scope);
    for (const scope of [
      'source.yaml',
      'source.cs',
      'source.go',
      'source.shell',
      'text.html.markdown',
      'source.dotenv',
    ])
      expect(main?.injectTo).toContain(scope);
    expect(dotenv?.injectTo).toEqual(['source.dotenv']);
  });
});
