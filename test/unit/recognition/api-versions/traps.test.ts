import { describe, expect, it } from 'vitest';
import { scanHitsIn } from '../../../../src/recognition/scan/scan';
import { frozenCatalogue } from '../../catalogue/frozen';
import { versionsIn } from './support';

/** Dates that are no API version of an AI service: [what it is, file, text]. */
const TRAPS: readonly (readonly [string, string, string])[] = [
  ['Kubernetes', 'a.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: azure-openai-proxy\n'],
  ['Kubernetes, core', 'a.yaml', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  OPENAI_KEY: x\n'],
  ['another Azure provider', 'a.bicep', "resource s 'Microsoft.Storage/storageAccounts@2023-05-01' = {}"],
  [
    'another provider beside ours',
    'a.json',
    '{\n "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n "resources": [{\n  "type": "Microsoft.ApiManagement/service",\n  "apiVersion": "2024-05-01"\n }]\n}',
  ],
  [
    'an ARM template without a type',
    'a.json',
    '{\n "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n "x": "AzureOpenAI",\n "apiVersion": "2024-02-01"\n}',
  ],
  [
    'API Management',
    'a.sh',
    '# AzureOpenAI gateway\naz rest --url "https://management.azure.com/$ID/apis/openai/policies/policy?api-version=2024-05-01"',
  ],
  ['a variable of API Management', 'a.ps1', '# Azure OpenAI\n$apimPreviewApiVersion = "2023-09-01-preview"'],
  [
    'instance metadata',
    'a.sh',
    'export AZURE_OPENAI_KEY=x\ncurl -H Metadata:true "http://169.254.169.254/metadata/instance?api-version=2023-07-01"',
  ],
  [
    'Stripe',
    'a.ts',
    "import { AzureOpenAI } from 'openai';\nconst stripe = new Stripe(key, { apiVersion: '2024-12-18.acacia' });",
  ],
  [
    'Stripe of old',
    'a.ts',
    "import OpenAI from 'openai';\nconst stripe = new Stripe(key, { apiVersion: '2022-11-15' });",
  ],
  ['Notion', 'a.sh', 'curl -H "Notion-Version: 2022-06-28" https://api.notion.com'],
  ['Sanity', 'a.ts', "createClient({ projectId: 'x', apiVersion: '2024-02-01' })"],
  ['GitHub', 'a.ts', "// AzureOpenAI\nfetch(u, { headers: { 'X-GitHub-Api-Version': '2022-11-28' } })"],
  [
    'GitHub Copilot',
    'a.rs',
    '/// AzureAIChat\nconst BASE: &str = "https://api.githubcopilot.com";\nconst API_VERSION: &str = "2025-04-01";\n',
  ],
  ['a policy', 'a.json', '{ "Version": "2012-10-17", "Statement": [{ "Action": "bedrock:InvokeModel" }] }'],
  ['a policy on the day of a version', 'a.json', '{ "Version": "2024-10-21", "Statement": [] }'],
  ['front matter', 'a.md', '---\ntitle: Azure OpenAI\ndate: 2024-10-21\n---\n'],
  ['a route of a front end', 'a.ts', "// AzureOpenAI\nconst route = '/blog/2024-10-21/azure-openai';"],
  ['a change log', 'a.md', '## 2024-10-21\n- Azure OpenAI support\n'],
  ['a client of storage', 'a.py', 'from openai import AzureOpenAI\nBlobServiceClient(url, api_version="2023-05-15")'],
  [
    'an enum of storage',
    'a.cs',
    'using Azure.AI.OpenAI;\nnew BlobClientOptions(BlobClientOptions.ServiceVersion.V2024_02_01);',
  ],
  ['a recorded header of OpenAI', 'a.yaml', 'response:\n  headers:\n    openai-version:\n    - "2020-10-01"\n'],
  ['a managed identity', 'A.kt', '// openai\nbuilder.apiVersion("2019-08-01")'],
  ['a model ID with a date', 'a.py', 'AzureOpenAI().chat(model="gpt-4o-2024-08-06")'],
  ['a day in a value', 'a.py', 'from openai import AzureOpenAI\nstart = "2024-02-01"'],
  ['a log time', 'a.log', 'api_version 2024-02-01T10:00:00Z AzureOpenAI'],
  ['another host', 'a.sh', "curl 'https://maestro.dot.net/api/assets?api-version=2024-02-01' # openai"],
  ['Watsonx', 'a.yaml', 'provider: watsonx\napiVersion: 2024-03-14\n'],
  [
    'a client of a shop beside an address',
    'a.py',
    'endpoint = "https://x.openai.azure.com"\ns = shopify.Session(n, api_version="2025-01-01")',
  ],
  [
    'a chain of calls on something else',
    'a.rs',
    'let c = ledger::Client::builder()\n  .api_version("2025-09-09-preview")\n  .build();',
  ],
  [
    'a list of parameters that names a provider',
    'a.ps1',
    'param(\n  [string]$Id = "/providers/Microsoft.CognitiveServices/accounts/x",\n  [string]$ApiVersion = "2016-09-01"\n)',
  ],
  [
    'a day beside the variable of an address',
    'a.ts',
    `const v = x;\nconst day = "2024-02-01";\nfetch(\`${'$'}{h}/openai/deployments/a?api-version=${'$'}{v}\`)`,
  ],
  [
    'a variable of an address elsewhere',
    'a.sh',
    `v=2023-05-01\ncurl "https://management.azure.com/subscriptions/x?api-version=${'$'}v" # openai`,
  ],
  [
    'a variable that holds the address of another service',
    'a.sh',
    `# azure openai\nvault="https://acme.vault.azure.net"\n${'# more\n'.repeat(60)}curl "$vault/secrets/k?api-version=2024-10-21"`,
  ],
  ['a day below a heading', 'a.md', '## The API version of OpenAI\n\n- Released: 2024-10-21'],
  ['the default of something else', 'a.md', '## API version\n\n## Start\n\nThe day. Default: 2024-10-21'],
  ['the protocol of MCP', 'a.ts', "const protocolVersion = '2024-11-05';"],
];

describe('what only looks like an API version', () => {
  it.each(TRAPS)('%s', (_name, path, text) => {
    expect(versionsIn(path, text)).toEqual([]);
  });

  it('has no spot in a text without a date', () => {
    const text = 'const model = "gpt-4o";\n'.repeat(1000);
    expect(scanHitsIn(text, frozenCatalogue()).versions).toEqual([]);
  });
});

describe('look-alikes of Azure OpenAI', () => {
  const table = frozenCatalogue().apiVersions;
  const texts = [
    '2024-12-17',
    '2024-11-20',
    '2025-01-01',
    '2024-11-01-preview',
    '2024-07-18-preview',
    '2024-5-01-preview',
  ];

  it.each(texts)('%s is known to be none', (text) => {
    expect(table.find('azure-openai', text)).toBeUndefined();
    expect(table.lookAlike('azure-openai', text)).toBeDefined();
  });

  it.each(texts)('%s is found where the place names the service', (text) => {
    expect(versionsIn('a.py', `AzureOpenAI(api_version="${text}")`)).toMatchObject([
      { text, platform: 'azure-openai' },
    ]);
  });
});
