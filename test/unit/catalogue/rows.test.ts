/** The facts that the project started from, row by row, as the product reads them. */
import { describe, expect, it } from 'vitest';
import { lifecycleOn } from '../../../src/catalogue/lifecycle';
import { replacementFor } from '../../../src/catalogue/replacement';
import { realCatalogue, realEntry } from './real';

const AZURE = 'azure-openai';
const refOf = (platform: string, id: string, version?: string) => {
  const [ref] = realCatalogue()
    .on(platform, id)
    .filter((found) => version === undefined || found.version === version);
  if (!ref) throw new Error(`${platform} ${id} is there`);
  return ref;
};
const notesOn = (id: string, version?: string) => realCatalogue().notes(AZURE, refOf(AZURE, id, version));

describe("Box AI's card of GPT-4o mini", () => {
  const card = realEntry('box-ai', 'azure__openai__gpt_4o_mini');

  it.each([
    ['name', 'GPT-4o mini'],
    ['tier', 'standard'],
    ['id', 'azure__openai__gpt_4o_mini'],
    ['hosting', 'azure'],
    ['vendor', 'OpenAI'],
    ['providerOnCard', 'Microsoft Azure'],
    ['knowledgeCutoff', '2023-10'],
    ['contextWindow', 128_000],
    ['maxOutputTokens', 16_000],
    ['throughputTokensPerSecond', 85.4],
    ['openWeights', false],
  ] as const)('%s: %s', (field, value) => {
    expect(card[field]).toBe(value);
  });

  it('was released on 2024-07-18', () => {
    expect(card.lifecycle.released).toBe('2024-07-18');
  });

  it('says what it is used for, in the web app and through the API', () => {
    expect(card.useCases?.webApp).toContain('summarization');
    expect(card.useCases?.api).toContain('metadata-extraction');
  });

  it('names the page that says so', () => {
    const urls = realCatalogue()
      .sources(refOf('box-ai', 'azure__openai__gpt_4o_mini'), 'knowledgeCutoff')
      .map(({ url }) => url);
    expect(urls).toContain('https://developer.box.com/guides/box-ai/ai-models/azure-openai-gpt-4o-mini-model-card');
  });
});

describe("Azure's models page: limits and knowledge", () => {
  it.each([
    ['gpt-4.1', '2025-04-14', 'text', 1_047_576, undefined, 32_768, '2024-05'],
    ['gpt-4.1-mini', '2025-04-14', 'text', 1_047_576, undefined, 32_768, '2024-05'],
    ['gpt-4.1-nano', '2025-04-14', 'text', 1_047_576, undefined, 32_768, '2024-05'],
    ['model-router', '2025-05-19', 'router', 200_000, undefined, 32_768, '2024-05'],
    ['computer-use-preview', '2025-03-11', 'text', 8192, undefined, 1024, '2023-10'],
    ['gpt-4.5-preview', '2025-02-27', 'text', 128_000, undefined, 16_384, '2023-10'],
    ['codex-mini', '2025-05-16', 'code', undefined, 200_000, 100_000, '2024-05'],
    ['o1', '2024-12-17', 'text', undefined, 200_000, 100_000, '2023-10'],
    ['o1-preview', '2024-09-12', 'text', undefined, 128_000, 32_768, '2023-10'],
    ['o1-mini', '2024-09-12', 'text', undefined, 128_000, 65_536, '2023-10'],
    ['o3', '2025-04-16', 'text', undefined, 200_000, 100_000, '2024-05'],
    ['o3-mini', '2025-01-31', 'text', undefined, 200_000, 100_000, '2023-10'],
    ['o3-pro', '2025-06-10', 'text', undefined, 200_000, 100_000, '2024-05'],
    ['o4-mini', '2025-04-16', 'text', undefined, 200_000, 100_000, '2024-05'],
    ['gpt-4o', '2024-11-20', 'text', undefined, 128_000, 16_384, '2023-10'],
    ['gpt-4o', '2024-08-06', 'text', 128_000, 128_000, 16_384, '2023-10'],
    ['gpt-4o', '2024-05-13', 'text', 128_000, 128_000, 4096, '2023-10'],
    ['gpt-4o-mini', '2024-07-18', 'text', 128_000, 128_000, 16_384, '2023-10'],
    ['gpt-4', 'turbo-2024-04-09', 'text', undefined, 128_000, 4096, '2023-12'],
    ['gpt-4', '0613', 'text', 8192, undefined, undefined, '2021-09'],
    ['gpt-4', '0314', 'text', 8192, undefined, undefined, '2021-09'],
    ['gpt-4-32k', '0613', 'text', 32_768, undefined, undefined, '2021-09'],
    ['gpt-4-32k', '0314', 'text', 32_768, undefined, undefined, '2021-09'],
    ['gpt-35-turbo', '0125', 'text', undefined, 16_385, 4096, '2021-09'],
    ['gpt-35-turbo', '1106', 'text', undefined, 16_385, 4096, '2021-09'],
    ['gpt-35-turbo-instruct', '0914', 'text', 4097, undefined, undefined, '2021-09'],
    ['gpt-4o-audio-preview', '2024-12-17', 'audio', undefined, 128_000, 16_384, '2023-09'],
    ['gpt-4o-mini-audio-preview', '2024-12-17', 'audio', undefined, 128_000, 16_384, '2023-09'],
    ['gpt-4o-realtime-preview', '2024-12-17', 'realtime', undefined, 16_000, 4096, '2023-10'],
    ['gpt-4o-mini-realtime-preview', '2024-12-17', 'realtime', undefined, 128_000, 4096, '2023-10'],
    ['text-embedding-ada-002', '2', 'embedding', undefined, 8192, undefined, '2021-09'],
    ['text-embedding-3-small', '1', 'embedding', undefined, 8192, undefined, '2021-09'],
    ['text-embedding-3-large', '1', 'embedding', undefined, 8192, undefined, '2021-09'],
  ] as const)('%s %s', (id, version, kind, contextWindow, maxInputTokens, maxOutputTokens, knowledgeCutoff) => {
    const entry = realEntry(AZURE, id, version);
    expect({
      kind: entry.kind,
      contextWindow: entry.contextWindow,
      maxInputTokens: entry.maxInputTokens,
      maxOutputTokens: entry.maxOutputTokens,
      knowledgeCutoff: entry.knowledgeCutoff,
    }).toEqual({ kind, contextWindow, maxInputTokens, maxOutputTokens, knowledgeCutoff });
  });

  it.each([
    ['gpt-4', '0125-preview', 'text'],
    ['gpt-4', '1106-preview', 'text'],
    ['gpt-4', 'vision-preview', 'text'],
    ['gpt-35-turbo', '0301', 'text'],
    ['gpt-35-turbo', '0613', 'text'],
    ['gpt-35-turbo-16k', '0613', 'text'],
    ['gpt-4o-realtime-preview', '2024-10-01', 'realtime'],
    ['gpt-4o-realtime-preview', '2025-06-03', 'realtime'],
    ['dall-e-2', '2.0', 'image'],
    ['dall-e-3', '3.0', 'image'],
    ['gpt-image-1', '2025-04-15', 'image'],
    ['sora', '2025-05-02', 'video'],
    ['gpt-4o-transcribe', '2025-03-20', 'transcription'],
    ['gpt-4o-mini-transcribe', '2025-03-20', 'transcription'],
    ['gpt-4o-mini-tts', '2025-03-20', 'speech'],
    ['whisper', '001', 'transcription'],
    ['tts', '001', 'speech'],
    ['tts-hd', '001', 'speech'],
  ])('%s %s is there as %s', (id, version, kind) => {
    expect(realEntry(AZURE, id, version).kind).toBe(kind);
  });

  it('GPT-4.1 has a shorter context in some deployments', () => {
    expect(realEntry(AZURE, 'gpt-4.1').contextWindowByDeployment).toMatchObject({ ProvisionedManaged: 128_000 });
  });

  it.each([
    ['computer-use-preview', '2025-03-11', 'limited'],
    ['gpt-image-1', '2025-04-15', 'limited'],
    ['o1-preview', '2024-09-12', 'limited'],
    ['gpt-4o-mini', '2024-07-18', undefined],
  ])('access to %s %s: %s', (id, version, access) => {
    expect(realEntry(AZURE, id, version).access).toBe(access);
  });

  it.each([
    [
      'gpt-4o',
      '2024-08-06',
      ['structured-outputs', 'tool-calling', 'parallel-tool-calls', 'json-mode', 'prompt-caching'],
    ],
    ['o1', '2024-12-17', ['reasoning', 'structured-outputs', 'tool-calling']],
    ['gpt-35-turbo', '0125', ['json-mode', 'parallel-tool-calls']],
  ])('%s %s can do %j', (id, version, capabilities) => {
    expect(realEntry(AZURE, id, version).capabilities).toEqual(expect.arrayContaining(capabilities));
  });
});

describe('embeddings', () => {
  it.each([
    ['text-embedding-ada-002', '2', 1536, 61, 31.4],
    ['text-embedding-3-small', '1', 1536, 62.3, 44],
    ['text-embedding-3-large', '1', 3072, 64.6, 54.9],
  ])('%s: %s, dimensions, MTEB and MIRACL', (id, version, dimensions, mteb, miracl) => {
    const entry = realEntry(AZURE, id, version);
    expect(entry.embeddingDimensions).toBe(dimensions);
    expect(entry.benchmarks).toMatchObject({ MTEB: mteb, MIRACL: miracl });
    expect(realCatalogue().sources(refOf(AZURE, id, version), 'benchmarks')).toMatchObject([{ checked: '2025-06-16' }]);
    expect(notesOn(id, version).map((note) => note.id)).toContain('azure-embeddings');
  });
});

describe('regions, fine-tuning and Assistants', () => {
  it.each([
    ['gpt-4.1', '2025-04-14', 'GlobalStandard', 'eastus2'],
    ['gpt-4.1-mini', '2025-04-14', 'DataZoneStandard', 'swedencentral'],
    ['gpt-4o', '2024-11-20', 'Standard', 'eastus2'],
    ['gpt-4o-mini', '2024-07-18', 'GlobalStandard', 'swedencentral'],
    ['o1', '2024-12-17', 'GlobalStandard', 'eastus2'],
    ['o3-mini', '2025-01-31', 'GlobalBatch', 'eastus'],
    ['o4-mini', '2025-04-16', 'DataZoneStandard', 'eastus2'],
    ['model-router', '2025-05-19', 'GlobalStandard', 'eastus2'],
    ['codex-mini', '2025-05-16', 'GlobalStandard', 'swedencentral'],
    ['text-embedding-3-large', '1', 'Standard', 'eastus'],
    ['dall-e-3', '3.0', 'Standard', 'swedencentral'],
    ['whisper', '001', 'Standard', 'eastus2'],
  ] as const)('%s %s is offered as %s in %s', (id, version, type, region) => {
    expect(realEntry(AZURE, id, version).regions?.[type]).toContain(region);
  });

  it('a model is not offered where the page does not list it', () => {
    expect(realEntry(AZURE, 'computer-use-preview', '2025-03-11').regions?.Standard).toBeUndefined();
    expect(realEntry(AZURE, 'codex-mini').regions?.GlobalStandard).not.toContain('japaneast');
  });

  it.each([
    ['gpt-4.1', '2025-04-14', 'swedencentral'],
    ['gpt-4o', '2024-08-06', 'northcentralus'],
    ['gpt-4o-mini', '2024-07-18', 'northcentralus'],
    ['o4-mini', '2025-04-16', 'eastus2'],
    ['gpt-35-turbo', '0125', 'swedencentral'],
    ['gpt-35-turbo', '1106', 'northcentralus'],
  ])('%s %s can be fine-tuned in %s', (id, version, region) => {
    expect(realEntry(AZURE, id, version).fineTuningRegions?.regional).toContain(region);
  });

  it('fine-tuning has limits and regions of its own', () => {
    const ids = notesOn('gpt-4.1-nano').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['azure-fine-tuning-limits', 'azure-global-training-regions']));
    expect(realEntry(AZURE, 'o3').fineTuningRegions).toBeUndefined();
  });

  it.each([
    ['gpt-4o', '2024-05-13', 5],
    ['gpt-4o', '2024-08-06', 5],
    ['gpt-4o-mini', '2024-07-18', 5],
    ['gpt-4', 'turbo-2024-04-09', 5],
    ['gpt-4', '0125-preview', 2],
    ['gpt-4', '1106-preview', 9],
    ['gpt-4', '0613', 3],
    ['gpt-35-turbo', '0125', 8],
    ['gpt-35-turbo', '1106', 6],
    ['gpt-35-turbo', '0613', 7],
  ])('%s %s stood in Assistants in %i regions', (id, version, regions) => {
    expect(realEntry(AZURE, id, version).assistantsRegions).toHaveLength(regions);
  });
});

describe('GPT-4o mini on the OpenAI API', () => {
  const mini = realEntry('openai', 'gpt-4o-mini');

  it('costs 0.15 and 0.60 dollars for a million tokens', () => {
    expect(mini.prices).toMatchObject({ input: 0.15, output: 0.6, unit: 'usd/1M tokens' });
    expect(mini.pricesHistory).toMatchObject([{ input: 0.15, output: 0.6, checked: '2025' }]);
  });

  it('has its scores', () => {
    expect(mini.benchmarks).toMatchObject({ MMLU: 82, MGSM: 87, HumanEval: 87.2, MMMU: 59.4 });
  });

  it('is one entry with its snapshot', () => {
    expect(realEntry('openai', 'gpt-4o-mini-2024-07-18')).toBe(mini);
  });
});

describe('retirement rows', () => {
  it('gpt-4o-realtime-preview 2024-10-01 gave way to the December versions, and those to gpt-realtime', () => {
    const ref = refOf(AZURE, 'gpt-4o-realtime-preview', '2024-10-01');
    const { lifecycle } = realCatalogue().entry(ref);
    expect(lifecycle.replacementAsPublished).toEqual([
      'gpt-4o-realtime-preview@2024-12-17',
      'gpt-4o-mini-realtime-preview@2024-12-17',
    ]);
    expect(lifecycleOn(realCatalogue().entry(ref), '2025-03-27').state).toBe('retired');
    expect(replacementFor(realCatalogue(), ref, '2025-03-27')).toMatchObject({
      reference: 'gpt-4o-realtime-preview@2024-12-17',
      direct: true,
    });
    expect(replacementFor(realCatalogue(), ref, '2026-11-21')).toMatchObject({
      reference: 'gpt-realtime',
      direct: false,
    });
  });

  it.each([
    ['gpt-35-turbo', '0301', '2025-02-13'],
    ['gpt-35-turbo', '0613', '2025-02-13'],
    ['gpt-4', '0314', '2025-06-06'],
    ['gpt-4', '0613', '2025-06-06'],
    ['gpt-4-32k', '0613', '2025-06-06'],
    ['gpt-4', 'vision-preview', '2025-04-17'],
    ['dall-e-3', '3.0', '2026-03-04'],
  ])('%s %s was retired on %s', (id, version, date) => {
    const life = lifecycleOn(realEntry(AZURE, id, version), '2026-11-21');
    expect(life).toMatchObject({ state: 'retired', retirement: { date, kind: 'firm' } });
  });

  it('the same model has other dates on other platforms', () => {
    const end = (platform: string) => lifecycleOn(realEntry(platform, 'gpt-5'), '2026-11-21').retirement?.date;
    expect([end('openai'), end(AZURE)]).toEqual(['2026-12-11', '2027-02-09']);
  });

  it('GPT-4o mini as regional Standard on Azure went before the others', () => {
    const mini = realEntry(AZURE, 'gpt-4o-mini');
    expect(lifecycleOn(mini, '2026-11-21', { deploymentType: 'Standard' }).state).toBe('retired');
    expect(lifecycleOn(mini, '2026-11-21', { deploymentType: 'GlobalStandard' }).state).toBe('retiring');
  });
});

it('what Azure said before about the end of GPT-4o 2024-05-13', () => {
  const looks = realCatalogue().dateHistory(refOf(AZURE, 'gpt-4o', '2024-05-13'));
  expect(looks[0]).toMatchObject({ date: '2025-03-20', kind: 'earliest', checked: '2024-10-03' });
  expect(looks.map(({ date }) => date)).toEqual(expect.arrayContaining(['2026-03-31', '2026-10-01', '2026-12-09']));
  expect(looks.every(({ source }) => source.url?.startsWith('https://'))).toBe(true);
});

describe('notes that cards show', () => {
  it('prompt caching: the versions, and what is cached for some of them only', () => {
    for (const version of ['2024-11-20', '2024-08-06'])
      expect(notesOn('gpt-4o', version).map(({ id }) => id)).toContain('azure-prompt-caching-2025');
    expect(notesOn('gpt-4o', '2024-05-13').map(({ id }) => id)).not.toContain('azure-prompt-caching-2025');
    expect(notesOn('o1').map(({ id }) => id)).toContain('azure-prompt-caching-exceptions');
  });

  it('structured outputs: not with the audio previews, from 2024-08-01-preview on', () => {
    expect(notesOn('gpt-4o-audio-preview').map(({ id }) => id)).toContain('azure-structured-outputs-audio');
    const note = realCatalogue()
      .notes(AZURE)
      .find(({ id }) => id === 'azure-structured-outputs');
    expect(note).toMatchObject({ apiVersion: '2024-08-01-preview' });
    expect(realCatalogue().apiVersions.feature(AZURE, 'structured-outputs')?.since).toEqual({
      preview: '2024-08-01-preview',
      ga: '2024-10-21',
    });
  });

  it.each([
    'gpt-4o-audio-preview',
    'gpt-4o-realtime-preview',
    'gpt-4o-mini-audio-preview',
    'gpt-4o-mini-realtime-preview',
  ])('%s: 100K tokens and 1K requests a minute', (id) => {
    const note = notesOn(id).find((found) => found.id === 'azure-audio-limits');
    expect(note?.figures?.perMinute).toEqual({ tokens: 100_000, requests: 1000 });
  });

  it("realtime's API version, and the one that it is not", () => {
    const note = notesOn('gpt-4o-realtime-preview', '2024-12-17').find(
      ({ id }) => id === 'azure-realtime-first-version',
    );
    expect(note).toMatchObject({ apiVersion: '2024-10-01-preview' });
    expect(realCatalogue().apiVersions.find(AZURE, '2024-10-01-preview')).toBeDefined();
    expect(realCatalogue().apiVersions.lookAlike(AZURE, '2024-12-17')).toMatchObject({
      is: 'model-version',
      models: expect.arrayContaining(['gpt-4o-realtime-preview']),
    });
  });

  it('audio: the sample API version exists', () => {
    const [note] = notesOn('gpt-4o-audio-preview').filter(({ id }) => id === 'azure-audio-regions');
    expect(note).toMatchObject({ apiVersion: '2025-01-01-preview', regions: ['eastus2', 'swedencentral'] });
    expect(realCatalogue().apiVersions.find(AZURE, '2025-01-01-preview')).toBeDefined();
  });

  it('are not shown on other models', () => {
    expect(notesOn('gpt-5')).toEqual([]);
  });
});
