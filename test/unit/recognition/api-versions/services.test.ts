import { describe, expect, it } from 'vitest';
import { placeOf, unmarked, versionsIn } from './support';

/** [file, text with marks, services in their order] */
const SERVICES: readonly (readonly [string, string, ...string[]])[] = [
  ['a.bicep', "resource a 'Microsoft.CognitiveServices/accounts@[[2024-10-01]]' = {}", 'Microsoft.CognitiveServices'],
  ['a.bicep', "resource s 'Microsoft.Search/searchServices@[[2023-11-01]]' existing = {}", 'Microsoft.Search'],
  [
    'a.bicep',
    "resource w 'Microsoft.MachineLearningServices/workspaces@[[2024-04-01]]' = {}",
    'Microsoft.MachineLearningServices',
  ],
  [
    'a.bicep',
    "resource a 'Microsoft.CognitiveServices/accounts@[[2024-10-01]]' = {\n  resource d 'deployments@[[2024-10-01]]' = {\n  }\n}",
    'Microsoft.CognitiveServices',
    'Microsoft.CognitiveServices',
  ],
  [
    'azuredeploy.json',
    '{\n  "resources": [\n    {\n      "type": "Microsoft.CognitiveServices/accounts",\n      "apiVersion": "[[2023-05-01]]"\n    },\n    {\n      "apiVersion": "2022-03-01",\n      "type": "Microsoft.Web/sites"\n    }\n  ]\n}',
    'Microsoft.CognitiveServices',
  ],
  [
    'azuredeploy.json',
    '{"resources":[{"type":"Microsoft.Search/searchServices","apiVersion":"[[2023-11-01]]"}]}',
    'Microsoft.Search',
  ],
  [
    'a.tf',
    'resource "azapi_resource" "x" {\n  type = "Microsoft.CognitiveServices/accounts@[[2025-06-01]]"\n}',
    'Microsoft.CognitiveServices',
  ],
  [
    'a.sh',
    'az rest --method get --url "https://management.azure.com/subscriptions/$S/providers/Microsoft.CognitiveServices/accounts?api-version=[[2023-05-01]]"',
    'Microsoft.CognitiveServices',
  ],
  [
    'a.sh',
    `base="https://management.azure.com/subscriptions/$S/providers/Microsoft.CognitiveServices/accounts/$A"\n${'# more\n'.repeat(60)}curl "$base/deployments/$D?api-version=[[2023-05-01]]"`,
    'Microsoft.CognitiveServices',
  ],
  [
    'a.ps1',
    `$base = "https://management.azure.com/subscriptions/$S/providers/Microsoft.CognitiveServices/accounts/$A"\n${'# more\n'.repeat(60)}$uri = $base + "/raiPolicies/$($P)?api-version=[[2023-05-01]]"`,
    'Microsoft.CognitiveServices',
  ],
  [
    'a.py',
    `base = "https://acme.openai.azure.com/openai"\n${'# more\n'.repeat(60)}url = f"{base}/deployments/{name}/chat/completions?api-version=[[2024-10-21]]"`,
    'azure-openai',
  ],
  [
    'a.bicep',
    "output k string = listKeys(resourceId('Microsoft.CognitiveServices/accounts', n), '[[2023-05-01]]').key1",
    'Microsoft.CognitiveServices',
  ],
  ['a.py', 'SearchClient(endpoint, index, cred, api_version="[[2023-11-01]]")', 'azure-ai-search'],
  ['.env', 'AZURE_SEARCH_API_VERSION=[[2024-07-01]]', 'azure-ai-search'],
  [
    'a.ts',
    'fetch(`https://acme.search.windows.net/indexes/x/docs/search?api-version=[[2023-11-01]]`)',
    'azure-ai-search',
  ],
  ['a.cs', 'new SearchClientOptions(SearchClientOptions.ServiceVersion.[[V2023_11_01]])', 'azure-ai-search'],
  [
    '.http',
    'POST https://x.services.ai.azure.com/models/chat/completions?api-version=[[2024-05-01-preview]]',
    'azure-ai-model-inference',
  ],
  ['a.py', 'AIProjectClient(endpoint=e, credential=c, api_version="[[2025-11-15-preview]]")', 'azure-ai-foundry'],
  [
    'a.py',
    'f"{endpoint}/documentintelligence/documentModels/prebuilt-layout:analyze?api-version=[[2024-11-30]]"',
    'azure-document-intelligence',
  ],
  ['a.py', 'f"{endpoint}/contentsafety/text:analyze?api-version=[[2024-09-01]]"', 'azure-content-safety'],
  ['a.py', 'f"{endpoint}/contentunderstanding/analyzers/x?api-version=[[2025-11-01]]"', 'azure-content-understanding'],
  [
    'a.py',
    'f"{endpoint}/computervision/retrieval:vectorizeText?api-version=[[2024-02-01]]&model-version=2023-04-15"',
    'azure-vision',
  ],
  ['a.py', 'f"{endpoint}/language/:analyze-text?api-version=[[2023-04-01]]"', 'azure-language'],
  ['a.py', 'f"{endpoint}/speechtotext/transcriptions:transcribe?api-version=[[2024-11-15]]"', 'azure-speech'],
  ['a.ts', "fetch(u, { headers: { 'anthropic-version': '[[2023-06-01]]' } })", 'anthropic'],
  ['a.sh', 'curl https://api.anthropic.com/v1/messages -H "anthropic-version: [[2023-06-01]]"', 'anthropic'],
  ['a.cs', 'client.DefaultRequestHeaders.Add("anthropic-version", "[[2023-06-01]]");', 'anthropic'],
  ['a.rb', "ANTHROPIC_VERSION = '[[2023-06-01]]'", 'anthropic'],
  ['A.java', 'AnthropicClient c = AnthropicClient.builder().version("[[2023-06-01]]").build();', 'anthropic'],
  ['a.py', 'body = {"anthropic_version": "[[bedrock-2023-05-31]]", "max_tokens": 1}', 'anthropic-bedrock'],
  ['a.ts', "const body = { anthropic_version: '[[vertex-2023-10-16]]' };", 'anthropic-vertex'],
];

describe('services', () => {
  it.each(SERVICES)('%s %s', (path, example, ...services) => {
    const { text, marks } = unmarked(example);
    const found = versionsIn(path, text);
    expect(found.map(placeOf)).toEqual(marks);
    expect(found.map(({ platform }) => platform)).toEqual(services);
  });

  it('tells the same date under the same key by the client', () => {
    const text =
      'a = AzureAISearchTool(api_version="2023-11-01")\nb = AzureOpenAIEmbeddings(openai_api_version="2024-02-01")';
    expect(versionsIn('a.py', text).map(({ platform }) => platform)).toEqual(['azure-ai-search', 'azure-openai']);
  });

  it('says what told the service', () => {
    const reason = (path: string, text: string): unknown => versionsIn(path, text)[0]?.platformReason;
    expect(reason('a.py', 'AzureOpenAI(api_version="2024-10-21")')).toEqual({ by: 'client', detail: 'AzureOpenAI' });
    expect(reason('.env', 'OPENAI_API_VERSION=2024-10-21')).toEqual({ by: 'key', detail: 'OPENAI_API_VERSION' });
  });

  it('keeps a version that the service does not have, when the place names the service', () => {
    const [known, slot] = versionsIn('.env', 'OPENAI_API_VERSION=2024-12-17\nAZURE_OPENAI_API_VERSION=2023-11-01\n');
    expect(known).toMatchObject({ class: 'known', platform: 'azure-openai', version: '2024-12-17' });
    expect(slot).toMatchObject({ class: 'slot', platform: 'azure-openai', version: '2023-11-01' });
  });
});

describe('versions without a date', () => {
  const text =
    'GET https://generativelanguage.googleapis.com/v1beta/models\nanthropic-beta: prompt-caching-2024-07-31\n';

  it('are found when asked for', () => {
    const found = versionsIn('a.http', text, { everyVersion: true });
    expect(found.map((m) => [m.platform, m.text])).toEqual([
      ['google-gemini', 'v1beta'],
      ['anthropic', 'prompt-caching-2024-07-31'],
    ]);
  });

  it('and not otherwise', () => {
    expect(versionsIn('a.http', text)).toEqual([]);
  });
});
