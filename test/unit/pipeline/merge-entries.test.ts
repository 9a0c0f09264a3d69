import { describe, expect, it } from 'vitest';
import { mergeReading } from '../../../pipeline/merge/merge';
import { formatPlatformFile } from '../../../src/catalogue/format';
import { PlatformFile } from '../../../src/catalogue/schema';
import { claim, entry, LIST, merge, platform, reading, TODAY, TRACKER, VENDOR } from './fake';

describe('new entries', () => {
  it('hold what the document says and nothing more', () => {
    const { model, changes } = merge(
      [entry('gpt-1')],
      VENDOR,
      claim('gpt-2-audio', {}, { kind: 'audio', vendor: 'OpenAI' }),
      claim('gpt-3'),
    );
    expect(model('gpt-2-audio')).toEqual({
      id: 'gpt-2-audio',
      vendor: 'OpenAI',
      name: 'gpt-2-audio',
      kind: 'audio',
      lifecycle: {},
      sources: { 'npm-acme': ['id'] },
    });
    expect(model('gpt-3')).toMatchObject({ kind: 'text', kindAssumed: true });
    expect(changes.map(({ id, field, verdict }) => [id, field, verdict])).toEqual([
      ['gpt-2-audio', 'id', 'set'],
      ['gpt-3', 'id', 'set'],
    ]);
  });

  it('take their facts along', () => {
    const { model } = merge(
      [entry('gpt-1')],
      VENDOR,
      claim('gpt-2', { retires: [{ date: '2027-01-01', kind: 'firm' }], contextWindow: 8192 }),
    );
    expect(model('gpt-2')).toMatchObject({
      contextWindow: 8192,
      sources: { 'npm-acme': ['id', 'lifecycle.retires', 'contextWindow'] },
    });
  });

  it.each(['default', 'auto', 'telephony', 'aqa', 'o9'])(
    'an ordinary or very short word does not become one: %s',
    (word) => {
      const { file, proposals } = merge([entry('gpt-1')], VENDOR, claim(word, {}, { vendor: 'OpenAI' }));
      expect(file.models.map(({ id }) => id)).toEqual(['gpt-1']);
      expect(proposals).toMatchObject([{ id: word, reason: 'an ordinary word: a person decides' }]);
    },
  );

  it('tell the vendor of their kin in the same run: a second one adds nothing', () => {
    const known = ['a', 'b', 'c'].map((id) => entry(`other/${id}-1`, { vendor: 'Other' }));
    const claims = [claim('acme/zeta-2'), claim('acme/zeta-1', {}, { vendor: 'Acme' })];
    const first = merge([...known, entry('x-1', { vendor: 'X' })], LIST, ...claims);
    expect(first.model('acme/zeta-2').vendor).toBe('Acme');
    const again = merge([...first.file.models], LIST, ...claims);
    expect(again.file.models.map(({ id }) => id)).toEqual(first.file.models.map(({ id }) => id));
  });

  it('are not made by upstreams that only confirm', () => {
    expect(merge([entry('gpt-1')], TRACKER, claim('gpt-2')).proposals).toMatchObject([
      { reason: 'this upstream confirms only' },
    ]);
  });

  it('are not made for a known name in another case, as an alias, a spelling, or under another owner', () => {
    const known = [
      entry('GPT-1', { aliases: ['gpt-1-latest'], otherSpellings: ['openai.gpt-1'] }),
      entry('acme/gpt-2'),
    ];
    const { file, proposals } = merge(
      known,
      VENDOR,
      claim('gpt-1'),
      claim('GPT-1-latest'),
      claim('OpenAI.gpt-1'),
      claim('acme2/GPT-1'),
    );
    expect(file.models).toEqual(platform(known).models);
    expect(proposals).toMatchObject([{ id: 'acme2/GPT-1', reason: 'the same name is known under another owner' }]);
  });

  it('are not made by a list alone for what is retired elsewhere', () => {
    const elsewhere = platform([entry('gpt-2', { lifecycle: { stage: 'retired' } })], 'azure-openai');
    const files = [platform([entry('gpt-1')]), elsewhere];
    const listed = mergeReading(files, LIST, reading(claim('GPT-2')), TODAY);
    expect(listed.proposals.map(({ reason }) => reason)).toEqual([
      'retired on azure-openai: a list alone does not say that it lives here',
    ]);
    expect(mergeReading(files, VENDOR, reading(claim('GPT-2')), TODAY).changes).toHaveLength(1);
  });

  it('are made for a host though another host has ended the same model', () => {
    const groq = platform([entry('llama-9', { vendor: 'Meta', lifecycle: { stage: 'retired' } })], 'groq');
    const files = [platform([], 'databricks'), groq];
    const on = claim('llama-9', {}, { platform: 'databricks' });
    expect(mergeReading(files, LIST, reading(on), TODAY).changes).toMatchObject([{ id: 'llama-9', field: 'id' }]);
  });

  it('are made of a copied list only where nobody else has the ID', () => {
    const files = [platform([], 'requesty'), platform([entry('acme-1', { aliases: ['acme-latest'] })])];
    const copied = (id: string) => claim(id, {}, { platform: 'requesty', onlyIfUnlisted: true, mayLackVendor: true });
    const merged = mergeReading(files, LIST, reading(copied('Acme-1'), copied('acme-latest'), copied('qxz-2')), TODAY);
    expect(merged.changes.map(({ id }) => id)).toEqual(['qxz-2']);
    expect(merged.files[0]?.models).toMatchObject([{ id: 'qxz-2', vendor: 'unknown' }]);
    expect(merged.proposals.map(({ id }) => id)).toEqual(['Acme-1', 'acme-latest']);
  });

  it('have the vendor of their kin, and none is guessed', () => {
    const here = platform(
      [
        entry('claude-1', { vendor: 'Anthropic' }),
        entry('gemini-1', { vendor: 'Google' }),
        entry('meta/llama-1', { vendor: 'Meta' }),
        entry('glm-1', { vendor: 'Z.ai' }),
        entry('glm-2', { vendor: 'Somebody' }),
      ],
      'google-vertex',
    );
    const elsewhere = platform([entry('voxtral-1', { vendor: 'Mistral AI' })], 'mistral');
    const on = (id: string) => claim(id, {}, { platform: 'google-vertex' });
    const merged = mergeReading(
      [here, elsewhere],
      LIST,
      reading(on('claude-9'), on('meta/other-9'), on('voxtral-9'), on('glm-9'), on('chirp-9')),
      TODAY,
    );
    expect(merged.changes.map(({ id }) => id)).toEqual(['claude-9', 'meta/other-9', 'voxtral-9']);
    expect(merged.files[0]?.models.slice(5).map(({ vendor }) => vendor)).toEqual(['Anthropic', 'Meta', 'Mistral AI']);
    expect(merged.proposals.map(({ id, reason }) => [id, reason])).toEqual([
      ['glm-9', 'the vendor cannot be told from its kin'],
      ['chirp-9', 'the vendor cannot be told from its kin'],
    ]);
  });
});

describe('names', () => {
  const versions = ['1', '2'].map((version) => entry('gpt-1', { version }));

  it('a version meets its own entry', () => {
    const { file } = merge(versions, VENDOR, claim('gpt-1', { contextWindow: 5 }, { version: '2' }));
    expect(file.models.map(({ contextWindow }) => contextWindow)).toEqual([undefined, 5]);
  });

  it('an ID with several versions is not given what is said without one', () => {
    expect(merge(versions, VENDOR, claim('gpt-1', { contextWindow: 5 })).changes).toEqual([]);
  });

  it('an ID with one version is', () => {
    expect(
      merge([entry('gpt-1', { version: '1' })], VENDOR, claim('gpt-1', { contextWindow: 5 })).changes,
    ).toHaveLength(1);
  });

  it('what is said of an alias is not said of the snapshot', () => {
    const model = entry('gpt-1-2026', { aliases: ['gpt-1'] });
    const { file, proposals } = merge(
      [model],
      VENDOR,
      claim('gpt-1', { retires: [{ date: '2027-01-01', kind: 'firm' }] }),
    );
    expect(file.models[0]).toEqual(model);
    expect(proposals).toEqual([]);
  });
});

describe('other facts', () => {
  it('limits count only where they are tokens', () => {
    expect(merge([entry('m-1', { kind: 'video' })], LIST, claim('m-1', { contextWindow: 480 })).changes).toEqual([]);
    expect(merge([entry('m-1', { kind: 'code' })], LIST, claim('m-1', { contextWindow: 480 })).changes).toHaveLength(1);
  });

  it('a kind that was assumed gives way to a list by kind; a known one does not', () => {
    const assumed = entry('m-1', { kindAssumed: true });
    expect(merge([assumed], LIST, claim('m-1', {}, { kind: 'embedding' })).model('m-1')).toMatchObject({
      kind: 'embedding',
    });
    expect(merge([assumed], LIST, claim('m-1', {}, { kind: 'embedding' })).model('m-1')).not.toHaveProperty(
      'kindAssumed',
    );
    expect(merge([entry('m-1')], LIST, claim('m-1', {}, { kind: 'embedding' })).changes).toEqual([]);
  });

  it('a source with a licence lifts the mark of those without', () => {
    const model = entry('m-1', {
      lifecycle: { retires: [{ date: '2027-01-14', kind: 'firm', checked: '2026-10-01' }] },
      thirdPartyOnly: ['lifecycle.retires', 'prices'],
      sources: { hearsay: ['id', 'lifecycle.retires'] },
    });
    const { model: now, changes } = merge(
      [model],
      VENDOR,
      claim('m-1', { retires: [{ date: '2027-01-14', kind: 'firm' }] }),
    );
    expect(changes).toMatchObject([{ verdict: 'backed' }]);
    expect(now('m-1').thirdPartyOnly).toEqual(['prices']);
    expect(now('m-1').sources).toEqual({ hearsay: ['id', 'lifecycle.retires'], 'npm-acme': ['lifecycle.retires'] });
  });

  it('published replacements are followed to what lives', () => {
    const models = [
      entry('m-1'),
      entry('m-2', { lifecycle: { stage: 'retired', replacement: ['m-3'] } }),
      entry('m-3'),
      entry('m-4', { lifecycle: { retires: [{ date: '2026-11-20', kind: 'firm', checked: '2026-10-01' }] } }),
    ];
    const says = (...names: string[]) =>
      merge(models, VENDOR, claim('m-1', { replacementAsPublished: names })).model('m-1').lifecycle;
    expect(says('m-2')).toEqual({ replacementAsPublished: ['m-2'], replacement: ['m-3'] });
    expect(says('m-3', 'nobody')).toEqual({ replacementAsPublished: ['m-3', 'nobody'], replacement: ['m-3'] });
    expect(says('m-4')).toEqual({ replacementAsPublished: ['m-4'] });
    expect(says('m-1')).toEqual({ replacementAsPublished: ['m-1'] });
  });
});

describe('a second run', () => {
  const models = [
    entry('gpt-1', {
      lifecycle: { stage: 'ga', stageBasis: 'listed', stageChecked: '2026-07-01' },
      sources: { list: ['lifecycle.stage'] },
    }),
    entry('gpt-2', { lifecycle: { retires: [{ date: '2026-12-01', kind: 'firm', checked: '2026-07-01' }] } }),
  ];
  const claims = [
    claim('gpt-1', { stage: { stage: 'deprecated', basis: 'stated' }, contextWindow: 5 }),
    claim('gpt-2', { retires: [{ date: '2026-12-01', kind: 'firm' }] }),
    claim('gpt-3', { retires: [{ date: '2027-12-01', kind: 'earliest' }] }),
  ];

  it('changes nothing', () => {
    const first = mergeReading([platform(models)], VENDOR, reading(...claims), TODAY);
    expect(first.changes.length).toBeGreaterThan(3);
    const written = PlatformFile.parse(JSON.parse(formatPlatformFile(PlatformFile.parse(first.files[0]))));
    const second = mergeReading([written], VENDOR, reading(...claims), TODAY);
    expect(second.changes).toEqual([]);
    expect(second.files[0]).toBe(written);
  });

  it('neither does the same document on a later day, until two weeks have passed', () => {
    const first = mergeReading([platform(models)], VENDOR, reading(...claims), TODAY);
    const on = (day: string) => ({ day, rejected: [], claims: claims.map((one) => ({ ...one, day })) });
    expect(mergeReading(first.files, VENDOR, on('2026-11-26'), TODAY).changes).toEqual([]);
    const later = mergeReading(first.files, VENDOR, on('2026-11-27'), TODAY);
    expect(new Set(later.changes.map(({ verdict }) => verdict))).toEqual(new Set(['confirmed']));
    expect(later.files[0]?.sources['npm-acme']?.checked).toBe('2026-11-27');
  });
});

describe('a newer version of a document', () => {
  const first = mergeReading(
    [platform([entry('gpt-0')])],
    VENDOR,
    reading(claim('gpt-1', { contextWindow: 5 }), claim('gpt-2')),
    TODAY,
  );
  const newer = {
    day: '2026-12-13',
    rejected: [],
    claims: [
      claim('gpt-1', {}, { day: '2026-12-13', source: { document: 'npm acme@2.1.0', licence: 'openai-node' } }),
      claim('gpt-3', {}, { day: '2026-12-13', source: { document: 'npm acme@2.1.0', licence: 'openai-node' } }),
    ],
  };
  const second = mergeReading(first.files, VENDOR, newer, '2026-12-20');
  const file = second.files[0];

  it('goes on under the same key', () => {
    expect(file?.sources['npm-acme']).toMatchObject({ document: 'npm acme@2.1.0', checked: '2026-12-13' });
  });

  it('leaves what it no longer says with the day on which it was last said', () => {
    expect(file?.sources['npm-acme-2026-11-13']).toMatchObject({ document: 'npm acme@2.0.0', checked: '2026-11-13' });
    expect(file?.models.slice(1).map(({ id, sources }) => [id, sources])).toEqual([
      ['gpt-1', { 'npm-acme': ['id'], 'npm-acme-2026-11-13': ['contextWindow'] }],
      ['gpt-2', { 'npm-acme-2026-11-13': ['id'] }],
      ['gpt-3', { 'npm-acme': ['id'] }],
    ]);
    expect(PlatformFile.safeParse(file).success).toBe(true);
  });

  it('says what it no longer names, and deletes nothing', () => {
    expect(second.vanished).toEqual([{ platform: 'openai', id: 'gpt-2' }]);
    expect(file?.models).toHaveLength(4);
  });
});
