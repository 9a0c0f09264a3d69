import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../pipeline/commands/add';
import { addFact, type FactRequest } from '../../../pipeline/commands/add-fact';
import { checkData } from '../../../pipeline/commands/check';
import { formatPlatformFile } from '../../../src/catalogue/format';
import { PlatformFile } from '../../../src/catalogue/schema';
import { fakeData, retires, stage } from './fake';

const FILE = fakeData([{ platform: 'acme', id: 'm-1', lifecycle: stage('ga', retires('2027-01-01')) }]).files[0];
if (!FILE) throw new Error('one file');
const SOURCE = {
  document: 'docs.acme.test',
  checked: '2026-11-21',
  licence: 'none',
  url: 'https://docs.acme.test/models',
};
const add = (request: Partial<FactRequest>) => addFact(FILE, { id: 'm-1', set: {}, source: SOURCE, ...request });
const modelOf = (file: PlatformFile, id = 'm-1') => file.models.find((model) => model.id === id);

describe('a fact', () => {
  it('comes with its source and day', () => {
    const { file, isNew, fields } = add({
      set: { contextWindow: 128_000, 'prices.unit': 'usd/1M tokens', 'prices.input': 2 },
    });
    expect(isNew).toBe(false);
    expect(fields).toEqual(['contextWindow', 'prices', 'prices']);
    expect(file.sources['docs-acme-test']).toEqual(SOURCE);
    expect(modelOf(file)).toMatchObject({
      contextWindow: 128_000,
      prices: { input: 2, checked: '2026-11-21' },
      sources: { 'docs-acme-test': ['contextWindow', 'prices'], fake: ['id', 'lifecycle'] },
    });
  });

  it('on the stage says that it was stated, and when', () => {
    const { file } = add({ set: { 'lifecycle.stage': 'deprecated' } });
    expect(modelOf(file)?.lifecycle).toMatchObject({
      stage: 'deprecated',
      stageBasis: 'stated',
      stageChecked: '2026-11-21',
    });
    expect(modelOf(file)?.lifecycle.retires).toHaveLength(1);
  });

  it('on a date takes the place of the one with the same scope', () => {
    const moved = modelOf(add({ retires: { date: '2027-03-01', kind: 'firm' } }).file);
    expect(moved?.lifecycle.retires).toEqual([{ date: '2027-03-01', kind: 'firm', checked: '2026-11-21' }]);
    const scope = { tier: ['free'] };
    const scoped = modelOf(add({ retires: { date: '2026-12-01', kind: 'firm', scope } }).file);
    expect(scoped?.lifecycle.retires?.map(({ date }) => date)).toEqual(['2027-01-01', '2026-12-01']);
  });

  it('leaves the file as it was handed in', () => {
    const before = formatPlatformFile(FILE);
    add({ set: { contextWindow: 1 } });
    expect(formatPlatformFile(FILE)).toBe(before);
  });

  it("from the vendor's own page rests on third parties no longer", () => {
    const thirdPartyOnly = ['contextWindow', 'name'];
    const [file] = fakeData([{ platform: 'acme', id: 'm-1', contextWindow: 1, thirdPartyOnly }]).files;
    if (!file) throw new Error('one file');
    const from = (url: string) =>
      modelOf(addFact(file, { id: 'm-1', set: { contextWindow: 2 }, source: { ...SOURCE, url } }).file)?.thirdPartyOnly;
    expect(from('https://blog.example.com/')).toEqual(thirdPartyOnly);
    expect(from('https://developers.openai.com/api/docs/models')).toEqual(['name']);
  });

  it('from a document that is known uses its source again', () => {
    const once = add({ set: { contextWindow: 1000 } }).file;
    const twice = addFact(once, { id: 'm-1', set: { maxOutputTokens: 100 }, source: SOURCE }).file;
    expect(Object.keys(twice.sources)).toEqual(['fake', 'docs-acme-test']);
    const later = addFact(once, {
      id: 'm-1',
      set: { maxOutputTokens: 100 },
      source: { ...SOURCE, checked: '2026-11-22' },
    });
    expect(Object.keys(later.file.sources)).toEqual(['fake', 'docs-acme-test', 'docs-acme-test-2']);
  });
});

describe('a new model', () => {
  const set = { name: 'M 2', vendor: 'Acme', kind: 'text' };

  it('passes the guard and the way through its file', () => {
    const { file, isNew } = add({ id: 'm-2', version: '1', set: { ...set, aliases: ['m-2-latest'] } });
    expect(isNew).toBe(true);
    expect(PlatformFile.parse(JSON.parse(formatPlatformFile(file)))).toEqual({ ...file, models: [...file.models] });
    expect(checkData({ ...fakeData([]), files: [file] }, '2026-11-21')).toEqual([]);
  });

  it('needs a name, a vendor and a kind', () => {
    expect(() => add({ id: 'm-2', set: { name: 'M 2' } })).toThrow('m-2 is new: give --set vendor=… --set kind=…');
  });
});

describe('what is refused', () => {
  it.each<[string, Partial<FactRequest>, string]>([
    ['nothing', {}, 'Nothing to add'],
    ['an unknown field', { set: { contextLength: 1 } }, 'Unrecognized key'],
    ['a wrong value', { set: { contextWindow: 'much' } }, 'contextWindow: '],
    ['a wrong day', { retires: { date: '2027-13-01', kind: 'firm' } }, 'lifecycle.retires'],
    ['a date by the back door', { set: { 'lifecycle.retires': [] } }, 'Give --retires DATE'],
    ['a source key that is taken', { set: { contextWindow: 1 }, sourceKey: 'fake' }, 'stands for another document'],
  ])('%s', (_what, request, message) => {
    expect(() => add(request)).toThrow(message);
  });
});

describe('the command line', () => {
  const REQUIRED = [
    '--platform',
    'acme',
    '--id',
    'm-1',
    '--checked',
    '2026-11-21',
    '--url',
    'https://docs.acme.test/models',
  ];

  it('reads values as JSON where they are JSON, days and versions as text', () => {
    const sets = [
      'contextWindow=128000',
      'knowledgeCutoff=2024-06',
      'aliases=["a"]',
      'openWeights=true',
      'version=0613',
      'prices.input=0.15',
      'name=a=b',
    ];
    const { request } = readArguments([...REQUIRED, ...sets.flatMap((set) => ['--set', set])]);
    expect(request.set).toEqual({
      contextWindow: 128_000,
      knowledgeCutoff: '2024-06',
      aliases: ['a'],
      openWeights: true,
      version: '0613',
      'prices.input': 0.15,
      name: 'a=b',
    });
    expect(request.source).toEqual({ ...SOURCE });
  });

  it('reads dates with their kind and scope', () => {
    const scope = ['--scope', '{"deploymentTypes":["Standard"]}'];
    const { request } = readArguments([...REQUIRED, '--retires', '2027-01-01', '--earliest', ...scope]);
    expect(request.retires).toEqual({ date: '2027-01-01', kind: 'earliest', scope: { deploymentTypes: ['Standard'] } });
  });

  it.each([
    [['--id', 'm'], 'Give --platform'],
    [['--platform', '../x', '--id', 'm'], 'Give --platform'],
    [['--platform', 'acme'], 'Give --id'],
    [['--platform', 'acme', '--id', 'm'], 'Give --checked'],
    [['--platform', 'acme', '--id', 'm', '--checked', '2026-11-21'], 'Give --url'],
    [[...REQUIRED, '--set', 'contextWindow'], 'write FIELD=VALUE'],
    [[...REQUIRED, '--colour', 'red'], "Unknown option '--colour'"],
  ])('%j: %s', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
