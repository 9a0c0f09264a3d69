import { describe, expect, it } from 'vitest';
import { cardJson } from '../../../src/card/json';
import { rowCard } from './rows';

describe('the card as JSON', () => {
  it('has the fields of the contract', () => {
    const { sources, regions, ...others } = cardJson(rowCard('azure-openai', 'gpt-4o@2024-05-13'));
    expect(others).toMatchObject({
      platform: 'azure-openai',
      id: 'gpt-4o',
      version: '2024-05-13',
      vendor: 'OpenAI',
      name: 'GPT-4o',
      kind: 'text',
      stage: 'deprecated',
      stageAsOf: '2026-10-09',
      released: '2024-05-13',
      deprecated: '2025-05-13',
      retires: [
        { date: '2026-12-09', kind: 'firm' },
        { date: '2026-03-31', kind: 'firm', scope: { deploymentTypes: ['Standard'] } },
      ],
      replacement: 'gpt-5.6-sol',
      contextWindow: 128_000,
      maxInputTokens: 128_000,
      maxOutputTokens: 4096,
      knowledgeCutoff: '2023-10',
      modalities: { input: ['text', 'image'], output: ['text'] },
      capabilities: ['batch', 'json-mode', 'parallel-tool-calls', 'prompt-caching', 'tool-calling'],
      endpoints: ['chat-completions', 'responses', 'assistants'],
    });
    expect(Object.keys(regions ?? {})).toHaveLength(7);
    expect(sources).toContainEqual({
      facts: ['regions', 'assistantsRegions'],
      oneOf: ['knowledgeCutoff'],
      url: 'https://learn.microsoft.com/en-us/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure-region-availability',
      document: expect.any(String),
      path: expect.any(String),
      checked: '2026-09-29',
    });
  });
  it('gives an earliest date as what it is', () => {
    expect(cardJson(rowCard('anthropic', 'claude-haiku-4-5')).retires).toEqual([
      { date: '2026-10-15', kind: 'earliest' },
    ]);
  });
  it('leaves out what is not known', () => {
    const json = cardJson(rowCard('box-ai', 'azure__openai__gpt_4o_mini'));
    for (const field of ['version', 'replacement', 'regions', 'prices', 'remarks', 'versions'])
      expect(json).not.toHaveProperty(field);
    expect(Object.values(json)).not.toContain(undefined);
    expect(new Set(Object.keys(json)).size).toBe(Object.keys(json).length);
  });
  it('names each source once, with all that it vouches for', () => {
    const { sources } = cardJson(rowCard('azure-openai', 'gpt-4o-mini'));
    const keys = sources.map(({ document, path, checked }) => `${document} ${path} ${checked}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sources.some(({ facts }) => facts.includes('retires') && facts.includes('stage'))).toBe(true);
  });
  it('carries every fact of the entry', () => {
    const card = rowCard('box-ai', 'azure__openai__gpt_4o_mini');
    const { lifecycle: _, ...facts } = card.facts;
    expect(Object.keys(facts).length).toBeGreaterThan(8);
    expect(cardJson(card)).toMatchObject(facts);
  });
  it('tells the state on the day, other versions and other platforms', () => {
    const { life, elsewhere = [], asOf } = cardJson(rowCard('azure-openai', 'gpt-4o@2024-05-13'));
    expect(life).toMatchObject({ state: expect.any(String), date: '2026-12-09' });
    expect(elsewhere.map(({ platform }) => platform)).toContain('openai');
    for (const other of elsewhere) expect(other).not.toHaveProperty('date');
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  it('tells nothing of the life on a foreign host', () => {
    const json = cardJson(rowCard('openai', 'gpt-4o-mini', { datesApply: false }));
    expect(json).not.toHaveProperty('stage');
    expect(json).not.toHaveProperty('retires');
    for (const field of ['replacement', 'life', 'redirectsTo', 'otherVersionsOnDay'])
      expect(json).not.toHaveProperty(field);
    expect(json.contextWindow).toBe(128_000);
  });
});
