import { describe, expect, it } from 'vitest';
import { type SearchOptions, searchModels } from '../../../src/completion/search';
import { fakeCatalogue, stage } from '../catalogue/fake';

const prices = (input: number) => ({ unit: 'usd/1M tokens' as const, input, checked: '2026-11-01' });
const catalogue = fakeCatalogue([
  { platform: 'ai21', id: 'j2-light', vendor: 'AI21', name: 'Jurassic-2 Light', lifecycle: stage('retired') },
  {
    platform: 'anthropic',
    id: 'claude-sonnet-4-5',
    vendor: 'Anthropic',
    name: 'Claude Sonnet 4.5',
    contextWindow: 200_000,
    prices: prices(3),
    lifecycle: stage('ga', { released: '2025-09-29' }),
  },
  {
    platform: 'aws-bedrock',
    id: 'anthropic.claude-sonnet-4-5-v1:0',
    vendor: 'Anthropic',
    name: 'Claude Sonnet 4.5',
    lifecycle: stage('ga', { released: '2025-09-29' }),
  },
  {
    platform: 'openai',
    id: 'gpt-4',
    vendor: 'OpenAI',
    name: 'GPT-4',
    lifecycle: stage('retired', { released: '2023-03-14' }),
  },
  {
    platform: 'openai',
    id: 'gpt-4.1-mini',
    vendor: 'OpenAI',
    name: 'GPT-4.1 mini',
    contextWindow: 1_000_000,
    prices: prices(0.4),
    lifecycle: stage('ga', { released: '2025-04-14' }),
  },
  {
    platform: 'openai',
    id: 'text-embedding-3-large',
    vendor: 'OpenAI',
    name: 'text-embedding-3-large',
    kind: 'embedding',
    lifecycle: stage('ga', { released: '2024-01-25' }),
  },
]);
const OPTIONS: SearchOptions = { asOf: '2026-11-21', leadTimeDays: 90, limit: 10 };
const ids = (query: string, more: Partial<SearchOptions> = {}): readonly string[] =>
  searchModels(query, catalogue, { ...OPTIONS, ...more }).models.map(({ id }) => id);

describe('a search for models', () => {
  it('begins with what lives and is newest, not with A', () => {
    expect(ids('')).toEqual([
      'claude-sonnet-4-5',
      'gpt-4.1-mini',
      'text-embedding-3-large',
      'anthropic.claude-sonnet-4-5-v1:0',
      'gpt-4',
      'j2-light',
    ]);
  });
  it.each([
    ['claude sonnet 4.5', ['claude-sonnet-4-5', 'anthropic.claude-sonnet-4-5-v1:0']],
    ['Claude-Sonnet-4-5 bedrock', ['anthropic.claude-sonnet-4-5-v1:0']],
    ['gpt41mini', ['gpt-4.1-mini']],
    ['gpt 4', ['gpt-4.1-mini', 'gpt-4']],
    ['embedding', ['text-embedding-3-large']],
    ['jurassic', ['j2-light']],
    ['clsnt', ['claude-sonnet-4-5', 'anthropic.claude-sonnet-4-5-v1:0']],
  ])('understands "%s"', (query, expected) => expect(ids(query)).toEqual(expected));
  it.each(['llama', 'gpt-9', 'claude gpt', 'zz', '"><script>'])('finds nothing for "%s"', (query) =>
    expect(ids(query)).toEqual([]),
  );
  it('takes limits on price and context; what is not known is within none', () => {
    expect(ids('price<1')).toEqual(['gpt-4.1-mini']);
    expect(ids('price>1')).toEqual(['claude-sonnet-4-5']);
    expect(ids('context>0.5m gpt')).toEqual(['gpt-4.1-mini']);
    expect(ids('context>100k')).toEqual(['claude-sonnet-4-5', 'gpt-4.1-mini']);
    expect(ids('price<')).toEqual([]);
  });
  it('filters by kind, stage and platform', () => {
    expect(ids('', { kinds: new Set(['embedding']) })).toEqual(['text-embedding-3-large']);
    expect(ids('', { states: new Set(['retired']) })).toEqual(['gpt-4', 'j2-light']);
    expect(ids('claude', { platforms: new Set(['aws-bedrock']) })).toEqual(['anthropic.claude-sonnet-4-5-v1:0']);
  });
  it('says how many there are when it shows fewer', () => {
    const { models, count } = searchModels('', catalogue, { ...OPTIONS, limit: 2 });
    expect([models.length, count]).toEqual([2, 6]);
  });

  it('puts first where each word fits best, of two in which the worst fits alike', () => {
    const shared = fakeCatalogue([
      { platform: 'box-ai', id: 'azure__gpt_4_1_mini', name: 'GPT-4.1 mini', lifecycle: stage('ga') },
      { platform: 'azure-openai', id: 'gpt-4.1-mini', name: 'GPT-4.1 mini', lifecycle: stage('legacy') },
    ]);
    const { models } = searchModels('azure gpt-4.1-mini', shared, { asOf: '2026-11-21', leadTimeDays: 90, limit: 5 });
    expect(models.map(({ platform }) => platform)).toEqual(['azure-openai', 'box-ai']);
  });
});
