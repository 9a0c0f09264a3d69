/** The nearest word decides: line, block, function, file. Each text says of each of its models whose it is. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../../src/recognition/recognize';
import { realCatalogue } from '../../catalogue/real';

type Case = readonly [what: string, path: string, text: string, platforms: readonly string[]];

const platformsIn = (path: string, text: string): readonly (string | undefined)[] =>
  recognize({ path, text }, realCatalogue())
    .mentions.filter(({ kind }) => kind === 'model-id' || kind === 'deployment-name')
    .map(({ platform, datesApply }) => (datesApply ? platform : `${platform} without dates`));

function hold(cases: readonly Case[]): void {
  for (const [what, path, text, platforms] of cases)
    it(`${path}: ${what}`, () => expect(platformsIn(path, text)).toEqual(platforms));
}

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
