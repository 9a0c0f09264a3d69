import { describe, expect, it } from 'vitest';
import { readAzureSchedule } from '../../../pipeline/sources/azure-schedule';
import { readDeprecationsInfo } from '../../../pipeline/sources/deprecations-info';
import { readLitellm } from '../../../pipeline/sources/litellm';
import { readModeldeprecations } from '../../../pipeline/sources/modeldeprecations';
import { readModelsDev } from '../../../pipeline/sources/models-dev';

const at = (text: string) => ({ text, day: '2026-11-21' });
const json = (value: unknown) => at(JSON.stringify(value));

describe('models.dev', () => {
  const model = (fields: object = {}) => ({
    id: 'm-1',
    name: 'M 1',
    modalities: { input: ['text'], output: ['text'] },
    limit: { context: 128000, output: 4096 },
    cost: { input: 1, output: 2, cache_read: 0.5 },
    ...fields,
  });
  const read = (models: object) => readModelsDev(json({ openai: { models }, unknown: { models: { x: model() } } }));

  it('takes limits, prices and modalities on the day of the fetch', () => {
    const [claim] = read({ 'm-1': model() }).claims;
    expect(claim).toMatchObject({ platform: 'openai', id: 'm-1', name: 'M 1', day: '2026-11-21' });
    expect(claim?.facts).toEqual({
      contextWindow: 128000,
      maxOutputTokens: 4096,
      modalities: { input: ['text'], output: ['text'] },
      prices: { input: 1, output: 2, cachedInput: 0.5, unit: 'usd/1M tokens' },
    });
  });

  it('is as new as its newest row, and no newer than the fetch', () => {
    const day = (...days: string[]): string | undefined =>
      read(Object.fromEntries(days.map((last_updated, n) => [`m-${n}`, model({ id: `m-${n}`, last_updated })]))).day;
    expect(day('2026-09-30', '2025-01-01')).toBe('2026-09-30');
    expect(day('2027-01-01')).toBe('2026-11-21');
    expect(day('soon')).toBe('2026-11-21');
  });

  it('takes of gateways what nobody else lists, once, and only the ID', () => {
    const list = (...ids: string[]) => ({ models: Object.fromEntries(ids.map((id) => [id, model({ id })])) });
    const { claims } = readModelsDev(
      json({ openai: list('m-1'), requesty: list('M-1', 'm-2'), aihubmix: list('m-2', 'm-3') }),
    );
    expect(claims.map(({ platform, id }) => `${platform} ${id}`).sort()).toEqual([
      'aihubmix m-2',
      'aihubmix m-3',
      'openai m-1',
    ]);
    for (const { onlyIfUnlisted, facts } of claims) if (onlyIfUnlisted) expect(facts).toEqual({});
  });

  it('takes no cutoff after the release, no output beyond the context, no cache dearer than none', () => {
    const [claim] = read({
      'm-1': model({
        knowledge: '2026-05',
        release_date: '2026-01-10',
        limit: { context: 1000, output: 4000 },
        cost: { input: 1, output: 2, cache_read: 3 },
      }),
    }).claims;
    expect(claim?.facts).toMatchObject({ contextWindow: 1000, prices: { input: 1, output: 2, unit: 'usd/1M tokens' } });
    expect(Object.keys(claim?.facts ?? {}).sort()).toEqual(['contextWindow', 'modalities', 'prices']);
  });

  it.each([
    [{ canonical_model_id: 'zhipuai/glm-9' }, { vendor: 'Z.ai', kind: 'text' }],
    [{ family: 'text-embedding' }, { kind: 'embedding' }],
    [{ modalities: { input: ['text'], output: ['image'] } }, { kind: 'image' }],
    [{ modalities: { input: ['text'], output: ['audio'] } }, { kind: 'speech' }],
  ])('tells maker and kind by %j', (fields, expected) => {
    expect(read({ 'm-1': model(fields) }).claims[0]).toMatchObject(expected);
  });

  it('tells no kind that the row does not', () => {
    const kind = (fields: object) => read({ 'm-1': model(fields) }).claims[0]?.kind;
    expect(kind({ id: 'whisper-9' })).toBeUndefined();
    expect(kind({ modalities: { input: ['text'], output: ['text', 'image'] } })).toBeUndefined();
    expect(kind({ modalities: undefined })).toBeUndefined();
  });

  it('takes zeros for nothing, and a flag for a listing', () => {
    const [claim] = read({
      'm-1': model({ limit: { context: 0 }, cost: { input: 0, output: 0 }, status: 'deprecated' }),
    }).claims;
    expect(claim?.facts).toEqual({
      stage: { stage: 'deprecated', basis: 'listed' },
      modalities: { input: ['text'], output: ['text'] },
    });
  });

  it('refuses rows one by one, with the reason', () => {
    const { claims, rejected } = read({ good: model(), bad: model({ id: 'two words' }), worse: { id: 3 } });
    expect(claims).toHaveLength(1);
    expect(rejected.map(({ row }) => row)).toEqual(['openai/bad', 'openai/worse']);
    expect(rejected[0]?.reason).toContain('no spaces');
  });

  it.each(['', '{"openai": {"models": {"m-1": {"id"', '[]', '<html></html>'])('is broken by %j', (text) => {
    expect(() => readModelsDev(at(text))).toThrow(/not JSON|unexpected shape/);
  });
});

describe('LiteLLM', () => {
  const row = (fields: object = {}) => ({
    litellm_provider: 'databricks',
    mode: 'chat',
    max_input_tokens: 128_000,
    max_output_tokens: 8_000,
    input_cost_per_token: 0.0000009000001,
    output_cost_per_token: 0.0000027,
    ...fields,
  });
  const read = (rows: object) => readLitellm(json(rows));

  it('takes limits and prices, without the name of the host and without dates', () => {
    const { claims } = read({ 'databricks/databricks-m-1': row({ deprecation_date: '2026-12-31' }) });
    expect(claims).toMatchObject([{ platform: 'databricks', id: 'databricks-m-1', kind: 'text', day: '2026-11-21' }]);
    expect(claims[0]?.facts).toEqual({
      maxInputTokens: 128_000,
      maxOutputTokens: 8_000,
      prices: { input: 0.9, output: 2.7, unit: 'usd/1M tokens' },
    });
  });

  it('leaves out other hosts, its own explanation, and what cannot be', () => {
    const { claims, rejected } = read({
      sample_spec: { litellm_provider: 'one of …' },
      'openai/m-1': row({ litellm_provider: 'openai' }),
      'databricks/*': row(),
      'databricks/m-2': row({ max_output_tokens: 900_000, input_cost_per_token: 0 }),
      'databricks/m-3': 'a text',
    });
    expect(claims.map(({ id, facts }) => [id, Object.keys(facts)])).toEqual([['m-2', ['maxInputTokens']]]);
    expect(rejected.map((refused) => refused.row)).toEqual(['databricks/m-3', 'databricks/*']);
  });

  it('takes ordinary numbers only', () => {
    const { claims, rejected } = read({
      'databricks/m-1': row({ max_input_tokens: 'many' }),
      'databricks/m-2': row({ input_cost_per_token: -1 }),
      'databricks/__proto__': row(),
    });
    expect(claims[0]?.facts).not.toHaveProperty('maxInputTokens');
    expect(rejected.map((refused) => refused.row)).toEqual(['databricks/m-2']);
  });

  it.each(['', '{"databricks/m-1": {"mode"', '[]', '<html></html>'])('is broken by %j', (text) => {
    expect(() => readLitellm(at(text))).toThrow(/not JSON|unexpected shape/);
  });
});

describe('modeldeprecations.dev', () => {
  const row = (fields: object = {}) => ({
    provider: 'anthropic',
    model: 'claude-x',
    status: 'active',
    sources: [{ url: 'https://vendor.example/deprecations' }],
    last_verified: '2026-11-19',
    ...fields,
  });
  const read = (...models: unknown[]) =>
    readModeldeprecations(json({ generatedAt: '2026-11-20T08:00:00.000Z', models }));
  const factsOf = (fields: object) => read(row(fields)).claims[0]?.facts;

  it('keeps a floor a floor, whatever the status says that was computed from it', () => {
    for (const status of ['active', 'deprecated', 'retired'])
      expect(factsOf({ status, earliest_shutdown_on: '2026-10-16' })).toEqual({
        retires: [{ date: '2026-10-16', kind: 'earliest' }],
      });
  });

  it('takes firm dates, the day of deprecation and the replacement that the vendor names', () => {
    expect(
      factsOf({
        status: 'deprecated',
        deprecated_on: '2026-09-30',
        shutdown_on: '2026-11-30',
        replacements: [
          { provider: 'anthropic', model: 'claude-y', recommended: true },
          { provider: 'anthropic', model: 'claude-z', recommended: false },
          { provider: 'openai', model: 'gpt-z', recommended: true },
        ],
      }),
    ).toEqual({
      stage: { stage: 'deprecated', basis: 'stated' },
      deprecated: '2026-09-30',
      retires: [{ date: '2026-11-30', kind: 'firm' }],
      replacementAsPublished: ['claude-y'],
    });
  });

  it('takes a status that follows from a date for derived', () => {
    expect(factsOf({ status: 'retired', shutdown_on: '2026-01-01' })?.stage).toEqual({
      stage: 'retired',
      basis: 'derived',
    });
  });

  it('gives the day of the row, the page of the vendor, the day of the document', () => {
    const reading = read(row());
    expect(reading.day).toBe('2026-11-20');
    expect(reading.claims[0]).toMatchObject({
      platform: 'anthropic',
      day: '2026-11-19',
      source: { url: 'https://vendor.example/deprecations' },
    });
  });

  it.each([
    [{ shutdown_on: '2026-02-30' }, 'no such day'],
    [{ shutdown_on: '2026-12-01', earliest_shutdown_on: '2026-12-01' }, 'a firm and an earliest date'],
    [{ sources: [{ url: 'javascript:alert(1)' }] }, 'sources.0.url'],
    [{ status: 'sleeping' }, 'status'],
    [{ provider: 'nobody' }, 'no platform for the provider nobody'],
  ])('refuses %j', (fields, reason) => {
    const { claims, rejected } = read(row(fields), row({ model: 'claude-ok' }));
    expect(claims.map(({ id }) => id)).toEqual(['claude-ok']);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ row: `${'provider' in fields ? 'nobody' : 'anthropic'}/claude-x` });
    expect(rejected[0]?.reason).toContain(reason);
  });

  it('is broken without its envelope', () => {
    expect(() => readModeldeprecations(json({ models: [] }))).toThrow('unexpected shape');
  });
});

describe('deprecations.info', () => {
  const row = (fields: object = {}) => ({
    provider: 'OpenAI',
    model_id: 'gpt-x',
    announcement_date: '2026-07-21',
    shutdown_date: '2027-01-20',
    deprecation_date: '2026-07-20',
    replacement_models: ['gpt-y'],
    url: 'https://vendor.example/deprecations#gpt-x',
    last_observed: '2026-07-21',
    ...fields,
  });
  const read = (...rows: unknown[]) => readDeprecationsInfo(json(rows));

  it('takes dates, with the page and the day of the row', () => {
    const { day, claims } = read(row(), row({ model_id: 'gpt-z', last_observed: '2026-09-01' }));
    expect(day).toBe('2026-09-01');
    expect(claims[0]).toMatchObject({ day: '2026-07-21', source: { url: 'https://vendor.example/deprecations' } });
    expect(claims[0]?.facts).toEqual({
      deprecated: '2026-07-20',
      retires: [{ date: '2027-01-20', kind: 'firm' }],
      replacementAsPublished: ['gpt-y'],
    });
  });

  it('takes neither the shutdown nor the day of the first sight for a day of deprecation', () => {
    expect(read(row({ deprecation_date: '2027-01-20' })).claims[0]?.facts).not.toHaveProperty('deprecated');
    expect(read(row({ deprecation_date: '2026-07-21' })).claims[0]?.facts).not.toHaveProperty('deprecated');
  });

  it('does not say "firm" where the feed cannot tell', () => {
    expect(read(row({ provider: 'Google' })).claims[0]?.facts).toEqual({ shutdownOfUnknownKind: '2027-01-20' });
  });

  it('leaves Azure to its own schedule', () => {
    expect(read(row({ provider: 'Azure' }))).toMatchObject({ claims: [], rejected: [] });
  });

  it('refuses names that are no IDs', () => {
    const { rejected } = read(row({ model_id: 'Agent Builder' }), row());
    expect(rejected).toEqual([{ row: 'OpenAI/Agent Builder', reason: 'model_id: an ID has no spaces' }]);
  });
});

describe("Microsoft's schedule", () => {
  const head = '---\nms.date: 10/05/2026\n---\n';
  const base = (rows: string, heading = '### Azure OpenAI') =>
    `${head}\n${heading}\n\n| Model | Version | Lifecycle | Retirement date | Replacement |\n|---|---|---|---|---|\n${rows}\n`;
  const read = (text: string) => readAzureSchedule(at(text));

  it('reads versions, stages, dates and replacements, on the day of the page', () => {
    const { day, claims } = read(
      base(
        '| gpt-x | 2026-01-01 | Deprecated | 2026-12-09 | gpt-y, sora-2 (2025-12-08) |\n| `gpt-y` | 1 | GA | — | — |',
      ),
    );
    expect(day).toBe('2026-10-05');
    expect(claims).toMatchObject([
      {
        platform: 'azure-openai',
        id: 'gpt-x',
        version: '2026-01-01',
        vendor: 'OpenAI',
        facts: {
          stage: { stage: 'deprecated', basis: 'stated' },
          retires: [{ date: '2026-12-09', kind: 'firm' }],
          replacementAsPublished: ['gpt-y', 'sora-2@2025-12-08'],
        },
      },
      { id: 'gpt-y', facts: { stage: { stage: 'ga', basis: 'stated' } } },
    ]);
    expect(claims[1]?.facts).not.toHaveProperty('retires');
  });

  it('tells vendors and platforms by the headings, and leaves remarks out of the ID', () => {
    const { claims } = read(
      base('| claude-x (gated research preview) | — | Preview | 2027-04-02 | — |', '### Anthropic'),
    );
    expect(claims).toMatchObject([{ platform: 'azure-ai-foundry', id: 'claude-x', vendor: 'Anthropic' }]);
    expect(claims[0]).not.toHaveProperty('version');
    expect(read(base('| model-router | 1 | GA | — | — |', '### Microsoft')).claims[0]?.platform).toBe('azure-openai');
  });

  it('keeps training and deployment of fine-tuned models apart from the base model, and "no earlier than" a floor', () => {
    const fineTuned = `#### Fine-tuned models\n\n| Model | Version | Training retirement date | Deployment retirement date |\n|--|--|--|--|\n| gpt-x | 1 | No earlier than 2027-04-14<sup>1</sup> | 2027-10-14 |\n`;
    const { claims } = read(base('| gpt-x | 1 | GA | 2027-04-14 | — |') + fineTuned);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.facts.retires).toEqual([
      { date: '2027-04-14', kind: 'firm' },
      { date: '2027-04-14', kind: 'earliest', scope: { customers: 'existing', use: 'fine-tuning' } },
      { date: '2027-10-14', kind: 'firm', scope: { use: 'inference', fineTuned: true } },
    ]);
  });

  it('takes neither of two dates that the page gives for one version', () => {
    const { claims, rejected } = read(base('| gpt-x | 1 | GA | 2027-04-06 | — |\n| gpt-x | 1 | GA | 2026-09-21 | — |'));
    expect(claims[0]?.facts).toEqual({ stage: { stage: 'ga', basis: 'stated' } });
    expect(rejected[0]?.reason).toBe('different dates in one page: 2027-04-06, 2026-09-21');
  });

  it('takes the same row twice for one', () => {
    const { claims, rejected } = read(base('| gpt-x | 1 | GA | 2027-04-06 | — |\n| gpt-x | 1 | GA | 2027-04-06 | — |'));
    expect([claims.length, claims[0]?.facts.retires?.length, rejected.length]).toEqual([1, 1, 0]);
  });

  it.each([
    ['| gpt-x | 1 | Sleeping | 2027-04-06 | — |', 'unknown lifecycle word "sleeping"'],
    ['| gpt-x | 1 | GA | spring 2027 | — |', 'not a date: "spring 2027"'],
    ['| — | 1 | GA | — | — |', 'no model ID'],
  ])('refuses %s', (row, reason) => {
    expect(read(base(row)).rejected.map((r) => r.reason)).toEqual([reason]);
  });

  it('says which tables it does not know', () => {
    const { rejected } = read(`${head}## Quotas\n\n| Region | Limit |\n|--|--|\n| eastus | 3 |\n`);
    expect(rejected).toEqual([{ row: 'Quotas', reason: 'unknown table: Region, Limit' }]);
  });

  it('is broken without a day', () => {
    expect(() => read(base('').replace('10/05/2026', 'today'))).toThrow('no ms.date');
  });
});
