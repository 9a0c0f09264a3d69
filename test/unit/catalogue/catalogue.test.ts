import { describe, expect, it } from 'vitest';
import { fakeCatalogue } from './fake';

const catalogue = fakeCatalogue(
  [
    { platform: 'openai', id: 'gpt-4o', aliases: ['gpt-4o-2024-05-13'] },
    { platform: 'openai', id: 'o1' },
    { platform: 'azure-openai', id: 'gpt-4', version: 'turbo-2024-04-09' },
    { platform: 'azure-openai', id: 'gpt-4', version: '0613', lifecycle: { released: '2023-06-13' } },
    { platform: 'azure-openai', id: 'gpt-4o', version: '2024-05-13' },
    { platform: 'azure-ai-foundry', id: 'DeepSeek-V3', otherSpellings: ['DeepSeek-v3-chat'] },
    {
      platform: 'acme',
      id: 'm-1',
      contextWindow: 8000,
      sources: { fake: ['id'], old: ['lifecycle'], page: ['contextWindow', 'lifecycle.retires'] },
    },
  ],
  {
    sources: {
      old: { document: 'old', checked: '2025-01-01', licence: 'MIT' },
      page: { document: 'page', checked: '2026-01-01', licence: 'MIT', url: 'https://docs.acme.test/models' },
    },
    history: [
      {
        platform: 'azure-openai',
        id: 'gpt-4',
        version: '0613',
        seen: [
          { checked: '2024-10-03', source: 'fake' },
          { date: '2025-06-06', kind: 'firm', checked: '2025-01-01', source: 'fake' },
        ],
      },
    ],
    notes: [
      { id: 'all', platform: 'openai', text: 'Of the platform.' },
      { id: 'one', platform: 'azure-openai', text: 'Of one version.', models: ['gpt-4@0613'] },
      { id: 'both', platform: 'azure-openai', text: 'Of every version.', models: ['gpt-4'] },
    ],
  },
);
const names = (text: string) => catalogue.lookup(text).map(({ ref, by }) => `${ref.platform} ${ref.id} ${by}`);

describe('look-up', () => {
  it('finds IDs, aliases and other spellings on every platform', () => {
    expect(names('gpt-4o').sort()).toEqual(['azure-openai gpt-4o id', 'openai gpt-4o id']);
    expect(names('gpt-4o-2024-05-13')).toEqual(['openai gpt-4o alias']);
    expect(names('DeepSeek-v3-chat')).toEqual(['azure-ai-foundry DeepSeek-V3 spelling']);
  });

  it('finds an ID with a digit and a hyphen in any case, and gives the spelling of the catalogue', () => {
    expect(catalogue.lookup('GPT-4O').map(({ text }) => text)).toEqual(['gpt-4o', 'gpt-4o']);
    expect(names('deepseek-v3')).toEqual(['azure-ai-foundry DeepSeek-V3 id']);
  });

  it.each(['O1', 'gpt-4', ' gpt-4o', 'gpt-4o-mini', 'gpt', '', 'constructor', '__proto__'])(
    'finds nothing else: %j',
    (text) => {
      expect(names(text).filter((name) => !name.startsWith('azure-openai gpt-4 '))).toEqual([]);
    },
  );

  it('gives the versions of an ID in the order of their release', () => {
    expect(catalogue.on('azure-openai', 'gpt-4').map(({ version }) => version)).toEqual(['0613', 'turbo-2024-04-09']);
    expect(catalogue.on('openai', 'gpt-4')).toEqual([]);
  });

  it('resolves replacements as they are written, on Azure also across its two catalogues', () => {
    expect(catalogue.resolve('azure-openai', 'gpt-4@0613').map(({ version }) => version)).toEqual(['0613']);
    expect(catalogue.resolve('azure-openai', 'gpt-4@0614')).toEqual([]);
    expect(catalogue.resolve('azure-openai', 'DeepSeek-V3')).toMatchObject([{ platform: 'azure-ai-foundry' }]);
    expect(catalogue.resolve('openai', 'DeepSeek-V3')).toEqual([]);
  });
});

describe('what vouches for a fact', () => {
  const [ref] = catalogue.on('acme', 'm-1');

  it('is the sources of its field or of its group, the newest first', () => {
    if (!ref) throw new Error('m-1 is there');
    const documents = (field?: string) => catalogue.sources(ref, field).map(({ document }) => document);
    expect(documents('contextWindow')).toEqual(['page']);
    expect(documents('lifecycle.retires')).toEqual(['page', 'old']);
    expect(documents('lifecycle.stage')).toEqual(['old']);
    expect(documents('prices')).toEqual([]);
    expect(documents()).toEqual(['made-up', 'page', 'old']);
  });

  it('names the hosts that links may go to', () => {
    expect(catalogue.hosts.has('docs.acme.test')).toBe(true);
    expect(catalogue.hosts.has('evil.test')).toBe(false);
  });
});

describe('the history of a date', () => {
  const [old, turbo] = catalogue.on('azure-openai', 'gpt-4');

  it('is each look with its source, of the one version only', () => {
    if (!old || !turbo) throw new Error('two versions');
    expect(catalogue.dateHistory(old)).toMatchObject([
      { checked: '2024-10-03', source: { document: 'made-up' } },
      { date: '2025-06-06', kind: 'firm', checked: '2025-01-01' },
    ]);
    expect(catalogue.dateHistory(turbo)).toEqual([]);
  });
});

describe('notes', () => {
  const ofVersion = (version: string) => {
    const [ref] = catalogue.resolve('azure-openai', `gpt-4@${version}`);
    return catalogue.notes('azure-openai', ref).map(({ id }) => id);
  };

  it('belong to a platform, to an ID, or to one version', () => {
    expect(catalogue.notes('openai').map(({ id }) => id)).toEqual(['all']);
    expect(ofVersion('0613')).toEqual(['one', 'both']);
    expect(ofVersion('turbo-2024-04-09')).toEqual(['both']);
    expect(catalogue.notes('azure-openai')).toEqual([]);
  });
});
