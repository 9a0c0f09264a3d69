import { describe, expect, it } from 'vitest';
import { lifecycleOn } from '../../../src/catalogue/lifecycle';
import { deadEndOf, type Replacement, replacementFor } from '../../../src/catalogue/replacement';
import { type FakeEntry, fakeCatalogue, retires, stage } from './fake';
import { realCatalogue } from './real';

const DAY = '2026-11-21';
const GONE = stage('retired', retires('2026-01-01'));
const gone = (id: string, to: readonly string[], more: Partial<FakeEntry> = {}): FakeEntry => ({
  platform: 'acme',
  id,
  ...more,
  lifecycle: { ...GONE, replacementAsPublished: to },
});
const live = (id: string, more: Partial<FakeEntry> = {}): FakeEntry => ({
  platform: 'acme',
  id,
  lifecycle: stage('ga'),
  ...more,
});

function of(entries: readonly FakeEntry[], asOf = DAY, id = entries[0]?.id ?? ''): Replacement | undefined {
  const catalogue = fakeCatalogue(entries);
  const [first] = entries;
  const refs = catalogue.on(first?.platform ?? '', id);
  const [ref] = refs.filter(({ version }) => version === first?.version);
  return ref && replacementFor(catalogue, ref, asOf);
}

describe('a replacement that the vendor named', () => {
  it('and that lives is direct', () => {
    expect(of([gone('a-1', ['a-2']), live('a-2')])).toMatchObject({ reference: 'a-2', direct: true, through: [] });
  });

  it('by its display name counts as named', () => {
    const old = {
      ...gone('a-1', ['Acme 2 Pro']),
      lifecycle: { ...GONE, replacement: ['a-2-pro'], replacementAsPublished: ['Acme 2 Pro'] },
    };
    expect(of([old, live('a-2-pro', { name: 'Acme 2 Pro' })])).toMatchObject({ reference: 'a-2-pro', direct: true });
  });

  it.each([
    ['acme-word-plus-1', ['acme-word-2', 'acme-word-plus-2', 'acme-short-2'], 'acme-word-plus-2'],
    ['acme-word-1', ['acme-word-2', 'acme-word-plus-2'], 'acme-word-2'],
    ['acme-many-1', ['acme-one-2', 'acme-many-2', 'other-3'], 'acme-many-2'],
    ['old-1', ['acme-two-2', 'acme-one-2'], 'acme-two-2'],
  ])('beside others is the one of its size: %s', (id, names, expected) => {
    expect(of([gone(id, names), ...names.map((name) => live(name))])?.reference).toBe(expected);
  });

  it('is not followed by what a third party says as if the vendor did', () => {
    const ends = retires('2027-01-10');
    const named = (more: object): FakeEntry =>
      live('a-2', { lifecycle: { ...stage('deprecated', ends), replacementAsPublished: ['a-3'], ...more } });
    const old = {
      ...gone('a-1', ['a-2']),
      lifecycle: { ...GONE, replacement: ['a-3'], replacementAsPublished: ['a-2'] },
    };
    expect(of([old, named({ replacementBasis: 'third-party' }), live('a-3')])).toMatchObject({
      reference: 'a-3',
      reported: true,
      direct: false,
    });
    expect(of([old, named({}), live('a-3')])?.reported).toBeUndefined();
  });

  it('that is gone leads on to its own', () => {
    const found = of([gone('a-1', ['a-2']), gone('a-2', ['a-3']), live('a-3')]);
    expect(found).toMatchObject({ reference: 'a-3', direct: false, through: ['a-2'] });
  });

  it('is not direct when the data only followed the chain to it', () => {
    const old = {
      ...gone('a-1', ['a-2']),
      lifecycle: { ...GONE, replacement: ['a-3'], replacementAsPublished: ['a-2'] },
    };
    expect(of([old, gone('a-2', []), live('a-3')])).toMatchObject({ reference: 'a-3', direct: false });
  });

  it('depends on how long it has to stay', () => {
    const catalogue = fakeCatalogue([
      gone('a-1', ['a-2']),
      live('a-2', { lifecycle: stage('ga', retires('2027-06-01')) }),
    ]);
    const [ref] = catalogue.on('acme', 'a-1');
    const within = (days: number) => ref && replacementFor(catalogue, ref, DAY, days)?.reference;
    expect([within(90), within(365), within(90)]).toEqual(['a-2', undefined, 'a-2']);
  });

  it('depends on the day', () => {
    const entries = [
      { ...gone('a-1', ['a-2']), lifecycle: { ...GONE, replacementAsPublished: ['a-2'], replacement: ['a-3'] } },
      {
        platform: 'acme',
        id: 'a-2',
        lifecycle: stage('deprecated', { deprecated: '2026-08-01', ...retires('2026-09-01') }),
      },
      live('a-3', { lifecycle: stage('ga', { released: '2026-07-01' }) }),
    ];
    expect(of(entries, '2026-03-01')).toMatchObject({ reference: 'a-2', direct: true });
    expect(of(entries, DAY)).toMatchObject({ reference: 'a-3', direct: false });
  });

  it('that is itself deprecated gives way to a later one, and is no last resort', () => {
    const fading = { platform: 'acme', id: 'a-2', lifecycle: stage('deprecated') };
    expect(of([gone('a-1', ['a-2', 'a-3']), fading, live('a-3')])?.reference).toBe('a-3');
    expect(of([gone('a-1', ['a-2']), fading])).toBeUndefined();
  });
});

describe('no replacement', () => {
  it.each([
    ['is none when none is named', [gone('a-1', [])]],
    ['is unknown to the catalogue', [gone('a-1', ['Acme Next'])]],
    ['is the entry itself', [gone('a-1', ['a-1'])]],
    ['goes round in a circle', [gone('a-1', ['a-2']), gone('a-2', ['a-3']), gone('a-3', ['a-1'])]],
    ['is on another platform', [gone('a-1', ['b-1']), live('b-1', { platform: 'other' })]],
    ['is of another kind', [gone('a-1', ['e-1']), live('e-1', { kind: 'embedding' })]],
    ['is retired', [gone('a-1', ['a-2']), gone('a-2', [])]],
    ['is legacy', [gone('a-1', ['a-2']), live('a-2', { lifecycle: stage('legacy') })]],
    [
      'is closed to new customers',
      [
        gone('a-1', ['a-2']),
        live('a-2', {
          lifecycle: stage('ga', {
            retires: [{ date: '2026-10-01', kind: 'firm', scope: { customers: 'new' }, checked: '2026-09-01' }],
          }),
        }),
      ],
    ],
    [
      'ends within the lead time',
      [gone('a-1', ['a-2']), live('a-2', { lifecycle: stage('ga', retires('2027-02-19')) })],
    ],
    [
      'is of a kind that was only assumed',
      [gone('a-1', ['e-1'], { kind: 'image' }), live('e-1', { kindAssumed: true })],
    ],
    ['has a date that passed', [gone('a-1', ['a-2']), live('a-2', { lifecycle: stage('ga', retires('2026-11-20')) })]],
    [
      'is not released yet',
      [gone('a-1', ['a-2']), live('a-2', { lifecycle: stage('ga', { released: '2026-12-01' }) })],
    ],
  ])('%s', (_why, entries) => {
    expect(of(entries)).toBeUndefined();
  });

  it('is older than what it replaces', () => {
    const old = {
      ...gone('a-2', ['a-1']),
      lifecycle: { ...GONE, released: '2025-03-04', replacementAsPublished: ['a-1'] },
    };
    const older = (released: string) => live('a-1', { lifecycle: stage('ga', { released }) });
    expect(of([old, older('2024-12-02')])).toBeUndefined();
    expect(of([old, older('2025-03-05')])?.reference).toBe('a-1');
  });

  it('goes before what it replaces', () => {
    const dying: FakeEntry = {
      platform: 'acme',
      id: 'a-1',
      lifecycle: stage('ga', { ...retires('2027-02-01'), replacementAsPublished: ['a-2'] }),
    };
    expect(of([dying, live('a-2', { lifecycle: stage('ga', retires('2027-01-15')) })])).toBeUndefined();
    expect(of([dying, live('a-2', { lifecycle: stage('ga', retires('2027-03-01')) })])?.reference).toBe('a-2');
  });
});

describe('a replacement that goes itself', () => {
  const end = (entries: readonly FakeEntry[]) => {
    const catalogue = fakeCatalogue(entries);
    const [ref] = catalogue.on('acme', 'a-1');
    return ref && deadEndOf(catalogue, ref, DAY);
  };

  it('is named with what becomes of it', () => {
    const found = end([gone('a-1', ['a-2']), live('a-2', { lifecycle: stage('ga', retires('2027-01-10')) })]);
    expect(found).toMatchObject({ reference: 'a-2', life: { retirement: { date: '2027-01-10' } } });
  });

  it('is nothing where none is named, or only one of another kind', () => {
    expect(end([gone('a-1', [])])).toBeUndefined();
    expect(end([gone('a-1', ['e-1']), live('e-1', { kind: 'embedding' })])).toBeUndefined();
  });
});

describe('a replacement that no vendor named', () => {
  it.each(['third-party', 'inferred'] as const)('is offered, but not direct: %s', (replacementBasis) => {
    const old = {
      ...gone('a-1', ['a-2']),
      lifecycle: { ...GONE, replacementAsPublished: ['a-2'], replacement: ['a-2'], replacementBasis },
    };
    expect(of([old, live('a-2')])).toMatchObject({ reference: 'a-2', direct: false });
  });
});

describe('every replacement of the catalogue', () => {
  it.each(['2026-11-29', '2027-03-01'])('stays, of the same kind and platform, on %s', (day) => {
    const catalogue = realCatalogue();
    const wrong = catalogue.refs.flatMap((ref) => {
      const found = replacementFor(catalogue, ref, day);
      if (!found) return [];
      const old = catalogue.entry(ref);
      const next = catalogue.entry(found.ref);
      const life = lifecycleOn(next, day);
      const goes = ['retired', 'date-passed', 'retires-today', 'closed', 'legacy', 'deprecated'].includes(life.state);
      const soon = life.daysLeft !== undefined && life.daysLeft <= 90;
      const kinds = new Set([old.kind, next.kind].map((kind) => (kind === 'code' ? 'text' : kind)));
      const azure = (platform: string): string => platform.replace('azure-ai-foundry', 'azure-openai');
      const isWrong =
        goes || soon || life.deprecated || kinds.size > 1 || azure(found.ref.platform) !== azure(ref.platform);
      return isWrong ? [`${ref.platform} ${ref.id} → ${found.reference} (${life.state})`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('on Azure', () => {
  const azure = (id: string, version: string, lifecycle: FakeEntry['lifecycle']): FakeEntry => ({
    platform: 'azure-openai',
    id,
    version,
    ...(lifecycle && { lifecycle }),
  });

  it('another version of the same ID may be the replacement', () => {
    const entries = [
      azure('gpt-x', '0301', { ...GONE, replacementAsPublished: ['gpt-x@0613'] }),
      azure('gpt-x', '0613', stage('ga')),
    ];
    expect(of(entries)).toMatchObject({ reference: 'gpt-x@0613', direct: true, ref: { version: '0613' } });
  });

  it('an ID without a version stands for its newest live version, GA before preview', () => {
    const entries = [
      azure('gpt-x', '0301', { ...GONE, replacementAsPublished: ['gpt-y'] }),
      azure('gpt-y', '2026-01-01', stage('ga')),
      azure('gpt-y', '2026-03-01', stage('ga')),
      azure('gpt-y', '2026-05-01', stage('preview')),
      azure('gpt-y', '2026-07-01', GONE),
    ];
    expect(of(entries)).toMatchObject({ reference: 'gpt-y', ref: { version: '2026-03-01' } });
  });

  it('Foundry counts as the same platform', () => {
    const entries = [
      azure('gpt-x', '1', { ...GONE, replacementAsPublished: ['MAI-1'] }),
      live('MAI-1', { platform: 'azure-ai-foundry' }),
    ];
    expect(of(entries)).toMatchObject({ reference: 'MAI-1', ref: { platform: 'azure-ai-foundry' } });
  });

  it('all versions of an ID must agree, and the ID itself is no help', () => {
    const to = (version: string, target: string) =>
      azure('gpt-x', version, { ...GONE, replacementAsPublished: [target] });
    const y = azure('gpt-y', '1', stage('ga'));
    const z = azure('gpt-z', '1', stage('ga'));
    const both = (entries: readonly FakeEntry[]) => {
      const catalogue = fakeCatalogue(entries);
      return replacementFor(catalogue, catalogue.on('azure-openai', 'gpt-x'), DAY);
    };
    expect(both([to('1', 'gpt-y'), to('2', 'gpt-y'), y])).toMatchObject({ reference: 'gpt-y', direct: true });
    expect(both([to('1', 'gpt-y'), to('2', 'gpt-z'), y, z])).toBeUndefined();
    expect(both([to('1', 'gpt-x@2'), azure('gpt-x', '2', stage('ga'))])).toBeUndefined();
  });
});
