import { describe, expect, it } from 'vitest';
import type { CallStatement } from '../../../src/catalogue/call-contract-schema';
import { messagesFor } from '../../../src/messages/by-locale';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { type Finding, mentionOf } from '../../../src/rules/finding';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { AS_OF, fixed } from './support';

const SERVICE = 'azure-openai';
const LIVE = { lifecycle: stage('ga') };
const CONTRACT: readonly CallStatement[] = [
  {
    refuses: ['temperature', 'top_p'],
    renames: { max_tokens: 'max_completion_tokens' },
    on: ['chat-completions'],
    basis: 'sdk',
    checked: '2026-11-01',
    source: 'fake',
  },
];
const CATALOGUE = fakeCatalogue(
  [
    {
      platform: SERVICE,
      id: 'gpt-4o',
      version: '2024-05-13',
      lifecycle: stage('ga', { ...retires('2027-01-10'), replacement: ['o3@2025-04-16'] }),
    },
    {
      platform: SERVICE,
      id: 'gpt-4o',
      version: '2024-08-06',
      ...LIVE,
      regions: { Standard: ['eastus', 'westus3'], GlobalStandard: ['eastus', 'swedencentral'] },
      regionsChecked: '2026-09-29',
    },
    { platform: SERVICE, id: 'o3', version: '2025-04-16', ...LIVE, capabilities: ['reasoning'] },
    { platform: 'openai', id: 'gpt-5.2', ...LIVE, maxOutputTokens: 128_000, capabilities: ['reasoning'] },
    {
      platform: 'openai',
      id: 'o4-mini',
      ...LIVE,
      callContract: CONTRACT,
      capabilities: ['reasoning'],
      endpoints: ['chat-completions', 'responses'],
    },
    { platform: 'openai', id: 'gpt-5.5-pro', ...LIVE, endpoints: ['responses'] },
    {
      platform: 'openai',
      id: 'text-embedding-3-small',
      ...LIVE,
      kind: 'embedding',
      embeddingDimensions: 1536,
      endpoints: ['embeddings'],
    },
    {
      platform: 'openai',
      id: 'text-embedding-ada-002',
      ...LIVE,
      kind: 'embedding',
      embeddingDimensions: 1536,
      endpoints: ['embeddings'],
    },
  ],
  {
    apiVersions: [
      { service: SERVICE, version: '2024-02-01', stage: 'ga', released: '2024-02-01' },
      { service: SERVICE, version: '2024-05-01-preview', stage: 'preview' },
      { service: SERVICE, version: '2024-10-21', stage: 'ga', released: '2024-10-21' },
      { service: SERVICE, version: '2025-04-01-preview', stage: 'preview' },
      { service: SERVICE, version: 'v1', stage: 'ga' },
    ],
    features: [
      {
        id: 'structured-outputs',
        service: SERVICE,
        name: 'structured outputs',
        since: { preview: '2024-08-01-preview', ga: '2024-10-21' },
      },
      {
        id: 'responses',
        service: SERVICE,
        name: 'the Responses API',
        since: { preview: '2025-03-01-preview', ga: 'v1' },
      },
      { id: 'tools', service: SERVICE, name: 'tools', since: { preview: '2023-12-01-preview', ga: '2024-02-01' } },
      { id: 'assistants-v2', service: SERVICE, name: 'Assistants', since: { preview: '2024-05-01-preview' } },
    ],
    endpoints: [
      {
        id: 'assistants',
        platforms: ['openai', 'azure-openai'],
        name: 'The Assistants API',
        retires: '2026-08-26',
        use: 'the Responses API',
        paths: ['/v1/threads', '/openai/threads'],
        members: ['beta.threads'],
        headers: ['assistants=v2'],
        source: { url: 'https://example.com/gone', document: 'made-up', checked: '2026-08-20' },
      },
      {
        id: 'search',
        platforms: ['openai'],
        name: 'The Search API',
        retires: '2027-01-01',
        paths: ['/v1/search'],
        members: [],
        headers: [],
        source: { document: 'made-up', checked: '2026-08-20' },
      },
      {
        id: 'later',
        platforms: ['openai'],
        name: 'The Later API',
        retires: '2028-01-01',
        paths: ['/v1/later'],
        members: [],
        headers: [],
        source: { document: 'made-up', checked: '2026-08-20' },
      },
    ],
  },
);

function findings(path: string, text: string, options = {}): readonly Finding[] {
  return check(recognize({ path, text }, CATALOGUE), CATALOGUE, { asOf: AS_OF, ...options });
}

/** `rule severity «place»: message`, a line each. */
function lines(path: string, text: string, options = {}): readonly string[] {
  return findings(path, text, options).map((f) => `${f.rule} ${f.severity} «${f.target.text}»: ${f.message}`);
}

/** The text after the first fix. */
function repaired(path: string, text: string): string | undefined {
  return fixed(recognize({ path, text }, CATALOGUE), findings(path, text)[0]);
}

const azure = (version: string, call: string): string =>
  `from openai import AzureOpenAI\nclient = AzureOpenAI(api_version="${version}", azure_endpoint=e)\n${call}\n`;

describe('api-version-too-old', () => {
  it.each([
    [
      'a method of the client',
      '2024-02-01',
      'client.responses.create(model="chat")',
      'the Responses API',
      '2025-04-01-preview',
    ],
    [
      'a parsed answer',
      '2024-02-01',
      'client.beta.chat.completions.parse(model="chat")',
      'structured outputs',
      '2024-10-21',
    ],
    [
      'an argument',
      '2024-02-01',
      'client.chat.completions.create(response_format={"type": "json_schema"})',
      'structured outputs',
      '2024-10-21',
    ],
  ])('%s', (_name, version, call, feature, use) => {
    const [line, ...others] = lines('a.py', azure(version, call));
    expect(others).toEqual([]);
    expect(line).toMatch(/^api-version-too-old warning «2024-02-01»: /);
    expect(line).toContain(feature);
    expect(repaired('a.py', azure(version, call))).toContain(`api_version="${use}"`);
  });

  it('follows a constant to its one client', () => {
    const text =
      'from openai import AzureOpenAI\nAPI_VERSION = "2024-02-01"\nclient = AzureOpenAI(api_version=API_VERSION)\nclient.responses.create()\n';
    expect(lines('a.py', text)).toHaveLength(1);
  });

  it.each([
    ['the version has it', azure('2025-04-01-preview', 'client.responses.create(model="chat")')],
    ['the version has it since its GA', azure('2024-10-21', 'client.chat.completions.create(tools=[])')],
    ['another client uses it', azure('2024-10-21', 'other.responses.create(model="chat")')],
    ['it is commented out', azure('2024-10-21', '# client.responses.create(model="chat")')],
    ['nothing is known of the feature', azure('2024-10-21', 'client.evals.create()')],
  ])('nothing where %s', (_name, text) => {
    expect(lines('a.py', text)).toEqual([]);
  });

  it('does not call a preview overtaken by a version that lacks what is used', () => {
    const text = azure('2024-05-01-preview', 'client.beta.vector_stores.create()');
    expect(lines('a.py', text)).toEqual([]);
    expect(lines('a.py', azure('2024-05-01-preview', ''))[0]).toContain('preview-api-version');
  });
});

describe('unneeded-api-version', () => {
  const url = (query: string): string => `curl "https://acme.openai.azure.com/openai/v1/${query}"\n`;

  it('takes the parameter out of the query', () => {
    expect(lines('a.sh', url('responses?api-version=2024-10-21'))[0]).toContain('unneeded-api-version information');
    expect(repaired('a.sh', url('responses?api-version=2024-10-21'))).toBe(url('responses'));
    expect(repaired('a.sh', url('responses?api-version=2024-10-21&a=b'))).toBe(url('responses?a=b'));
    expect(repaired('a.sh', url('responses?a=b&api-version=2024-10-21'))).toBe(url('responses?a=b'));
  });

  it('warns where the connection fails', () => {
    expect(lines('a.sh', url('realtime?api-version=2024-10-21'))[0]).toContain('unneeded-api-version warning');
  });

  it.each(['responses?api-version=preview', 'responses', 'deployments/chat?api-version=preview'])(
    'nothing: %s',
    (query) => {
      expect(lines('a.sh', url(query))).toEqual([]);
    },
  );
});

describe('retired-endpoint', () => {
  it.each([
    [
      'a call',
      'a.py',
      'from openai import OpenAI\nclient = OpenAI()\nclient.beta.threads.create()\n',
      'beta.threads',
      'OpenAI API',
    ],
    [
      'a call on Azure',
      'a.py',
      'from openai import AzureOpenAI\nclient = AzureOpenAI()\nclient.beta.threads.create()\n',
      'beta.threads',
      'Azure OpenAI',
    ],
    ['a URL', 'a.sh', 'curl https://api.openai.com/v1/threads\n', '/v1/threads', 'OpenAI API'],
    ['a path on Azure', 'a.sh', 'curl $AZURE_OPENAI_ENDPOINT/openai/threads\n', '/openai/threads', 'Azure OpenAI'],
    ['a header', 'a.js', "fetch(u, { headers: { 'OpenAI-Beta': 'assistants=v2' } });\n", 'assistants=v2', 'OpenAI API'],
    [
      'a header of a client that chats in threads',
      'a.php',
      "<?php\n$client = OpenAI::factory()->withHttpHeader('OpenAI-Beta', 'assistants=v2')->make();\nchat($client, $thread_id);\n",
      'assistants=v2',
      'OpenAI API',
    ],
  ])('%s', (_name, path, text, place, platform) => {
    expect(lines(path, text)).toEqual([
      `retired-endpoint error «${place}»: The Assistants API was retired on ${platform} on 2026-08-26. Use the Responses API.`,
    ]);
  });

  it('warns of a day within the lead time, and not of one beyond', () => {
    expect(lines('a.sh', 'curl https://api.openai.com/v1/search\n')[0]).toContain('retired-endpoint warning');
    expect(lines('a.sh', 'curl https://api.openai.com/v1/later\n')).toEqual([]);
    expect(lines('a.sh', 'curl https://api.openai.com/v1/search\n', { leadTimeDays: 5 })).toEqual([]);
  });

  it.each([
    ["somebody else's path", 'a.js', "import OpenAI from 'openai';\nfetch('https://api.spotify.com/v1/search');\n"],
    ['an ordinary path beside an import', 'a.js', "import OpenAI from 'openai';\napp.get('/v1/search');\n"],
    ["somebody else's threads", 'a.py', 'import forum\nclient.beta.threads.create()\n'],
    ['a gateway', 'a.py', 'client = OpenAI(base_url="http://localhost:4000")\nclient.beta.threads.create()\n'],
    ['a comment', 'a.py', 'from openai import OpenAI\n# client.beta.threads.create()\n'],
    ['a longer name', 'a.sh', 'curl https://api.openai.com/v1/threadsafe\n'],
    [
      'the header of vector stores',
      'a.js',
      "post('https://api.openai.com/v1/vector_stores', { 'OpenAI-Beta': 'assistants=v2' });\n",
    ],
    [
      'the header of a client that only chats',
      'a.php',
      "<?php\n$client = OpenAI::factory()->withHttpHeader('OpenAI-Beta', 'assistants=v2')->make();\n$client->chat()->create([]);\n",
    ],
  ])('nothing: %s', (_name, path, text) => {
    expect(lines(path, text)).toEqual([]);
  });

  it('is said once a file', () => {
    const text = 'curl https://api.openai.com/v1/threads\ncurl https://api.openai.com/v1/threads/1\n';
    expect(findings('a.sh', text).map(({ target }) => target.start)).toEqual([text.indexOf('/v1/threads')]);
  });

  it('is seen at every use, however many there are and however long their line is', () => {
    const uses = (between: string) =>
      recognize({ path: 'a.sh', text: `curl https://api.openai.com/v1/search${between}`.repeat(300) }, CATALOGUE)
        .endpoints;
    expect(uses(' ')).toHaveLength(300);
    expect(uses('\n')).toHaveLength(300);
  });

  it('is told behind a name that goes on and on', () => {
    const text = `from openai import x\n${'OpenAI'.repeat(5000)}\nc = client.beta.threads.create()\n`;
    expect(findings('a.py', text).map(({ rule }) => rule)).toEqual(['retired-endpoint']);
  });

  it('can be switched off, suppressed, and is left out with its platform', () => {
    const text = 'curl https://api.openai.com/v1/threads\n';
    expect(lines('a.sh', text, { severities: { 'retired-endpoint': 'off' } })).toEqual([]);
    expect(lines('a.sh', text, { platforms: ['anthropic'] })).toEqual([]);
    expect(lines('a.sh', `# model-almanac-ignore-next-line retired-endpoint\n${text}`)).toEqual([]);
  });
});

const bicep = (fields: { version?: string; sku?: string; upgrade?: string; location?: string }): string => `
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  location: '${fields.location ?? 'eastus'}'
}
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
  name: 'chat'
  sku: { name: '${fields.sku ?? 'Standard'}' }
  properties: {
    model: { format: 'OpenAI', name: 'gpt-4o', version: '${fields.version ?? '2024-08-06'}' }
    versionUpgradeOption: '${fields.upgrade ?? 'OnceCurrentVersionExpired'}'
  }
}
`;

describe('rules on deployments', () => {
  it('says which versions exist', () => {
    expect(lines('main.bicep', bicep({ version: '2024-06-13' }))).toEqual([
      'unknown-model-version warning «2024-06-13»: gpt-4o has no version 2024-06-13 on Azure OpenAI; there are 2024-05-13 and 2024-08-06.',
    ]);
  });

  it('leaves a version alone that may be newer than the catalogue', () => {
    expect(lines('main.bicep', bicep({ version: '2026-11-01' }))).toEqual([]);
  });

  it('says in which regions the type is', () => {
    expect(lines('main.bicep', bicep({ location: 'West Europe' }))).toEqual([
      'model-not-in-region warning «Standard»: gpt-4o 2024-08-06 is not offered in westeurope as Standard; it is in eastus and westus3. The list of regions was read on 2026-09-29.',
    ]);
  });

  it.each([
    ['a region of the list', bicep({ location: 'East US' })],
    ['another type has it', bicep({ location: 'swedencentral', sku: 'GlobalStandard' })],
    ['a type without a list', bicep({ location: 'westeurope', sku: 'GlobalBatch' })],
    [
      'a version without a list',
      bicep({ location: 'westeurope', version: '2024-05-13' }).replace('OnceCurrentVersionExpired', ''),
    ],
  ])('nothing of regions: %s', (_name, text) => {
    expect(lines('main.bicep', text).filter((line) => line.startsWith('model-not-in-region'))).toEqual([]);
  });

  it.each([
    ['global standard', 'GlobalStandard'],
    ['GlobalStandart', 'GlobalStandard'],
    ['standard', 'Standard'],
    ['Provisioned', 'ProvisionedManaged'],
  ])('knows what %s was meant to be', (sku, meant) => {
    expect(lines('main.bicep', bicep({ sku }))).toEqual([
      `unknown-deployment-type warning «${sku}»: ${sku} is not a known deployment type. Did you mean ${meant}?`,
    ]);
    expect(repaired('main.bicep', bicep({ sku }))).toBe(bicep({ sku: meant }));
  });

  it.each(['S0', 'Developer', 'AcmeSpecial', 'constructor'])('leaves %s alone', (sku) => {
    expect(lines('main.bicep', bicep({ sku }))).toEqual([]);
  });

  it('warns of a deployment that may not be upgraded before its model goes', () => {
    const text = bicep({ version: '2024-05-13', upgrade: 'NoAutoUpgrade' });
    expect(findings('main.bicep', text).map(({ rule, target }) => `${rule} ${target.text}`)).toEqual([
      'retiring-model gpt-4o',
      'no-auto-upgrade-before-retirement NoAutoUpgrade',
    ]);
  });

  it.each([
    ['it may be upgraded', bicep({ version: '2024-05-13' })],
    ['the model stays', bicep({ upgrade: 'NoAutoUpgrade' })],
  ])('not where %s', (_name, text) => {
    expect(lines('main.bicep', text).filter((line) => line.startsWith('no-auto'))).toEqual([]);
  });
});

describe('names of deployments', () => {
  const named = bicep({ version: '2024-05-13' }).replace("name: 'chat'", "name: 'gpt-4o'");

  it('are told by the model behind them, and keep their name', () => {
    const found = findings('main.bicep', named);
    expect(found.map((finding) => mentionOf(finding)?.kind)).toEqual(['deployment-name', 'model-id']);
    expect(found.map(({ fixes }) => fixes.length > 0)).toEqual([false, true]);
    const other = findings('main.bicep', named.replace("name: 'gpt-4o'\n", "name: 'o3'\n"))[0];
    expect(other?.target.text).toBe('o3');
    expect(other?.message).toContain('gpt-4o 2024-05-13 retires');
  });
});

describe('limits in calls', () => {
  const call = (args: string, method = 'chat.completions.create'): string =>
    `from openai import OpenAI\nclient = OpenAI()\nclient.${method}(${args})\n`;

  it.each([
    [
      'model="gpt-5.2", max_completion_tokens=200_000',
      'max-tokens-above-limit information «200_000»: max_completion_tokens is 200,000, but gpt-5.2 outputs at most 128,000 tokens.',
    ],
    [
      'model="o4-mini", max_tokens=100',
      'unsupported-parameter warning «max_tokens»: o4-mini refuses max_tokens; it accepts max_completion_tokens.',
    ],
    [
      'model="o4-mini", temperature=0.2',
      'unsupported-parameter warning «temperature»: o4-mini refuses temperature other than its default.',
    ],
    [
      'model="gpt-5.5-pro", messages=m',
      'unsupported-endpoint information «gpt-5.5-pro»: gpt-5.5-pro does not answer on chat completions, but on responses.',
    ],
    [
      'model="text-embedding-3-small", messages=m',
      'unsupported-endpoint information «text-embedding-3-small»: text-embedding-3-small does not answer on chat completions, but on embeddings.',
    ],
  ])('%s', (args, line) => {
    expect(lines('a.py', call(args))).toEqual([line]);
  });

  it('renames the parameter', () => {
    expect(repaired('a.py', call('model="o4-mini", max_tokens=100'))).toBe(
      call('model="o4-mini", max_completion_tokens=100'),
    );
  });

  it.each([
    ['model="text-embedding-3-small", dimensions=3072', 'dimensions, not 3,072'],
    ['model="text-embedding-ada-002", dimensions=512', 'makes vectors of 1,536 dimensions, not 512'],
  ])('%s', (args, words) => {
    expect(lines('a.py', call(args, 'embeddings.create'))[0]).toContain(words);
  });

  it.each([
    ['within the limit', call('model="gpt-5.2", max_completion_tokens=128000')],
    ['a limit in another call', `${call('model="gpt-5.2"')}configure(max_tokens=900000)\n`],
    ['a value that is not written out', call('model="gpt-5.2", max_completion_tokens=limit')],
    ['the default temperature', call('model="o4-mini", temperature=1')],
    ['a family that takes it when nothing is reasoned', call('model="gpt-5.2", temperature=0.2')],
    [
      'a parameter of a framework',
      'from langchain_openai import ChatOpenAI\nChatOpenAI(model="o4-mini", max_tokens=5, temperature=0)\n',
    ],
    ['shorter vectors', call('model="text-embedding-3-small", dimensions=256', 'embeddings.create')],
    ['its own endpoint', call('model="gpt-5.5-pro", input=t', 'responses.create')],
    ['a comment', `# ${call('model="gpt-5.5-pro", messages=m').replaceAll('\n', ' ')}\n`],
  ])('nothing: %s', (_name, text) => {
    expect(lines('a.py', text)).toEqual([]);
  });

  it('says nothing of weights, whoever runs them', () => {
    expect(lines('a.yaml', 'model: Qwen/Qwen3-32B\nmax_tokens: 200000\n')).toEqual([]);
  });

  it('says nothing of what is told of a model beside its other limits', () => {
    for (const fact of ['contextWindow: 400000', 'label: "Bot"', 'inputCost: 2', 'maxInputTokens: 272000'])
      expect(lines('a.ts', `const c = { model: "gpt-5.2", ${fact}, maxOutputTokens: 200000 };\n`)).toEqual([]);
    expect(lines('a.yaml', '- model: gpt-5.2\n  context_length: 400000\n  max_tokens: 200000\n')).toEqual([]);
    expect(lines('a.ts', 'const c = { model: "gpt-5.2", contextId: 4, maxOutputTokens: 200000 };\n')[0]).toContain(
      'max-tokens-above-limit',
    );
  });

  it('reads objects and YAML', () => {
    expect(lines('a.ts', 'const c = { model: "gpt-5.2", max_tokens: 200000 };\n')[0]).toContain(
      'max-tokens-above-limit',
    );
    expect(lines('a.yaml', 'model: gpt-5.2\nmax_tokens: 200000\n')[0]).toContain('max-tokens-above-limit');
    expect(lines('a.yaml', 'a:\n  model: gpt-5.2\nb:\n  max_tokens: 200000\n')).toEqual([]);
    const items = '- model: o4-mini\n  max_tokens: 5\n- model: gpt-5.2\n  max_tokens: 200000\n';
    expect(lines('a.yaml', items).filter((line) => line.includes('max-tokens-above-limit'))).toHaveLength(1);
    expect(lines('a.yaml', '- max_tokens: 200000\n  name: a\n- model: gpt-5.2\n  name: b\n')).toEqual([]);
    expect(lines('body.json', '{ "model": "o4-mini", "messages": [], "max_tokens": 5 }')[0]).toContain(
      'unsupported-parameter',
    );
  });
});

describe('in Japanese', () => {
  it('every sentence is there', () => {
    const messages = messagesFor('ja');
    const text = bicep({ version: '2024-06-13', sku: 'standard' });
    for (const { message } of findings('main.bicep', text, { messages })) expect(message).toMatch(/[ぁ-ん]/);
    expect(findings('main.bicep', text, { messages })).toHaveLength(2);
  });
});
