/** The nearest word decides: line, block, function, file. Each text says of each of its models whose it is. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../../src/recognition/recognize';
import { frozenCatalogue } from '../../catalogue/frozen';
import { hold } from './hold';

describe('a branch', () => {
  hold([
    [
      'each arm of an if speaks for itself',
      'a.py',
      'from x import AzureChatOpenAI\nif host == "azure":\n    name = "gpt-4o"\nelif host == "openai":\n    name = "gpt-4o"\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a case',
      'a.ts',
      "switch (vendor) {\n  case 'azure':\n    model = 'gpt-4o';\n    break;\n  case 'openai':\n    model = 'gpt-4o';\n}\n",
      ['azure-openai', 'openai'],
    ],
    [
      'a case of C#',
      'A.cs',
      'switch (kind)\n{\n    case "azure":\n        model = "gpt-4o";\n        break;\n    case "openai":\n        model = "gpt-4o";\n        break;\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a case of Go',
      'a.go',
      'switch p {\ncase "azure":\n\tmodel = "gpt-4o"\ncase "openai":\n\tmodel = "gpt-4o"\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'an arm of a match',
      'a.rs',
      'let model = match provider {\n    "azure" => "gpt-4o",\n    "openai" => "gpt-4o",\n};\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a when of Ruby',
      'a.rb',
      'case p\nwhen :azure\n  model = "gpt-4o"\nwhen :openai\n  model = "gpt-4o"\nend\n',
      ['azure-openai', 'openai'],
    ],
    ['what is denied says nothing', 'a.py', 'if host != "azure":\n    model = "gpt-4o"\n', ['openai']],
    [
      'both sides of a condition',
      'a.js',
      'const model = host === "azure" ? "gpt-4o" : "gpt-4o";\n',
      ['azure-openai', 'openai'],
    ],
    [
      'another program of a preprocessor',
      'A.cs',
      '#if (UseAzure)\nvar c = new AzureOpenAIClient(u, k);\nvar a = c.GetChatClient("gpt-4o");\n#elif (UseOpenAI)\nvar d = new OpenAIClient(k);\nvar b = d.GetChatClient("gpt-4o");\n#endif\n',
      ['azure-openai', 'openai'],
    ],
  ]);
});

describe('a function, class or test', () => {
  hold([
    [
      'the client of another function says nothing where the file has two platforms',
      'a.py',
      'def one():\n    return AzureOpenAI(api_version=v)\n\n\ndef two():\n    return ChatOpenAI(\n        model="gpt-4o")\n',
      ['openai'],
    ],
    [
      'a test beside it',
      'a.spec.ts',
      'it("asks azure", () => {\n  createAzure({ resourceName });\n});\nit("asks openai", () => {\n  createOpenAI();\n  run({ model: "gpt-4o" });\n});\n',
      ['openai'],
    ],
    [
      'the only client of the file still speaks',
      'a.py',
      'def connect():\n    return AzureOpenAI(api_version=v)\n\n\ndef ask(client):\n    return client.chat.completions.create(model="gpt-4o")\n',
      ['azure-openai'],
    ],
    [
      'its own client, however long the prompt',
      'a.py',
      `def ask():\n    llm = AzureChatOpenAI()\n    text = """\n${'    a long text for people to read\n'.repeat(16)}    """\n    return run(llm, text, model="gpt-4o")\n\n\ndef other():\n    return ChatOpenAI()\n`,
      ['azure-openai'],
    ],
  ]);
});

describe('an entry', () => {
  hold([
    [
      'objects of a list',
      'a.json',
      '[\n  {\n    "provider": "azure",\n    "model": "gpt-4o"\n  },\n  {\n    "provider": "openai",\n    "model": "gpt-4o"\n  }\n]\n',
      ['azure-openai', 'openai'],
    ],
    [
      'objects of one line',
      'a.json',
      '[{ "provider": "azure", "model": "gpt-4o" }, { "provider": "openai", "model": "gpt-4o" }]',
      ['azure-openai', 'openai'],
    ],
    [
      'items of YAML',
      'a.yaml',
      'models:\n  - model: gpt-4o\n    provider: azure\n  - model: gpt-4o\n    provider: openai\n',
      ['azure-openai', 'openai'],
    ],
    ['front matter', 'a.md', '---\nmodel: gpt-4o\nprovider: azure\n---\n', ['azure-openai']],
    ['blocks of HOCON', 'a.conf', 'chat {\n  provider = azure\n  model = "gpt-4o"\n}\n', ['azure-openai']],
    [
      'sections of TOML',
      'a.toml',
      '[azure]\nkey = "x"\nmodel = "gpt-4o"\n\n[openai]\nmodel = "gpt-4o"\n',
      ['azure-openai', 'openai'],
    ],
    ['cells of a row', 'a.sh', 'ROWS=( azure,gpt-4o,x openai,gpt-4o,y )\n', ['azure-openai', 'openai']],
    [
      'an attribute on the line',
      'A.cs',
      'class O {\n  [Section("Azure")] public string AzureDeployment { get; set; } = "";\n  [Section("OpenAI")] public string Model { get; set; } = "gpt-4o";\n}\n',
      ['openai'],
    ],
    [
      'variables of a container speak to each other',
      'a.yaml',
      'env:\n  - name: AZURE_OPENAI_ENDPOINT\n    value: x\n  - name: MODEL\n    value: gpt-4o\n',
      ['azure-openai'],
    ],
    [
      'the maker beside the cloud',
      'a.json',
      '{ "vendor": "openai", "provider": "azure", "model": "gpt-4o" }',
      ['azure-openai'],
    ],
  ]);
});

describe('a version beside the name', () => {
  hold([
    [
      'in the same object, also one that nobody knows',
      'a.ts',
      "export const m = [\n  { modelVersion: '2031-01-31', name: 'gpt-4o' },\n  { name: 'gpt-4o' },\n];\n",
      ['azure-openai', 'openai'],
    ],
    [
      'in Terraform',
      'a.tfvars',
      'openai_models = [\n  {\n    model_name    = "gpt-4o"\n    model_version = "2024-05-13"\n  }\n]\n',
      ['azure-openai'],
    ],
    ['in a table of Python', 'a.py', 'M = [{"model": "gpt-4o", "model_version": "0613"}]\n', ['azure-openai']],
    [
      'in YAML',
      'a.yaml',
      'models:\n  - model: gpt-4o\n    modelVersion: "2024-05-13"\n  - model: gpt-4o\n',
      ['azure-openai', 'openai'],
    ],
    [
      'behind a key of a map of versions',
      'a.bicep',
      "var modelVersions = {\n  'gpt-4o': '2024-05-13'\n}\n",
      ['azure-openai'],
    ],
    ['a day in a map of days is none', 'a.py', 'RETIRES = {"gpt-4o": "2024-05-13"}\n', ['openai']],
    ['a version of the program is none', 'a.json', '{ "version": "1.2.0", "model": "gpt-4o" }', ['openai']],
  ]);
});

describe('a table of one platform', () => {
  hold([
    [
      'Azure leaves the dot out',
      'a.json',
      '{ "models": {\n  "big": "gpt-4o",\n  "old": "gpt-35-turbo" } }',
      ['azure-openai', 'azure-openai'],
    ],
    [
      'a list of both spellings is of neither',
      'a.json',
      '[\n  "gpt-4o",\n  "gpt-35-turbo",\n  "gpt-3.5-turbo"\n]',
      ['openai', 'azure-openai', 'openai'],
    ],
    [
      'beside IDs that one host has',
      'a.ts',
      'const LIMITS = {\n  "qwen/qwen3-32b": 1,\n  "llama-3.3-70b-versatile": 2,\n};\n',
      ['groq', 'groq'],
    ],
  ]);
});

describe('a client by its type', () => {
  hold([
    [
      'of Java, whose import tells the library',
      'A.java',
      'import com.azure.ai.openai.OpenAIClient;\nclass A {\n  OpenAIClient c = new OpenAIClientBuilder().endpoint(e).credential(k).buildClient();\n  void ask() { c.getChatCompletions("gpt-4o", o); }\n}\n',
      ['azure-openai'],
    ],
    [
      'of the same library for OpenAI itself',
      'A.java',
      'OpenAIClient c = new OpenAIClientBuilder().credential(new KeyCredential(k)).buildClient();\nc.getChatCompletions("gpt-4o", o);\n',
      ['openai'],
    ],
    [
      'of a field',
      'A.cs',
      'class A {\n  private readonly AzureOpenAIClient azure;\n  private readonly OpenAIClient(string other);\n  void Ask() => azure.GetChatClient("gpt-4o");\n}\n',
      ['azure-openai'],
    ],
    [
      'of a parameter',
      'a.py',
      'from openai import AzureOpenAI\n\ndef ask(client: OpenAI, other: AzureOpenAI):\n    client.chat.completions.create(model="gpt-4o")\n    other.chat.completions.create(model="gpt-4o")\n',
      ['openai', 'azure-openai'],
    ],
    [
      'of Go',
      'a.go',
      'client := openai.NewClient(azure.WithEndpoint(url, v))\nclient.Chat(ctx, "gpt-4o")\n',
      ['azure-openai'],
    ],
    [
      'of Rust',
      'a.rs',
      'let client = Client::with_config(AzureConfig::new());\nlet r = Request { model: "gpt-4o" };\n',
      ['azure-openai'],
    ],
    [
      'of Kotlin',
      'a.kt',
      'val config = OpenAIConfig(host = OpenAIHost.azure(name, id, v))\nval m = ModelId("gpt-4o")\n',
      ['azure-openai'],
    ],
    [
      'of a framework, in the call',
      'a.py',
      'm = OpenAIChatModel(\n    "gpt-4o",\n    provider=AzureProvider(azure_endpoint=e),\n)\n',
      ['azure-openai'],
    ],
  ]);
});

describe('a foreign address', () => {
  const GATEWAY = 'https://gateway.example/v1';
  hold([
    [
      'is for the client of its function',
      'a.py',
      `def one():\n    c = OpenAI(base_url="${GATEWAY}")\n    return c.responses.create(model="gpt-4o")\n\n\ndef two():\n    return completion(model="gpt-4o")\n`,
      ['openai without dates', 'openai'],
    ],
    [
      'speaks where its function is called',
      'a.py',
      `def connect():\n    return OpenAI(base_url="${GATEWAY}")\n\n\ndef ask():\n    return connect().responses.create(model="gpt-4o")\n`,
      ['openai without dates'],
    ],
    [
      'speaks for what a constructor keeps',
      'a.ts',
      `class A {\n  constructor() {\n    this.api = new OpenAI({ baseURL: "${GATEWAY}" });\n  }\n  ask() {\n    return this.api.responses.create({ model: "gpt-4o" });\n  }\n}\n`,
      ['openai without dates'],
    ],
    [
      'that nothing takes is none',
      'a.py',
      `base_url = os.environ.get("GATEWAY_BASE_URL", "${GATEWAY}")\n\ndef draw(client: OpenAI):\n    client.images.generate(model="gpt-4o")\n`,
      ['openai'],
    ],
    [
      'that a client takes is one',
      'a.py',
      `base_url = "${GATEWAY}"\nclient = OpenAI(base_url=base_url)\nclient.responses.create(model="gpt-4o")\n`,
      ['openai without dates'],
    ],
    [
      'in a call spread over lines',
      'a.py',
      `client = OpenAI(\n    base_url="${GATEWAY}",\n    api_key=k,\n)\nclient.responses.create(model="gpt-4o")\n`,
      ['openai without dates'],
    ],
  ]);
});

describe('a variable of one command', () => {
  hold([
    [
      'is not told by the next',
      'a.md',
      '```bash\nDEBUG=1 JUDGE_MODEL=gpt-4o npm test\nexport AZURE_API_KEY=x\nMODEL=azure/acme npm test\n```\n',
      ['openai'],
    ],
    [
      'is not told by the next of a script',
      'a.sh',
      'JUDGE_MODEL=gpt-4o ./run\nAZURE_OPENAI_API_KEY=x ./run\n',
      ['openai'],
    ],
    ['is told by one before it', 'a.sh', 'AZURE_OPENAI_API_KEY=x JUDGE_MODEL=gpt-4o ./run\n', ['azure-openai']],
    [
      'is told by what was exported',
      'a.sh',
      'export AZURE_OPENAI_API_KEY=x\nJUDGE_MODEL=gpt-4o ./run\n',
      ['azure-openai'],
    ],
    ['a variable of the file is', '.env', 'JUDGE_MODEL=gpt-4o\nAZURE_OPENAI_API_KEY=x\n', ['azure-openai']],
  ]);
});

describe('a name that is none of a client', () => {
  hold([
    [
      'of a column',
      'a.sql',
      "UPDATE bots SET model = 'gpt-4o' WHERE id = 1;\nINSERT INTO keys (id, azure_openai_key) VALUES (1, '');\n",
      ['openai'],
    ],
    [
      'of a provider in the row',
      'a.sql',
      "INSERT INTO bots (provider, model) VALUES ('azure', 'gpt-4o');\n",
      ['azure-openai'],
    ],
    [
      'of a part of an ID that the platform writes otherwise',
      'a.go',
      'import "github.com/aws/aws-sdk-go-v2/service/bedrockruntime"\n\nif strings.Contains(id, "mistral-large-2407") {\n}\n',
      ['aws-bedrock without dates'],
    ],
    [
      'of a map of versions',
      'a.tf',
      'variable "openai_versions_map" {\n  default = {\n    "gpt-4o" = "2024-05-13"\n  }\n}\n',
      ['azure-openai'],
    ],
  ]);

  it('a map of versions holds no API version', () => {
    const text = 'openai_version_map = {\n  "gpt-4o" = "2024-05-13"\n}\n';
    const kinds = recognize({ path: 'a.tfvars', text }, frozenCatalogue()).mentions.map(({ kind }) => kind);
    expect(kinds).not.toContain('api-version');
  });
});
