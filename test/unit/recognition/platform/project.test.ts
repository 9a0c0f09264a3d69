import { describe, expect, it } from 'vitest';
import { clientsShownBy, clientsShownIn, undecidedIn } from '../../../../src/recognition/incremental/shown-clients';
import { indexProjects, isManifest, projectPlatform } from '../../../../src/recognition/platform/project';
import type { ProjectEvidence } from '../../../../src/recognition/platform/project-evidence';
import { recognize } from '../../../../src/recognition/recognize';
import { realCatalogue } from '../../catalogue/real';

describe('the clients that a file shows', () => {
  it.each([
    ['a.py', 'client = AzureOpenAI(azure_endpoint=E)', ['azure-openai']],
    ['a.ts', 'import OpenAI, { AzureOpenAI } from "openai";\nconst c = new AzureOpenAI();', ['azure-openai']],
    ['a.ts', 'import OpenAI from "openai";\nconst c = new OpenAI();', ['openai']],
    ['a.ts', 'import OpenAI from "openai";\nexport type Client = unknown;', []],
    ['a.ts', 'import { OpenAIInstance } from "./openai";', []],
    ['a.ts', 'const models = [{ name: "x", provider: "openai" }];', []],
    ['a.ts', 'const title = "Azure OpenAI";\nconst repository = "azure-openai";', []],
    ['package-lock.json', '{"packages": {"@azure/openai": {}}}', []],
    ['.env', 'OPENAI_API_KEY=x\nOPENAI_API_BASE=https://acme.openai.azure.com', ['azure-openai']],
    ['.env', 'OPENAI_API_KEY=x', ['openai']],
    ['a.py', 'c = OpenAI(base_url="https://llm.acme.example/v1")', ['foreign-host']],
    ['a.py', '# c = AzureOpenAI()', []],
    ['a.md', 'c = AzureOpenAI()', []],
    ['a.sql', "INSERT INTO a (azure_openai_key) VALUES ('')", []],
    ['tests/a.py', 'c = AzureOpenAI()', []],
    ['node_modules/a/index.js', 'new AzureOpenAI()', []],
    ['a.tf', 'resource "azurerm_cognitive_account" "speech" {}', []],
    ['a.cs', 'var c = new AzureOpenAIClient(new Uri(endpoint), credential);', ['azure-openai']],
    ['a.java', 'var c = BedrockRuntimeClient.create();', ['aws-bedrock']],
  ])('%s: %s', (path, text, platforms) => {
    const options = { isFixture: (one: string) => one.startsWith('tests/') };
    expect(clientsShownIn({ path, text }, options)).toEqual(platforms);
    expect(clientsShownBy(recognize({ path, text }, realCatalogue(), { slots: true }), options)).toEqual(platforms);
  });
});

describe('what is left open in a file', () => {
  const open = (text: string) => undecidedIn(recognize({ path: 'a.py', text }, realCatalogue()));

  it('is a model of several platforms that nothing is said of', () => {
    const [platforms = []] = open('MODEL = "gpt-4o"\n');
    expect(platforms[0]).toBe('openai');
    expect(platforms).toContain('azure-openai');
  });
  it('is a member of a client that is made elsewhere', () =>
    expect(open('from openai import types\nclient.evals.create(name="x")\n')).toEqual([['openai', 'azure-openai']]));
  it.each([
    'client = AzureOpenAI()\nclient.chat.completions.create(model="gpt-4o")\n',
    'client = OpenAI()\nclient.chat.completions.create(model="gpt-4o")\n',
    'MODEL = "chatgpt-4o-latest"\n',
    'MODEL = "anthropic.claude-3-haiku-20240307-v1:0"\n',
  ])('is not %j', (text) => expect(open(text)).toEqual([]));
});

describe('the projects of a tree', () => {
  it('are told by their manifests', () => {
    for (const path of ['package.json', 'a/pyproject.toml', 'a/b/App.csproj', 'go.mod', 'a/build.gradle.kts'])
      expect(isManifest(path)).toBe(true);
    for (const path of ['my-package.json', 'a/main.go', 'package.json.md']) expect(isManifest(path)).toBe(false);
  });

  it('are asked from the nearest outwards', () => {
    const index = indexProjects(['a/package.json', 'a/b/package.json', 'c/package.json'], () => '');
    expect(index.add({ path: 'a/x.ts', platforms: ['azure-openai'] })).toBe(true);
    expect(index.add({ path: 'a/y.ts', platforms: ['azure-openai'] })).toBe(false);
    expect(index.of('a/b/z.ts')).toEqual([{ 'azure-openai': 'a/x.ts' }, { 'azure-openai': 'a/x.ts' }]);
    expect(index.of('c/z.ts')).toEqual([{ 'azure-openai': 'a/x.ts' }]);
    expect(index.isSettled('a/b/z.ts', ['openai', 'azure-openai'])).toBe(false);
    index.add({ path: 'c/x.ts', platforms: ['openai', 'anthropic'] });
    expect(index.isSettled('c/z.ts', ['openai', 'azure-openai'])).toBe(true);
    expect(index.isSettled('c/z.ts', ['google-gemini', 'google-vertex'])).toBe(false);
  });

  it.each([
    [[{ 'azure-openai': 'a' }], 'azure-openai'],
    [[{ 'azure-openai': 'a', anthropic: 'b' }], 'azure-openai'],
    [[{ anthropic: 'b' }, { 'azure-openai': 'a' }], 'azure-openai'],
    [[{ openai: 'b' }, { 'azure-openai': 'a' }], 'openai'],
    [[{ openai: 'b', 'azure-openai': 'a' }], undefined],
    [[{ 'azure-openai': 'a', 'foreign-host': 'b' }], undefined],
    [[{ 'github-models': 'a' }], 'github-models'],
    [[], undefined],
  ])('%j', (project, platform) =>
    expect(projectPlatform(project, ['openai', 'azure-openai'])?.platform).toBe(platform),
  );

  it('a client that serves anything speaks for what it does not list only where nobody else is called', () => {
    expect(projectPlatform([{ 'github-copilot': 'a.ts' }], ['xai'])?.platform).toBe('github-copilot');
    expect(projectPlatform([{ 'github-copilot': 'a.ts', openai: 'b.ts' }], ['xai'])).toBeUndefined();
  });

  it('the name of a list of models shows no client', () => {
    const shown = (text: string) => clientsShownIn({ path: 'a.java', text });
    expect(shown('static final List<String> VERTEX_MODELS = List.of("a");')).toEqual([]);
    expect(shown('VertexAI vertex = new VertexAI(project);')).toEqual(['google-vertex']);
  });

  it('speak last', () => {
    const project = [{ 'azure-openai': 'llm.py' }];
    const platformOf = (text: string, path = 'a.py') =>
      recognize({ path, text }, realCatalogue(), { project }).mentions.map(
        ({ platform, platformReason }) => `${platform} ${platformReason?.by}`,
      );
    expect(platformOf('MODEL = "gpt-4o"\n')).toEqual(['azure-openai project']);
    expect(platformOf('OPENAI_API_KEY = 1\nMODEL = "gpt-4o"\n')).toEqual(['openai client']);
    expect(platformOf('from openai import OpenAI\nMODEL = "gpt-4o"\n')).toEqual(['azure-openai project']);
    expect(platformOf('from openai import OpenAI\nMODEL = "gpt-4o"\nc = OpenAI()\n')).toEqual(['openai client']);
    expect(platformOf('# once gpt-4o\n')).toEqual(['openai vendor']);
    expect(platformOf('MODEL = "gpt-4o"\n', 'a.md')).toEqual(['openai vendor']);
  });

  it('tell the router of an ID with its vendor in front', () => {
    const platformOf = (text: string, project: ProjectEvidence, path = 'models.ts') =>
      recognize({ path, text }, realCatalogue(), { project }).mentions.map(
        ({ platform, platformReason }) => `${platform} ${platformReason?.by}`,
      );
    const gateway = [{ 'vercel-ai-gateway': 'provider.ts' }];
    const model = 'const model = "openai/gpt-4.1-mini";\n';
    expect(platformOf(model, gateway)).toEqual(['vercel-ai-gateway project']);
    expect(platformOf('MODEL = "anthropic/claude-sonnet-4.5"\n', [{ openrouter: 'a.py' }], 'a.py')).toEqual([
      'openrouter spelling',
    ]);
    expect(platformOf('MODEL = "anthropic/claude-sonnet-4.5"\n', gateway, 'a.py')).toEqual([
      'vercel-ai-gateway project',
    ]);
    // Who made it is no client of theirs.
    expect(platformOf('const m = { id: "openai/gpt-4.1-mini", provider: "openai" };\n', gateway)).toEqual([
      'vercel-ai-gateway project',
    ]);
    // Nothing shows a router, its vendor is called as well, or the router does not list it.
    expect(platformOf(model, [])).toEqual(['openai prefix']);
    expect(platformOf(model, [{ openai: 'a.ts', 'vercel-ai-gateway': 'b.ts' }])).toEqual(['openai prefix']);
    expect(platformOf('const model = "anthropic/claude-3-haiku-20240307";\n', gateway)).toEqual(['anthropic prefix']);
    expect(platformOf('const o = new OpenAI();\nconst model = "openai/gpt-4.1-mini";\n', gateway)).toEqual([
      'openai client',
    ]);
    expect(platformOf('// openai/gpt-4.1-mini\n', gateway)).toEqual(['openai prefix']);
  });

  it('are told anew when they change', () => {
    const text = 'MODEL = "gpt-4o"\n';
    const before = recognize({ path: 'a.py', text }, realCatalogue(), { project: [{ 'azure-openai': 'b.py' }] });
    const after = recognize({ path: 'a.py', text }, realCatalogue(), {}, before);
    expect(after.mentions.map(({ platform }) => platform)).toEqual(['openai']);
  });
});
