import { describe, expect, it } from 'vitest';
import {
  type Deployment,
  provenText,
  regionName,
  type Values,
} from '../../../../src/recognition/deployments/deployment';
import { readDeployments } from '../../../../src/recognition/deployments/iac/read';

const read = (path: string, text: string): readonly Deployment[] => readDeployments({ path, text });
const texts = (values: Values): string => values.map(({ text }) => text).join('|');

/** The fields that say something, as `name=chat model=gpt-4o`. */
function summary(deployment: Deployment | undefined): string {
  if (!deployment) return 'none';
  const { name, format, model, version, sku, capacity, upgradeOption, region } = deployment;
  const fields = Object.entries({ name, format, model, version, sku, capacity, upgradeOption, region });
  return fields.flatMap(([field, values]) => (values.length ? `${field}=${texts(values)}` : [])).join(' ');
}

const BICEP = `
param location string = 'East US 2'
param gptVersion string = '2024-08-06'
var modelName = 'gpt-4o'
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'acme'
  location: location
}
@batchSize(1)
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = if (deployChat) {
  parent: account
  name: 'chat-prod' // the name of our code
  sku: {
    name: 'GlobalStandard'
    capacity: 30
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: modelName
      version: gptVersion
    }
    versionUpgradeOption: 'NoAutoUpgrade'
  }
}
`;

describe('deployments in Bicep', () => {
  it('reads a resource, its parameters, variables, and the region of its account', () => {
    expect(read('main.bicep', BICEP).map(summary)).toEqual([
      'name=chat-prod format=OpenAI model=gpt-4o version=2024-08-06 sku=GlobalStandard capacity=30 upgradeOption=NoAutoUpgrade region=East US 2',
    ]);
  });

  it('keeps the place of each value, where it is written', () => {
    const [chat] = read('main.bicep', BICEP);
    for (const values of [chat?.name, chat?.model, chat?.version, chat?.region])
      for (const { text, start, end } of values ?? []) expect(BICEP.slice(start, end)).toBe(text);
  });

  it('reads the records that modules are given', () => {
    const text = `module openAi 'core/ai/cognitiveservices.bicep' = {
  params: {
    location: 'swedencentral'
    deployments: [
      {
        name: 'chat'
        model: { format: 'OpenAI', name: 'gpt-4.1', version: '2025-04-14' }
        sku: { name: 'Standard', capacity: 10 }
      }
    ]
  }
}`;
    expect(read('main.bicep', text).map(summary)).toEqual([
      'name=chat format=OpenAI model=gpt-4.1 version=2025-04-14 sku=Standard capacity=10 region=swedencentral',
    ]);
  });

  it('keeps a choice as a choice', () => {
    const text = `param given string = ''
param isLarge bool = true
var settings = {
  modelName: !empty(given) ? given : 'gpt-4o-mini'
  deploymentVersion: isLarge ? '2024-08-06' : '2024-07-18'
  deploymentSkuName: 'Standard'
}`;
    const [deployment] = read('main.bicep', text);
    expect(summary(deployment)).toBe('model=gpt-4o-mini version=2024-08-06|2024-07-18 sku=Standard');
    expect(provenText(deployment?.version ?? [])).toBeUndefined();
    expect(provenText(deployment?.model ?? [])).toBe('gpt-4o-mini');
  });

  it('says nothing of what another file tells', () => {
    const text = `param deployments array
resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for item in deployments: {
  name: item.name
  properties: { model: item.model }
}]`;
    expect(read('module.bicep', text)).toEqual([]);
  });
});

describe('deployments in ARM templates', () => {
  const template = (more: string): string => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "version": { "type": "string", "defaultValue": "0613" } },
  "variables": { "model": "gpt-4" },
  "resources": [
    { "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2023-05-01", "name": "acme", "location": "westus" },
    ${more}
  ]
}`;

  it('reads parameters, variables, and the region of the only account', () => {
    const text = template(`{
      "type": "Microsoft.CognitiveServices/accounts/deployments",
      "apiVersion": "2023-05-01",
      "name": "[concat('acme', '/chat')]",
      "sku": { "name": "Standard", "capacity": 10 },
      "properties": { "model": { "format": "OpenAI", "name": "[variables('model')]", "version": "[parameters('version')]" } }
    }`);
    expect(read('azuredeploy.json', text).map(summary)).toEqual([
      'format=OpenAI model=gpt-4 version=0613 sku=Standard capacity=10 region=westus',
    ]);
  });

  it('reads a nested template by what it is given', () => {
    const text = template(`{
      "type": "Microsoft.Resources/deployments",
      "properties": {
        "parameters": { "version": { "value": "2024-08-06" } },
        "template": {
          "parameters": { "version": { "type": "string", "defaultValue": "0314" } },
          "resources": [ {
            "type": "Microsoft.CognitiveServices/accounts/deployments",
            "properties": { "model": { "format": "OpenAI", "name": "gpt-4o", "version": "[parameters('version')]" } }
          } ]
        }
      }
    }`);
    expect(read('azuredeploy.json', text).map(summary)[0]).toContain('version=2024-08-06');
  });

  it('reads a default of azd', () => {
    const dollar = '$';
    const text = `{ "parameters": { "deployments": { "value": [ { "name": "chat", "sku": { "name": "Standard" },
      "model": { "format": "OpenAI", "name": "${dollar}{AZURE_OPENAI_MODEL=gpt-4o}", "version": "${dollar}{AZURE_OPENAI_VERSION}" } } ] } } }`;
    expect(read('main.parameters.json', text).map(summary)).toEqual([
      'name=chat format=OpenAI model=gpt-4o sku=Standard',
    ]);
  });
});

describe('deployments in Terraform', () => {
  it('reads a resource, variables, locals, and the region of its account', () => {
    const text = `
variable "model_version" {
  description = "the version"
  default     = "2024-08-06"
}
locals {
  sku = "GlobalStandard"
}
resource "azurerm_resource_group" "rg" {
  location = "eastus"
}
resource "azurerm_cognitive_account" "main" {
  location = azurerm_resource_group.rg.location
}
resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat-prod"
  cognitive_account_id = azurerm_cognitive_account.main.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = var.model_version
  }
  sku {
    name     = local.sku
    capacity = 20
  }
  version_upgrade_option = "NoAutoUpgrade"
}`;
    expect(read('main.tf', text).map(summary)).toEqual([
      'name=chat-prod format=OpenAI model=gpt-4o version=2024-08-06 sku=GlobalStandard capacity=20 upgradeOption=NoAutoUpgrade region=eastus',
    ]);
  });

  it('reads a map of deployments', () => {
    const text = `module "openai" {
  deployment = {
    "chat" = {
      name          = "chat"
      model_format  = "OpenAI"
      model_name    = "gpt-4"
      model_version = "0613"
      scale_type    = "Standard"
    }
  }
}`;
    expect(read('main.tf', text).map(summary)).toEqual([
      'name=chat format=OpenAI model=gpt-4 version=0613 sku=Standard',
    ]);
  });

  it('reads records whose model is called name', () => {
    const text =
      'locals {\n  models = [{\n    name = "gpt-4o"\n    deployment_name = "chat"\n    version = "2024-11-20"\n    sku_type = "GlobalStandard"\n  }]\n}';
    expect(read('main.tf', text).map(summary)).toEqual([
      'name=chat model=gpt-4o version=2024-11-20 sku=GlobalStandard',
    ]);
  });

  it('does not take a variable for a deployment', () => {
    const text = 'variable "model" {\n  type = string\n  name = "gpt-4o"\n  format = "OpenAI"\n  version = "1"\n}';
    expect(read('main.tf', text)).toEqual([]);
  });
});

describe('deployments elsewhere', () => {
  it('reads the YAML of azd', () => {
    const text = `deployments:
  - name: chat
    model:
      format: OpenAI
      name: gpt-4o-mini
      version: "2024-07-18"
    sku:
      name: GlobalStandard
      capacity: 30
  - name: embed
    model:
      format: OpenAI
      name: text-embedding-ada-002
    sku: { name: Standard }
`;
    expect(read('infra/ai.yaml', text).map(summary)).toEqual([
      'name=chat format=OpenAI model=gpt-4o-mini version=2024-07-18 sku=GlobalStandard capacity=30',
      'name=embed format=OpenAI model=text-embedding-ada-002 sku=Standard',
    ]);
  });

  const FLOW = 'name=chat format=OpenAI model=gpt-4o version=2024-05-13 sku=Standard capacity=10';
  it.each([
    [
      'on a line',
      '- { name: chat, model: { format: OpenAI, name: gpt-4o, version: "2024-05-13" }, sku: { name: Standard, capacity: 10 } }',
    ],
    [
      'in a list of one line',
      '[{name: chat, model: {format: OpenAI, name: gpt-4o, version: 2024-05-13}, sku: {name: Standard, capacity: 10}}]',
    ],
    [
      'over lines',
      '- {\n    name: chat, # ours\n    model: { format: OpenAI, name: gpt-4o, version: "2024-05-13" },\n    sku: { name: Standard, capacity: 10 },\n  }',
    ],
    [
      'in part',
      '- name: chat\n  model: { format: OpenAI, name: gpt-4o, version: "2024-05-13" }\n  sku: { name: Standard, capacity: 10 }',
    ],
  ])('of azd in flow style, %s', (_what, flow) => {
    const isList = flow.startsWith('[');
    const text = `services:\n  ai:\n    config:\n      deployments:${isList ? ' ' : '\n'}${isList ? flow : flow.replaceAll(/^/gm, '        ')}\n`;
    const [found, ...others] = read('azure.yaml', text);
    expect(others).toEqual([]);
    expect(summary(found)).toBe(FLOW);
    for (const { text: name, start, end } of [
      ...(found?.name ?? []),
      ...(found?.model ?? []),
      ...(found?.version ?? []),
    ])
      expect(text.slice(start, end)).toBe(name);
  });

  it.each([
    'deployments: [{ name: chat, modelFormat: ',
    'deployments: {{ .Values.models }}\nmodelFormat: x\n',
    'modelFormat: ]}\n',
  ])('of YAML that is broken: %j', (text) => expect(read('azure.yaml', text)).toEqual([]));

  it('in time that grows with the text, though flows do not end', () => {
    const text = `modelFormat: x\ndeployments:\n${'  - { name: chat, sku: [\n'.repeat(15_000)}`;
    const started = performance.now();
    read('azure.yaml', text);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('reads az commands over several lines, and the variables of their script', () => {
    const text = `VERSION="0613"
az cognitiveservices account deployment create \\
  --resource-group rg --name acme \\
  --deployment-name chat --model-name 'gpt-4' --model-version $VERSION \\
  --model-format OpenAI --sku-name "Standard" --sku-capacity 1
echo --model-name gpt-4o
`;
    expect(read('deploy.sh', text).map(summary)).toEqual([
      'name=chat format=OpenAI model=gpt-4 version=0613 sku=Standard capacity=1',
    ]);
  });

  it.each([
    ['a package', 'package.json', '{ "name": "gpt-4", "version": "1.0.0" }'],
    ['a chart', 'Chart.yaml', 'name: gpt-4\nversion: 0.1.0\n'],
    ['a request', 'request.json', '{ "model": "gpt-4o", "messages": [] }'],
    ['a model of another kind', 'model.json', '{ "model": { "name": "gpt-4o" }, "deployment": true }'],
    ['another command', 'a.sh', 'az deployment group create --model-name gpt-4o'],
    ['nothing', 'main.bicep', ''],
  ])('reads none in %s', (_name, path, text) => {
    expect(read(path, text)).toEqual([]);
  });

  it.each([
    '{'.repeat(5000),
    '['.repeat(5000),
    'param x string = a ? b ? c ? '.repeat(500),
    "model: { name: '".repeat(300),
  ])('survives hostile text (%#)', (text) => {
    expect(read('a.bicep', `deployments ${text}`)).toBeInstanceOf(Array);
    expect(read('a.json', `"deployments" ${text}`)).toBeInstanceOf(Array);
  });
});

describe('names of regions', () => {
  it('are the same in both spellings', () => {
    expect(['East US 2', 'eastus2', 'EastUS2'].map(regionName)).toEqual(['eastus2', 'eastus2', 'eastus2']);
  });
});
