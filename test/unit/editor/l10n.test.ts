import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const table = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file));

/** Every sentence that the editor hands to `l10n.t`. */
function sentences(): readonly string[] {
  const folder = 'src/editor';
  const files = readdirSync(path.join(ROOT, folder), { encoding: 'utf8', recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => read(path.join(folder, file)));
  const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)]);
  return [...new Set(calls.map(([, single, double]) => single ?? double ?? ''))].sort();
}

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/g)].map(([mark]) => mark).sort();

describe('the sentences of the editor', () => {
  const japanese = table('l10n/bundle.l10n.ja.json');

  test('are all there in both bundles, and no others', () => {
    expect(sentences().length).toBeGreaterThan(20);
    expect(Object.keys(japanese).sort()).toEqual(sentences());
    expect(Object.keys(table('l10n/bundle.l10n.json')).sort()).toEqual(sentences());
  });

  test.each(Object.entries(japanese))('%s keeps its places for values', (english, translated) => {
    expect(placeholders(translated)).toEqual(placeholders(english));
    expect(translated).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});

describe('the texts of the manifest', () => {
  const english = table('package.nls.json');
  const japanese = table('package.nls.ja.json');

  test('are all there in both languages, and no others', () => {
    const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(Object.entries(english))('%s names the same settings and commands', (key, text) => {
    const links = (of: string): readonly string[] =>
      [...of.matchAll(/`#[\w.]+#`|command:\S+\)/g)].map(([mark]) => mark);
    expect(links(japanese[key] ?? '')).toEqual(links(text));
  });
});
