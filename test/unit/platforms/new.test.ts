import { describe, expect, it } from 'vitest';
import { listOfPlatforms } from '../../../scripts/platforms/list';
import { beginPlatform, type NewPlatform } from '../../../scripts/platforms/new';
import { formatPlatformFile } from '../../../src/catalogue/format';
import { PlatformFile } from '../../../src/catalogue/schema';
import { copiedTree } from '../copied-tree';

const FILES = [
  'src/platforms',
  'src/catalogue/data/reference/pages.json',
  'test/unit/platforms/samples.ts',
  'package.json',
  'README.md',
];
const HOST: NewPlatform = { id: 'acme-ai', name: 'Acme AI', modelsPage: 'https://docs.example.org/models' };

const { root, read, all } = copiedTree(FILES, ['src/catalogue/data']);

/** What stands between the brackets of an order. */
const orderOf = (name: string): readonly string[] =>
  [
    ...(read('src/platforms/tables/orders.ts').split(`const ${name} = [`)[1]?.split(']')[0] ?? '').matchAll(
      /'([^']+)'/g,
    ),
  ].map(([, id]) => id ?? '');

describe('a new platform', () => {
  it('that hosts models has a file, data, a page, a sample, and its place in the list, the orders and the setting', () => {
    const before = all();
    const left = beginPlatform(root(), HOST);
    const after = all();
    expect(
      Object.keys(after)
        .filter((file) => after[file] !== before[file])
        .sort(),
    ).toEqual([
      'README.md',
      'package.json',
      'src/catalogue/data/acme-ai.json',
      'src/catalogue/data/reference/pages.json',
      'src/platforms/acme-ai.ts',
      'src/platforms/list.ts',
      'src/platforms/tables/orders.ts',
      'test/unit/platforms/samples.ts',
    ]);
    expect(read('src/platforms/acme-ai.ts')).toBe(
      [
        "import { definePlatform } from './platform';",
        '',
        'export const acmeAi = definePlatform({',
        "  id: 'acme-ai',",
        "  name: 'Acme AI',",
        "  clients: { hints: ['acme_'], patterns: [/ACME_AI_API_KEY/] },",
        '  keys: { word: /\\bacme ?ai\\b/ },',
        "  hostPrefixes: ['acme-ai'],",
        '});',
        '',
      ].join('\n'),
    );
    const data = read('src/catalogue/data/acme-ai.json');
    expect(formatPlatformFile(PlatformFile.parse(JSON.parse(data)))).toBe(data);
    expect(JSON.parse(data).platform).toBe('acme-ai');
    expect(JSON.parse(read('src/catalogue/data/reference/pages.json')).platforms['acme-ai']).toEqual({
      models: HOST.modelsPage,
    });
    expect(read('test/unit/platforms/samples.ts')).toMatch(/\n {2}\['acme-ai', 'ACME_AI_API_KEY', '[^']+'\],\n\];\n$/);
    expect(read('src/platforms/list.ts')).toBe(listOfPlatforms(root()));
    expect(read('src/platforms/list.ts')).toContain("import { acmeAi } from './acme-ai';");
    expect(orderOf('CLIENT_ORDER').at(-1)).toBe('acme-ai');
    expect(orderOf('KEY_ORDER').slice(-3)).toEqual(['acme-ai', 'openai', 'anthropic']);
    expect(orderOf('OWN_ORDER')).not.toContain('acme-ai');
    const choices = choicesIn(read('package.json'));
    expect(choices).toEqual([...choicesIn(before['package.json'] ?? ''), 'acme-ai'].sort());
    const count = (name: string, text = ''): number => Number(new RegExp(name).exec(text)?.[1]);
    for (const said of ['models on (\\d+) platforms', 'Box and (\\d+) more'])
      expect(count(said, read('README.md'))).toBe(count(said, before['README.md']) + 1);
    expect(left.join('\n')).toContain('src/platforms/acme-ai.ts');
  });

  it("that is a vendor's own API has no key, a prefix that may name the vendor, and its place among vendors", () => {
    beginPlatform(root(), { ...HOST, id: 'acme', vendor: 'Acme' });
    const text = read('src/platforms/acme.ts');
    expect(text).toContain("  vendors: ['Acme'],\n  home: true,\n");
    expect(text).toContain("  sharedPrefixes: ['acme'],\n");
    expect(text).not.toContain('keys:');
    expect(orderOf('OWN_ORDER').at(-1)).toBe('acme');
    expect(orderOf('KEY_ORDER')).not.toContain('acme');
  });

  it.each([
    ['a platform that is there', { id: 'groq' }],
    ['the name of a file of the room', { id: 'forms' }],
    ['a path', { id: '../evil' }],
    ['capitals', { id: 'Acme' }],
    ['a hyphen at the end', { id: 'acme-' }],
    ['no name', { name: ' ' }],
    ['a name that would end its text', { name: "Acme' + evil + '" }],
    ['a vendor that would end its text', { vendor: 'Acme\\' }],
    ['a page that is none', { modelsPage: 'docs.example.org' }],
  ])('is not begun, nor is anything written, with %s', (_, wrong) => {
    const before = all();
    expect(() => beginPlatform(root(), { ...HOST, ...wrong })).toThrow();
    expect(all()).toEqual(before);
  });
});

function choicesIn(manifest: string): readonly string[] {
  const { contributes } = JSON.parse(manifest) as {
    contributes: { configuration: { properties: Record<string, { items?: { enum?: string[] } }> }[] };
  };
  return contributes.configuration.flatMap(({ properties }) => properties['modelAlmanac.platforms']?.items?.enum ?? []);
}
