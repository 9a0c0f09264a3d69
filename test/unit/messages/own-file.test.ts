import { describe, expect, it } from 'vitest';
import { ENGLISH_OWN_FILE } from '../../../src/catalogue/own-file-words';
import { parseUserLayer } from '../../../src/catalogue/user-layer';
import { loadOwnFile } from '../../../src/messages/load-own-file';
import { JAPANESE_OWN_FILE } from '../../../src/messages/own-file-ja';
import { fakeCatalogue } from '../catalogue/fake';

const CATALOGUE = fakeCatalogue([{ platform: 'openai', id: 'gpt-9' }]);
const DAY = '2026-11-01';
const own = (more: object = {}) => ({ platform: 'openai', checked: DAY, ...more });

/** Each is wrong in its own way. */
const WRONG: readonly (readonly [what: string, text: string])[] = [
  ['no JSON', '{ "models": '],
  ['a list', '[]'],
  ['too deep', `{"models":${'['.repeat(40)}${']'.repeat(40)}}`],
  ['too large', ' '.repeat(2_000_001)],
  ['a section that is none', '{ "model": {} }'],
  ['a schema that is none', '{ "$schema": 5 }'],
  ['a list for an object', '{ "models": [] }'],
  ['an object for a list', '{ "ignore": {} }'],
  ...(
    [
      ['a name with spaces', { models: { 'a b': own() } }],
      ['a deployment with spaces', { deployments: { 'a b': { model: 'gpt-9' } } }],
      ['a name that is known', { models: { 'gpt-9': own() } }],
      ['a name twice', { models: { 'acme-1': own(), 'acme-2': own({ aliases: ['acme-1'] }) } }],
      ['a kind that is none', { models: { 'acme-1': own({ kind: 'poem' }) } }],
      ['a day that is none', { models: { 'acme-1': own({ checked: 'today' }) } }],
      ['a number that is none', { models: { 'acme-1': own({ contextWindow: 'large' }) } }],
      ['a number below one', { models: { 'acme-1': own({ contextWindow: 0 }) } }],
      ['a page that is not secure', { models: { 'acme-1': own({ page: 'http://example.com' }) } }],
      ['a name that nobody sees', { models: { 'acme-1': own({ name: '\u200b' }) } }],
      ['a name without a letter', { models: { 'acme-1': own({ name: '' }) } }],
      ['a name without an end', { models: { 'acme-1': own({ name: 'x'.repeat(300) }) } }],
      ['too many aliases', { models: { 'acme-1': own({ aliases: Array(200).fill('a') }) } }],
      ['a field that is none', { models: { 'acme-1': own({ colour: 'red' }) } }],
      ['a field that is missing', { models: { 'acme-1': { platform: 'openai' } } }],
      ['a row that is none', { models: { 'acme-1': 5 } }],
      ['a platform in capitals', { platforms: { src: 'Azure' } }],
      ['a platform that is none', { deployments: { chat: { platform: 'nobody', model: 'gpt-9' } } }],
      ['a model that is none', { deployments: { chat: { platform: 'openai', model: 'gpt-0' } } }],
      ['a version that is none', { deployments: { chat: { platform: 'openai', model: 'gpt-9', version: '1' } } }],
      ['nothing overridden', { overrides: [{ platform: 'openai', model: 'gpt-9', reason: 'because', checked: DAY }] }],
      ['an override that is none', { overrides: ['gpt-9'] }],
      ['many rows', { models: Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a-${at}`, 5])) }],
      [
        'many patterns',
        {
          deployments: Object.fromEntries(
            Array.from({ length: 502 }, (_, at) => [`a-${at}-*`, { platform: 'openai', model: 'gpt-9' }]),
          ),
        },
      ],
    ] as const
  ).map(([what, file]) => [what, JSON.stringify(file)] as const),
];
/** What is left of English when names, codes and examples are taken out. */
const ENGLISH = /\b(?:the|is|not|expected|more|than|known|used|an?|of|at|least|most|has|no)\b/i;

describe('mistakes in a workspace’s own file', () => {
  it.each(WRONG)('are told in Japanese: %s', (_, text) => {
    const told = parseUserLayer(text, CATALOGUE, { trusted: true }, JAPANESE_OWN_FILE).mistakes;
    expect(told.length).toBeGreaterThan(0);
    for (const { message } of told) {
      expect(message).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(message).not.toMatch(ENGLISH);
    }
    const english = parseUserLayer(text, CATALOGUE, { trusted: true }).mistakes;
    expect(told.map(({ start, end }) => [start, end])).toEqual(english.map(({ start, end }) => [start, end]));
  });

  it('are told in Japanese where the workspace is not trusted', () => {
    const untrusted = { trusted: false, isTaken: (name: string) => name === 'gpt-9' } as const;
    const text = JSON.stringify({ models: { 'gpt-9': own() }, ignore: [] });
    const { mistakes } = parseUserLayer(text, CATALOGUE, untrusted, JAPANESE_OWN_FILE);
    expect(mistakes.map(({ message }) => message)).toEqual([
      JAPANESE_OWN_FILE.taken('gpt-9'),
      JAPANESE_OWN_FILE.untrusted,
    ]);
  });

  it('are told in English in any other language', async () => {
    expect(await loadOwnFile('ja')).toBe(JAPANESE_OWN_FILE);
    expect(await loadOwnFile('fr')).toBe(ENGLISH_OWN_FILE);
  });
});
