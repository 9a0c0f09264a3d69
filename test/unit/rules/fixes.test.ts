import { describe, expect, it } from 'vitest';
import { type FakeEntry, fakeCatalogue, retires, stage } from '../catalogue/fake';
import { findingsIn, fixed, marked, type Told } from './support';

const gone = (replacement: string, published = replacement) =>
  stage('retired', { ...retires('2026-02-13'), replacement: [replacement], replacementAsPublished: [published] });

function fix(entries: readonly FakeEntry[], text: string, ...told: readonly Told[]) {
  const catalogue = fakeCatalogue(entries);
  const document = marked(catalogue, text, ...told);
  const findings = findingsIn(catalogue, document);
  return { text: fixed(document, findings[0]), fix: findings[0]?.fixes[0], findings };
}

describe('a fix keeps what surrounds the ID', () => {
  const entries: readonly FakeEntry[] = [
    { platform: 'openai', id: 'gpt-old-1', lifecycle: gone('gpt-new-1') },
    { platform: 'openai', id: 'gpt-new-1', lifecycle: stage('ga') },
  ];
  it.each([
    ['openai/[[gpt-old-1]]', 'openai/gpt-new-1'],
    ['[[openai/gpt-old-1]]', 'openai/gpt-new-1'],
    ['[[openai:chat:gpt-old-1]]', 'openai:chat:gpt-new-1'],
    ['[[GPT-OLD-1]]', 'gpt-new-1'],
    ['日本語 "[[gpt-old-1]]" 😀', '日本語 "gpt-new-1" 😀'],
  ])('%s', (before, after) => expect(fix(entries, before).text).toBe(after));

  it('has none for a fine-tuned model or an identifier', () => {
    const tuned = fix(entries, '[[ft:gpt-old-1:acme::id]]', { circumstances: { fineTuned: true } });
    expect(tuned.findings).toMatchObject([{ rule: 'retired-model', replacement: 'gpt-new-1', fixes: [] }]);
    expect(fix(entries, '[[gpt-old-1]]', { role: 'identifier' }).fix).toBeUndefined();
  });
});

describe('Bedrock profiles', () => {
  const entries = (...aliases: string[]): readonly FakeEntry[] => [
    { platform: 'aws-bedrock', id: 'acme.one-v1:0', aliases: ['us.acme.one-v1:0'], lifecycle: gone('acme.two-v1:0') },
    { platform: 'aws-bedrock', id: 'acme.two-v1:0', aliases, lifecycle: stage('ga') },
  ];

  it('are kept when the replacement has them', () => {
    expect(fix(entries('us.acme.two-v1:0'), '[[us.acme.one-v1:0]]').text).toBe('us.acme.two-v1:0');
    expect(fix(entries(), '[[acme.one-v1:0]]').text).toBe('acme.two-v1:0');
  });

  it('leave no fix when it has not', () => {
    const { findings, fix: none } = fix(entries(), '[[us.acme.one-v1:0]]');
    expect(findings).toHaveLength(1);
    expect(none).toBeUndefined();
  });

  it('count outside of the core as well', () => {
    const eu = fix(entries('us.acme.two-v1:0'), '[[eu.acme.one-v1:0]]');
    expect(eu.findings).toHaveLength(1);
    expect(eu.fix).toBeUndefined();
  });
});

describe('an Azure pair', () => {
  const entries: readonly FakeEntry[] = [
    { platform: 'azure-openai', id: 'gpt-old-1', version: '0613', lifecycle: gone('gpt-new-1@2025-04-14') },
    { platform: 'azure-openai', id: 'gpt-old-2', version: '0301', lifecycle: gone('gpt-old-2@1106') },
    { platform: 'azure-openai', id: 'gpt-old-2', version: '1106', lifecycle: stage('ga') },
    { platform: 'azure-openai', id: 'gpt-new-1', version: '2025-04-14', lifecycle: stage('ga') },
  ];
  const pair = (id: string, version: string) => {
    const catalogue = fakeCatalogue(entries);
    const deployment: Told = { platform: 'azure-openai', tier: 'deployment', version };
    const named = catalogue.on('azure-openai', id).filter((ref) => ref.version === version);
    const text = `name: '[[${id}]]'\n  version: '[[${version}]]'`;
    return fix(entries, text, deployment, { ...deployment, class: 'known', kind: 'model-version', entries: named });
  };

  it('is reported once and changed in both places', () => {
    const { findings, text, fix: both } = pair('gpt-old-1', '0613');
    expect(findings.map(({ message }) => message)).toEqual([
      'gpt-old-1 0613 was retired on Azure OpenAI on 2026-02-13. Use gpt-new-1 (2025-04-14).',
    ]);
    expect(text).toBe("name: 'gpt-new-1'\n  version: '2025-04-14'");
    expect(both?.preferred).toBe(true);
  });

  it('keeps its name when only the version is another', () => {
    expect(pair('gpt-old-2', '0301').text).toBe("name: 'gpt-old-2'\n  version: '1106'");
  });

  it('in code the name is a deployment: the fix says that it must exist', () => {
    const { fix: named } = fix(entries, 'model="[[gpt-old-1]]"', { platform: 'azure-openai' });
    expect(named).toMatchObject({
      edits: [{ oldText: 'gpt-old-1', newText: 'gpt-new-1' }],
      preferred: false,
      note: 'needs a deployment of that name',
    });
  });
});

describe('a fix that changes more than the name is not preferred', () => {
  const incoming = (more: Partial<FakeEntry>): FakeEntry => ({
    platform: 'openai',
    id: 'gpt-new-1',
    lifecycle: stage('ga'),
    ...more,
  });
  const outgoing = (more: Partial<FakeEntry>): FakeEntry => ({
    platform: 'openai',
    id: 'gpt-old-1',
    lifecycle: gone('gpt-new-1'),
    ...more,
  });

  it('chained', () => {
    const { fix: chained, findings } = fix(
      [outgoing({ lifecycle: gone('gpt-new-1', 'gpt-mid-1') }), incoming({})],
      '[[gpt-old-1]]',
    );
    expect(chained).toMatchObject({
      preferred: false,
      note: 'the vendor named gpt-mid-1, which has itself been replaced',
    });
    expect(findings[0]?.message).toContain(
      'Use gpt-new-1: the replacement first recommended has itself given way to it.',
    );
  });

  it('embeddings', () => {
    const kinds = { kind: 'embedding' } as const;
    const entries = [
      outgoing({ ...kinds, embeddingDimensions: 1536 }),
      incoming({ ...kinds, embeddingDimensions: 3072 }),
    ];
    expect(fix(entries, '[[gpt-old-1]]').fix?.note).toBe('stored vectors must be made again (1536 → 3072 dimensions)');
  });

  it('another endpoint', () => {
    const entries = [
      outgoing({ endpoints: ['chat-completions', 'assistants'] }),
      incoming({ endpoints: ['responses'] }),
    ];
    expect(fix(entries, '[[gpt-old-1]]').fix?.note).toBe('does not answer on chat-completions');
    const derived = [
      outgoing({ endpoints: ['chat-completions'] }),
      incoming({ endpoints: ['responses'], endpointsDerived: true }),
    ];
    expect(fix(derived, '[[gpt-old-1]]').fix).toMatchObject({ preferred: true });
  });

  it('a parameter that the file uses', () => {
    const entries = [outgoing({}), incoming({ acceptsTemperature: false })];
    expect(fix(entries, 'f("[[gpt-old-1]]", temperature=0)').fix).toMatchObject({ preferred: false });
    // What the call passes on is not seen.
    expect(fix(entries, 'f("[[gpt-old-1]]")').fix).toMatchObject({ preferred: false });
    expect(fix([outgoing({}), incoming({})], 'f("[[gpt-old-1]]", temperature=0)').fix).toMatchObject({
      preferred: true,
    });
  });

  it('never another kind', () => {
    const entries = [outgoing({ kind: 'embedding' }), incoming({ kind: 'text' })];
    expect(fix(entries, '[[gpt-old-1]]').fix).toBeUndefined();
  });
});
