/** Names of tables, classes and calls speak for what is in them; addresses and keys for their own client. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../../src/recognition/recognize';
import { frozenCatalogue } from '../../catalogue/frozen';
import { hold } from './hold';

describe('the name of another list, class or table is no evidence', () => {
  hold([
    [
      'lists of Go',
      'names.go',
      'package names\nvar azureOpenAIModels = []string{\n\t"gpt-4o",\n}\nvar publicModels = []string{\n\t"gpt-4o",\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'classes of C#',
      'Options.cs',
      'public class AzureOpenAiOptions { public string Host { get; set; } }\n\npublic class PublicOptions {\n  public string Model { get; set; } = "gpt-4o";\n}\n',
      ['openai'],
    ],
    [
      'but the members of the class are its own',
      'Options.kt',
      'object AzureOpenAiDefaults {\n  val model = "gpt-4o"\n}\n',
      ['azure-openai'],
    ],
    [
      'a table of SQL',
      'schema.sql',
      "CREATE TABLE azure_openai_calls (id int, model text DEFAULT 'gpt-4o');\n",
      ['openai'],
    ],
    [
      'a section of settings is evidence',
      'appsettings.json',
      '{ "AzureOpenAI": { "Retries": 3 }, "Chat": { "Model": "gpt-4o" } }\n',
      ['azure-openai'],
    ],
    [
      'a heading behind',
      'setup.ps1',
      "$provider = 'OpenAI'\n\n$options = @{\n    'model' = 'gpt-4o'\n}\n\n# Then the Azure OpenAI part\n$AzureOpenAISettings = @{\n    Url = ''\n}\n",
      ['openai'],
    ],
  ]);
});

describe('the call or its client says whose model it is', () => {
  hold([
    ['a provider function', 'a.ts', "import { xai } from '@ai-sdk/xai';\nconst m = xai('grok-3');\n", ['xai']],
    [
      'a client of Azure, of what its Foundry sells',
      'a.py',
      'c = ChatCompletionsClient(endpoint="https://x.services.ai.azure.com/models", credential=k)\nc.complete(model="grok-3")\n',
      ['azure-ai-foundry'],
    ],
    ['no client', 'a.py', 'c = make()\nc.complete(model="grok-3")\n', ['xai']],
  ]);
});

describe("OpenAI's name around a model beside Azure's client", () => {
  hold([
    [
      'entries of Lua',
      'llm.lua',
      'return {\n  azure_openai = { url = "https://x.openai.azure.com", chat = { model = "gpt-4o" } },\n  openai = { chat = { model = "gpt-4o" } },\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'calls of R',
      'ask.R',
      'a <- chat_azure_openai(endpoint = "https://x.openai.azure.com", model = "gpt-4o")\nb <- chat_openai(model = "gpt-4o")\n',
      ['azure-openai', 'openai'],
    ],
    [
      'what is made of the declared type',
      'Two.cs',
      'class Two {\n  AzureOpenAIClient _a = new(new Uri(u), cred);\n  OpenAIClient _b = new(new ApiKeyCredential(k));\n  void A() => _a.GetChatClient("gpt-4o");\n  void B() => _b.GetChatClient("gpt-4o");\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a variable called so holds whatever it is given',
      'a.ts',
      'const openai = new AzureOpenAI({ endpoint });\nawait openai.chat.completions.create({ model: "gpt-4o" });\n',
      ['azure-openai'],
    ],
    [
      'settings that are pointed at Azure',
      '.env',
      'OPENAI_BASE_URL=https://x.openai.azure.com/openai/v1/\nOPENAI_MODEL=gpt-4o\n',
      ['azure-openai'],
    ],
    [
      "an endpoint of Azure's own says nothing of them",
      '.env',
      'AZURE_OPENAI_ENDPOINT=https://x.openai.azure.com\nOPENAI_MODEL=gpt-4o\n',
      ['openai'],
    ],
    [
      'the keys of several in a row',
      'run.py',
      'os.environ["OPENAI_API_KEY"] = a\nos.environ["AZURE_API_KEY"] = b\nos.environ["AZURE_API_BASE"] = c\n\nnames = ["gpt-4o"]\n',
      ['openai'],
    ],
    [
      'the key of one',
      'run.py',
      'os.environ["AZURE_API_KEY"] = b\nos.environ["AZURE_API_BASE"] = c\n\nnames = ["gpt-4o"]\n',
      ['azure-openai'],
    ],
    [
      'a client that a chain of calls points at Azure',
      'ask.php',
      "<?php\n$c = OpenAI::factory()\n    ->withBaseUri('x.openai.azure.com/openai')\n    ->make();\n$c->chat()->create(['model' => 'gpt-4o']);\n",
      ['azure-openai'],
    ],
    [
      'names with a dash in HOCON',
      'application.conf',
      'llm {\n  azure-openai {\n    retries = 2\n    model = gpt-4o\n  }\n  openai {\n    model = gpt-4o\n  }\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a version that is wrapped',
      'main.go',
      'package main\nfunc f() {\n\td := Model{\n\t\tName:    pulumi.String("gpt-4o"),\n\t\tVersion: pulumi.String("2024-08-06"),\n\t}\n}\n',
      ['azure-openai'],
    ],
  ]);
});

describe("somebody else's address", () => {
  const claims = (path: string, text: string): readonly boolean[] =>
    recognize({ path, text }, frozenCatalogue(), {}).mentions.map(({ datesApply }) => datesApply);

  it.each([
    [
      'speaks for the client that is given it',
      'a.mjs',
      "const near = new OpenAI({ baseURL: 'http://127.0.0.1:1234/v1' });\nconst far = new OpenAI();\nnear.chat({ model: 'gpt-4o' });\nfar.chat({ model: 'gpt-4o' });\n",
      [false, true],
    ],
    [
      'in a chain of calls',
      'a.php',
      "<?php\n$near = OpenAI::factory()->withBaseUri('http://llm.lan:8000/v1')->make();\n$far = OpenAI::client($key);\n$near->chat()->create(['model' => 'gpt-4o']);\n$far->chat()->create(['model' => 'gpt-4o']);\n",
      [false, true],
    ],
    [
      'where two functions call their clients alike',
      'A.kt',
      'fun near() {\n  val c = OpenAIClient(host = Host(baseUrl = "http://localhost:8080/v1/"))\n  c.chat(Request(model = "gpt-4o"))\n}\n\nfun far() {\n  val c = OpenAIClient(token)\n  c.chat(Request(model = "gpt-4o"))\n}\n',
      [false, true],
    ],
    [
      'ends with its section',
      'llm.ini',
      '[near]\napi_base = http://gpu:8000/v1\nmodel = gpt-4o\n\n[far]\nmodel = gpt-4o\n',
      [false, true],
    ],
  ])('%s: %s', (_, path, text, expected) => {
    expect(claims(path, text)).toEqual(expected);
  });
});
