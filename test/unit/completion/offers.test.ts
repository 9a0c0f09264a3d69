import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/completion/complete';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';

const LIVE = { lifecycle: stage('ga') };
const CATALOGUE = fakeCatalogue([
  {
    platform: 'azure-openai',
    id: 'gpt-4o',
    version: '2024-08-06',
    ...LIVE,
    regions: { Standard: ['eastus', 'westus3'], GlobalStandard: ['eastus', 'swedencentral'] },
    regionsChecked: '2026-09-29',
  },
  {
    platform: 'azure-openai',
    id: 'gpt-4o',
    version: '2024-05-13',
    lifecycle: {
      retires: [
        {
          date: '2026-03-31',
          kind: 'firm',
          checked: '2026-10-01',
          scope: { deploymentTypes: ['Standard'] },
        },
        ...(retires('2026-12-09').retires ?? []),
      ],
    },
    regions: { Standard: ['eastus'], GlobalStandard: ['eastus'] },
  },
  { platform: 'azure-openai', id: 'o3', version: '2025-04-16', ...LIVE },
]);

/** `|` marks the cursor; what is offered, and the text with the first of it. */
function offered(path: string, marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = complete({ path, text }, offset, CATALOGUE, {
    asOf: '2026-11-21',
    retired: 'last',
    platforms: [],
    leadTimeDays: 90,
  });
  if (!found) return undefined;
  const sorted = [...found.suggestions].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  const [first] = sorted;
  const { start, end } = found.span;
  const after = `${text.slice(0, start)}${first?.text}${text.slice(end)}`;
  return { texts: sorted.map((one) => one.text), kinds: new Set(sorted.map(({ kind }) => kind)), after, sorted };
}

const bicep = (sku: string, location = "'eastus'", version = '2024-08-06', model = 'gpt-4o') => `
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'acme'
  location: ${location}
}
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
  name: 'chat-prod'
  sku: { name: ${sku}, capacity: 1 }
  properties: { model: { format: 'OpenAI', name: '${model}', version: '${version}' } }
}`;

describe('completion of deployment types', () => {
  it('offers those that the model has, with the number of regions', () => {
    const found = offered('main.bicep', bicep("'|'"));
    expect(found?.texts).toEqual(['Standard', 'GlobalStandard']);
    expect(found?.sorted).toMatchObject([{ kind: 'deployment-type', regions: 2 }, { regions: 2 }]);
    expect(found?.after).toBe(bicep("'Standard'"));
  });

  it('puts those first that the model has in the region of the account', () => {
    expect(offered('main.bicep', bicep("'Glo|'", "'swedencentral'"))?.texts).toEqual(['GlobalStandard', 'Standard']);
  });

  it('replaces what stands there', () => {
    expect(offered('main.bicep', bicep("'Glob|alBatch'", "'swedencentral'"))?.after).toBe(
      bicep("'GlobalStandard'", "'swedencentral'"),
    );
  });

  it('leaves out those that have ended', () => {
    expect(offered('main.bicep', bicep("'|'", "'eastus'", '2024-05-13'))?.texts).toEqual(['GlobalStandard']);
  });

  it.each([
    ['a model without a list', 'o3', '2025-04-16'],
    ['a model that nobody knows', 'acme-7b', '1'],
  ])('offers all for %s', (_name, model, version) => {
    expect(offered('main.bicep', bicep("'|'", "'eastus'", version, model))?.texts).toEqual([
      'Standard',
      'GlobalStandard',
      'DataZoneStandard',
      'ProvisionedManaged',
    ]);
  });

  it.each([
    [
      'Terraform',
      'main.tf',
      'resource "azurerm_cognitive_deployment" "c" {\n  name = "c"\n  model {\n    format = "OpenAI"\n    name = "gpt-4o"\n    version = "2024-08-06"\n  }\n  sku {\n    name = "|"\n  }\n}',
    ],
    [
      'a command',
      'deploy.sh',
      'az cognitiveservices account deployment create --deployment-name c --model-name gpt-4o --model-version 2024-08-06 --sku-name |\n',
    ],
    [
      'ARM',
      'azuredeploy.json',
      '{"resources":[{"type":"Microsoft.CognitiveServices/accounts/deployments","name":"a/c","sku":{"name":"|"},"properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-08-06"}}}]}',
    ],
    [
      "azd's YAML",
      'infra/ai.yaml',
      'deployments:\n  - name: c\n    model:\n      format: OpenAI\n      name: gpt-4o\n      version: "2024-08-06"\n    sku:\n      name: |\n',
    ],
    ['a string that is not closed', 'main.bicep', bicep("'|").replace(', capacity: 1 }', '\n    capacity: 1\n  }')],
  ])('works in %s', (_name, path, text) => {
    expect(offered(path, text)?.texts).toEqual(['Standard', 'GlobalStandard']);
  });

  it.each([
    [
      "another resource's SKU",
      'main.bicep',
      "resource s 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'x'\n  sku: { name: '|' }\n}",
    ],
    ['code', 'a.py', 'sku_name = "|"'],
    ['the name of the deployment', 'main.bicep', bicep("'Standard'").replace('chat-prod', '|')],
  ])('is silent at %s', (_name, path, text) => {
    expect(offered(path, text)?.kinds.has('deployment-type') ?? false).toBe(false);
  });
});

describe('completion of regions', () => {
  it('offers those in which the model exists as this type', () => {
    const found = offered('main.bicep', bicep("'GlobalStandard'", "'|'"));
    expect(found?.texts).toEqual(['eastus', 'swedencentral']);
    expect(found?.sorted).toMatchObject([{ types: ['Standard', 'GlobalStandard'] }, { types: ['GlobalStandard'] }]);
  });

  it('replaces a display name as a whole', () => {
    expect(offered('main.bicep', bicep("'GlobalStandard'", "'East U|S'"))?.after).toBe(
      bicep("'GlobalStandard'", "'eastus'"),
    );
  });

  it('finds the default of the parameter that the account takes', () => {
    const text = `param location string = '|'\n${bicep("'GlobalStandard'", 'location')}`;
    expect(offered('main.bicep', text)?.texts).toEqual(['eastus', 'swedencentral']);
  });

  it('offers what all deployments of an account have in common', () => {
    const second = bicep("'Standard'").slice(bicep("'Standard'").indexOf('resource chat')).replace('chat', 'other');
    expect(offered('main.bicep', `${bicep("'GlobalStandard'", "'|'")}\n${second}`)?.texts).toEqual(['eastus']);
  });

  it.each([
    [
      'the location of something else',
      "resource s 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  location: '|'\n}",
    ],
    ['what a function tells', bicep("'GlobalStandard'", 'resourceGroup().loc|ation')],
  ])('is silent at %s', (_name, text) => {
    expect(offered('main.bicep', text)).toBeUndefined();
  });
});
