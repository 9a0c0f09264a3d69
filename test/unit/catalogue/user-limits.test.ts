/** However large, deep or wrong `model-almanac.json` is: it is told at its place, it costs little, and the rest of it works. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layered } from '../../../src/catalogue/layered';
import { parseUserLayer } from '../../../src/catalogue/user-layer';
import { overLimit } from '../../../src/catalogue/user-limits';
import { recognize } from '../../../src/recognition/recognize';
import { largestMap } from '../largest-map';
import { fakeCatalogue } from './fake';

const CATALOGUE = fakeCatalogue([{ platform: 'azure-openai', id: 'gpt-4.1', version: '2025-04-14' }]);
const parse = (text: string) => parseUserLayer(text, CATALOGUE, { trusted: true });
const messages = (text: string) => parse(text).mistakes.map(({ message }) => message);
const row = { platform: 'acme', checked: '2026-11-01' };

describe('before anything is parsed', () => {
  const lists = (levels: number) => `{ "ignore": ${'['.repeat(levels)}${']'.repeat(levels)} }`;

  it.each([
    ['lists in lists', lists(60_000)],
    ['objects in objects', '{"a":'.repeat(40_000)],
    ['lists that nobody closes', '['.repeat(100_000)],
  ])('%s, too deep for any parser, are told where they become too deep', (_, text) => {
    const { layer, mistakes } = parse(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.message).toBe('Nested more than 32 levels deep: the file is not used.');
    expect(text.slice(0, mistakes[0]?.start).match(/[[{]/g)).toHaveLength(32);
    expect(layer.models).toEqual([]);
  });

  it('a file of more than 2 MB is told', () => {
    expect(messages(`{}${' '.repeat(2_000_000)}`)).toEqual(['Larger than 2 MB: the file is not used.']);
    expect(messages(`{}${' '.repeat(1_900_000)}`)).toEqual([]);
  });

  it('more values than anybody has are told', () => {
    expect(messages(`{ "ignore": [${'1,'.repeat(300_001)}1] }`)).toEqual([
      'More than 300,000 values: the file is not used.',
    ]);
  });

  it.each([
    ['in a text', `{ "x": "${'['.repeat(100)}" }`],
    ['behind an escaped quote', `{ "x": "\\"${'{'.repeat(100)}" }`],
    ['in a comment', `// ${'['.repeat(100)}\n/* ${'{'.repeat(100)} */ {}`],
    ['side by side', `[${'[],'.repeat(1_000)}[]]`],
  ])('brackets %s are no levels', (_, text) => {
    expect(overLimit(text)).toBeUndefined();
  });

  it('nothing that passes the limits throws', () => {
    const part = fc.constantFrom(
      ...'[]{}",:\\/*\n a1'.split(''),
      '"models"',
      '"ignore"',
      '"x-1"',
      '__proto__',
      '//',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => void parse(parts.join(''))),
      {
        seed: 7,
        numRuns: 500,
      },
    );
    for (const open of ['{"a":', '[', '{"a":[', '"\n[', '\\[', '/*/[', '//\r[', '[/']) void parse(open.repeat(20_000));
  });
});

describe('names', () => {
  it.each([
    ['an escape of a terminal', 'acme\u001b[2J'],
    ['a right-to-left override', 'acme\u202e7b'],
    ['a character without width', 'gpt\u200b-4'],
    ['a byte order mark', '\ufeffacme'],
    ['a quote', 'acme"7b'],
    ['a line break', 'acme\n7b'],
    ['letters that look like others', 'gр\u0442-4'],
    ['nothing', ''],
  ])('of models may not hold %s', (_, name) => {
    const text = JSON.stringify({ models: { [name]: row, 'acme-7b': { ...row, aliases: [name] }, 'acme-8b': row } });
    const { layer, mistakes } = parse(text);
    expect(layer.models.map(({ entry }) => entry.id)).toEqual(['acme-8b']);
    expect(mistakes.map(({ start, end }) => JSON.parse(text.slice(start, end)))).toEqual([name, name]);
    expect(mistakes[0]?.message).toBe('Expected an ID of letters, digits and . _ : @ / + ~ -.');
  });

  it('that are shown may hold any letters, but nothing invisible', () => {
    const named = (name: string) => messages(JSON.stringify({ models: { 'acme-7b': { ...row, name } } }));
    expect(named('アクメ 7B — “large”')).toEqual([]);
    for (const name of ['a\u001b]0;x\u0007', 'a\u202eb', 'a\u2066b', 'a\nb', 'a\u200db', '\u0000'])
      expect(named(name)).toEqual(['Expected a text without control or invisible characters.']);
  });

  it('that nobody knows are told without what cannot be seen, and not at full length', () => {
    const [message = ''] = messages(JSON.stringify({ [`\u001b]0;x\u0007\u202e${'y'.repeat(5_000)}`]: {} }));
    expect(message).toMatch(/^"\ufffd\]0;x\ufffd\ufffdy+…" is not known here\./);
    expect(message.length).toBeLessThan(300);
  });

  it('stand once in the file: the first counts', () => {
    const text = `{ "models": { "acme-7b": ${JSON.stringify({ ...row, aliases: ['small'] })},
      "acme-7b": ${JSON.stringify({ ...row, platform: 'other' })}, "acme-8b": ${JSON.stringify({ ...row, aliases: ['SMALL'] })} } }`;
    const { layer, mistakes } = parse(text);
    expect(layer.models.map(({ platform, entry }) => [platform, entry.id])).toEqual([['acme', 'acme-7b']]);
    expect(mistakes.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      ['"acme-7b"', 'acme-7b is named twice: the first counts.'],
      ['"SMALL"', 'SMALL is named twice: the first counts.'],
    ]);
  });
});

describe('many', () => {
  it('mistakes are told up to a number that somebody may read', () => {
    const found = messages(JSON.stringify({ ignore: ['x-1', ...Array.from({ length: 150_000 }, () => 1)] }));
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toBe('More than 200 rows are wrong: from here on none is used.');
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1]));
    const unknown = messages(JSON.stringify({ models: { 'acme-7b': { ...row, ...fields } } }));
    expect(unknown).toHaveLength(201);
    expect(unknown.at(-1)).toBe('19800 more mistakes from here on.');
  });

  it('names that patterns were asked about are remembered up to a number', () => {
    const { layer } = parse(
      JSON.stringify({ deployments: { 'chat-*-x': { model: 'gpt-4.1', version: '2025-04-14' } } }),
    );
    const { deployment } = layered(CATALOGUE, layer).user;
    const askAll = (): void => {
      for (let n = 0; n < 50_000; n++) deployment(`chat-${n}-${n % 2 ? 'x' : 'y'}`);
    };
    const most = largestMap(askAll);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(25_000);
    expect(largestMap(askAll)).toBe(most);
    expect(deployment('chat-7-x')).toBeDefined();
    expect(deployment('chat-8-y')).toBeUndefined();
  });

  it('patterns are used up to a number, and the rest is told', () => {
    const names = Array.from({ length: 502 }, (_, index) => `c-${index}-*`);
    const text = JSON.stringify({ deployments: Object.fromEntries(names.map((name) => [name, { model: 'gpt-4.1' }])) });
    const { layer, mistakes } = parse(text);
    expect(layer.deployments).toHaveLength(500);
    expect(mistakes.map(({ start, end }) => text.slice(start, end))).toEqual(['"c-500-*"', '"c-501-*"']);
  });

  it('names cost a look-up each, not a pass over all of them', () => {
    const many = <T>(length: number, name: string, value: T) =>
      Object.fromEntries(Array.from({ length }, (_, index) => [`${name}-${index}`, value]));
    const file = { models: many(5_000, 'acme', row), deployments: many(5_000, 'chat', { model: 'gpt-4.1' }) };
    const { layer, mistakes } = parse(JSON.stringify(file));
    expect(mistakes).toEqual([]);
    // A list that is walked for a look-up is found out by being asked for more than its few walks at the start.
    let walked = 0;
    const counting = <T>(list: readonly T[]): readonly T[] =>
      new Proxy(list, {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) walked++;
          return Reflect.get(target, key);
        },
      });
    const catalogue = layered(CATALOGUE, {
      ...layer,
      models: counting(layer.models),
      deployments: counting(layer.deployments),
    });
    const text = Array.from({ length: 500 }, (_, index) => `call(model="acme-${index}", deployment="chat-${index}")\n`);
    const { mentions } = recognize({ text: text.join(''), path: 'a.py' }, catalogue);
    expect(mentions).toHaveLength(1_000);
    expect(walked).toBeLessThan(12 * 5_000);
  });
});
