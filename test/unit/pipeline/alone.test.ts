import { describe, expect, it } from 'vitest';
import { splitUpdate } from '../../../pipeline/alone/split';
import type { ModelEntry, PlatformFile, Source } from '../../../src/catalogue/schema';

const TODAY = '2026-11-29';
const source = (licence: string, checked = '2026-11-28'): Source => ({
  url: 'https://example.com/models',
  document: 'made-up',
  checked,
  licence,
});
const SOURCES = { page: source('acme-docs'), tracker: source('mit'), article: source('third-party-note') };

/** Everything in it stands in the vendor's page, but for the named fields. */
function entry(fields: Partial<ModelEntry>, from: Readonly<Record<string, readonly string[]>> = {}): ModelEntry {
  return {
    id: 'acme-7',
    vendor: 'Acme',
    name: 'Acme 7',
    kind: 'text',
    lifecycle: {},
    sources: { page: ['lifecycle', 'contextWindow', 'maxOutputTokens', 'prices', 'capabilities'], ...from },
    ...fields,
  };
}

const file = (...models: readonly ModelEntry[]): PlatformFile => ({ platform: 'acme', sources: SOURCES, models });
const firm = (date: string, checked = '2026-11-28') => ({ date, kind: 'firm' as const, checked });

/** `alone`, or the reason why a person looks. */
function verdict(before: ModelEntry | undefined, after: ModelEntry): string {
  const { passed, held } = splitUpdate([file(...(before ? [before] : []))], [file(after)], TODAY);
  expect(passed.length + held.length).toBe(1);
  return held[0]?.reason ?? 'alone';
}

describe('a change of an entry', () => {
  const life = (lifecycle: ModelEntry['lifecycle']) => entry({ lifecycle });
  const byTracker = { page: ['id'], tracker: ['lifecycle', 'contextWindow'] };
  it.each<[what: string, before: ModelEntry, after: ModelEntry, verdict: string]>([
    ['a date is added', life({}), life({ retires: [firm('2027-05-01')] }), 'alone'],
    ['a deprecation is added', life({}), life({ deprecated: '2026-11-20', stage: 'deprecated' }), 'alone'],
    [
      'a date moves by a newer look',
      life({ retires: [firm('2027-05-01', '2026-10-01')] }),
      life({ retires: [firm('2027-08-01')] }),
      'alone',
    ],
    [
      'a day is looked at again',
      life({ stage: 'ga', stageChecked: '2026-10-01' }),
      life({ stage: 'ga', stageChecked: '2026-11-28' }),
      'alone',
    ],
    ['a limit is added', entry({}), entry({ contextWindow: 128_000 }), 'alone'],
    [
      'a promise becomes firm',
      life({ retires: [{ ...firm('2027-05-01'), kind: 'earliest' }] }),
      life({ retires: [{ ...firm('2027-05-01'), kind: 'earliest' }, firm('2027-06-01')] }),
      'alone',
    ],
    ['a life goes forward', life({ stage: 'preview' }), life({ stage: 'ga' }), 'alone'],

    [
      'a date comes from a tracker',
      entry({}, byTracker),
      entry({ lifecycle: { retires: [firm('2027-05-01')] } }, byTracker),
      "lifecycle.retires: no source of the vendor's own gives it",
    ],
    [
      'a date lies behind',
      life({}),
      life({ retires: [firm('2026-11-01')] }),
      'lifecycle.retires: 2026-11-01 has passed already',
    ],
    [
      'a date moves without a newer look',
      life({ retires: [firm('2027-05-01')] }),
      life({ retires: [firm('2027-03-01')] }),
      'lifecycle.retires: the look is not newer',
    ],
    [
      'a date moves by years',
      life({ retires: [firm('2027-05-01', '2026-10-01')] }),
      life({ retires: [firm('2037-05-01')] }),
      'lifecycle.retires: it moves from 2027-05-01 to 2037-05-01',
    ],
    [
      'a date goes',
      life({ retires: [firm('2027-05-01'), { ...firm('2027-06-01'), scope: { tier: ['free'] } }] }),
      life({ retires: [firm('2027-05-01')] }),
      'lifecycle.retires: a date is lost',
    ],
    ['a fact goes', entry({ contextWindow: 8000 }), entry({}), 'contextWindow: a fact is lost'],
    [
      'a limit changes',
      entry({ contextWindow: 8000 }),
      entry({ contextWindow: 80_000 }),
      'contextWindow: it says something else than before',
    ],
    ['a model ends', life({ stage: 'ga' }), life({ stage: 'retired' }), 'lifecycle.stage: a person looks at an end'],
    [
      'a life goes back',
      life({ stage: 'deprecated' }),
      life({ stage: 'ga' }),
      'lifecycle.stage: it goes back from deprecated to ga',
    ],
    ['a name is added', entry({}), entry({ aliases: ['acme-latest'] }), 'aliases: a person decides on it'],
    [
      'a replacement changes',
      life({ replacement: ['acme-8'] }),
      life({ replacement: ['acme-9'] }),
      'lifecycle.replacement: it says something else than before',
    ],
  ])('%s', (_, before, after, expected) => expect(verdict(before, after)).toBe(expected));
});

describe('a new entry', () => {
  it.each<[what: string, after: ModelEntry, verdict: string]>([
    ["the vendor's own", entry({ lifecycle: { stage: 'ga' } }), 'alone'],
    ['with a date ahead', entry({ lifecycle: { retires: [firm('2028-01-01')] } }), 'alone'],
    ['a list backs it', entry({}, { tracker: ['prices'] }), "tracker is not the vendor's own"],
    ['only an article has it', entry({ sources: { article: ['id'] } }), "article is not the vendor's own"],
    ['nobody has it', entry({ sources: {} }), 'it has no source'],
    ['an ordinary word', entry({ id: 'command' }), 'its ID could be an ordinary word'],
    ['with another name', entry({ aliases: ['acme-latest'] }), 'it brings other names'],
    ['whose date has passed', entry({ lifecycle: { retires: [firm('2026-01-01')] } }), '2026-01-01 has passed already'],
    ['that is dead', entry({ lifecycle: { stage: 'retired' } }), 'it comes in as retired'],
  ])('%s', (_, after, expected) => expect(verdict(undefined, after)).toBe(expected));
});

describe('an update', () => {
  it('is parted: what passes goes in, the rest stays as it was', () => {
    const kept = entry({ id: 'acme-1', contextWindow: 8000 });
    const before = [file(kept, entry({ id: 'acme-2' }))];
    const after = [
      file({ ...kept, contextWindow: 9000 }, entry({ id: 'acme-2', contextWindow: 16_000 }), entry({ id: 'acme-3' })),
    ];
    const { alone, passed, held } = splitUpdate(before, after, TODAY);
    expect(passed.map(({ reference }) => reference)).toEqual(['acme-2', 'acme-3']);
    expect(held.map(({ reference }) => reference)).toEqual(['acme-1']);
    expect(alone[0]?.models.map(({ id, contextWindow }) => [id, contextWindow])).toEqual([
      ['acme-1', 8000],
      ['acme-2', 16_000],
      ['acme-3', undefined],
    ]);
  });

  it('loses nothing by itself', () => {
    const { alone, held } = splitUpdate([file(entry({}))], [file()], TODAY);
    expect(alone[0]?.models).toHaveLength(1);
    expect(held).toEqual([{ platform: 'acme', reference: 'acme-7', reason: 'it is lost' }]);
  });

  it('that changes very much waits as a whole', () => {
    const many = Array.from({ length: 61 }, (_, n) => entry({ id: `acme-7-${n}` }));
    const { passed, held, alone } = splitUpdate([file()], [file(...many)], TODAY);
    expect(passed).toEqual([]);
    expect(alone[0]?.models).toEqual([]);
    expect(held[0]?.reason).toBe('61 changes at once');
  });

  it('brings no platform by itself', () => {
    const { alone, held } = splitUpdate([], [file(entry({}))], TODAY);
    expect({ alone, held }).toEqual({
      alone: [],
      held: [{ platform: 'acme', reference: '*', reason: 'the platform is new' }],
    });
  });

  it('without a change says nothing', () => {
    const files = [file(entry({}))];
    expect(splitUpdate(files, files, TODAY)).toEqual({ alone: files, passed: [], held: [] });
  });
});
