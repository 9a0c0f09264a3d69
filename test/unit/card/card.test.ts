import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { ROWS, rowCard, TODAY } from './rows';

describe('the card of one entry', () => {
  it('holds its facts, its state and its replacement on the day', () => {
    const card = rowCard('azure-openai', 'gpt-4o@2024-05-13');
    expect(card).toMatchObject({
      asOf: TODAY,
      platform: 'azure-openai',
      id: 'gpt-4o',
      version: '2024-05-13',
      datesApply: true,
      variesIn: [],
      life: { state: 'retiring', deprecated: true, daysLeft: 18, varies: false },
      replacement: { reference: 'gpt-5.6-sol', platform: 'azure-openai', name: 'GPT-5.6 Sol', direct: true },
    });
    expect(card.facts.maxOutputTokens).toBe(4096);
    expect(card.otherVersions.map(({ version }) => version)).toEqual(['2024-11-20', '2024-08-06-ev3', '2024-08-06']);
  });
  it('leaves out endpoints that were only derived', () => {
    expect(rowCard('anthropic', 'claude-haiku-4-5').facts.endpoints).toBeUndefined();
    expect(rowCard('azure-openai', 'gpt-4o-mini').facts.endpoints).toContain('responses');
  });
  it('recommends nothing instead of a model that stays', () => {
    const catalogue = fakeCatalogue([
      { platform: 'acme', id: 'old-1', lifecycle: stage('ga', { replacement: ['new-1'] }) },
      { platform: 'acme', id: 'dying-1', lifecycle: stage('deprecated', { replacement: ['new-1'] }) },
      { platform: 'acme', id: 'new-1', lifecycle: stage('ga') },
    ]);
    const of = (id: string) => cardOf({ catalogue, refs: catalogue.on('acme', id), asOf: TODAY });
    expect(of('old-1').replacement).toBeUndefined();
    expect(of('dying-1').replacement?.reference).toBe('new-1');
  });
  it('claims nothing where a foreign host serves the model', () => {
    const card = rowCard('openai', 'gpt-4o-mini', { datesApply: false });
    expect(card.datesApply).toBe(false);
    expect(card.replacement).toBeUndefined();
  });
  it('needs an entry', () => {
    expect(() => cardOf({ catalogue: ROWS, refs: [], asOf: TODAY })).toThrow('at least one entry');
  });
});

describe('the card of several versions', () => {
  const version = (name: string, more: object) => ({ platform: 'azure-openai', id: 'm-1', version: name, ...more });
  const cardOfAll = (...entries: readonly ReturnType<typeof version>[]) => {
    const catalogue = fakeCatalogue(entries);
    return cardOf({ catalogue, refs: catalogue.refs, asOf: TODAY });
  };

  it('has what all share and names what differs', () => {
    const card = cardOfAll(
      version('1', { contextWindow: 1000, maxOutputTokens: 10, name: 'M 1 mini' }),
      version('2', { contextWindow: 1000, maxOutputTokens: 20, name: 'M 1 maxi' }),
    );
    expect(card.version).toBeUndefined();
    expect(card.facts).toMatchObject({ name: 'M 1', contextWindow: 1000 });
    expect(card.facts.maxOutputTokens).toBeUndefined();
    expect(card.variesIn).toEqual(['maxOutputTokens']);
  });
  it('does not take the silence of a living version for agreement', () => {
    const card = cardOfAll(version('1', { contextWindow: 1000 }), version('2', {}));
    expect(card.facts.contextWindow).toBeUndefined();
  });
  it('does not ask versions that are gone', () => {
    const card = cardOfAll(
      version('1', { contextWindow: 1000, lifecycle: stage('retired') }),
      version('2', { contextWindow: 2000, lifecycle: stage('ga') }),
    );
    expect(card.facts.contextWindow).toBe(2000);
    expect(card.life.varies).toBe(true);
  });
  it('asks all when all are gone', () => {
    const card = cardOfAll(
      version('1', { contextWindow: 1000, lifecycle: stage('retired') }),
      version('2', { contextWindow: 2000, lifecycle: stage('retired') }),
    );
    expect(card.facts.contextWindow).toBeUndefined();
  });
  it('lets a version whose date has passed be silent, but not contradict', () => {
    const passed = { lifecycle: stage('deprecated', retires('2026-11-01')) };
    const live = { contextWindow: 2000, lifecycle: stage('ga') };
    expect(cardOfAll(version('1', passed), version('2', live)).facts.contextWindow).toBe(2000);
    const other = { ...passed, contextWindow: 1000 };
    expect(cardOfAll(version('1', other), version('2', live)).facts.contextWindow).toBeUndefined();
  });
  it('carries a doubt of one version on', () => {
    const card = cardOfAll(version('1', { thirdPartyOnly: ['lifecycle.retires'] }), version('2', {}));
    expect(card.facts.thirdPartyOnly).toEqual(['lifecycle.retires']);
  });
});

describe('the same model elsewhere', () => {
  const elsewhere = (platform: string, reference: string): readonly string[] =>
    rowCard(platform, reference).elsewhere.map((there) => `${there.platform} ${there.id}`);

  it('is found under each platform’s own spelling, the vendor’s own first', () => {
    expect(elsewhere('box-ai', 'azure__openai__gpt_4o_mini')).toEqual([
      'openai gpt-4o-mini',
      'azure-openai gpt-4o-mini',
      'github-models openai/gpt-4o-mini',
      'openrouter openai/gpt-4o-mini',
    ]);
    expect(elsewhere('anthropic', 'claude-haiku-4-5')).toEqual([
      'aws-bedrock anthropic.claude-haiku-4-5-20251001-v1:0',
      'google-vertex claude-haiku-4-5@20251001',
    ]);
  });
  it('is the same snapshot where there is one', () => {
    expect(elsewhere('azure-openai', 'gpt-4o@2024-05-13')).toEqual(['openai gpt-4o-2024-05-13']);
  });
  it('is not another snapshot', () => {
    expect(elsewhere('azure-openai', 'gpt-4o@2024-11-20')).not.toContain('openai gpt-4o-2024-05-13');
  });
  it('is not a model whose name only begins alike', () => {
    const catalogue = fakeCatalogue([
      { platform: 'openai', id: 'gpt-9' },
      { platform: 'openrouter', id: 'openai/gpt-9-mini' },
      { platform: 'openrouter', id: 'openai/gpt-9:free' },
      { platform: 'box-ai', id: 'azure__openai__gpt_9' },
    ]);
    const [ref] = catalogue.refs.filter(({ id }) => id === 'gpt-9');
    if (!ref) throw new Error('no entry');
    const card = cardOf({ catalogue, refs: [ref], asOf: TODAY });
    expect(card.elsewhere.map(({ id }) => id)).toEqual(['azure__openai__gpt_9']);
  });
  it('is not a model of another vendor under the same name', () => {
    const catalogue = fakeCatalogue([
      { platform: 'openai', id: 'large-1', vendor: 'OpenAI' },
      { platform: 'mistral', id: 'large-1', vendor: 'Mistral AI' },
    ]);
    const [ref] = catalogue.refs;
    if (!ref) throw new Error('no entry');
    expect(cardOf({ catalogue, refs: [ref], asOf: TODAY }).elsewhere).toEqual([]);
  });
});

describe('the sources of a card', () => {
  const sourcesOf = (platform: string, reference: string, fact: string) =>
    rowCard(platform, reference).sources.find((entry) => entry.fact === fact);

  it('are those that name the fact, the newest first', () => {
    const retirement = sourcesOf('azure-openai', 'gpt-4o-mini', 'lifecycle.retires');
    expect(retirement?.sources.map(({ checked }) => checked)).toEqual(['2026-10-09', '2026-09-23']);
    expect(retirement?.oneOfThese).toBeUndefined();
  });
  it('are all of a group where none names the fact, and that is said', () => {
    expect(sourcesOf('azure-openai', 'gpt-4o-mini', 'modalities')).toMatchObject({ oneOfThese: true });
  });
  it('mark what is not the vendor’s word', () => {
    expect(sourcesOf('openai', 'gpt-4o-mini', 'lifecycle.retires')?.thirdPartyOnly).toBe(true);
    expect(sourcesOf('openai', 'gpt-4o-mini', 'prices')?.thirdPartyOnly).toBeUndefined();
  });
});

describe('the freshness of a card', () => {
  it('is old when its newest fact is', () => {
    expect(rowCard('box-ai', 'azure__openai__gpt_4o_mini').freshness).toEqual({
      newest: '2026-01-30',
      daysOld: 295,
      stale: true,
    });
    expect(rowCard('azure-openai', 'gpt-4o-mini').freshness.stale).toBe(false);
  });
  it('is old from the 61st day on', () => {
    const on = (asOf: string): boolean => rowCard('azure-openai', 'gpt-4o-mini', { asOf }).freshness.stale;
    expect(on('2026-12-08')).toBe(false);
    expect(on('2026-12-09')).toBe(true);
  });
  it('does not matter to what is retired', () => {
    expect(rowCard('azure-openai', 'gpt-35-turbo@0613').freshness.stale).toBe(false);
  });
});
