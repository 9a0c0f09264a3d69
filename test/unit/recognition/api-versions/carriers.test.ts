import { describe, expect, it } from 'vitest';
import { placeOf, unmarked, versionsIn } from './support';

/** What would be a template string to a linter. */
const DOLLAR = '$';

/** [what carries the version, file, text with marks, service] */
const CARRIERS: readonly (readonly [string, string, string, string])[] = [
  [
    'an argument of the client',
    'a.py',
    'client = AzureOpenAI(api_version="[[2024-10-21]]", azure_endpoint=e)',
    'azure-openai',
  ],
  ['the module of the first SDK', 'a.py', 'openai.api_version = "[[2023-05-15]]"', 'azure-openai'],
  ['a getenv default', 'a.py', 'v = os.getenv("AZURE_OPENAI_API_VERSION", "[[2024-06-01]]")', 'azure-openai'],
  ['an or behind getenv', 'a.py', 'v = os.getenv("OPENAI_API_VERSION") or "[[2024-06-01]]"', 'azure-openai'],
  [
    'the first that is set, in Go',
    'a.go',
    'v := cmp.Or(os.Getenv("AZURE_OPENAI_API_VERSION"), "[[2024-06-01]]")',
    'azure-openai',
  ],
  ['os.environ', 'a.py', 'os.environ["OPENAI_API_VERSION"] = "[[2023-12-01-preview]]"', 'azure-openai'],
  [
    'a fallback of a config parser',
    'a.py',
    '# Azure OpenAI\nx = AzureOpenAI(api_version=config.get("Azure", "api_version", fallback="[[2024-06-01]]"))',
    'azure-openai',
  ],
  ['a nullish default', 'a.ts', "const v = process.env.AZURE_OPENAI_API_VERSION ?? '[[2024-10-21]]';", 'azure-openai'],
  [
    'a property',
    'a.ts',
    "const azure = new AzureOpenAI({ endpoint, apiVersion: '[[2025-01-01-preview]]' });",
    'azure-openai',
  ],
  ['a default query', 'a.py', 'c = AzureOpenAI(default_query={"api-version": "[[preview]]"})', 'azure-openai'],
  [
    'a query dictionary',
    'a.py',
    'requests.post(f"{azure_endpoint}/openai/deployments/x/chat/completions", params={"api-version": "[[2024-02-01]]"})',
    'azure-openai',
  ],
  [
    'a URL',
    'a.sh',
    'curl "https://x.openai.azure.com/openai/deployments/g/chat/completions?api-version=[[2024-02-01]]"',
    'azure-openai',
  ],
  [
    'a URL in pieces',
    'a.cs',
    'var u = endpoint\n  + "/openai/deployments/" + name\n  + "/chat/completions?api-version=[[2023-05-15]]";',
    'azure-openai',
  ],
  [
    'a websocket',
    'a.js',
    'new WebSocket(`wss://x.openai.azure.com/openai/realtime?api-version=[[2024-10-01-preview]]&deployment=g`)',
    'azure-openai',
  ],
  [
    'a request file',
    'a.http',
    'POST {{base}}/openai/deployments/chat/chat/completions?api-version=[[2023-07-01-preview]] HTTP/1.1',
    'azure-openai',
  ],
  ['an environment file', '.env', 'AZURE_OPENAI_API_VERSION="[[2024-05-01-preview]]"', 'azure-openai'],
  ['a prefixed name', '.env', 'VITE_AZURE_OPENAI_CHAT_API_VERSION=[[2024-05-01-preview]]', 'azure-openai'],
  ['a double underscore', '.env', 'AzureOpenAI__ApiVersion=[[2024-06-01]]', 'azure-openai'],
  [
    'settings of .NET',
    'appsettings.json',
    '{ "AzureOpenAI": { "Endpoint": "", "ApiVersion": "[[2024-06-01]]" } }',
    'azure-openai',
  ],
  [
    'YAML',
    'a.yaml',
    'model_list:\n  - model_name: gpt\n    litellm_params:\n      model: azure/gpt-deployment\n      api_version: "[[2023-07-01-preview]]"\n',
    'azure-openai',
  ],
  ['TOML', 'a.toml', '[azure_openai]\napi_version = "[[2024-08-01-preview]]"\n', 'azure-openai'],
  [
    'properties',
    'application.properties',
    'quarkus.langchain4j.azure-openai.api-version=[[2024-10-21]]',
    'azure-openai',
  ],
  [
    'INI',
    'a.ini',
    '[Azure]\nopenai_endpoint=https://example.com/\napi_version=[[2024-05-01-preview]]\n',
    'azure-openai',
  ],
  ['Helm', 'a.sh', 'helm upgrade x ./chart --set azure.openai.apiVersion=[[2024-06-01]]', 'azure-openai'],
  [
    'a default of azd',
    'main.parameters.json',
    `{ "v": { "value": "${DOLLAR}{AZURE_OPENAI_API_VERSION=[[2024-06-01]]}" } }`,
    'azure-openai',
  ],
  ['a default of the shell', 'a.sh', `V=${DOLLAR}{OPENAI_API_VERSION:-[[2024-06-01]]}`, 'azure-openai'],
  ['a Dockerfile', 'Dockerfile', 'ENV OPENAI_API_VERSION="[[2024-11-01-preview]]"', 'azure-openai'],
  ['a Bicep parameter', 'main.bicep', "param openAIAPIVersion string = '[[2024-02-01]]'", 'azure-openai'],
  [
    'a Terraform variable',
    'variables.tf',
    'variable "openai_api_version" {\n  type    = string\n  default = "[[2024-10-21]]"\n}',
    'azure-openai',
  ],
  ['PowerShell', 'a.ps1', '$openaiApiVersion = "[[2024-02-01]]"  # set yours', 'azure-openai'],
  [
    'a flag of PowerShell',
    'a.ps1',
    'Set-AzureOpenAI -Endpoint e `\n  -ApiVersion [[2023-03-15-preview]]',
    'azure-openai',
  ],
  [
    'a notebook',
    'a.ipynb',
    '{"cells":[{"cell_type":"code","source":["openai.api_version = \\"[[2022-12-01]]\\"\\n"]}]}',
    'azure-openai',
  ],
  [
    'an enum of .NET',
    'a.cs',
    'new AzureOpenAIClientOptions(AzureOpenAIClientOptions.ServiceVersion.[[V2024_10_21]])',
    'azure-openai',
  ],
  ['an enum of Java', 'A.java', 'builder.serviceVersion(OpenAIServiceVersion.[[V2024_02_15_PREVIEW]])', 'azure-openai'],
  ['a string to an enum', 'A.kt', 'AzureOpenAIServiceVersion.fromString("[[2024-06-01]]")', 'azure-openai'],
  ['a helper of Go', 'a.go', 'c := openai.NewClient(azure.WithEndpoint(endpoint, "[[2024-06-01]]"))', 'azure-openai'],
  ['a constant of Go', 'a.go', 'const azureOpenAIAPIVersion = "[[2024-06-01]]"', 'azure-openai'],
  [
    'a builder of Rust',
    'a.rs',
    'let c = AzureConfig::new().with_api_base(b).with_api_version("[[2023-03-15-preview]]");',
    'azure-openai',
  ],
  ['a comparison', 'a.py', 'assert AzureOpenAI().api_version == "[[2024-02-01]]"', 'azure-openai'],
  [
    'an assertion on the next line',
    'a.ts',
    "import { createAzure } from 'x';\nexpect(\n  url.searchParams.get('api-version'),\n).toBe('[[2025-04-01-preview]]');",
    'azure-openai',
  ],
  [
    'an OpenAPI document',
    'openapi.json',
    '{\n "info": {\n  "title": "Azure OpenAI Service API",\n  "version": "[[2023-05-15]]"\n }\n}',
    'azure-openai',
  ],
  [
    'a version of nobody in a chain of calls',
    'A.kt',
    'val c = AzureClient.builder()\n  .endpoint("https://x.openai.azure.com")\n  .apiVersion("[[2025-09-09-preview]]")\n  .build()',
    'azure-openai',
  ],
  [
    'a version of nobody beside the address',
    'a.rb',
    'Client.new(\n  uri_base: "https://x.openai.azure.com/openai/deployments/a",\n  api_version: "[[2025-09-09-preview]]"\n)',
    'azure-openai',
  ],
  [
    'a variable of an address',
    'a.sh',
    `when="[[2024-02-01]]"\ncurl "${DOLLAR}H/openai/deployments/a/chat/completions?api-version=${DOLLAR}when"`,
    'azure-openai',
  ],
  [
    'a word of the shell',
    'a.sh',
    `v=[[2024-02-01]]\ncurl "${DOLLAR}H/openai/deployments/a?api-version=${DOLLAR}{v}"`,
    'azure-openai',
  ],
  [
    'a member that fills an address',
    'a.ts',
    `this.v = "[[2024-02-01]]";\nfetch(\`${DOLLAR}{host}/openai/deployments/a/embeddings?api-version=${DOLLAR}{this.v}\`)`,
    'azure-openai',
  ],
  [
    'an argument of a format',
    'a.go',
    'ver := "[[2024-02-01]]"\nu := fmt.Sprintf("%s/openai/deployments/a/embeddings?api-version=%s", host, ver)',
    'azure-openai',
  ],
  [
    'a variable of requests',
    'a.http',
    '@ver = [[2024-02-01]]\nPOST https://{{host}}/openai/deployments/a/embeddings?api-version={{ver}}',
    'azure-openai',
  ],
  [
    'a default below a heading',
    'a.md',
    '## `azureOpenAIApiVersion`\n\nWhat the service is asked with.\n\n- Default: `[[2024-10-21]]`',
    'azure-openai',
  ],
  [
    'a default in a comment',
    'A.java',
    '/**\n * The API version of requests.\n *\n * Defaults to {@code [[2024-10-21]]}.\n */\nString version;',
    'azure-openai',
  ],
  ['commented-out code', 'a.py', '# client = AzureOpenAI(api_version="[[2024-02-01]]")', 'azure-openai'],
  ['prose', 'a.md', 'Use Azure OpenAI with API version `[[2024-10-21]]`.', 'azure-openai'],
  ['a table', 'a.md', '| AZURE_OPENAI_API_VERSION | string | `[[2024-02-01]]` |', 'azure-openai'],
];

describe('carriers of Azure OpenAI versions', () => {
  it.each(CARRIERS)('%s', (_name, path, example, service) => {
    const { text, marks } = unmarked(example);
    const found = versionsIn(path, text);
    expect(found.map(placeOf)).toEqual(marks);
    expect(found.map(({ platform }) => platform)).toEqual(marks.map(() => service));
  });

  it('keeps the range on the version and nothing else', () => {
    const [mention] = versionsIn('a.py', 'AzureOpenAI(api_version="2024-10-21")');
    expect(mention).toMatchObject({ text: '2024-10-21', version: '2024-10-21', kind: 'api-version', class: 'known' });
  });

  it('reads the members of enums as versions', () => {
    const [mention] = versionsIn('A.java', 'x(OpenAIServiceVersion.V2024_02_15_PREVIEW)');
    expect(mention).toMatchObject({ version: '2024-02-15-preview', role: 'identifier' });
  });

  it('weighs comments and lists of dead versions lightly', () => {
    const tiers = (text: string): readonly string[] => versionsIn('a.py', text).map(({ tier }) => tier);
    expect(tiers('# AzureOpenAI(api_version="2024-02-01")')).toEqual(['prose']);
    expect(tiers('DEPRECATED_OPENAI_API_VERSIONS = ["2023-03-15-preview"]')).toEqual(['uncalled']);
    expect(tiers('AzureOpenAI(api_version="2024-02-01")')).toEqual(['default']);
  });

  it.each([
    [
      'a.tsx',
      '<input placeholder="https://x.openai.azure.com/openai/deployments/a/embeddings?api-version=2023-03-15-preview" />',
      'prose',
      'prose',
    ],
    [
      'a.sh',
      'curl "https://<your-resource>.openai.azure.com/openai/deployments/a/embeddings?api-version=2023-03-15-preview"',
      'url',
      'uncalled',
    ],
    [
      'a.py',
      'url = "https://YOUR_RESOURCE.openai.azure.com/openai/deployments/a/embeddings?api-version=2023-03-15-preview"',
      'url',
      'uncalled',
    ],
    [
      'a.sh',
      'curl "https://acme.openai.azure.com/openai/deployments/a/embeddings?api-version=2023-03-15-preview"',
      'url',
      'default',
    ],
    ['a.sh', 'echo "OpenAI is asked with API version 2023-03-15-preview from now on"', 'prose', 'prose'],
  ])('weighs what nobody calls lightly: %s %s', (path, text, role, tier) => {
    expect(versionsIn(path, text)).toMatchObject([{ role, tier }]);
  });

  it('is the same with CRLF', () => {
    const text = 'model_list:\n  - model: azure/x\n    api_version: 2024-02-01\n';
    expect(versionsIn('a.yaml', text).length).toBe(1);
    expect(versionsIn('a.yaml', text.replaceAll('\n', '\r\n')).map((m) => m.text)).toEqual(['2024-02-01']);
  });
});
