import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listOfPlatforms } from '../../../scripts/platforms/list';
import {
  CLIENT_ORDER,
  KEY_ORDER,
  knownPlatforms,
  OTHER_HOSTS,
  OWN_ORDER,
  PLATFORMS,
  type PlatformDefinition,
} from '../../../src/platforms';

const all: readonly PlatformDefinition[] = PLATFORMS;
const having = (field: keyof PlatformDefinition): readonly string[] =>
  all.filter((platform) => platform[field] !== undefined).map(({ id }) => id);

describe('platforms', () => {
  it('stand in the list, each in a file of its own with its ID as the name', () => {
    expect(readFileSync('src/platforms/list.ts', 'utf8')).toBe(listOfPlatforms('.'));
    const files = readdirSync('src/platforms').map((file) => file.replace(/\.ts$/, ''));
    expect(files).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
    for (const { id } of all) expect(readFileSync(`src/platforms/${id}.ts`, 'utf8')).toContain(`id: '${id}'`);
  });

  it.each([
    ['CLIENT_ORDER', CLIENT_ORDER, 'clients'],
    ['KEY_ORDER', KEY_ORDER, 'keys'],
    ['OWN_ORDER', OWN_ORDER, 'home'],
  ] as const)('that %s names are exactly those with the field', (_, order, field) => {
    expect([...order].sort()).toEqual([...having(field)].sort());
  });

  it('are counted in README', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(`models on ${all.length} platforms`);
    expect(readme).toContain(`OpenAI, Azure, Bedrock, Vertex AI, Box and ${all.length - 5} more`);
  });

  it('are the choices of the setting', () => {
    const choices = /"modelAlmanac\.platforms": \{[\s\S]*?"enum": (\[[^\]]*\])/.exec(
      readFileSync('package.json', 'utf8'),
    );
    expect(JSON.parse(choices?.[1] ?? '[]')).toEqual(knownPlatforms());
  });

  it('have no prefix, vendor or ID of another', () => {
    for (const own of [
      all.flatMap(({ hostPrefixes = [], sharedPrefixes = [] }) => [...hostPrefixes, ...sharedPrefixes]),
      all.flatMap(({ vendors = [] }) => vendors),
      all.map(({ id }) => id),
      all.map(({ name }) => name),
    ])
      expect(own).toEqual([...new Set(own)]);
  });

  it('name peers that name them, too', () => {
    for (const { id, peer } of all)
      if (peer !== undefined) expect(all.find((other) => other.id === peer)?.peer, peer).toBe(id);
  });

  it('have patterns without flags that the search does not know', () => {
    for (const { id, clients, keys, idForm } of all) {
      for (const pattern of clients?.patterns ?? []) expect(pattern, id).toEqual(new RegExp(pattern.source));
      expect(keys?.word.flags ?? '', id).toBe('');
      expect(idForm?.flags.replace('i', '') ?? '', id).toBe('');
    }
    for (const { id, word } of OTHER_HOSTS) expect(word.flags, id).toBe('');
  });

  it('have patterns without groups that count: those of the search do', () => {
    for (const { id, clients } of all)
      for (const { source } of [...(clients?.patterns ?? []), ...(clients?.hosts ? [clients.hosts] : [])])
        expect(source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, ''), id).not.toMatch(/\((?!\?(?:[:=!]|<[=!]))/);
  });

  it('have prefixes, profiles and variants that are plain text', () => {
    for (const { id, hostPrefixes = [], sharedPrefixes = [], profiles = [], variants = [], fineTuned = [] } of all)
      for (const text of [...hostPrefixes, ...sharedPrefixes, ...profiles, ...variants, ...fineTuned])
        expect(text, id).toMatch(/^[a-z\d_:-]+$/);
  });

  it('have hints in small letters, as long as what is looked for at once, or one shorter', () => {
    for (const hint of all.flatMap(({ clients }) => clients?.hints ?? [])) {
      expect(hint).toBe(hint.toLowerCase());
      expect([4, 5], hint).toContain(hint.length);
    }
  });
});
