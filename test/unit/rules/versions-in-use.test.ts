/** What a version is too old for, and where none belongs: in the SDKs of several languages, with the catalogue as it is. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { frozenCatalogue } from '../catalogue/frozen';

function told(path: string, text: string, rule: string): readonly string[] {
  const catalogue = frozenCatalogue();
  return check(recognize({ path, text }, catalogue), catalogue, { asOf: '2026-11-29' })
    .filter((finding) => finding.rule === rule)
    .map(({ target, replacement = '' }) => `${target.text} ${replacement}`.trim());
}

const cs = (version: string, use: string): string => `using Azure.AI.OpenAI;
var client = new AzureOpenAIClient(uri, credential, new AzureOpenAIClientOptions(AzureOpenAIClientOptions.ServiceVersion.${version}));
${use}
`;
const go = (version: string, use: string): string => `package a
import "github.com/openai/openai-go/azure"
func b() { client := openai.NewClient(azure.WithEndpoint(os.Getenv("E"), "${version}")); ${use} }
`;
const java = (version: string, use: string): string => `import com.azure.ai.openai.*;
class A { void b() { OpenAIClient client = new OpenAIClientBuilder().serviceVersion(OpenAIServiceVersion.${version}).buildClient(); ${use} } }
`;
const ts = (version: string, model: string): string =>
  `const client = new AzureOpenAI({ apiVersion: '${version}' });\nawait client.chat.completions.create({ model: '${model}' });\n`;

describe('api-version-too-old: used by', () => {
  it.each([
    [
      'C#, a schema',
      'A.cs',
      cs('V2024_06_01', 'var f = ChatResponseFormat.CreateJsonSchemaFormat("a", s);'),
      'V2024_06_01 2024-10-21',
    ],
    [
      'C#, a model',
      'A.cs',
      cs('V2024_06_01', 'var chat = client.GetChatClient("o3-mini");'),
      'V2024_06_01 2025-04-01-preview',
    ],
    ['Go, speech', 'a.go', go('2024-02-01', 'client.Audio.Speech.New(ctx, p)'), '2024-02-01 2024-10-21'],
    [
      'Go, a model',
      'a.go',
      go('2024-10-21', 'client.Chat.Completions.New(ctx, P{Model: "o4-mini"})'),
      '2024-10-21 2025-04-01-preview',
    ],
    [
      'Java, a schema',
      'A.java',
      java('V2024_06_01', 'o.setResponseFormat(new ChatCompletionsJsonSchemaResponseFormat(f));'),
      'V2024_06_01 2024-10-21',
    ],
    [
      'Kotlin, a schema',
      'A.kt',
      'import com.azure.ai.openai.*\nval client = OpenAIClientBuilder().serviceVersion(OpenAIServiceVersion.V2024_02_01).buildClient()\nval f = ChatCompletionsJsonSchemaResponseFormat(s)\n',
      'V2024_02_01 2024-10-21',
    ],
    [
      'TypeScript, a snapshot',
      'a.ts',
      ts('2024-08-01-preview', 'o1-2024-12-17'),
      '2024-08-01-preview 2025-04-01-preview',
    ],
    ['TypeScript, a small GPT-5', 'a.ts', ts('2024-10-21', 'gpt-5-mini'), '2024-10-21 2025-04-01-preview'],
    [
      'a deployment in an address',
      'a.scala',
      'val url = "https://acme.openai.azure.com/openai/deployments/o3/chat/completions?api-version=2024-06-01"\n',
      '2024-06-01 2025-04-01-preview',
    ],
    [
      'Ruby, beside its address',
      'a.rb',
      'c = OpenAI::Client.new(uri_base: "https://acme.openai.azure.com/openai/deployments/o4-mini", api_type: :azure, api_version: "2024-06-01")\n',
      '2024-06-01 2025-04-01-preview',
    ],
    [
      'PHP, as a query',
      'a.php',
      "<?php $c = OpenAI::factory()->withBaseUri('acme.openai.azure.com/openai/deployments/o3-mini')->withQueryParam('api-version', '2024-06-01')->make();\n",
      '2024-06-01 2025-04-01-preview',
    ],
    [
      'Rust',
      'a.rs',
      'let c = AzureConfig::new().with_api_version("2024-06-01").with_deployment_id("o3");\n',
      '2024-06-01 2025-04-01-preview',
    ],
    [
      'a section of YAML',
      'a.yaml',
      'models:\n  - params:\n      model: azure/o3-mini\n      api_base: https://acme.openai.azure.com\n      api_version: "2024-06-01"\n',
      '2024-06-01 2025-04-01-preview',
    ],
    [
      'an env file',
      '.env',
      'AZURE_OPENAI_ENDPOINT=https://acme.openai.azure.com\nAZURE_OPENAI_DEPLOYMENT=o3-mini\nAZURE_OPENAI_API_VERSION=2024-06-01\n',
      '2024-06-01 2025-04-01-preview',
    ],
  ])('%s', (_name, path, text, expected) => {
    expect(told(path, text, 'api-version-too-old')).toEqual([expected]);
  });

  it.each([
    ['a version that has it', 'A.cs', cs('V2024_10_21', 'var f = ChatResponseFormat.CreateJsonSchemaFormat("a", s);')],
    ['a model that needs none', 'a.go', go('2024-10-21', 'client.Chat.Completions.New(ctx, P{Model: "gpt-4o"})')],
    ['a comment', 'a.go', go('2024-10-21', '\n// Model: "o3"\n')],
    [
      'a client of OpenAI beside it',
      'a.go',
      go('2024-06-01', 'p := openai.NewClient(); p.Chat.Completions.New(ctx, P{OfJSONSchema: s})'),
    ],
    [
      'another version in the file',
      'A.cs',
      cs(
        'V2024_06_01',
        'var later = AzureOpenAIClientOptions.ServiceVersion.V2024_10_21;\nvar f = ChatResponseFormat.CreateJsonSchemaFormat("a", s);',
      ),
    ],
    ['a new enough preview', 'a.ts', ts('2025-01-01-preview', 'o3')],
    [
      'another section of YAML',
      'a.yaml',
      'models:\n  - params:\n      model: azure/gpt-4o\n      api_base: https://acme.openai.azure.com\n      api_version: "2024-06-01"\n  - params:\n      model: openai/o3-mini\n',
    ],
    [
      'a deployment of somebody’s own name',
      'a.scala',
      'val url = "https://acme.openai.azure.com/openai/deployments/o3-for-us/chat/completions?api-version=2024-06-01"\n',
    ],
  ])('nothing: %s', (_name, path, text) => {
    expect(told(path, text, 'api-version-too-old')).toEqual([]);
  });
});

describe('unneeded-api-version: beside an address of v1', () => {
  it.each([
    [
      'a client in Python',
      'a.py',
      'c = AzureOpenAI(base_url="https://acme.openai.azure.com/openai/v1/", api_version="2025-04-01-preview")',
    ],
    [
      'a query of all requests',
      'a.py',
      'c = OpenAI(base_url=f"{host}/openai/v1", default_query={"api-version": "2024-10-21"})  # Azure OpenAI',
    ],
    [
      'an address that has a name',
      'a.py',
      'BASE = "https://acme.services.ai.azure.com/openai/v1/"\nc = AzureChatOpenAI(azure_endpoint=BASE, api_version="2024-10-21")',
    ],
    [
      'a query of a builder in Kotlin',
      'a.kt',
      'val c = OpenAIOkHttpClient.builder().baseUrl("https://acme.openai.azure.com/openai/v1").putQueryParam("api-version", "2024-10-21").build()',
    ],
    [
      'a query of a factory in PHP',
      'a.php',
      "<?php $c = OpenAI::factory()->withBaseUri('https://acme.openai.azure.com/openai/v1')->withQueryParam('api-version', '2024-10-21')->make();",
    ],
    ['a request', 'a.py', 'requests.post(f"{host}/openai/v1/chat/completions", params={"api-version": "2024-10-21"})'],
    [
      'an env file',
      '.env',
      'AZURE_OPENAI_ENDPOINT=https://acme.openai.azure.com/openai/v1/\nAZURE_OPENAI_API_KEY=x\nAZURE_OPENAI_API_VERSION=2024-10-21\n',
    ],
    [
      'YAML',
      'a.yaml',
      'azureOpenAI:\n  baseUrl: https://acme.openai.azure.com/openai/v1/\n  apiVersion: "2024-10-21"\n',
    ],
    [
      'JSON',
      'a.json',
      '{ "AzureOpenAI": { "Endpoint": "https://acme.openai.azure.com/openai/v1/", "ApiVersion": "2024-10-21" } }',
    ],
    [
      'TOML',
      'a.toml',
      '[azure_openai]\nendpoint = "https://acme.openai.azure.com/openai/v1"\napi_version = "2024-10-21"\n',
    ],
    [
      'a builder in Java',
      'A.java',
      'var c = new OpenAIClientBuilder()\n  .endpoint("https://acme.openai.azure.com/openai/v1/")\n  .serviceVersion(OpenAIServiceVersion.V2024_10_21);',
    ],
    [
      'settings of a module',
      'a.py',
      'import openai\nopenai.api_type = "azure"\nopenai.api_base = "https://acme.openai.azure.com/openai/v1"\nopenai.api_version = "2024-10-21"\n',
    ],
    [
      'an object in PHP',
      'a.php',
      "<?php\n$c = OpenAI::factory()->make(['base_uri' => 'https://acme.openai.azure.com/openai/v1', 'api-version' => '2024-10-21']);",
    ],
  ])('%s', (_name, path, text) => {
    expect(told(path, text, 'unneeded-api-version')).toHaveLength(1);
  });

  it.each([
    [
      'the address of a resource',
      'a.py',
      'c = AzureOpenAI(azure_endpoint="https://acme.openai.azure.com", api_version="2024-10-21")',
    ],
    [
      'v1 of another client',
      'a.py',
      'a = OpenAI(base_url="https://acme.openai.azure.com/openai/v1/")\nb = AzureOpenAI(azure_endpoint=host, api_version="2024-10-21")',
    ],
    [
      'v1 of another client in a function',
      'a.ts',
      'function f() {\n  const a = new OpenAI({ baseURL: "https://acme.openai.azure.com/openai/v1/" });\n  log(a);\n  log(a);\n  const b = new AzureOpenAI({ endpoint: host, apiVersion: "2024-10-21" });\n}',
    ],
    [
      'what is not generally available',
      'a.py',
      'c = OpenAI(base_url=f"{host}/openai/v1/", default_query={"api-version": "preview"})',
    ],
    ['an address of Groq', '.env', 'GROQ_BASE=https://api.groq.com/openai/v1\nAZURE_OPENAI_API_VERSION=2024-10-21\n'],
    [
      'two addresses',
      '.env',
      'AZURE_OPENAI_ENDPOINT=https://acme.openai.azure.com/\nFOUNDRY=https://acme.openai.azure.com/openai/v1/\nAZURE_OPENAI_API_VERSION=2024-10-21\n',
    ],
    [
      'a name that is given twice',
      'a.py',
      'base = "https://acme.openai.azure.com/openai/v1/"\nbase = host\nc = AzureOpenAI(azure_endpoint=base, api_version="2024-10-21")',
    ],
  ])('nothing: %s', (_name, path, text) => {
    expect(told(path, text, 'unneeded-api-version')).toEqual([]);
  });
});

describe('unknown-api-version: a day before the service had any', () => {
  it.each([
    ['the default of a library', 'a.py', 'import openai\nopenai.api_version = "2020-11-07"\n'],
    ['the header of an answer', 'a.rb', 'OpenAI.configure { |c| c.api_version = "2020-10-01" }'],
    ['a day in an env file', '.env', 'AZURE_OPENAI_API_VERSION=2019-01-01\n'],
  ])('is none: %s', (_name, path, text) => {
    expect(told(path, text, 'unknown-api-version')).toEqual([]);
  });

  it('is told where it lies between', () => {
    expect(told('.env', 'AZURE_OPENAI_API_VERSION=2023-08-15\n', 'unknown-api-version')).toEqual([
      '2023-08-15 2024-10-21',
    ]);
  });
});
