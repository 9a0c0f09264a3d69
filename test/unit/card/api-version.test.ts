import { describe, expect, it } from 'vitest';
import { type ApiVersionCard, apiVersionCardOf } from '../../../src/card/api-version/card';
import { apiVersionHtml } from '../../../src/card/api-version/html';
import { apiVersionJson } from '../../../src/card/api-version/json';
import { apiVersionMarkdown } from '../../../src/card/api-version/markdown';
import { apiVersionTerminal } from '../../../src/card/api-version/terminal';
import { linksTo } from '../../../src/card/markup/links';
import { ENGLISH_PANEL } from '../../../src/messages/panel-en';
import { fakeCatalogue } from '../catalogue/fake';
import { ENGLISH, JAPANESE, TODAY } from './rows';

const SPECS = 'Azure/azure-rest-api-specs@0103e7820c86895e4e2c9942fca8a72c6159fa3c';
const service = 'azure-openai';
const PAGE = 'https://learn.microsoft.com/en-us/azure/foundry/openai/api-version-lifecycle';
const sources = [
  { document: 'older words', checked: '2025-01-29' },
  {
    document: SPECS,
    path: 'inference.json',
    url: 'https://github.com/Azure/azure-rest-api-specs',
    checked: '2026-10-09',
  },
];
const catalogue = fakeCatalogue([], {
  apiVersions: [
    {
      service,
      version: '2023-07-01-preview',
      stage: 'retired',
      retires: '2024-07-01',
      released: '2023-07',
      supersededBy: '2023-12-01-preview',
      sources,
    },
    {
      service,
      version: '2024-02-01',
      stage: 'ga',
      released: '2024-03',
      supersededBy: '2024-10-21',
      features: ['own words'],
      sources,
    },
    { service, version: '2024-10-21', stage: 'ga', releasedNoLaterThan: '2025-01', supersededBy: 'v1', sources },
    { service, version: '2025-04-01-preview', stage: 'preview', released: '2025-04', supersededBy: 'v1', sources },
    { service, version: 'v1', stage: 'ga', released: '2025-08', sources },
    { service, version: '2024-08-01-preview', stage: 'legacy', confidence: 'low', sources },
    { service, version: '2024-09-01-preview', stage: 'preview', retires: '2026-11-20', sources },
    { service: 'azure-ai-search', version: '2024-10-21', stage: 'ga', sources },
  ],
  features: [
    {
      id: 'structured-outputs',
      service,
      name: 'structured outputs',
      since: { preview: '2024-08-01-preview', ga: '2024-10-21' },
      onV1: true,
    },
    { id: 'reasoning-effort', service, name: 'reasoning_effort', since: { preview: '2024-12-01-preview' }, onV1: true },
    { id: 'responses', service, name: 'Responses API', since: { preview: '2025-03-01-preview', ga: 'v1' }, onV1: true },
    { id: 'stream-options', service, name: 'stream_options', since: { preview: '2024-09-01-preview' }, onV1: true },
    {
      id: 'assistants-v2',
      service,
      name: 'Assistants',
      since: { preview: '2025-05-01-preview' },
      deprecated: '2026-08-26',
    },
  ],
});

function card(version: string, asOf = TODAY): ApiVersionCard {
  const facts = catalogue.apiVersions.find(service, version);
  if (!facts) throw new Error(`no version ${version}`);
  return apiVersionCardOf(catalogue, facts, asOf);
}

const hover = (of: ApiVersionCard, words = ENGLISH): string =>
  apiVersionMarkdown(of, { words, links: linksTo(new Set([...catalogue.hosts, 'github.com'])) });

const SOURCE = `[Azure OpenAI version page](${PAGE}) · Newest source: [Azure/azure-rest-api-specs](https://github.com/Azure/azure-rest-api-specs), checked 2026-10-09`;

describe('the hover of an API version', () => {
  it('of the newest GA version: what it brought and what needs another', () => {
    expect(hover(card('2024-10-21'))).toBe(
      `$(pass) \`2024-10-21\` · API version of Azure OpenAI · data plane  
**Generally available** · newest dated GA version · released no later than 2025-01 · no published retirement date  
Superseded by: v1

Brought: structured outputs  
Needs a newer version: Responses API (v1) · reasoning\\_effort (2024-12-01-preview)

${SOURCE}`,
    );
  });
  it('of a retired one, without wishes', () => {
    expect(hover(card('2023-07-01-preview'))).toBe(
      `$(error) \`2023-07-01-preview\` · API version of Azure OpenAI · data plane  
**Retired** · released 2023-07 · retired on 2024-07-01  
Superseded by: 2023-12-01-preview · Newest GA version: 2024-10-21

${SOURCE}`,
    );
  });
  it('of an old preview, which is not retired', () => {
    const text = hover(card('2024-08-01-preview'));
    expect(text).toContain(
      '$(history) `2024-08-01-preview` · API version of Azure OpenAI · data plane  \n' +
        '**Old preview** · no published retirement date · seen in a specification history only, in no published list',
    );
    expect(text).not.toContain('etired');
  });
  it('of a date that has passed without word from the vendor', () => {
    expect(hover(card('2024-09-01-preview'))).toContain(
      'retirement date 2026-11-20 has passed (source checked 2026-10-09)',
    );
    expect(hover(card('2024-09-01-preview', '2026-11-20'))).toContain('retires today, 2026-11-20');
    expect(hover(card('2024-09-01-preview', '2026-11-19'))).toContain('retires 2026-11-20 (tomorrow)');
  });
  it('does not send anybody back from a GA version that nothing supersedes', () => {
    expect(hover(card('v1'))).not.toContain('2024-10-21');
    expect(hover(card('2024-02-01'))).toContain('Superseded by: 2024-10-21');
  });
  it('speaks of its own service only', () => {
    const facts = catalogue.apiVersions.find('azure-ai-search', '2024-10-21');
    if (!facts) throw new Error('no version');
    const text = hover(apiVersionCardOf(catalogue, facts, TODAY));
    expect(text).toContain('API version of Azure AI Search');
    expect(text).not.toMatch(/Responses|structured/);
  });
  it('in Japanese', () => {
    expect(hover(card('2024-10-21'), JAPANESE)).toContain(
      '**一般提供 (GA)** · 日付付きで最新の GA バージョン · 2025-01 までにリリース · 提供終了日の発表なし  \n後継: v1\n\n追加された機能: structured outputs',
    );
  });
});

describe('the features of an API version', () => {
  it('are those that name it, else its own words', () => {
    expect(card('2024-10-21').brought).toEqual(['structured outputs']);
    expect(card('2024-02-01').brought).toEqual(['own words']);
  });
  it('that it lacks: newer ones apart from those of previews only', () => {
    expect(card('2024-10-21').needsNewer).toEqual([
      { name: 'Responses API', since: ['v1', '2025-03-01-preview'] },
      { name: 'reasoning_effort', since: ['2024-12-01-preview'] },
    ]);
    expect(card('2024-10-21').onlyInPreviews).toEqual([{ name: 'stream_options', since: ['2024-09-01-preview'] }]);
  });
  it('that have ended themselves are missed by nobody', () => {
    const missed = (asOf: string): readonly string[] => card('2024-10-21', asOf).needsNewer.map(({ name }) => name);
    expect(missed('2026-08-25')).toContain('Assistants');
    expect(missed('2026-08-26')).not.toContain('Assistants');
  });
  it('lacks none that it has', () => {
    expect(card('2025-04-01-preview').needsNewer).toEqual([]);
  });
});

describe('the other faces of an API version', () => {
  it('JSON, absent where unknown', () => {
    expect(apiVersionJson(card('2024-10-21'))).toEqual({
      service,
      version: '2024-10-21',
      plane: 'data',
      stage: 'ga',
      releasedNoLaterThan: '2025-01',
      supersededBy: 'v1',
      features: ['structured outputs'],
      needsNewer: card('2024-10-21').needsNewer,
      onlyInPreviews: card('2024-10-21').onlyInPreviews,
      sources: [sources[1], sources[0]],
    });
  });
  it('terminal', () => {
    expect(apiVersionTerminal(card('2024-10-21'), { words: ENGLISH })).toContain(
      `2024-10-21 · API version of Azure OpenAI
Generally available · newest dated GA version · released no later than 2025-01 · no published retirement date

What it is
  Version  2024-10-21
  Service  Azure OpenAI
  Plane    data plane

Lifecycle
  Superseded by  v1
  Released       released no later than 2025-01

Capabilities
  Brought  structured outputs
  Needs a newer version
  Feature           First API version with it
  Responses API     v1, 2025-03-01-preview
  reasoning_effort  2024-12-01-preview
  In preview versions only
  Feature         First API version with it
  stream_options  2024-09-01-preview
`,
    );
  });
  it('panel, with nothing of the catalogue as markup', () => {
    const evil = '"><script>alert(1)</script>';
    const forged = fakeCatalogue([], {
      apiVersions: [
        {
          service,
          version: '2024-02-01',
          features: [evil],
          note: evil,
          sources: [{ document: evil, checked: '2026-01-01' }],
        },
      ],
    });
    const facts = forged.apiVersions.find(service, '2024-02-01');
    if (!facts) throw new Error('no version');
    const page = apiVersionHtml(apiVersionCardOf(forged, facts, TODAY), {
      words: ENGLISH,
      links: linksTo(catalogue.hosts),
      panel: ENGLISH_PANEL.panel,
      stylesheet: 'card.css',
      nonce: 'Nonce0123456789ab',
    });
    expect(page).not.toContain('<script');
    expect(page.split('&lt;script&gt;').length).toBe(4);
    expect(page).toContain(`<a href="${PAGE}">Azure OpenAI version page</a>`);
    expect(page).toContain('<h1>2024-02-01</h1>');
  });
});
