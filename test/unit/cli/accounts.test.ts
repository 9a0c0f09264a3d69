import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { folder, uses } from './support';

const CATALOGUE = fakeCatalogue([
  {
    platform: 'openai',
    id: 'gpt-old-1',
    vendor: 'OpenAI',
    lifecycle: stage('retired', { ...retires('2026-02-13'), replacement: ['gpt-new-1'] }),
  },
  { platform: 'openai', id: 'gpt-new-1', vendor: 'OpenAI', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-new-1', version: '2026-01-01', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-azure-1', version: '2026-01-01', lifecycle: stage('ga', retires('2027-03-01')) },
  { platform: 'azure-ai-foundry', id: 'Chat-Large-2', version: '3', lifecycle: stage('deprecated') },
  { platform: 'anthropic', id: 'claude-old-1', lifecycle: stage('ga', retires('2027-01-14')) },
  { platform: 'aws-bedrock', id: 'anthropic.claude-old-1-v1:0', lifecycle: stage('ga', retires('2027-02-01')) },
]);

const azItem = (name: string, model: string, version: string, format = 'OpenAI') => ({
  id: `/subscriptions/0/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a/deployments/${name}`,
  name,
  type: 'Microsoft.CognitiveServices/accounts/deployments',
  sku: { name: 'GlobalStandard', capacity: 10 },
  properties: { model: { format, name: model, version }, provisioningState: 'Succeeded' },
});
const openaiItem = (id: string, created = 1_700_000_000, owner = 'system') => ({
  id,
  object: 'model',
  created,
  owned_by: owner,
});
const ARN = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
const foundation = (region: string) => ({
  modelArn: `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-old-1-v1:0`,
});

const AZ = [
  azItem('chat-prod', 'gpt-azure-1', '2026-01-01'),
  azItem('large', 'Chat-Large-2', '3', 'Some Vendor'),
  azItem('mystery', 'nobody-knows-9', '1'),
];
const SAMPLES: Readonly<Record<string, unknown>> = {
  'az.json': AZ,
  'models.json': { modelSummaries: [{ ...foundation('us-east-1'), modelId: 'anthropic.claude-old-1-v1:0' }] },
  'profiles.json': {
    inferenceProfileSummaries: [
      {
        inferenceProfileName: 'US one',
        inferenceProfileId: 'us.anthropic.claude-old-1-v1:0',
        inferenceProfileArn: 'arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-old-1-v1:0',
        models: [foundation('us-east-1'), foundation('us-west-2')],
        type: 'SYSTEM_DEFINED',
      },
      {
        inferenceProfileName: 'ours',
        inferenceProfileId: 'a1b2c3d4e5f6',
        inferenceProfileArn: ARN,
        models: [foundation('us-east-1')],
        type: 'APPLICATION',
      },
    ],
  },
  'openai.json': { object: 'list', data: [openaiItem('gpt-old-1'), openaiItem('gpt-unheard-7')] },
  'anthropic.json': {
    data: [{ type: 'model', id: 'claude-old-1', display_name: 'Old', created_at: '2025-01-01T00:00:00Z' }],
    has_more: false,
    first_id: 'claude-old-1',
    last_id: 'claude-old-1',
  },
  'info.json': {
    data: [
      {
        model_name: 'team-fast',
        litellm_params: { model: 'openai/gpt-old-1' },
        model_info: { id: 'x', litellm_provider: 'openai' },
      },
      {
        model_name: 'team-azure',
        litellm_params: { model: 'azure/some-deployment' },
        model_info: { id: 'y', litellm_provider: 'azure', base_model: 'azure/gpt-azure-1' },
      },
    ],
  },
  'proxy.json': {
    object: 'list',
    data: [openaiItem('openai/gpt-old-1', 1_677_610_602, 'openai'), openaiItem('team-fast', 1_677_610_602, 'openai')],
  },
};

interface Entry {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  readonly state: string;
  readonly uses: number;
  readonly names: readonly string[];
  readonly deployed?: readonly { readonly file: string; readonly name: string }[];
}
interface Told {
  readonly inventory: readonly Entry[];
  readonly accounts: readonly { readonly file: string; readonly format: string }[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

async function run(files: Readonly<Record<string, unknown>>, ...args: readonly string[]) {
  const all = Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, value instanceof Uint8Array ? value : text(value)]),
  );
  return folder(all).runWith({ catalogue: () => CATALOGUE }, 'inventory', ...args);
}

async function told(files: Readonly<Record<string, unknown>>, ...args: readonly string[]): Promise<Told> {
  const { code, out, err } = await run(files, '--format', 'json', ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Told;
}

const from = (...files: readonly string[]) => files.flatMap((file) => ['--from', file]);

/** `platform id state: names there`. */
const lines = ({ inventory }: Told) =>
  inventory.map(
    ({ platform, id, state, deployed = [] }) => `${platform} ${id} ${state}: ${deployed.map(({ name }) => name)}`,
  );

describe('inventory --from', () => {
  it.each([
    [
      'az.json',
      [
        'azure-ai-foundry Chat-Large-2 deprecated: large',
        'azure-openai gpt-azure-1 retiring: chat-prod',
        'azure-openai nobody-knows-9 unknown: mystery',
      ],
    ],
    ['models.json', ['aws-bedrock anthropic.claude-old-1-v1:0 retiring: anthropic.claude-old-1-v1:0']],
    [
      'profiles.json',
      ['aws-bedrock anthropic.claude-old-1-v1:0 retiring: us.anthropic.claude-old-1-v1:0,a1b2c3d4e5f6'],
    ],
    ['openai.json', ['openai gpt-old-1 retired: gpt-old-1', 'openai gpt-unheard-7 unknown: gpt-unheard-7']],
    ['anthropic.json', ['anthropic claude-old-1 retiring: claude-old-1']],
    ['info.json', ['azure-openai gpt-azure-1 retiring: team-azure', 'openai gpt-old-1 retired: team-fast']],
    ['proxy.json', ['litellm team-fast unknown: team-fast', 'openai gpt-old-1 retired: openai/gpt-old-1']],
  ])('tells what is there by %s, without a path', async (file, expected) => {
    expect(lines(await told(SAMPLES, ...from(file)))).toEqual(expected);
  });

  it('tells the end and the replacement', async () => {
    const { inventory } = await told(SAMPLES, ...from('openai.json'));
    expect(inventory[0]).toMatchObject({ date: '2026-02-13', replacement: 'gpt-new-1', uses: 0, names: [] });
  });

  it('tells the format of each file', async () => {
    const { accounts } = await told(SAMPLES, ...from(...Object.keys(SAMPLES)));
    expect(accounts.map(({ format }) => format)).toEqual([
      'az cognitiveservices account deployment list',
      'aws bedrock list-foundation-models',
      'aws bedrock list-inference-profiles',
      "OpenAI's /v1/models",
      "Anthropic's /v1/models",
      "LiteLLM's /v1/model/info",
      "LiteLLM's /models",
    ]);
  });

  it.each([
    ['az', []],
    ['az by REST', { value: [] }],
    ['models', { modelSummaries: [] }],
    ['profiles', { inferenceProfileSummaries: [] }],
    ['openai', { object: 'list', data: [] }],
    ['anthropic', { data: [], has_more: false, first_id: null, last_id: null }],
    ['info', { data: [] }],
  ])('an empty list has nothing: %s', async (_, value) => {
    expect((await told({ 'a.json': value }, ...from('a.json'))).inventory).toEqual([]);
  });

  it('reads what PowerShell saves', async () => {
    const saved = Buffer.from(`\ufeff${JSON.stringify(AZ)}`, 'utf16le');
    expect((await told({ 'a.json': new Uint8Array(saved) }, ...from('a.json'))).inventory).toHaveLength(3);
  });
});

describe('names in the files', () => {
  const CODE = {
    'a.py': 'client = AzureOpenAI(azure_endpoint=E)\nclient.chat.completions.create(model="chat-prod")\n',
    '.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n',
    'b.py': 'print("chat-prod")\n',
    'c.py': `from openai import OpenAI\nclient = OpenAI()\n${uses('gpt-old-1')}`,
    'd.py': `client = boto3.client("bedrock-runtime")\nclient.converse(modelId="${ARN}")\n`,
  };
  const find = ({ inventory }: Told, platform: string, id: string) =>
    inventory.filter((entry) => entry.platform === platform && entry.id === id);

  it('of deployments stand for their models', async () => {
    const all = await told({ ...SAMPLES, ...prefixed(CODE) }, ...from('az.json'), 'src');
    expect(find(all, 'azure-openai', 'gpt-azure-1')).toMatchObject([
      { version: '2026-01-01', uses: 2, names: ['chat-prod'], deployed: [{ file: 'az.json', name: 'chat-prod' }] },
    ]);
  });

  it('stand for nothing without the list', async () => {
    const { inventory } = await told(prefixed(CODE), 'src');
    expect(inventory.map(({ id }) => id)).toEqual(['gpt-old-1']);
  });

  it('of models and profiles are laid beside what is there', async () => {
    const all = await told({ ...SAMPLES, ...prefixed(CODE) }, ...from('openai.json', 'profiles.json'), 'src');
    expect(find(all, 'openai', 'gpt-old-1')).toMatchObject([{ uses: 1, deployed: [{ file: 'openai.json' }] }]);
    expect(find(all, 'aws-bedrock', 'anthropic.claude-old-1-v1:0')).toMatchObject([{ uses: 1, names: [ARN] }]);
  });

  it("of LiteLLM's models stand for what is behind them, where they look like a model", async () => {
    const code = { 'src/a.py': 'llm = ChatLiteLLM(model="gpt-team-7")\n', 'src/b.py': '# gpt-team-7\n' };
    const info = { data: [{ model_name: 'gpt-team-7', litellm_params: { model: 'openai/gpt-old-1' } }] };
    const all = await told({ 'info.json': info, ...code }, ...from('info.json'), 'src');
    expect(find(all, 'openai', 'gpt-old-1')).toMatchObject([{ uses: 1, names: ['gpt-team-7'] }]);
  });

  it('stand for none where a proxy has different models of a name', async () => {
    const info = {
      data: ['gpt-old-1', 'gpt-new-1'].map((id) => ({
        model_name: 'gpt-team-7',
        litellm_params: { model: `openai/${id}` },
      })),
    };
    const code = { 'src/a.py': 'llm = ChatLiteLLM(model="gpt-team-7")\n' };
    const all = await told({ 'info.json': info, ...code }, ...from('info.json'), 'src');
    expect(all.inventory.map(({ uses: count }) => count)).toEqual([0, 0]);
  });

  it('stand for none where two accounts have different models of a name', async () => {
    const other = [azItem('Chat-Prod', 'gpt-new-1', '2026-01-01')];
    const files = { ...SAMPLES, 'other.json': other, ...prefixed(CODE) };
    const all = await told(files, ...from('az.json', 'other.json'), 'src');
    expect(find(all, 'azure-openai', 'gpt-azure-1')).toMatchObject([{ uses: 0 }]);
    expect(find(all, 'azure-openai', 'gpt-new-1')).toMatchObject([{ uses: 0 }]);
  });

  it('of deployments that a nearer file declares are those', async () => {
    const bicep = `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-21' = {\n  name: 'chat-prod'\n  properties: { model: { format: 'OpenAI', name: 'gpt-new-1', version: '2026-01-01' } }\n}\n`;
    const files = { ...SAMPLES, '.git/HEAD': 'ref: refs/heads/main\n', 'src/main.bicep': bicep, ...prefixed(CODE) };
    const all = await told(files, ...from('az.json'), 'src');
    // The declaration, and two that name it.
    expect(find(all, 'azure-openai', 'gpt-new-1')).toMatchObject([{ uses: 3 }]);
    expect(find(all, 'azure-openai', 'gpt-azure-1')).toMatchObject([{ uses: 0 }]);
  });

  it('of known models keep their meaning whatever a deployment is called', async () => {
    const files = { 'az.json': [azItem('gpt-old-1', 'gpt-azure-1', '2026-01-01')], ...prefixed(CODE) };
    const all = await told(files, ...from('az.json'), 'src');
    expect(find(all, 'openai', 'gpt-old-1')).toMatchObject([{ state: 'retired', uses: 1 }]);
  });

  it("of the workspace's own file go before", async () => {
    const own = { deployments: { 'chat-prod': { model: 'gpt-new-1', version: '2026-01-01' } } };
    const files = { ...SAMPLES, 'model-almanac.json': own, ...prefixed(CODE) };
    const all = await told(files, ...from('az.json'), 'src');
    expect(find(all, 'azure-openai', 'gpt-new-1')).toMatchObject([{ uses: 1 }]);
    expect(find(all, 'azure-openai', 'gpt-azure-1')).toMatchObject([{ uses: 0 }]);
  });

  it.each(['text', 'markdown', 'csv', 'cyclonedx'])('are printed as %s', async (format) => {
    const { out } = await run(
      { ...SAMPLES, ...prefixed(CODE) },
      ...['--format', format, ...from('az.json', 'info.json'), 'src'],
    );
    expect(out).toContain('chat-prod');
    expect(out).toContain('team-fast');
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['truncated', JSON.stringify(AZ).slice(0, -20), 'is no JSON'],
    ['no JSON', 'Name  Model\n----  -----\n', 'is no JSON'],
    ['empty', '', 'is no JSON'],
    ['another shape', { models: ['gpt-old-1'] }, 'is none of az cognitiveservices'],
    ['a list of others', [{ name: 'x' }, 7, null], 'is none of az cognitiveservices'],
    ['others in a known envelope', { object: 'list', data: [{ id: 7 }] }, 'is none of az cognitiveservices'],
    ['nesting without end', '['.repeat(500_000), 'is no JSON'],
    ['a name of 10 MB', [azItem('chat', 'x'.repeat(10_000_000), '1')], 'is none of'],
    ['more than 16 MB', ' '.repeat(16 * 1024 * 1024 + 1), 'larger than 16384 kB'],
  ])('is told by its name, and the others go on: %s', async (_, value, why) => {
    const { code, out, err } = await run(
      { ...SAMPLES, 'bad.json': value },
      ...['--format', 'json', ...from('bad.json', 'az.json')],
    );
    expect(code).toBe(2);
    expect(err).toContain(`--from bad.json: ${why}`);
    expect(err.length).toBeLessThan(500);
    expect((JSON.parse(out) as Told).inventory).toHaveLength(3);
  });

  it('is told when it is not there, or a folder', async () => {
    const { code, err } = await run({ 'a/b.json': [] }, ...from('none.json', 'a'));
    expect({ code, err }).toEqual({
      code: 2,
      err: 'model-almanac: --from none.json: does not exist\nmodel-almanac: --from a: is no regular file\n',
    });
  });

  it('in part is told in part', async () => {
    const value = [...AZ, { name: 'x'.repeat(10_000) }, azItem('', 'gpt-azure-1', '1')];
    const { code, err } = await run({ 'a.json': value }, ...from('a.json'));
    expect({ code, err }).toEqual({ code: 0, err: 'model-almanac: a.json: 2 of its 5 items are not read\n' });
  });

  it.each([
    { value: AZ, nextLink: 'https://example.com/next' },
    { modelSummaries: [{ modelId: 'a.b' }], nextToken: 'abc' },
    { data: [{ type: 'model', id: 'claude-old-1' }], has_more: true },
  ])('of several pages tells that more follow %#', async (value) => {
    const { code, err } = await run({ 'a.json': value }, ...from('a.json'));
    expect({ code, err }).toEqual({
      code: 0,
      err: 'model-almanac: a.json: more pages follow, which it does not hold\n',
    });
  });
});

describe('hostile names', () => {
  const HOSTILE = '\u001b[31mred\u001b[0m\n::error::x\u202e|<b>`=1';
  it.each(['text', 'markdown', 'csv', 'json', 'cyclonedx'])('are made plain in %s', async (format) => {
    const value = [azItem(HOSTILE, HOSTILE, HOSTILE), azItem('__proto__', 'constructor', '1')];
    const { code, out, err } = await run({ 'a.json': value }, '--format', format, ...from('a.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('constructor');
    for (const bad of ['\u001b', '\u202e', '\n::error']) expect(out).not.toContain(bad);
    if (format === 'markdown') expect(out).not.toContain('<b>');
  });
});

function prefixed(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`src/${name}`, content]));
}
