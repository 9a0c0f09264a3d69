import { describe, expect, test } from 'vitest';
import { complete, preparing, type SuggestOptions } from '../../../src/completion/complete';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';

const CATALOGUE = fakeCatalogue(
  [
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-8-new', lifecycle: stage('ga', { released: '2026-08-01' }) },
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-8-old', lifecycle: stage('ga', { released: '2026-01-01' }) },
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-8-try', lifecycle: stage('preview', { released: '2026-09-01' }) },
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-8-end', lifecycle: stage('ga', retires('2026-12-01')) },
    {
      platform: 'openai',
      vendor: 'OpenAI',
      id: 'gpt-8-far',
      lifecycle: stage('ga', { ...retires('2028-12-01'), released: '2026-10-01' }),
    },
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-3-dead', lifecycle: stage('retired', retires('2024-01-01')) },
    {
      platform: 'azure-openai',
      vendor: 'OpenAI',
      id: 'gpt-38-azure',
      version: '0301',
      lifecycle: stage('retired', retires('2025-01-01')),
    },
    { platform: 'azure-openai', vendor: 'OpenAI', id: 'gpt-38-azure', version: '0613', lifecycle: stage('ga') },
    {
      platform: 'anthropic',
      vendor: 'Anthropic',
      id: 'claude-next-8-20260801',
      aliases: ['claude-next-8'],
      lifecycle: stage('ga', { released: '2026-08-01' }),
    },
    { platform: 'groq', vendor: 'Meta', id: 'llama-8-fast', lifecycle: stage('ga') },
  ],
  {
    apiVersions: [
      { service: 'azure-openai', version: '2024-10-21', stage: 'ga' },
      { service: 'azure-openai', version: '2024-06-01', stage: 'ga' },
      { service: 'azure-openai', version: '2025-04-01-preview', stage: 'preview' },
      { service: 'azure-openai', version: '2023-07-01-preview', stage: 'retired', retires: '2024-07-01' },
    ],
  },
);

const OPTIONS: SuggestOptions = { asOf: '2026-11-21', retired: 'last', platforms: [], leadTimeDays: 90 };

/** `|` is the cursor. */
function at(marked: string, path = 'app.py', options: Partial<SuggestOptions> = {}) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = complete({ text, path }, offset, CATALOGUE, { ...OPTIONS, ...options });
  const sorted = [...(found?.suggestions ?? [])].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  const pick = (label: string): string | undefined => {
    const { start, end } = found?.span ?? { start: 0, end: 0 };
    return sorted.some((item) => item.text === label) ? text.slice(0, start) + label + text.slice(end) : undefined;
  };
  return { found, labels: sorted.map((item) => item.text), sorted, pick };
}

describe('on an ID that has an end', () => {
  const catalogue = fakeCatalogue([
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-8', lifecycle: stage('ga') },
    { platform: 'openai', vendor: 'OpenAI', id: 'gpt-8-mini', lifecycle: stage('ga') },
    {
      platform: 'openai',
      vendor: 'OpenAI',
      id: 'gpt-4',
      lifecycle: stage('retired', {
        ...retires('2026-01-01'),
        replacement: ['gpt-8'],
        replacementAsPublished: ['gpt-8'],
      }),
    },
    {
      platform: 'openai',
      vendor: 'OpenAI',
      id: 'gpt-4-lost',
      lifecycle: stage('retired', { ...retires('2026-01-01') }),
    },
  ]);
  const first = (marked: string) => {
    const offset = marked.indexOf('|');
    const input = { text: marked.replace('|', ''), path: 'app.py' };
    const found = complete(input, offset, catalogue, OPTIONS)?.suggestions ?? [];
    return [...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1))[0];
  };
  test.each(['OpenAI().chat.completions.create(model="gpt-4|")', 'OpenAI().chat.completions.create(model="gp|t-4")'])(
    'its replacement comes first: %s',
    (marked) => expect(first(marked)).toMatchObject({ text: 'gpt-8', insteadOf: 'gpt-4' }),
  );
  test.each([
    'OpenAI().chat.completions.create(model="gpt-8|")',
    'OpenAI().chat.completions.create(model="gpt-4-lost|")',
    'OpenAI().chat.completions.create(model="gpt-|")',
    'OpenAI().chat.completions.create(model="|")',
  ])('nothing is put before the others: %s', (marked) => expect(first(marked)).not.toHaveProperty('insteadOf'));
});

describe('where a model may stand', () => {
  test.each([
    ['app.py', 'client.create(model="|")'],
    ['app.py', 'client.create(model="gp|t")'],
    ['app.py', 'client.create(model="|'],
    ['app.py', "MODEL = '|'"],
    ['chat.ts', "openai.create({ model: '|' })"],
    ['a.json', '{ "model": "|" }'],
    ['a.yaml', 'model: |\n'],
    ['.env', 'OPENAI_MODEL=|\n'],
  ])('%s: %s', (path, marked) => expect(at(marked, path).labels).toContain('gpt-8-new'));

  test.each([
    ['app.py', 'title = "|"'],
    ['app.py', '# the model: |'],
    ['app.py', 'x = a -|'],
    ['app.py', 'print("the model |")'],
    ['notes.md', 'The model is | here.'],
    ['a.json', '{ "|": "model" }'],
    ['a.json', '{ "command": "|" }'],
    ['plain.txt', '|'],
  ])('not in %s: %s', (path, marked) => expect(at(marked, path).found).toBeUndefined());
});

describe('what is written', () => {
  test.each([
    ['model="|"', 'model="gpt-8-new"'],
    ['model="gpt|-3-dead"', 'model="gpt-8-new"'],
    ['model="gpt-3-dead|"', 'model="gpt-8-new"'],
    ['model="openai/gp|"', 'model="openai/gpt-8-new"'],
    ['model="openai:chat:|"', 'model="openai:chat:gpt-8-new"'],
  ])('%s becomes %s', (marked, expected) => expect(at(marked).pick('gpt-8-new')).toBe(expected));
});

describe('the order', () => {
  test('the living first, the newest of them on top, previews, then what ends, the retired last', () => {
    expect(at('model="openai/|"').labels).toEqual([
      'gpt-8-far',
      'gpt-8-new',
      'gpt-8-old',
      'gpt-8-try',
      'gpt-8-end',
      'gpt-3-dead',
    ]);
  });

  test('platforms of the mentions nearby come before others', () => {
    const { labels } = at('a = "claude-next-8-20260801"\nclient.create(model="|")');
    expect(labels.indexOf('claude-next-8-20260801')).toBeLessThan(labels.indexOf('gpt-8-new'));
  });

  test.each([
    ['client = Anthropic()\nclient.messages.create(model="|")', 'claude-next-8'],
    ['client = OpenAI()\nclient.chat.create(model="|")', 'gpt-8-far'],
    ['client = AzureOpenAI()\nclient.chat.create(model="|")', 'gpt-38-azure'],
  ])('so do those of the clients nearby: %s', (marked, first) => expect(at(marked).labels[0]).toBe(first));
});

describe('the list', () => {
  test('strikes the retired through, or leaves them out', () => {
    expect(at('model="|"').sorted.find(({ text }) => text === 'gpt-3-dead')?.struck).toBe(true);
    expect(at('model="|"').sorted.find(({ text }) => text === 'gpt-8-new')?.struck).toBe(false);
    expect(at('model="|"', 'app.py', { retired: 'hide' }).labels).not.toContain('gpt-3-dead');
  });

  test("has the vendors' own platforms; others come in by what is typed", () => {
    expect(at('model="|"').labels).not.toContain('llama-8-fast');
    expect(at('model="lla|"').labels).toContain('llama-8-fast');
    expect(at('model="|"').found?.incomplete).toBe(true);
  });

  test('has one platform only behind its prefix, an ID with versions once', () => {
    const { labels, found } = at('model="azure/|"');
    expect(labels).toEqual(['gpt-38-azure']);
    expect(found?.incomplete).toBe(false);
  });

  test('has only the platforms that are wanted', () => {
    const { labels } = at('model="lla|"', 'app.py', { platforms: ['anthropic'] });
    expect(labels).toEqual(['claude-next-8', 'claude-next-8-20260801']);
  });

  test('is made ahead, a platform at a time: nothing is read when it is asked for', () => {
    let read = 0;
    const counting: typeof CATALOGUE = {
      ...CATALOGUE,
      entry: (ref) => {
        read++;
        return CATALOGUE.entry(ref);
      },
    };
    const ask = () => complete({ text: 'model=""', path: 'app.py' }, 7, counting, OPTIONS);
    expect([...preparing(counting, OPTIONS)]).toHaveLength(2);
    expect(read).toBeGreaterThan(0);
    read = 0;
    expect(ask()?.suggestions).toEqual(at('model="|"').found?.suggestions);
    expect(read).toBe(0);
  });

  test('says of an alias what it is an alias of', () => {
    const alias = at('model="|"').sorted.find(({ text }) => text === 'claude-next-8');
    expect(alias).toMatchObject({ aliasOf: 'claude-next-8-20260801', platform: 'anthropic' });
  });
});

describe('versions of a model', () => {
  const bicep = (version: string): string =>
    `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  properties: {
    model: {
      format: 'OpenAI'
      name: 'gpt-38-azure'
      version: '${version}'
    }
  }
}`;

  test('those of the model that is named beside, the retired last', () => {
    expect(at(bicep('|'), 'main.bicep').labels).toEqual(['0613', '0301']);
    expect(at(bicep('03|01'), 'main.bicep').pick('0613')).toBe(bicep('0613'));
    expect(at(bicep('|'), 'main.bicep', { retired: 'hide' }).labels).toEqual(['0613']);
  });

  test('none where no model stands beside', () => {
    expect(at("param version string = '|'", 'main.bicep').found).toBeUndefined();
  });
});

describe('API versions', () => {
  test('the newest generally available one first, the retired last', () => {
    const { labels } = at('AzureOpenAI(api_version="|")');
    expect(labels).toEqual(['2024-10-21', '2024-06-01', '2025-04-01-preview', '2023-07-01-preview']);
  });

  test('the whole version is replaced, nothing before it', () => {
    const marked = 'url = "https://x.openai.azure.com/openai/deployments/a/chat/completions?api-version=2024-|06-01"';
    expect(at(marked).pick('2024-10-21')).toBe(marked.replace('2024-|06-01', '2024-10-21'));
  });

  test.each([['version = "|"'], ['__version__ = "20|"'], ['apiVersion: apps/|']])('none in %s', (marked) => {
    expect(at(marked).labels.filter((label) => /^20\d\d-/.test(label))).toEqual([]);
  });
});
