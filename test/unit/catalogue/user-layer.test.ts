import { describe, expect, it } from 'vitest';
import { layered } from '../../../src/catalogue/layered';
import { lifecycleOn } from '../../../src/catalogue/lifecycle';
import { isLayered } from '../../../src/catalogue/user-knowledge';
import { parseUserLayer } from '../../../src/catalogue/user-layer';
import { isTaken } from '../../../src/recognition/taken';
import { fakeCatalogue, retires, stage } from './fake';

const CATALOGUE = fakeCatalogue([
  {
    platform: 'azure-openai',
    id: 'gpt-4.1',
    version: '2025-04-14',
    lifecycle: stage('deprecated', retires('2027-04-14')),
  },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-05-13', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-11-20', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-4o', lifecycle: stage('deprecated', retires('2027-01-14')) },
]);
const parse = (file: object | string, trusted = true) =>
  parseUserLayer(
    typeof file === 'string' ? file : JSON.stringify(file, null, 2),
    CATALOGUE,
    trusted ? { trusted } : { trusted, isTaken: (name) => isTaken(name, CATALOGUE) },
  );
const over = (file: object | string, trusted = true) => layered(CATALOGUE, parse(file, trusted).layer);
/** The text that each mistake stands on, with its message. */
const mistakes = (text: string, trusted = true) =>
  parse(text, trusted).mistakes.map(({ start, end, message }) => [text.slice(start, end), message]);

describe('deployment names', () => {
  const catalogue = over({
    deployments: {
      'chat-prod': { platform: 'azure-openai', model: 'gpt-4.1', version: '2025-04-14' },
      'chat-*': { model: 'gpt-4o' },
      'chat-*-eu': { model: 'gpt-4o', version: '2024-11-20' },
      '*x*y*': { model: 'gpt-4.1' },
    },
  });
  const behind = (name: string) =>
    catalogue.user.deployment(name)?.refs.map(({ id, version }) => `${id} ${version}`) ?? [];

  it.each([
    ['chat-prod', ['gpt-4.1 2025-04-14']],
    ['chat-dev', ['gpt-4o 2024-05-13', 'gpt-4o 2024-11-20']],
    ['chat-', ['gpt-4o 2024-05-13', 'gpt-4o 2024-11-20']],
    ['chat-dev-eu', ['gpt-4o 2024-11-20']],
    ['axbyc', ['gpt-4.1 2025-04-14']],
    ['xy', ['gpt-4.1 2025-04-14']],
    ['yx', []],
    ['my-chat-dev', []],
    ['chat', []],
    ['', []],
  ])('%s', (name, refs) => {
    expect(behind(name)).toEqual(refs);
  });

  it('know where they stand in the file', () => {
    const text = '{ "deployments": { "my-gpt4": { "model": "gpt-4.1" } } }';
    const [deployment] = parse(text).layer.deployments;
    expect(deployment && text.slice(deployment.start, deployment.end)).toBe('"my-gpt4"');
  });

  it('of an untrusted workspace do not rename a known ID', () => {
    const file = { deployments: { 'gpt-4o': { model: 'gpt-4.1' }, mine: { model: 'gpt-4.1' } } };
    expect(over(file, true).user.deployment('gpt-4o')?.refs).toMatchObject([{ id: 'gpt-4.1' }]);
    expect(over(file, false).user.deployment('gpt-4o')).toBeUndefined();
    expect(over(file, false).user.deployment('mine')?.refs).toMatchObject([{ id: 'gpt-4.1' }]);
  });
});

describe("a gateway's own models", () => {
  const file = {
    models: {
      'acme-7b': {
        platform: 'acme',
        name: 'Acme 7B',
        aliases: ['acme-small'],
        contextWindow: 32_000,
        stage: 'deprecated',
        retires: '2027-03-01',
        page: 'https://docs.acme.test/7b',
        checked: '2026-11-01',
      },
    },
  };

  it('are looked up like any other, and say that they come from the workspace', () => {
    const catalogue = over(file);
    const [named] = catalogue.lookup('ACME-7B');
    expect(named).toMatchObject({ by: 'id', text: 'acme-7b', ref: { platform: 'acme' } });
    expect(catalogue.on('acme', 'acme-small')).toEqual([named?.ref]);
    expect(catalogue.resolve('acme', 'acme-7b')).toEqual([named?.ref]);
    expect(catalogue.platforms).toContain('acme');
    expect(catalogue.names).toEqual(expect.arrayContaining(['acme-7b', 'acme-small', 'gpt-4.1']));
    if (!named) throw new Error('acme-7b is there');
    expect(catalogue.entry(named.ref)).toMatchObject({ name: 'Acme 7B', kind: 'text', contextWindow: 32_000 });
    expect(lifecycleOn(catalogue.entry(named.ref), '2026-11-21')).toMatchObject({ state: 'retiring' });
    expect(catalogue.user.own(named.ref)).toMatchObject({ platform: 'acme' });
    expect(catalogue.sources(named.ref)).toEqual([
      { document: 'model-almanac.json', checked: '2026-11-01', licence: 'none', url: 'https://docs.acme.test/7b' },
    ]);
    expect(catalogue.hosts.has('docs.acme.test')).toBe(true);
  });

  it('of an untrusted workspace have a name and limits, but no date and no link', () => {
    const catalogue = over(file, false);
    const [named] = catalogue.lookup('acme-7b');
    if (!named) throw new Error('acme-7b is there');
    expect(catalogue.entry(named.ref)).toMatchObject({ name: 'Acme 7B', lifecycle: {} });
    expect(catalogue.sources(named.ref)).toEqual([
      { document: 'model-almanac.json', checked: '2026-11-01', licence: 'none' },
    ]);
    expect(catalogue.hosts.has('docs.acme.test')).toBe(false);
  });

  it('do not take the place of a known model', () => {
    const text = '{ "models": { "gpt-4o": { "platform": "openai", "checked": "2026-11-01" } } }';
    expect(mistakes(text)[0]?.[1]).toBe(
      'gpt-4o is in the catalogue for openai: use "overrides" to change what is known.',
    );
    expect(over(text).refs).toHaveLength(CATALOGUE.refs.length);
  });
});

describe('overrides', () => {
  const file = {
    overrides: [
      {
        platform: 'azure-openai',
        model: 'gpt-4o',
        version: '2024-05-13',
        retires: '2027-06-30',
        replacement: 'gpt-4.1',
        reason: 'Extended support, ticket 4711',
        checked: '2026-11-01',
      },
    ],
  };
  const refs = CATALOGUE.on('azure-openai', 'gpt-4o');
  const ends = (catalogue: typeof CATALOGUE) =>
    refs.map((ref) => lifecycleOn(catalogue.entry(ref), '2026-11-21').retirement?.date);

  it('change a date of the named version, and name their reason as its source', () => {
    const catalogue = over(file);
    expect(ends(catalogue)).toEqual(['2027-06-30', undefined]);
    const [ref] = refs;
    if (!ref) throw new Error('gpt-4o is there');
    expect(catalogue.sources(ref, 'lifecycle.retires')[0]).toEqual({
      document: 'model-almanac.json',
      checked: '2026-11-01',
      licence: 'none',
      note: 'Extended support, ticket 4711',
    });
    expect(catalogue.user.override(ref)?.reason).toBe('Extended support, ticket 4711');
  });

  it('leave the catalogue below, other facts and other platforms as they are', () => {
    const catalogue = over(file);
    expect(ends(CATALOGUE)).toEqual([undefined, undefined]);
    const [openai] = catalogue.on('openai', 'gpt-4o');
    if (!openai) throw new Error('gpt-4o is there');
    expect(lifecycleOn(catalogue.entry(openai), '2026-11-21').retirement?.date).toBe('2027-01-14');
    expect(catalogue.sources(openai, 'lifecycle.retires')).toEqual(CATALOGUE.sources(openai, 'lifecycle.retires'));
  });

  it('without a version hold for every version', () => {
    const [{ version: _version, ...every }] = file.overrides as [(typeof file.overrides)[0]];
    expect(ends(over({ overrides: [every] }))).toEqual(['2027-06-30', '2027-06-30']);
  });

  it('of an untrusted workspace change nothing, and the file says so', () => {
    const text = JSON.stringify(file);
    expect(ends(over(text, false))).toEqual([undefined, undefined]);
    expect(mistakes(text, false)).toEqual([['"overrides"', 'Not used as long as this workspace is not trusted.']]);
    expect(parse(text, false).mistakes[0]?.severity).toBe('information');
  });
});

describe('ignored IDs', () => {
  const file = {
    ignore: ['gpt-4o', { id: 'gpt-4.1', platform: 'azure-openai', until: '2026-12-01', reason: 'Moves in November' }],
  };
  const ignored = (id: string, platform: string | undefined, asOf: string, trusted = true) =>
    over(file, trusted).user.ignored(id, platform, asOf) !== undefined;

  it('count on every platform or on the one that is named, until their day', () => {
    expect(ignored('gpt-4o', 'openai', '2026-11-21')).toBe(true);
    expect(ignored('gpt-4o', undefined, '2026-11-21')).toBe(true);
    expect(ignored('gpt-4.1', 'azure-openai', '2026-11-30')).toBe(true);
    expect(ignored('gpt-4.1', 'azure-openai', '2026-12-01')).toBe(false);
    expect(ignored('gpt-4.1', 'openai', '2026-11-21')).toBe(false);
    expect(ignored('gpt-4o-mini', 'openai', '2026-11-21')).toBe(false);
  });

  it('of an untrusted workspace are reported as ever', () => {
    expect(ignored('gpt-4o', 'openai', '2026-11-21', false)).toBe(false);
  });
});

describe('the platform of a folder', () => {
  const file = { platforms: { '.': 'openai', './services/azure/': 'azure-openai', 'services/azure/old': 'acme' } };
  const of = (path: string, trusted = true) => over(file, trusted).user.platformFor(path);

  it.each([
    ['app.py', 'openai'],
    ['services/azure', 'azure-openai'],
    ['services/azure/app.py', 'azure-openai'],
    ['services/azure/old/app.py', 'acme'],
    ['services/azure-2/app.py', 'openai'],
  ])('%s: %s', (path, platform) => {
    expect(of(path)).toBe(platform);
  });

  it('is not told where nothing covers it, nor by an untrusted workspace', () => {
    expect(over({ platforms: { services: 'openai' } }).user.platformFor('app.py')).toBeUndefined();
    expect(of('app.py', false)).toBeUndefined();
  });
});

describe('a mistake in the file', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'an unknown section',
      '{ "deployment": {} }',
      [
        [
          '"deployment"',
          '"deployment" is not known here. Known: deployments, models, overrides, ignore, platforms, policy.',
        ],
      ],
    ],
    ['a section of the wrong form', '{ "ignore": {} }', [['{}', '"ignore" must be a list.']]],
    ['a list in the place of the file', '[]', [['[]', 'The file holds one object.']]],
    [
      'an unknown field',
      '{ "deployments": { "a": { "model": "gpt-4.1", "modle": 1 } } }',
      [['"modle"', '"modle" is not known here. Did you mean "model"?']],
    ],
    [
      'a platform beside another mistake',
      '{ "deployments": { "a": { "platform": "azure", "modle": "gpt-4o" } } }',
      [
        ['{ "platform": "azure", "modle": "gpt-4o" }', '"model" is missing.'],
        ['"azure"', 'The catalogue has no platform azure. Did you mean "azure-openai"?'],
        ['"modle"', '"modle" is not known here. Did you mean "model"?'],
      ],
    ],
    [
      'a missing field',
      '{ "deployments": { "a": { "version": "1" } } }',
      [['{ "version": "1" }', '"model" is missing.']],
    ],
    [
      'an unknown model',
      '{ "deployments": { "a": { "model": "gpt-9" } } }',
      [['"gpt-9"', 'The catalogue has no model gpt-9 on azure-openai.']],
    ],
    [
      'an unknown version',
      '{ "deployments": { "a": { "model": "gpt-4o", "version": "0613" } } }',
      [['"0613"', 'gpt-4o has no version 0613 on azure-openai. Known: 2024-05-13, 2024-11-20.']],
    ],
    [
      'an unknown platform',
      '{ "deployments": { "a": { "platform": "azure", "model": "gpt-4o" } } }',
      [['"azure"', 'The catalogue has no platform azure. Did you mean "azure-openai"?']],
    ],
    [
      'a day that is none',
      '{ "ignore": [{ "id": "a", "until": "1.12.2026" }] }',
      [['"1.12.2026"', 'Expected a day as YYYY-MM-DD.']],
    ],
    [
      'an override without a reason',
      '{ "overrides": [{ "platform": "openai", "model": "gpt-4o", "retires": "2027-01-01", "checked": "2026-11-01" }] }',
      [
        [
          '{ "platform": "openai", "model": "gpt-4o", "retires": "2027-01-01", "checked": "2026-11-01" }',
          '"reason" is missing.',
        ],
      ],
    ],
    [
      'an override of nothing',
      '{ "overrides": [{ "platform": "openai", "model": "gpt-4o", "reason": "because", "checked": "2026-11-01" }] }',
      [
        [
          '{ "platform": "openai", "model": "gpt-4o", "reason": "because", "checked": "2026-11-01" }',
          'Nothing is overridden: give a stage, a date or a replacement.',
        ],
      ],
    ],
    [
      'a page that is no https',
      '{ "models": { "m": { "platform": "acme", "page": "command:x", "checked": "2026-11-01" } } }',
      [['"command:x"', 'Expected an https address.']],
    ],
  ])('%s is said at its place', (_what, text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  it('does not switch off what is right beside it', () => {
    const { layer, mistakes: found } = parse({
      deployments: { a: { model: 'gpt-9' }, b: { model: 'gpt-4.1' } },
      ignore: [1, 'x-1'],
    });
    expect(layer.deployments.map(({ name }) => name)).toEqual(['b']);
    expect(layer.ignored.map(({ id }) => id)).toEqual(['x-1']);
    expect(found).toHaveLength(2);
  });

  it('of the JSON itself is said, and what can be read is used', () => {
    const text = '{ "ignore": ["x-1"] ';
    const { layer, mistakes: found } = parse(text);
    expect(found[0]?.message).toBe('Not valid JSON: CloseBraceExpected.');
    expect(layer.ignored).toMatchObject([{ id: 'x-1' }]);
  });

  it('is none: comments, a trailing comma, an empty file', () => {
    expect(parse('// ours\n{ "ignore": ["x-1",], }').mistakes).toEqual([]);
    expect(parse('{}').mistakes).toEqual([]);
    expect(parse('').layer.deployments).toEqual([]);
  });

  it('cannot reach the prototype of anything', () => {
    const { layer } = parse(
      '{ "deployments": { "__proto__": { "model": "gpt-4.1" } }, "__proto__": { "ignore": ["x"] } }',
    );
    expect(layer.ignored).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('model');
  });
});

it('a layered catalogue is known as one', () => {
  expect(isLayered(over({}))).toBe(true);
  expect(isLayered(CATALOGUE)).toBe(false);
});
