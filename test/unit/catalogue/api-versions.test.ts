import { describe, expect, it } from 'vitest';
import { apiStageOn, offers } from '../../../src/catalogue/api-versions';
import { type FakeApiVersion, fakeCatalogue } from './fake';

const preview = (version: string, more: Partial<FakeApiVersion> = {}): FakeApiVersion => ({
  service: 'azure-openai',
  version,
  stage: 'preview',
  ...more,
});
const ga = (version: string, more: Partial<FakeApiVersion> = {}): FakeApiVersion => ({
  service: 'azure-openai',
  version,
  ...more,
});

const table = fakeCatalogue([], {
  apiVersions: [
    ga('2024-10-21'),
    preview('2024-08-01-preview'),
    preview('2025-04-01-preview'),
    ga('2024-02-01'),
    ga('v1', { released: '2025-08' }),
    ga('2025-08-28', { surfaces: ['realtime'] }),
    ga('2025-11-11', { confidence: 'low' }),
    preview('2023-03-15-preview', { stage: 'retired', retires: '2024-07-01' }),
    { service: 'search', version: '2024-11-01-preview', stage: 'preview' },
    { service: 'cohere', version: 'v2' },
    { service: 'cohere', version: 'v1', stage: 'legacy' },
    { service: 'arm', version: '2023-05-01', resourceTypes: ['Microsoft.X/a', 'Microsoft.X/a/b'] },
    { service: 'arm', version: '2025-06-01', resourceTypes: ['Microsoft.X/a'] },
  ],
  features: [
    {
      id: 'structured-outputs',
      service: 'azure-openai',
      since: { preview: '2024-08-01-preview', ga: '2024-10-21' },
      onV1: true,
    },
    { id: 'reasoning-effort', service: 'azure-openai', since: { preview: '2024-12-01-preview' }, onV1: true },
    { id: 'responses', service: 'azure-openai', since: { preview: '2025-03-01-preview', ga: 'v1' }, onV1: true },
    { id: 'assistants', service: 'azure-openai', since: { preview: '2024-02-15-preview' }, onV1: false },
  ],
  lookAlikes: [{ service: 'azure-openai', text: '2024-11-01-preview', is: 'other-service', services: ['search'] }],
  betas: [{ id: 'skills-2025-10-02', feature: 'skills', date: '2025-10-02' }],
}).apiVersions;
const DAY = '2026-11-21';
const find = (version: string, service = 'azure-openai') => {
  const found = table.find(service, version);
  if (!found) throw new Error(`${version} is there`);
  return found;
};

describe('a version', () => {
  it('is found in its service only, in any case', () => {
    expect(table.find('azure-openai', '2024-08-01-Preview')?.version).toBe('2024-08-01-preview');
    expect(table.find('azure-openai', '2024-11-01-preview')).toBeUndefined();
    expect(table.servicesWith('2024-11-01-preview')).toEqual(['search']);
    expect(table.servicesWith('2024-11-02')).toEqual([]);
  });

  it('stands in the order of age, with words such as v1 by their release', () => {
    expect(table.of('azure-openai').map(({ version }) => version)).toEqual([
      '2023-03-15-preview',
      '2024-02-01',
      '2024-08-01-preview',
      '2024-10-21',
      '2025-04-01-preview',
      'v1',
      '2025-08-28',
      '2025-11-11',
    ]);
    expect(table.of('nothing')).toEqual([]);
  });

  it('has a stage on a day', () => {
    const old = find('2023-03-15-preview');
    expect(['2024-06-30', '2024-07-01', '2024-07-02'].map((day) => apiStageOn(old, day))).toEqual([
      'deprecated',
      'deprecated',
      'retired',
    ]);
    expect(apiStageOn({ ...find('2024-10-21'), deprecated: '2026-12-01' }, DAY)).toBe('ga');
    expect(apiStageOn({ ...find('2024-10-21'), deprecated: '2026-11-21' }, DAY)).toBe('deprecated');
  });
});

describe('the newest GA version', () => {
  it('is the newest dated one of general use, not a draft and not the word v1', () => {
    expect(table.newestGa('azure-openai', DAY)?.version).toBe('2024-10-21');
    expect(table.newestGa('azure-openai', '2024-10-20')?.version).toBe('2024-02-01');
    expect(table.newestGa('azure-openai', '2024-01-31')).toBeUndefined();
  });

  it('is a word where the service has no dates, and nothing where it has no GA', () => {
    expect(table.newestGa('cohere', DAY)?.version).toBe('v2');
    expect(table.newestGa('search', DAY)).toBeUndefined();
    expect(table.newestGa('nothing', DAY)).toBeUndefined();
  });

  it('of a resource type has that type', () => {
    expect(table.newestGa('arm', DAY)?.version).toBe('2025-06-01');
    expect(table.newestGa('arm', DAY, 'microsoft.x/A/b')?.version).toBe('2023-05-01');
    expect(table.newestGa('arm', DAY, 'Microsoft.X/c')).toBeUndefined();
  });

  it('covers previews that are not newer', () => {
    expect(table.coveringGa(find('2024-08-01-preview'), DAY)?.version).toBe('2024-10-21');
    expect(table.coveringGa(find('2024-08-01-preview'), '2024-09-01')).toBeUndefined();
    expect(table.coveringGa(find('2025-04-01-preview'), DAY)).toBeUndefined();
    expect(table.coveringGa(find('2024-02-01'), DAY)).toBeUndefined();
  });
});

describe('a feature', () => {
  it.each([
    ['structured-outputs', '2024-08-01-preview', true],
    ['structured-outputs', '2024-10-21', true],
    ['structured-outputs', '2024-02-01', false],
    ['structured-outputs', 'v1', true],
    ['reasoning-effort', '2025-04-01-preview', true],
    ['reasoning-effort', '2024-10-21', false],
    ['responses', '2025-04-01-preview', true],
    ['responses', '2024-10-21', false],
    ['responses', 'v1', true],
    ['assistants', '2024-08-01-preview', true],
    ['assistants', 'v1', false],
  ])('%s in %s: %s', (id, version, there) => {
    const feature = table.feature('azure-openai', id);
    expect(feature && offers(find(version), feature)).toBe(there);
  });

  it('of another service is not known here', () => {
    expect(table.feature('cohere', 'responses')).toBeUndefined();
    expect(table.features('cohere')).toEqual([]);
    expect(table.features('azure-openai')).toHaveLength(4);
  });
});

describe('look-alikes and betas', () => {
  it('are known by their text, look-alikes for their service only', () => {
    expect(table.lookAlike('azure-openai', '2024-11-01-Preview')).toMatchObject({ is: 'other-service' });
    expect(table.lookAlike('search', '2024-11-01-preview')).toBeUndefined();
    expect(table.beta('skills-2025-10-02')?.feature).toBe('skills');
    expect(table.beta('skills-2025-10-03')).toBeUndefined();
  });
});
