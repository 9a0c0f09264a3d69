/** Places beside calls: models and names of deployments, files of agents, the workspace's own file; and what is used already. */
import { describe, expect, test } from 'vitest';
import { complete, type SuggestOptions } from '../../../src/completion/complete';
import { type Declaration, indexDeployments, recognize } from '../../../src/recognition';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';

const model = (platform: string, vendor: string, id: string, kind = 'text', version?: string) => ({
  platform,
  vendor,
  id,
  ...(version && { version }),
  kind: kind as 'text',
  lifecycle: stage('ga', { released: '2026-01-01' }),
});
const CATALOGUE = fakeCatalogue(
  [
    model('openai', 'OpenAI', 'gpt-8-new'),
    model('openai', 'OpenAI', 'gpt-8-plain'),
    { ...model('openai', 'OpenAI', 'gpt-8-dying'), lifecycle: stage('ga', retires('2026-12-01')) },
    model('azure-openai', 'OpenAI', 'gpt-8-new', 'text', '2026-01-01'),
    model('azure-openai', 'OpenAI', 'text-embedding-8', 'embedding', '1'),
    model('azure-ai-foundry', 'Mistral AI', 'mistral-next-8'),
    model('anthropic', 'Anthropic', 'claude-next-8'),
    model('github-copilot', 'OpenAI', 'gpt-8-new'),
    model('google-gemini', 'Google', 'gemini-8-flash'),
    model('aws-bedrock', 'Anthropic', 'anthropic.claude-next-8-v1:0'),
  ],
  {
    apiVersions: [
      { service: 'azure-openai', version: '2024-10-21', stage: 'ga' },
      { service: 'azure-openai', version: '2024-06-01', stage: 'ga' },
      { service: 'azure-openai', version: '2025-04-01-preview', stage: 'preview' },
      { service: 'azure-openai', version: '2025-08-28', stage: 'ga', surfaces: ['realtime'] },
      { service: 'azure-openai', version: '2023-04-15-preview', stage: 'legacy', confidence: 'low' },
    ],
  },
);

const declared = (name: string, of: string, version?: string): Declaration => ({
  name,
  path: 'infra/main.bicep',
  within: '',
  line: 12,
  column: 9,
  model: of,
  ...(version !== undefined && { version }),
});
const NAMES = indexDeployments([
  declared('support-desk', 'gpt-8-new', '2026-01-01'),
  declared('vectors', 'text-embedding-8', '1'),
]);

function listAt(path: string, marked: string, options: Partial<SuggestOptions> = {}) {
  const offset = marked.indexOf('▏');
  const text = marked.replace('▏', '');
  const before = recognize({ text, path }, CATALOGUE, { slots: true, declared: NAMES });
  const all = { asOf: '2026-11-21', retired: 'last', platforms: [], leadTimeDays: 90, ...options } as const;
  const found = complete({ text, path, before }, offset, CATALOGUE, all);
  const sorted = [...(found?.suggestions ?? [])].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  const platforms = [...new Set(sorted.flatMap((one) => (one.kind === 'model-id' ? one.platform : [])))];
  const put = (word: string): string | undefined =>
    found && text.slice(0, found.span.start) + word + text.slice(found.span.end);
  return { texts: sorted.map((one) => one.text), kinds: new Set(sorted.map(({ kind }) => kind)), platforms, put };
}

const bicep = (
  line: string,
  more = '',
): string => `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
  name: 'chat'
  sku: { name: 'Standard', capacity: 1 }
  properties: {
    model: {
      ${line}
      ${more}
    }
  }
}
`;
const DEPLOYED: readonly (readonly [path: string, text: string])[] = [
  ['main.bicep', bicep("name: '▏'", "format: 'OpenAI'")],
  ['main.bicep', bicep("name: '▏'", "version: '2026-01-01'")],
  ['main.bicep', bicep("name: 'gpt-8▏-new'")],
  ['main.bicep', "param chatModelName string = '▏'\n"],
  [
    'main.tf',
    'resource "azurerm_cognitive_deployment" "d" {\n  name = "x"\n  model {\n    format = "OpenAI"\n    name = "▏"\n  }\n}\n',
  ],
  [
    'template.json',
    '{"resources": [{"type": "Microsoft.CognitiveServices/accounts/deployments", "name": "a/b", "sku": {"name": "Standard"}, "properties": {"model": {"format": "OpenAI", "name": "▏", "version": "2026-01-01"}}}]}',
  ],
  [
    'up.sh',
    'az cognitiveservices account deployment create -g r -n a --deployment-name chat --model-name ▏ --sku-name Standard\n',
  ],
];

describe('the model of a deployment', () => {
  test.each(DEPLOYED)("is one of Azure's in %s: %j", (path, text) => {
    const { platforms, texts, put } = listAt(path, text);
    expect(platforms).toEqual(['azure-openai']);
    expect(texts).toContain('gpt-8-new');
    expect(put('NEW')).toBe(text.replace(/(?:gpt-8)?▏(?:-new)?/, 'NEW'));
  });

  test('is one of the peer where the format is of somebody else', () =>
    expect(listAt('main.bicep', bicep("name: '▏'", "format: 'Mistral AI'")).platforms).toEqual(['azure-ai-foundry']));

  test.each([
    ['the name of a resource', "resource a 'Microsoft.Web/sites@2024-04-01' = {\n  name: '▏'\n}\n"],
    ['the name of a deployment itself', bicep("name: 'gpt-8-new'").replace("'chat'", "'▏'")],
  ])('is not asked for by %s', (_what, text) => expect(listAt('main.bicep', text).platforms).toEqual([]));
});

describe('names of deployments that are declared', () => {
  test.each([
    ['.env', 'AZURE_OPENAI_DEPLOYMENT_NAME=▏\n'],
    ['a.py', 'client.chat.completions.create(azure_deployment="▏")\n'],
    ['a.ts', 'const at = `BASE/openai/deployments/▏/chat/completions`;\n'],
  ])('stand in %s: %j', (path, text) => {
    const { texts, kinds } = listAt(path, text);
    expect(texts).toContain('support-desk');
    expect(kinds).toContain('deployment-name');
  });

  test("come before IDs in a client of Azure, and only of the call's kind", () => {
    const client = 'client = AzureOpenAI(azure_endpoint=url)\n';
    expect(listAt('a.py', `${client}client.chat.completions.create(model="▏")\n`).texts).toEqual([
      'support-desk',
      'gpt-8-new',
    ]);
    expect(listAt('a.py', `${client}client.embeddings.create(model="▏")\n`).texts).toEqual([
      'vectors',
      'text-embedding-8',
    ]);
  });

  test("are no models of OpenAI's own client", () =>
    expect(listAt('a.py', 'client = OpenAI()\nclient.chat.completions.create(model="▏")\n').texts).not.toContain(
      'support-desk',
    ));

  test('are not offered for a resource group', () =>
    expect(listAt('.env', 'AZURE_RESOURCE_GROUP=▏\n').texts).toEqual([]));
});

describe('files of agents', () => {
  test.each([
    ['.claude/agents/reviewer.md', '---\nname: r\nmodel: ▏\n---\n'],
    ['pkg/.claude/commands/ship.md', '---\nmodel: so▏nnet\n---\n'],
  ])('of Claude Code take words and IDs: %s', (path, text) => {
    const { texts, platforms } = listAt(path, text);
    expect(texts.slice(0, 4)).toEqual(['sonnet', 'opus', 'haiku', 'inherit']);
    expect(platforms).toEqual(['anthropic']);
  });

  test.each([
    ['github-copilot', '.github/agents/a.agent.md', '---\nmodel: ▏\n---\n'],
    ['openai', 'home/.codex/config.toml', 'model = "▏"\n'],
  ])("take %s's in %s", (platform, path, text) => expect(listAt(path, text).platforms).toEqual([platform]));

  test('take nothing in their text', () =>
    expect(listAt('.claude/agents/a.md', '---\nmodel: opus\n---\nThe model: ▏\n').texts).toEqual([]));
});

describe("the workspace's own file", () => {
  test.each([
    ['{"deployments": {"chat": {"platform": "azure-openai", "model": "▏"}}}', 'azure-openai'],
    ['{"overrides": [{"model": "gpt-8▏", "platform": "openai"}]}', 'openai'],
  ])('completes models: %s', (text, platform) => {
    expect(listAt('model-almanac.json', text).platforms).toEqual([platform]);
  });
  test('completes platforms', () =>
    expect(listAt('model-almanac.json', '{"deployments": {"chat": {"platform": "▏"}}}').texts).toContain(
      'aws-bedrock',
    ));
  test.each([
    '{"policy": {"models": {"allow": ["gpt-8-new", "▏"]}}}',
    '{"policy": {"models": {"forbid": [{"model": "gpt-8-new"}, "▏"]}}}',
    '{"policy": {"models": {"forbid": [{"model": "▏"}]}}}',
    '{"policy": {"replacements": [{"model": "gpt-8-old", "use": "▏"}]}}',
    '{"policy": {"waivers": [{"model": "▏", "reason": "x"}]}}',
    '{"ignore": ["▏"]}',
  ])('completes models of a policy: %s', (text) => {
    expect(listAt('model-almanac.json', text).texts).toContain('gpt-8-new');
  });
  test.each(['allow', 'forbid'])('completes platforms of a policy: %s', (list) =>
    expect(listAt('model-almanac.json', `{"policy": {"platforms": {"${list}": ["▏"]}}}`).texts).toContain(
      'aws-bedrock',
    ),
  );
  test.each([
    '{"deployments": {"▏": {}}}',
    '{"overrides": [{"reason": "▏"}]}',
    '{"policy": {"regions": {"allow": ["▏"]}}}',
    '{"policy": {"models": {"forbid": [{"model": "gpt-8-new", "message": "▏"}]}}}',
    '{"ignore": [{"id": "gpt-8-new", "reason": "▏"}]}',
  ])('completes nothing in %s', (text) => expect(listAt('model-almanac.json', text).texts).toEqual([]));
});

describe('a value in a wrapping', () => {
  test.each([
    [
      'aws-bedrock',
      'a.go',
      'import "github.com/aws/aws-sdk-go-v2/service/bedrockruntime"\nc.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: aws.String("▏")})\n',
    ],
    ['openai', 'A.cs', 'using OpenAI.Chat;\nChatClient chat = new("▏", key);\n'],
  ])('is of %s in %s', (platform, path, text) => expect(listAt(path, text).platforms).toEqual([platform]));

  test('asks as the variable of Terraform is called', () =>
    expect(listAt('v.tf', 'variable "chat_model" {\n  default = "▏"\n}\n').texts).toContain('gpt-8-new'));

  test.each([
    ['a.go', 'x := Input{Region: aws.String("▏")}\n'],
    ['A.cs', 'HttpClient web = new("▏");\n'],
    ['v.tf', 'variable "region" {\n  default = "▏"\n}\n'],
  ])('is no model in %s: %j', (path, text) => expect(listAt(path, text).texts).toEqual([]));
});

describe('what the workspace uses', () => {
  const CALL = 'client = OpenAI()\nclient.chat.completions.create(model="▏")\n';
  test('comes first', () =>
    expect(listAt('a.py', CALL, { used: new Set(['openai gpt-8-plain']) }).texts[0]).toBe('gpt-8-plain'));
  test('does not where it ends', () =>
    expect(listAt('a.py', CALL, { used: new Set(['openai gpt-8-dying']) }).texts.at(-1)).toBe('gpt-8-dying'));
  test('does not on another platform', () =>
    expect(listAt('a.py', CALL, { used: new Set(['azure-openai gpt-8-plain']) }).texts[0]).toBe('gpt-8-new'));
});

test('API versions of one kind of call, and those in no list, stand last', () =>
  expect(listAt('a.py', 'AzureOpenAI(api_version="▏")\n').texts).toEqual([
    '2024-10-21',
    '2024-06-01',
    '2025-04-01-preview',
    '2025-08-28',
    '2023-04-15-preview',
  ]));
