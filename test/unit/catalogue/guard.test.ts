import { describe, expect, it } from 'vitest';
import { checkData } from '../../../pipeline/commands/check';
import { type Removal, releasedRows } from '../../../pipeline/guard/released';
import { type FakeEntry, type FakeOptions, fakeData, retires, stage } from './fake';

const DAY = '2026-11-21';
const a = (id: string, more: Partial<FakeEntry> = {}): FakeEntry => ({ platform: 'acme', id, ...more });
const problems = (entries: readonly FakeEntry[], options: FakeOptions = {}) =>
  checkData(fakeData(entries, options), DAY).map(({ row, wrong }) => `${row}: ${wrong}`);

it('sound data has no problem', () => {
  const entries = [
    a('m-1', {
      aliases: ['m-1-latest'],
      lifecycle: stage('deprecated', { ...retires('2027-01-01'), replacement: ['m-2'] }),
    }),
    a('m-2', { otherSpellings: ['M-2'], lifecycle: stage('ga', { released: '2026-01-01' }) }),
    { platform: 'azure-openai', id: 'g', version: '1' },
    { platform: 'azure-openai', id: 'g', version: '2' },
  ];
  expect(problems(entries)).toEqual([]);
});

describe('a broken row', () => {
  it.each<[string, readonly FakeEntry[], string]>([
    ['twice', [a('m'), a('m')], 'acme m: stands twice'],
    ['in another case', [a('m'), a('M')], 'acme M: the same ID in another case: m'],
    ['alias of another ID', [a('m', { aliases: ['N'] }), a('n')], 'acme m: the alias N is an ID of its own'],
    [
      'alias of two',
      [a('m', { aliases: ['x'] }), a('n', { aliases: ['X'] })],
      'acme n: the alias X belongs to acme m too',
    ],
    ['alias with a space', [a('m', { aliases: ['m 1'] })], 'acme m: the alias "m 1" has a space'],
    [
      'replacement unknown',
      [a('m', { lifecycle: { replacement: ['n'] } })],
      'acme m: replacement n is not in the catalogue',
    ],
    ['replacement itself', [a('m', { lifecycle: { replacement: ['m'] } })], 'acme m: is its own replacement'],
    [
      'replacement retired',
      [a('m', { lifecycle: { replacement: ['n'] } }), a('n', { lifecycle: stage('retired') })],
      'acme m: the replacement n is retired itself',
    ],
    [
      'replacement past its date',
      [a('m', { lifecycle: { replacement: ['n'] } }), a('n', { lifecycle: stage('ga', retires('2026-10-31')) })],
      'acme m: the replacement n is retired itself',
    ],
    [
      'replacement that ends sooner',
      [
        a('m', { lifecycle: stage('ga', { ...retires('2027-06-01'), replacement: ['n'] }) }),
        a('n', { lifecycle: stage('ga', retires('2027-05-31')) }),
      ],
      'acme m: the replacement n ends sooner',
    ],
    ['redirect unknown', [a('m', { lifecycle: { redirectsTo: 'n' } })], 'acme m: redirect n is not in the catalogue'],
    [
      'redirect without target',
      [a('m', { lifecycle: { afterRetirement: 'redirects' } })],
      'acme m: redirects without a target',
    ],
    [
      'days out of order',
      [a('m', { lifecycle: stage('retired', { released: '2026-05-01', ...retires('2026-04-30') }) })],
      'acme m: released 2026-05-01 after retirement 2026-04-30',
    ],
    [
      'deprecated after the end',
      [a('m', { lifecycle: stage('retired', { deprecated: '2026-05', ...retires('2026-04-30') }) })],
      'acme m: deprecated 2026-05 after retirement 2026-04-30',
    ],
    [
      'two whole dates',
      [
        a('m', {
          lifecycle: stage('ga', {
            retires: [
              { date: '2027-01-01', kind: 'firm', checked: '2026-10-01' },
              { date: '2027-02-01', kind: 'earliest', checked: '2026-10-01' },
            ],
          }),
        }),
      ],
      'acme m: two retirement dates without a scope',
    ],
    [
      'retired with a date to come',
      [a('m', { lifecycle: stage('retired', retires('2027-01-01')) })],
      'acme m: retired, yet retires 2027-01-01',
    ],
    [
      'released in the future',
      [a('m', { lifecycle: { released: '2026-11-22' } })],
      'acme m: released 2026-11-22, a day to come',
    ],
    [
      'checked in the future',
      [a('m', { lifecycle: stage('ga', { stageChecked: '2026-11-22' }) })],
      'acme m: checked on a day to come',
    ],
    [
      'stage without basis',
      [a('m', { lifecycle: { stage: 'ga', stageChecked: '2026-10-01' } })],
      'acme m: stage and stageBasis go together',
    ],
    [
      'knowledge after release',
      [
        a('m', {
          knowledgeCutoff: '2026-02',
          lifecycle: { released: '2026-01-31' },
          sources: { fake: ['knowledgeCutoff', 'lifecycle'] },
        }),
      ],
      'acme m: knowledge to 2026-02, after release 2026-01-31',
    ],
    ['no source', [a('m', { sources: {} })], 'acme m: has no source'],
    [
      'an unknown source',
      [a('m', { sources: { fake: ['id'], gone: ['id'] } })],
      'acme m: names the unknown source gone',
    ],
    ['facts without a source', [a('m', { contextWindow: 8000 })], 'acme m: no source vouches for its limits'],
    [
      'more output than context',
      [a('m', { contextWindow: 8000, maxOutputTokens: 9000, sources: { fake: ['contextWindow'] } })],
      'acme m: more output than context',
    ],
  ])('%s is found', (_what, entries, problem) => {
    expect(problems(entries)).toContain(problem);
  });

  it('is found alone: what is right beside it stays unmentioned', () => {
    expect(problems([a('m', { lifecycle: { replacement: ['n'] } }), a('o')])).toEqual([
      'acme m: replacement n is not in the catalogue',
    ]);
  });

  it('with facts that are known to be unattributed is no problem', () => {
    expect(problems([a('m', { contextWindow: 8000, unattributed: ['limits'] })])).toEqual([]);
  });

  it('says what to do', () => {
    const [problem] = checkData(fakeData([a('m', { lifecycle: { replacement: ['n'] } })]), DAY);
    expect(problem?.todo).toBe('Add it, or correct the replacement.');
  });

  it('of the sources: a day to come, and one that vouches for nothing', () => {
    const sources = { late: { document: 'late', checked: '2026-11-22', licence: 'MIT' } };
    expect(problems([a('m')], { sources })).toEqual([
      'acme source late: checked on 2026-11-22, a day to come',
      'acme source late: vouches for nothing',
    ]);
  });
});

describe('reference data', () => {
  const azure: FakeEntry = { platform: 'azure-openai', id: 'gpt-4o', version: '2024-05-13' };
  const versions = [
    { service: 's', version: '2024-01-01', supersededBy: '2025-01-01' },
    { service: 's', version: '2025-01-01' },
  ];

  it('that names what exists has no problem', () => {
    const options: FakeOptions = {
      apiVersions: versions,
      features: [{ id: 'f', service: 's', since: { ga: '2024-01-01' } }],
      lookAlikes: [{ service: 's', text: '2024-05-13', is: 'model-version', models: ['gpt-4o'] }],
      notes: [{ id: 'n', platform: 'azure-openai', text: 'A note.', models: ['gpt-4o@2024-05-13'] }],
    };
    expect(problems([azure], options)).toEqual([]);
  });

  it.each<[string, FakeOptions, string]>([
    ['version twice', { apiVersions: [...versions, ...versions.slice(1)] }, 's 2025-01-01 data: stands twice'],
    [
      'unknown successor',
      { apiVersions: versions.slice(0, 1) },
      's 2024-01-01: superseded by 2025-01-01, which is not known',
    ],
    [
      'feature since nowhere',
      { apiVersions: versions, features: [{ id: 'f', service: 's', since: { ga: '2023-01-01' } }] },
      'feature s f: since 2023-01-01, which is not known',
    ],
    [
      'look-alike that is real',
      { apiVersions: versions, lookAlikes: [{ service: 's', text: '2025-01-01' }] },
      'look-alike s 2025-01-01: is a version of this service',
    ],
    [
      'look-alike that means nothing',
      { lookAlikes: [{ service: 's', text: '2025-01', meant: '2025-01-01' }] },
      'look-alike s 2025-01: means 2025-01-01, which is not known',
    ],
    [
      'look-alike of no model',
      { lookAlikes: [{ service: 's', text: '2024-05-14', is: 'model-version', models: ['gpt-4o'] }] },
      'look-alike s 2024-05-14: gpt-4o has no version 2024-05-14',
    ],
    [
      'note on no model',
      { notes: [{ id: 'n', platform: 'azure-openai', text: 'A note.', models: ['gpt-4o@0613'] }] },
      'note n: speaks of the unknown model gpt-4o@0613',
    ],
    [
      'history of no entry',
      {
        history: [
          {
            platform: 'azure-openai',
            id: 'gpt-4o',
            seen: [
              { checked: '2025-01-01', source: 'fake' },
              { checked: '2025-02-01', source: 'fake' },
            ],
          },
        ],
      },
      'date history azure-openai gpt-4o: belongs to no entry',
    ],
    [
      'history out of order, of an unknown source',
      {
        history: [
          {
            platform: 'azure-openai',
            id: 'gpt-4o',
            version: '2024-05-13',
            seen: [
              { checked: '2025-02-01', source: 'fake' },
              { checked: '2025-01-01', source: 'gone' },
            ],
          },
        ],
      },
      'date history azure-openai gpt-4o 2024-05-13: looks out of order',
    ],
    [
      'note on no platform',
      { notes: [{ id: 'n', platform: 'acme', text: 'A note.' }] },
      'note n: speaks of the unknown platform acme',
    ],
  ])('%s is found', (_what, options, problem) => {
    expect(problems([azure], options)).toContain(problem);
  });
});

describe('against the last release', () => {
  const M = a('m', {
    aliases: ['m-latest'],
    lifecycle: stage('ga', { stageChecked: '2026-10-01', ...retires('2027-01-01', '2026-10-01') }),
  });
  const since = (before: readonly FakeEntry[], now: readonly FakeEntry[], removals: readonly Removal[] = []) => {
    const released = releasedRows(fakeData(before).files);
    return checkData(fakeData(now), DAY, released, removals).map(({ row, wrong }) => `${row}: ${wrong}`);
  };

  it('the same data and new rows are no problem', () => {
    expect(since([M], [M, a('n')])).toEqual([]);
  });

  it('a row may go with a reason only', () => {
    expect(since([M, a('n')], [M])).toEqual(['acme n: was released and is gone']);
    const reason = 'never existed: a misprint of m';
    expect(since([M, a('n')], [M], [{ platform: 'acme', id: 'n', reason }])).toEqual([]);
  });

  it('a name may move, but not be lost', () => {
    const bare = { ...M, aliases: [] };
    expect(since([M], [bare])).toEqual(['acme m: lost its name m-latest']);
    expect(since([M], [bare, a('m-latest')])).toEqual([]);
    expect(
      since([M], [bare], [{ platform: 'acme', id: 'm', name: 'm-latest', reason: 'belonged to another model' }]),
    ).toEqual([]);
  });

  it('a date moves with a newer look only', () => {
    const moved = (date: string, checked: string) => ({
      ...M,
      lifecycle: stage('ga', { stageChecked: '2026-10-01', ...retires(date, checked) }),
    });
    expect(since([M], [moved('2027-03-01', '2026-10-01')])).toEqual([
      'acme m: retirement was 2027-01-01 (firm) and is 2027-03-01 (firm), checked 2026-10-01',
    ]);
    expect(since([M], [moved('2027-03-01', '2026-10-02')])).toEqual([]);
    expect(since([M], [moved('2027-01-01', '2026-10-02')])).toEqual([]);
  });

  it('a firm date does not become an earliest one by itself, nor vanish', () => {
    const floor: FakeEntry = {
      ...M,
      lifecycle: stage('ga', {
        stageChecked: '2026-10-01',
        retires: [{ date: '2027-01-01', kind: 'earliest', checked: '2026-10-01' }],
      }),
    };
    const none: FakeEntry = { ...M, lifecycle: stage('ga', { stageChecked: '2026-10-01' }) };
    expect(since([M], [floor])).toEqual([
      'acme m: retirement was 2027-01-01 (firm) and is 2027-01-01 (earliest), checked 2026-10-01',
    ]);
    expect(since([M], [none])).toEqual(['acme m: retirement was 2027-01-01 (firm) and is gone, checked 2026-11-01']);
    const looked: FakeEntry = { ...M, lifecycle: stage('ga', { stageChecked: '2026-11-02' }) };
    expect(since([M], [looked])).toEqual([]);
  });

  it('a stage moves with a newer look only', () => {
    const at = (word: 'ga' | 'retired', stageChecked: string): FakeEntry =>
      a('m', { lifecycle: stage(word, { stageChecked }), sources: { old: ['lifecycle'] } });
    const sources = { old: { document: 'old', checked: '2026-09-01', licence: 'MIT' } };
    const check = (now: FakeEntry) =>
      checkData(
        fakeData([now], { sources }),
        DAY,
        releasedRows(fakeData([at('retired', '2026-10-01')], { sources }).files),
      )
        .filter(({ wrong }) => wrong !== 'vouches for nothing')
        .map(({ wrong }) => wrong);
    expect(check(at('ga', '2026-10-01'))).toEqual(['stage was retired and is ga, checked 2026-10-01 as before']);
    expect(check(at('ga', '2026-10-05'))).toEqual([]);
  });
});
