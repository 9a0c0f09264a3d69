import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { explain, explainText } from '../../../src/card/explain';
import { cardTerminal } from '../../../src/card/terminal';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { ENGLISH, JAPANESE, rowCard, TODAY } from './rows';

describe('the card in a terminal', () => {
  const box = cardTerminal(rowCard('box-ai', 'azure__openai__gpt_4o_mini'), { words: ENGLISH });

  it('is the whole card, aligned', () => {
    expect(box.split('\nSources\n')[0]).toBe(
      `GPT-4o mini · Box AI · azure__openai__gpt_4o_mini
Generally available · no retirement date known

What it is
  Model ID                  azure__openai__gpt_4o_mini
  Platform                  Box AI
  Vendor                    OpenAI
  Kind                      text model
  Category                  standard
  Access                    open to all customers
  Hosted by                 Microsoft Azure
  Provider                  Microsoft Azure
  Open weights              no
  Used for in the web app   creating content, editing content, summaries, questions about one document
  Used for through the API  creating content, editing content, summaries, questions about one document, extracting metadata
  Compliance                FedRAMP Moderate, FedRAMP High, DOD IL2, ISMAP

Lifecycle
  Newest fact of 2026-01-30, 295 days old
  Date        Event                                Counts for  Checked
  2024-07-18  Released                                         2026-01-30
  2026-01-30  Stage: Generally available (stated)              2026-01-30
  2026-11-21  Today

Limits
  Context window     about 128,000
  Max output tokens  about 16,000
  Knowledge cutoff   2023-10

Capabilities
  Modalities  text, image → text

Rate limits and throughput
  Throughput  85.4 tokens/s

On other platforms
  Platform       Model ID                State
  OpenAI API     gpt-4o-mini 2024-07-18  retires 2027-01-14
  Azure OpenAI   gpt-4o-mini 2024-07-18  retires 2027-04-14
  GitHub Models  openai/gpt-4o-mini      retired 2026-07-30
  OpenRouter     openai/gpt-4o-mini      no dates known
`,
    );
  });
  it('puts the address of each source on its line', () => {
    expect(box).toContain(
      '  Category, Compliance, Stage\n    2026-01-30  developer.box.com  https://developer.box.com/guides/box-ai/ai-models/index\n',
    );
  });
  it('aligns full-width characters too', () => {
    const lines = cardTerminal(rowCard('openai', 'gpt-5.4'), { words: JAPANESE }).split('\n');
    expect(lines).toContain('  モデル ID         gpt-5.4');
    expect(lines).toContain('  プラットフォーム  OpenAI API');
  });
  it('lists regions by deployment type instead of drawing a grid', () => {
    expect(cardTerminal(rowCard('azure-openai', 'gpt-4o-mini'), { words: ENGLISH })).toContain(
      '  Standard (7)                     eastus, eastus2, northcentralus, southcentralus, swedencentral, westus, westus3\n',
    );
  });
  it('is in colours where somebody paints: what is painted is plain', () => {
    expect(box).not.toContain('\u001b');
    const coloured = cardTerminal(rowCard('azure-openai', 'gpt-35-turbo@0613'), {
      words: ENGLISH,
      paint: (name, text) => `<${name}>${text}</>`,
    });
    expect(coloured).toContain('<red>Retired on 2025-02-13 · requests fail</>');
  });
  it('lets no text of the catalogue move the cursor', () => {
    const catalogue = fakeCatalogue([{ platform: 'acme', id: 'a-1', name: 'a\u001b[2J\rb', notes: 'x\ny\u0007' }]);
    const [ref] = catalogue.refs;
    if (!ref) throw new Error('no entry');
    const text = cardTerminal(cardOf({ catalogue, refs: [ref], asOf: TODAY }), { words: ENGLISH });
    expect(text).toContain('a[2J b · acme · a-1\n');
    expect(text).toMatch(/Notes +x y\n/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});

describe('the explanation of a card', () => {
  const card = rowCard('azure-openai', 'gpt-4o-mini');
  const of = (fact: string) => explain(card, ENGLISH).find((one) => one.fact === fact);

  it('gives each fact with its sources', () => {
    expect(of('contextWindow')).toMatchObject({ label: 'Context window', value: '128000', thirdPartyOnly: false });
    expect(of('contextWindow')?.sources.map(({ checked }) => checked)).toEqual([
      '2026-09-29',
      '2026-08-24',
      '2025-06-16',
    ]);
  });
  describe('of a fact that others told otherwise', () => {
    const catalogue = fakeCatalogue([
      {
        platform: 'azure-openai',
        id: 'm-1',
        version: '1',
        maxOutputTokens: 4096,
        contextWindow: 1000,
        lifecycle: stage('deprecated', retires('2027-04-14')),
        prices: { input: 2, unit: 'usd/1M tokens', checked: '2026-10-01' },
        history: [{ asOf: '2025-06-16', source: 'page', maxOutputTokens: 2048, contextWindow: 1000 }],
        pricesHistory: [{ asOf: '2025', source: 'page', input: 3, unit: 'usd/1M tokens' }],
        azureModelsApi: { stage: 'deprecated', retires: '2028-04-13', checked: '2026-10-05' },
      },
    ]);
    const all = explain(cardOf({ catalogue, refs: catalogue.refs, asOf: TODAY }), ENGLISH);
    const others = (fact: string) => all.find((one) => one.fact === fact)?.others;

    it('gives what an earlier copy said, where it was different', () => {
      expect(others('maxOutputTokens')).toEqual([{ value: '2048', source: 'page', day: '2025-06-16' }]);
      expect(others('contextWindow')).toEqual([]);
      expect(others('prices')).toEqual([{ value: '{"input":3,"unit":"usd/1M tokens"}', source: 'page', day: '2025' }]);
    });
    it('gives what Azure’s own API says, where it differs', () => {
      expect(others('lifecycle.retires')).toEqual([
        { value: '"2028-04-13"', source: 'Azure Models API', day: '2026-10-05' },
      ]);
      expect(others('lifecycle.stage')).toEqual([]);
    });
  });
  it('marks what only third parties told', () => {
    const openai = explain(rowCard('openai', 'gpt-4o-mini'), ENGLISH);
    expect(openai.find(({ fact }) => fact === 'lifecycle.retires')?.thirdPartyOnly).toBe(true);
    expect(openai.find(({ fact }) => fact === 'prices')?.thirdPartyOnly).toBe(false);
  });
  it('says which facts depend on the version', () => {
    const all = explain(rowCard('azure-openai', 'gpt-4o'), ENGLISH);
    const output = all.find(({ fact }) => fact === 'maxOutputTokens');
    expect(output).toBeDefined();
    expect(output).not.toHaveProperty('value');
  });
  it('is a paragraph a fact as text', () => {
    const catalogue = fakeCatalogue([
      {
        platform: 'acme',
        id: 'a-1',
        name: 'A',
        openWeights: true,
        contextWindow: 200_000,
        aliases: ['a', 'a-latest'],
        prices: { input: 0.25, output: 2, unit: 'usd/1M tokens', checked: '2026-10-01' },
      },
    ]);
    const text = explainText(cardOf({ catalogue, refs: catalogue.refs, asOf: TODAY }), ENGLISH);
    expect(text).toContain('Aliases: a, a-latest\n');
    expect(text).toContain('Context window: 200,000\n');
    expect(text).toContain('Prices: input 0.25, output 2, unit usd/1M tokens, checked 2026-10-01\n');
    const few = fakeCatalogue([{ platform: 'acme', id: 'a-1', name: 'A', openWeights: true }]);
    expect(explainText(cardOf({ catalogue: few, refs: few.refs, asOf: TODAY }), ENGLISH)).toBe(
      `Name: A
  2026-11-01 · https://example.com/models · made-up

Kind: text
  2026-11-01 · https://example.com/models · made-up

Open weights: yes
  2026-11-01 · https://example.com/models · made-up
`,
    );
  });
});
