import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coloured } from './coloured';

describe('the grammar colours', () => {
  it('model IDs in the strings of a program', async () => {
    expect(await coloured('python', 'client.create(model="gpt-4o-mini", fallback=\'claude-3-opus-20240229\')')).toEqual(
      ['model gpt-4o-mini', 'model claude-3-opus-20240229'],
    );
    expect(await coloured('typescript', 'const a = "gemini-2.5-flash", b = `x gpt-4.1`;')).toEqual([
      'model gemini-2.5-flash',
      'model gpt-4.1',
    ]);
    expect(await coloured('csharp', 'var chat = client.GetChatClient("gpt-35-turbo-16k");')).toEqual([
      'model gpt-35-turbo-16k',
    ]);
  });

  it('the spellings of every host', async () => {
    for (const id of [
      'us.anthropic.claude-3-5-sonnet-20241022-v2:0',
      'claude-3-5-sonnet@20240620',
      'azure__openai__gpt_4o_mini',
      'text-embedding-ada-002',
      'gpt-4o-2024-05-13',
      'llama3.1:405b',
    ])
      expect(await coloured('json', `{ "model": "${id}" }`)).toEqual([`model ${id}`]);
  });

  it('the ID behind the word of a router, an owner or a URL', async () => {
    const shown = async (text: string) => expect(await coloured('json', `["${text}"]`), text);
    (await shown('openai/gpt-4-0613')).toEqual(['model gpt-4-0613']);
    (await shown('azure:gpt-4-0613')).toEqual(['model gpt-4-0613']);
    (await shown('openai:chat:gpt-4-0613')).toEqual(['model gpt-4-0613']);
    (await shown('ft:gpt-3.5-turbo-0613:acme::id')).toEqual(['model gpt-3.5-turbo-0613']);
    (await shown('openai/gpt-4o:free')).toEqual(['model gpt-4o:free']);
    (await shown('deepseek/deepseek-chat')).toEqual(['model deepseek-chat']);
    (
      await shown('https://acme.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21')
    ).toEqual(['model gpt-4o', 'api 2024-10-21']);
    (await shown('models/gemini-2.5-flash:generateContent')).toEqual(['model gemini-2.5-flash']);
  });

  it('IDs in running text and in lists', async () => {
    expect(await coloured('json', '["We use gpt-4o-mini, o3-mini and (for now) gpt-4. It works."]')).toEqual([
      'model gpt-4o-mini',
      'model o3-mini',
      'model gpt-4',
    ]);
    expect(await coloured('json', '["gpt-4o,gpt-4o-mini", "\\"gpt-4o\\"\\n"]')).toEqual([
      'model gpt-4o',
      'model gpt-4o-mini',
      'model gpt-4o',
    ]);
  });

  it('two words without a digit where they are a whole value', async () => {
    expect(await coloured('json', '{ "model": "gemini-pro" }')).toEqual(['model gemini-pro']);
    expect(await coloured('json', '["press command-r to run, or gemini-pro"]')).toEqual([]);
  });

  it('the default of a variable', async () => {
    expect(await coloured('yaml', `image: "\${MODEL:-gpt-4o-mini}"`)).toEqual(['model gpt-4o-mini']);
  });
});

describe('the grammar leaves alone', () => {
  it.each([
    'gpt-4-0613-eval-results.csv',
    './my-gpt-4-0613-helper',
    'gpt-4-0613x',
    'not-gpt-4-0613',
    'assets/gpt-4-0613.png',
    'prod-gpt-4',
    'my.gpt-4o',
    'x-anthropic.claude-v2',
    'gpt-4o-nano-mini',
    'gpt-4.',
    'gpt-4.*',
    'gpt-4*',
    'gpt-',
    'gpt-4o-',
    '@acme/gpt-4o',
    '#gpt-4o',
    '$gpt-4o',
    'src/gpt-4o/index.ts',
    'C:\\\\gpt-4o',
    'gpt-4o@acme.com',
    'gpt-3-encoder',
    '@anthropic-ai/sdk',
    'anthropic.claude-v2:7',
  ])('%s: a part of something else', async (text) => {
    expect(await coloured('json', `["${text}"]`)).toEqual([]);
  });

  it.each(['o1', 'o3', 'ada', 'curie', 'command', 'whisper', 'sora', 'titan', 'nova', 'sonar', 'embed', 'npm start'])(
    '%s: an ordinary word',
    async (text) => {
      expect(await coloured('json', `{ "model": "${text}" }`)).toEqual([]);
    },
  );

  it('code and comments', async () => {
    expect(await coloured('typescript', 'const x = gpt - 4; // gpt-4o\n/* "gpt-4o" */')).toEqual([]);
    expect(await coloured('python', '# "gpt-4o"\ndef f():\n  """Asks gpt-4o."""\n')).toEqual([]);
    expect(await coloured('json', '{ "a": 1 }')).toEqual([]);
  });
});

describe('API versions', () => {
  it('are coloured behind a key that says so', async () => {
    expect(await coloured('python', 'AzureOpenAI(api_version="2024-10-21")')).toEqual(['api 2024-10-21']);
    expect(await coloured('json', '{ "anthropic-version": "2023-06-01", "apiVersion": "2024-10-01" }')).toEqual([
      'api 2023-06-01',
      'api 2024-10-01',
    ]);
    expect(await coloured('bicep', "resource a 'Microsoft.CognitiveServices/accounts@2024-10-01' = {")).toEqual([
      'api 2024-10-01',
    ]);
    expect(await coloured('python', 'os.getenv("AZURE_OPENAI_API_VERSION", "2024-10-21")')).toEqual(['api 2024-10-21']);
  });

  it('tell themselves when they are previews or name their vendor', async () => {
    expect(await coloured('json', '["2025-04-01-preview", "bedrock-2023-05-31"]')).toEqual([
      'api 2025-04-01-preview',
      'api bedrock-2023-05-31',
    ]);
  });

  it('are ordinary dates elsewhere, and unknown ones are nothing', async () => {
    expect(await coloured('json', '{ "released": "2024-10-21", "version": "2024-10-21" }')).toEqual([]);
    expect(await coloured('json', '{ "apiVersion": "2024-10-22", "b": "2025-04-02-preview" }')).toEqual([]);
    expect(await coloured('json', '{ "apiVersion": "2024-10-21T10:00:00Z", "b": "x-2025-04-01-preview" }')).toEqual([]);
    expect(await coloured('yaml', 'apiVersion: "apps/v1"\nkind: "v1"')).toEqual([]);
  });
});

describe('the examples', () => {
  it.each([
    ['python', 'app.py', 'us.anthropic.claude-3-5-sonnet-20241022-v2:0'],
    ['typescript', 'chat.ts', 'gemini-2.5-flash'],
    ['dotenv', '.env', 'text-embedding-ada-002'],
    ['bicep', 'main.bicep', 'gpt-4o-realtime-preview'],
    ['json', 'appsettings.json', 'gpt-4.1-mini'],
  ])('%s: %s', async (language, file, id) => {
    const found = await coloured(language, readFileSync(`examples/${file}`, 'utf8'));
    expect(found).toContain(`model ${id}`);
    expect(found.some((piece) => piece.includes('0613-eval'))).toBe(false);
  });
});
