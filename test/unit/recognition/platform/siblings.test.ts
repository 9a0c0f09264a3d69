/** What stands in the same object or row. */

import { describe } from 'vitest';
import { hold } from './hold';

describe('the kind of provider in the same object', () => {
  hold([
    [
      'a member of Swift',
      'a.swift',
      'let m = ChatModel(\n    id: "gpt-4o",\n    format: .azureOpenAI\n)\n',
      ['azure-openai'],
    ],
    ['a member of Python', 'a.py', 'm = Model(id="gpt-4o", type=ProviderType.AZURE)\n', ['azure-openai']],
    ['a constant of Go', 'a.go', 'm := Model{Name: "gpt-4o", Provider: ProviderAzure}\n', ['azure-openai']],
    [
      'a variant of Rust',
      'a.rs',
      'let m = Model { id: "gpt-4o".into(), provider: Provider::AzureOpenAI };\n',
      ['azure-openai'],
    ],
    ['a word of TypeScript', 'a.ts', 'const m = { id: "gemini-2.0-flash", api: Api.VertexAI };\n', ['google-vertex']],
    [
      'a model that Azure calls otherwise',
      'a.yaml',
      'llm:\n  api_type: azure\n  key: k\n  model: gpt-4-turbo\n',
      ['azure-openai without dates'],
    ],
    [
      'who answers as OpenAI does',
      'a.swift',
      'ChatModel(id: "gpt-4o", format: .openAICompatible)\n',
      ['openai without dates'],
    ],
    ['the same by a word', 'a.json', '{"provider": "openai-compatible", "model": "gpt-4o"}', ['openai without dates']],
    ['a format of files', 'a.json', '{"format": "openai", "model": "gpt-4o"}', ['openai']],
    [
      "a format of Azure's deployments",
      'a.tf',
      'resource "azurerm_cognitive_deployment" "a" {\n  model {\n    format = "OpenAI"\n    name   = "gpt-4o"\n  }\n}\n',
      ['azure-openai'],
    ],
    [
      'what is commented out says nothing',
      'a.yaml',
      'chat:\n  type: openai # or azure_openai\n  # api_base: https://<name>.openai.azure.com\n  model: gpt-4o\n',
      ['openai'],
    ],
    ['a heading does', '.env', '# Azure OpenAI\nCHAT_MODEL=gpt-4o\n', ['azure-openai']],
  ]);
});

describe('a version beside a name', () => {
  hold([
    [
      'is of Azure, whoever made the model',
      'a.ts',
      "const m = {\n  name: 'claude-sonnet-4-5',\n  modelVersion: '2025-09-29',\n  provider: 'anthropic',\n};\n",
      ['azure-ai-foundry'],
    ],
    [
      "without one it is its maker's",
      'a.ts',
      "const m = {\n  name: 'claude-sonnet-4-5',\n  provider: 'anthropic',\n};\n",
      ['anthropic'],
    ],
  ]);
});

describe('a row of a list', () => {
  hold([
    [
      'says nothing of the other rows',
      'a.py',
      'config_list = [\n    {"model": "gpt-4o", "api_type": "azure", "api_key": k},\n    {"model": "gpt-4o", "api_key": k},\n]\n',
      ['azure-openai', 'openai'],
    ],
    [
      'unless the list is of one platform',
      'a.py',
      'azure_configs = [\n    {"model": "gpt-4o", "api_key": k},\n    {"model": "gpt-4o", "api_key": k},\n]\n',
      ['azure-openai', 'azure-openai'],
    ],
  ]);
});

describe('a name that people give, beside the ID of one platform', () => {
  const BEDROCK = 'anthropic.claude-3-5-sonnet-20240620-v1:0';
  hold([
    [
      'name and ID',
      'a.ts',
      `const all = [\n  { name: "claude-3.5-sonnet", modelId: "${BEDROCK}" },\n];\n`,
      ['aws-bedrock without dates', 'aws-bedrock'],
    ],
    [
      'over lines',
      'a.yaml',
      `models:\n  - name: claude-3.5-sonnet\n    model_id: ${BEDROCK}\n`,
      ['aws-bedrock without dates', 'aws-bedrock'],
    ],
    [
      'key and value',
      'a.go',
      `var ids = map[string]string{\n\t"claude-3.5-sonnet": "${BEDROCK}",\n}\n`,
      ['aws-bedrock without dates', 'aws-bedrock'],
    ],
    [
      'arguments',
      'A.kt',
      `val m = M(name = "claude-3.5-sonnet", modelId = "${BEDROCK}")\n`,
      ['aws-bedrock without dates', 'aws-bedrock'],
    ],
    [
      'another model',
      'a.ts',
      `const all = [\n  { name: "claude-3.7-sonnet", fallback: "${BEDROCK}" },\n];\n`,
      ['undefined without dates', 'aws-bedrock'],
    ],
    [
      'the file has another client',
      'a.py',
      'client = boto3.client("bedrock-runtime")\nMODEL = "claude-3.5-sonnet"\n',
      ['aws-bedrock without dates'],
    ],
    ['the file has no client', 'a.py', 'MODEL = "claude-3.5-sonnet"\n', ['github-copilot']],
    [
      "the file has Copilot's",
      'a.lua',
      'require("CopilotChat").setup({ model = "claude-3.5-sonnet" })\n',
      ['github-copilot'],
    ],
  ]);
});

describe('what a service adds to its answers', () => {
  hold([
    [
      'filters of Azure',
      'a.json',
      '{"model":"gpt-4o","choices":[{"content_filter_results":{"hate":{"filtered":false}}}]}',
      ['azure-openai'],
    ],
    [
      'filters of Azure, in a string',
      'a.go',
      'const body = `{"model":"gpt-4o","prompt_filter_results":[{"prompt_index":0}]}`\n',
      ['azure-openai'],
    ],
    [
      'their name alone',
      'a.py',
      'skip = ["content_filter_results"]\nclient = OpenAI()\nclient.responses.create(model="gpt-4o")\n',
      ['openai'],
    ],
    ['an answer of OpenAI', 'a.json', '{"model":"gpt-4o","choices":[{"finish_reason":"stop"}]}', ['openai']],
  ]);
});

describe('a module with a type of its own', () => {
  hold([
    [
      'is the client of its calls',
      'a.py',
      'import openai\nkey = os.getenv("OPENAI_API_KEY")\n\ndef setup():\n    openai.api_type = "azure"\n    openai.api_key = key\n\ndef ask(q):\n    return openai.ChatCompletion.create(model="gpt-4o", messages=[q])\n',
      ['azure-openai'],
    ],
    [
      "and without one it is OpenAI's",
      'a.py',
      'import openai\nkey = os.getenv("OPENAI_API_KEY")\n\ndef ask(q):\n    return openai.ChatCompletion.create(model="gpt-4o", messages=[q])\n',
      ['openai'],
    ],
  ]);
});

describe('what an entry is called', () => {
  hold([
    [
      'objects',
      'a.ts',
      'const all = [\n  {\n    id: "azure",\n    models: [\n      { id: "gpt-4o", n: 1 },\n    ],\n  },\n  {\n    id: "openai",\n    models: [\n      { id: "gpt-4o", n: 1 },\n    ],\n  },\n];\n',
      ['azure-openai', 'openai'],
    ],
    [
      'items of YAML',
      'a.yaml',
      'providers:\n  - name: azure\n    models:\n      - gpt-4o\n  - name: openai\n    models:\n      - gpt-4o\n',
      ['azure-openai', 'openai'],
    ],
    [
      'tables of TOML',
      'a.toml',
      '[[hosts]]\nname = "azure"\nmodels = ["gpt-4o"]\n\n[[hosts]]\nname = "openai"\nmodels = ["gpt-4o"]\n',
      ['azure-openai', 'openai'],
    ],
    [
      'structs of Go',
      'a.go',
      'var all = []P{\n\t{\n\t\tName: "azure",\n\t\tModels: []string{"gpt-4o"},\n\t},\n\t{\n\t\tName: "acme",\n\t\tModels: []string{"gpt-4o"},\n\t},\n}\n',
      ['azure-openai', 'openai'],
    ],
    ['a longer name is another', 'a.yaml', 'hosts:\n  - name: azure-devops-bot\n    model: gpt-4o\n', ['openai']],
  ]);
});

describe('the address of a client', () => {
  hold([
    [
      'behind a variable',
      'a.ts',
      'const c = new OpenAI({ baseURL: process.env.URL ?? "https://llm.acme.example/v1" });\nc.responses.create({ model: "gpt-4o" });\n',
      ['openai without dates'],
    ],
    [
      'as a default',
      'a.py',
      'c = OpenAI(base_url=os.getenv("URL", "https://llm.acme.example/v1"))\nc.responses.create(model="gpt-4o")\n',
      ['openai without dates'],
    ],
    [
      'in a constant that names a cloud',
      'a.ts',
      'const c = new OpenAI({ baseURL: AZURE_ENDPOINT, apiKey });\nc.responses.create({ model: "gpt-4o" });\n',
      ['azure-openai'],
    ],
    [
      'in a constant that names the maker',
      'a.ts',
      'const c = new OpenAI({ baseURL: OPENAI_BASE, apiKey });\nc.responses.create({ model: "gpt-4o" });\n',
      ['openai'],
    ],
    [
      'of OpenAI behind a variable',
      'a.ts',
      'const c = new OpenAI({ baseURL: process.env.URL ?? "https://api.openai.com/v1" });\nc.responses.create({ model: "gpt-4o" });\n',
      ['openai'],
    ],
  ]);
});

describe('an inference profile in a name with placeholders', () => {
  const ID = 'us.anthropic.claude-3-haiku-20240307-v1:0';
  hold([
    [
      'of CloudFormation',
      'a.yaml',
      `Arn: !Sub arn:aws:bedrock:\${AWS::Region}:\${AWS::AccountId}:inference-profile/${ID}\n`,
      ['aws-bedrock'],
    ],
    [
      'of TypeScript',
      'a.ts',
      `const arn = \`arn:aws:bedrock:\${region}:\${account}:inference-profile/${ID}\`;\n`,
      ['aws-bedrock'],
    ],
    ['of a policy', 'a.json', `{ "Resource": "arn:aws:bedrock:*:*:inference-profile/${ID}" }`, ['aws-bedrock']],
  ]);
});

describe('the module as a client', () => {
  const filler = 'x = 1\n'.repeat(60);
  const cell = (lines: string): string =>
    JSON.stringify({ cells: [{ cell_type: 'code', source: lines.split(/(?<=\n)/) }], nbformat: 4 }, undefined, 1);
  const azure = 'import openai\nopenai.api_type = "azure"\nopenai.api_key = os.getenv("OPENAI_API_KEY")\n';
  hold([
    ['has one type, and a key of any name', 'a.py', `${azure}${filler}MODEL = "gpt-4o"\n`, ['azure-openai']],
    [
      'in a branch, too',
      'a.py',
      `${azure}if small:\n    m = "gpt-4o-mini"\nelse:\n    m = "gpt-4o"\n`,
      ['azure-openai', 'azure-openai'],
    ],
    ['in a notebook', 'a.ipynb', cell(`${azure}MODEL = "gpt-4o"\n`), ['azure-openai']],
    [
      'without a type',
      'a.py',
      `import openai\nopenai.api_key = os.getenv("OPENAI_API_KEY")\nMODEL = "gpt-4o"\n`,
      ['openai'],
    ],
    [
      'of which another has the type',
      'a.py',
      `aoai.api_type = "azure"\nopenai.api_key = os.getenv("OPENAI_API_KEY")\nMODEL = "gpt-4o"\n`,
      ['azure-openai'],
    ],
    [
      'in a notebook without a type',
      'a.ipynb',
      cell('openai.api_key = os.getenv("OPENAI_API_KEY")\nMODEL = "gpt-4o"\n'),
      ['openai'],
    ],
  ]);
});

describe('the name of a host without a list', () => {
  hold([
    [
      'a list',
      'a.ts',
      'const LISTS = {\n  openai: ["gpt-4o"],\n  aimlapi: ["gpt-4o"],\n};\n',
      ['openai', 'aimlapi without dates'],
    ],
    ['a variable', '.env', 'KOBOLDCPP_MODEL=gpt-4o\n', ['koboldcpp without dates']],
    ['a call', 'a.py', 'ask = LocalAIChat(model="gpt-4o")\n', ['localai without dates']],
    ['a word that only holds one', 'a.ts', 'const LISTS = { aiml: ["gpt-4o"] };\n', ['openai']],
    ['a class of a platform says nothing', 'a.py', 'class AzureChat:\n    model = "gpt-4o"\n', ['openai']],
  ]);
});

describe('evidence of one of two', () => {
  hold([
    [
      'a class that one of two conditions takes',
      'a.py',
      'Bot = OpenAIBot if is_small else AzureOpenAIBot\nname = "gpt-4o"\n',
      ['openai'],
    ],
    ['the class alone', 'a.py', 'bot = AzureOpenAI(key)\nname = "gpt-4o"\n', ['azure-openai']],
    [
      'the branch in a function whose head goes over several lines',
      'a.py',
      `def build(\n    self,\n    kind,\n):\n    if kind == "openai":\n        self.a = Bot(\n            name="b"\n        )\n${'        # and more of them\n'.repeat(14)}        self.c = Bot(\n            model="gpt-4o"\n        )\n    elif kind == "azure":\n        self.a = Bot(model="azure/gpt-4o")\n        self.b = Bot(model="azure/gpt-4o")\n        self.c = Bot(model="azure/gpt-4o")\n`,
      ['openai', 'azure-openai', 'azure-openai', 'azure-openai'],
    ],
    [
      'types of settings call nobody',
      'a.ts',
      'interface Settings {\n  azureOpenAIApiKey?: string;\n  azureOpenAIApiVersion: string;\n  azureOpenAIBasePath: string;\n}\nexport type Name = "gpt-4o" | string;\n',
      ['openai'],
    ],
  ]);
});

describe('the name of a type', () => {
  hold([
    [
      'calls nobody',
      'a.ts',
      'import type { AzureConfig } from "./types";\n\nexport const names = ["gpt-4o"];\n\nexport function read(it: AzureConfig, that: AzureConfig): AzureConfig {\n  return it;\n}\n',
      ['openai'],
    ],
    [
      'a guard that something is given',
      'a.py',
      'def build(**options):\n    if options.get("azure_endpoint"):\n        return AzureBot(**options)\n    return Bot(\n        model="gpt-4o",\n    )\n',
      ['openai'],
    ],
    [
      'a guard that it is not',
      'a.py',
      'def build(**options):\n    if not options.get("azure_endpoint"):\n        return None\n    return Bot(\n        model="gpt-4o",\n    )\n',
      ['azure-openai'],
    ],
    [
      'a client of the cloud of the same company',
      'a.py',
      'bot = ChatVertexAI(model_name="gemini-pro")\n',
      ['google-vertex without dates'],
    ],
    [
      'a setting that is switched off',
      'a.yaml',
      'openai:\n  key: OURS\n# azure:\n#   api_key: YOUR_AZURE_API_KEY\nsize: 4\nmodel: gpt-4o\n',
      ['openai'],
    ],
    [
      'the name of OpenAI in a table of Azure',
      'a.ts',
      'const AZURE_OPENAI_MODELS = {\n  big: { openAIModel: "gpt-4o" },\n};\n',
      ['azure-openai'],
    ],
    ['the same in a table of nobody', 'a.ts', 'const MODELS = {\n  big: { openAIModel: "gpt-4o" },\n};\n', ['openai']],
    ['its own client', 'a.py', 'bot = ChatGoogleGenerativeAI(model="gemini-1.5-pro")\n', ['google-gemini']],
  ]);
});

describe('the server of an entry', () => {
  hold([
    [
      'answers for its models',
      'a.py',
      'HOSTS = [{\n    "name": "ours",\n    "api_base_url": "http://localhost:3000/v1",\n    "models": [\n        "mistral-large-2407",\n    ],\n}]\n',
      ['mistral without dates'],
    ],
    [
      'not for those of the next',
      'a.py',
      'HOSTS = [\n    {"name": "ours", "api_base_url": "http://localhost:3000/v1"},\n    {"name": "theirs", "models": ["mistral-large-2407"]},\n]\n',
      ['mistral'],
    ],
  ]);
});

describe('a file that is called like a platform', () => {
  hold([
    [
      'a gateway that it calls',
      'llm/openrouter/chat.py',
      'NAMES = ["openai/gpt-4o"]\n\nURL = "https://openrouter.ai/api/v1"\n',
      ['openrouter'],
    ],
    ['a gateway in whose folder nobody calls it', 'llm/openrouter/names.py', 'NAMES = ["openai/gpt-4o"]\n', ['openai']],
    ['a file of providers', 'app/Provider/private/Groq.py', 'names = ["gpt-4o"]\n', ['groq without dates']],
    [
      'a copilot of providers',
      'app/Provider/private/GithubCopilot.py',
      'names = ["gpt-4-0613"]\n',
      ['github-copilot without dates'],
    ],
    ['configuration', 'configs/azure-openai.provider.yml', 'simple:\n  model: gpt-4o\n', ['azure-openai']],
    ['an environment', '.env.azure', 'CHAT_MODEL=gpt-4o\n', ['azure-openai']],
    ['a folder of providers', 'src/providers/azure/models.ts', 'export const MODELS = ["gpt-4o"];\n', ['azure-openai']],
    [
      'a client beside it comes first',
      'src/providers/azure/models.ts',
      'openai.chat({ model: "gpt-4o", api: "https://api.openai.com" });\n',
      ['openai'],
    ],
    ["Azure's developer tools", 'azure.yaml', 'env:\n  CHAT_MODEL: gpt-4o\n', ['openai']],
    ['a folder of anything', 'infra/azure/models.ts', 'export const MODELS = ["gpt-4o"];\n', ['openai']],
    ['a longer name', 'azure-pipelines.yml', 'variables:\n  CHAT_MODEL: gpt-4o\n', ['openai']],
    ['prose', 'azure-openai.md', 'Ask gpt-4o.\n', ['openai']],
  ]);
});

describe('weights in a file', () => {
  hold([
    [
      'beside their name',
      'a.json',
      '{ "id": "gemma2-9b-it", "file": "gemma-2-9b-q4.gguf" }',
      ['huggingface without dates'],
    ],
    ['without a file', 'a.json', '{ "id": "gemma2-9b-it" }', ['groq']],
    ['beside a model that nobody can download', 'a.json', '{ "small": "tiny.gguf", "model": "gpt-4o" }', ['openai']],
  ]);
});

describe("somebody else's model by its vendor's name", () => {
  const filler = 'x = 1\n'.repeat(60);
  hold([
    [
      'is of the one that the file calls, which has it by that name',
      'a.py',
      `URL = "https://api.perplexity.ai"\n${filler}MODELS = ["google/gemini-2.5-pro"]\n`,
      ['perplexity'],
    ],
    ['is of its vendor where nobody is called', 'a.py', 'MODELS = ["google/gemini-2.5-pro"]\n', ['google-gemini']],
    [
      'is of its vendor where two are called',
      'a.py',
      `URL = "https://api.perplexity.ai"\nOTHER = "https://generativelanguage.googleapis.com"\n${filler}MODELS = ["google/gemini-2.5-pro"]\n`,
      ['google-gemini'],
    ],
  ]);
});
