import { describe, expect, it } from 'vitest';
import { fakeCatalogue } from '../catalogue/fake';
import { findingsIn, fixed, marked } from './support';

const SERVICE = 'azure-openai';
const catalogue = fakeCatalogue([{ platform: 'azure-openai', id: 'gpt-acme', version: '2024-12-17' }], {
  apiVersions: [
    { service: SERVICE, version: '2023-07-01-preview', stage: 'retired', retires: '2024-07-01' },
    { service: SERVICE, version: '2024-02-01', stage: 'ga', released: '2024-02-01' },
    { service: SERVICE, version: '2024-05-01-preview', stage: 'legacy' },
    { service: SERVICE, version: '2024-10-21', stage: 'ga', released: '2024-10-21' },
    { service: SERVICE, version: '2025-04-01-preview', stage: 'preview' },
    { service: 'azure-ai-search', version: '2024-07-01', stage: 'ga' },
  ],
  lookAlikes: [{ service: SERVICE, text: '2024-5-01-preview', is: 'misprint', meant: '2024-05-01-preview' }],
});

function said(version: string, options = {}, service: string | undefined = SERVICE) {
  const told = { kind: 'api-version', class: 'known', ...(service && { platform: service }) } as const;
  const document = marked(catalogue, `api_version="[[${version}]]"`, told);
  const findings = findingsIn(catalogue, document, options);
  return { lines: findings.map((f) => `${f.rule} ${f.severity}: ${f.message}`), after: fixed(document, findings[0]) };
}

describe('API versions', () => {
  it.each([
    [
      '2023-07-01-preview',
      'retired-api-version error: API version 2023-07-01-preview of Azure OpenAI was retired on 2024-07-01. Use 2024-10-21.',
    ],
    [
      '2024-05-01-preview',
      'preview-api-version information: API version 2024-05-01-preview of Azure OpenAI is a preview; the generally available 2024-10-21 is newer.',
    ],
    [
      '2024-12-17',
      'unknown-api-version warning: 2024-12-17 is a model version of gpt-acme, not an API version of Azure OpenAI.',
    ],
    [
      '2024-07-01',
      'unknown-api-version warning: 2024-07-01 is an API version of Azure AI Search, not of Azure OpenAI.',
    ],
    ['2024-5-01-preview', 'unknown-api-version warning: 2024-5-01-preview is not a known API version of Azure OpenAI.'],
    [
      '2025-04-01',
      'unknown-api-version warning: 2025-04-01 is not an API version of Azure OpenAI; there is only the preview 2025-04-01-preview.',
    ],
    ['2023-01-01', 'unknown-api-version information: 2023-01-01 is not a known API version of Azure OpenAI.'],
  ])('%s', (version, line) => expect(said(version).lines).toEqual([line]));

  it.each([
    ['the newest', '2024-10-21'],
    ['an older one, unless asked', '2024-02-01'],
    ['a preview newer than the newest', '2025-04-01-preview'],
    ['one newer than the list', '2027-01-01'],
    ['no date at all', '$(apiVersion)'],
  ])('nothing is said of %s', (_what, version) => expect(said(version).lines).toEqual([]));

  it('nothing is said where the service is not told or not known', () => {
    expect(said('2023-07-01-preview', {}, 'acme').lines).toEqual([]);
    const document = marked(catalogue, '[[2023-07-01-preview]]', { kind: 'api-version', class: 'known' });
    expect(findingsIn(catalogue, document)).toEqual([]);
  });

  it('outdated-api-version speaks when it is switched on', () => {
    const { lines, after } = said('2024-02-01', { severities: { 'outdated-api-version': 'information' } });
    expect(lines[0]).toMatch(/^outdated-api-version information/);
    expect(after).toBe('api_version="2024-10-21"');
  });

  it('the fix of a look-alike is what was meant', () => {
    expect(said('2024-5-01-preview').after).toBe('api_version="2024-05-01-preview"');
    expect(said('2023-07-01-preview').after).toBe('api_version="2024-10-21"');
    expect(said('2024-07-01').after).toBeUndefined();
  });

  it('the member of an enumeration is judged by its version and has no fix', () => {
    const told = { kind: 'api-version', class: 'known', platform: SERVICE, version: '2023-07-01-preview' } as const;
    const document = marked(catalogue, 'ServiceVersion.[[V2023_07_01_PREVIEW]]', told);
    const [finding] = findingsIn(catalogue, document);
    expect(finding).toMatchObject({ rule: 'retired-api-version', replacement: '2024-10-21', fixes: [] });
  });

  it('a retirement counts from the day after', () => {
    const on = (asOf: string) => said('2023-07-01-preview', { asOf }).lines[0];
    expect(on('2024-07-01')).toMatch(/^retired-api-version warning: .* retires on 2024-07-01/);
    expect(on('2024-07-02')).toMatch(/^retired-api-version error/);
    expect(on('2024-01-01')).toBeUndefined();
  });
});
