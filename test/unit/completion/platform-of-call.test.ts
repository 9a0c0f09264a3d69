/** The list at a cursor is of the platform that a model ID there would be of, and of the kind that the call takes. */
import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/completion/complete';
import { recognize } from '../../../src/recognition';
import { fakeCatalogue, stage } from '../catalogue/fake';

const model = (platform: string, vendor: string, id: string, kind = 'text') => ({
  platform,
  vendor,
  id,
  kind: kind as 'text',
  lifecycle: stage('ga'),
});
const CATALOGUE = fakeCatalogue([
  model('openai', 'OpenAI', 'gpt-8-new'),
  model('openai', 'OpenAI', 'text-embedding-8', 'embedding'),
  model('openai', 'OpenAI', 'gpt-image-8', 'image'),
  model('openai', 'OpenAI', 'tts-8', 'speech'),
  model('openai', 'OpenAI', 'gpt-8-transcribe', 'transcription'),
  model('azure-openai', 'OpenAI', 'gpt-8-new'),
  model('azure-openai', 'OpenAI', 'text-embedding-8', 'embedding'),
  model('anthropic', 'Anthropic', 'claude-next-8'),
  model('mistral', 'Mistral AI', 'mistral-next-8'),
  model('cohere', 'Cohere', 'rerank-v8', 'rerank'),
  model('cohere', 'Cohere', 'command-next-8'),
  model('google-gemini', 'Google', 'gemini-8-flash'),
  model('groq', 'Meta', 'llama-8-fast'),
  model('ollama', 'Meta', 'llama-8'),
]);

function listAt(path: string, marked: string) {
  const offset = marked.indexOf('▏');
  const text = marked.replace('▏', '');
  const options = { asOf: '2026-11-21', retired: 'last', platforms: [], leadTimeDays: 90 } as const;
  const found = complete({ text, path }, offset, CATALOGUE, options);
  const sorted = [...(found?.suggestions ?? [])].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return sorted.flatMap((one) => (one.kind === 'model-id' ? [one] : []));
}

const AZURE_BESIDE = 'other = AzureOpenAI(azure_endpoint=url)\n';
const PLATFORMS: readonly (readonly [platform: string, path: string, text: string])[] = [
  ['openai', 'a.py', `client = OpenAI()\n${AZURE_BESIDE}client.chat.completions.create(model="▏")\n`],
  ['openai', 'a.py', `client = OpenAI()\nclient.chat.completions.create(model="▏")\n${AZURE_BESIDE}`],
  ['azure-openai', 'a.py', `client = OpenAI()\n${AZURE_BESIDE}other.chat.completions.create(model="▏")\n`],
  ['openai', '.env', 'AZURE_OPENAI_ENDPOINT=https://x\nAZURE_OPENAI_KEY=y\nOPENAI_MODEL=▏\n'],
  ['anthropic', '.env', 'AZURE_OPENAI_ENDPOINT=https://x\nAZURE_OPENAI_KEY=y\nANTHROPIC_MODEL=▏\n'],
  ['openai', 'a.json', '{"openai": {"model": "▏"}}'],
  ['openai', 'a.json', '{"anthropic": {"model": "claude-next-8"}, "openai": {"model": "▏"}}'],
  ['anthropic', 'a.yaml', 'openai:\n  model: gpt-8-new\nanthropic:\n  model: ▏\n'],
  ['anthropic', 'a.ts', "const client = new OpenAI();\nconst m = await anthropic.messages.create({ model: '▏' });\n"],
  ['groq', 'a.py', 'client = Groq()\nclient.chat.completions.create(model="▏")\n'],
  ['azure-openai', 'A.cs', 'var azure = new AzureOpenAIClient(uri, key);\nvar chat = azure.GetChatClient("▏");\n'],
];

describe('the platform of a list', () => {
  test.each(PLATFORMS)('is %s in %s: %j', (platform, path, text) => {
    expect([...new Set(listAt(path, text).map((one) => one.platform))]).toEqual([platform]);
  });

  test.each(PLATFORMS)('is %s as that of an ID would be: %s: %j', (platform, path, text) => {
    const id = CATALOGUE.refs.find((ref) => ref.platform === platform)?.id ?? '';
    const { mentions } = recognize({ text: text.replace('▏', id), path }, CATALOGUE);
    expect(mentions.filter(({ start }) => start === text.indexOf('▏')).map((one) => one.platform)).toEqual([platform]);
  });

  test("is everybody's own where nothing tells it", () =>
    expect(listAt('a.py', 'MODEL = "▏"\n').length).toBeGreaterThan(4));
});

const CLIENT = 'client = OpenAI()\n';
describe('the kind of a list', () => {
  test.each([
    ['gpt-8-new', 'a.py', `${CLIENT}client.chat.completions.create(model="▏")`],
    ['gpt-8-new', 'a.py', `${CLIENT}client.responses.create(model="▏", input=text)`],
    ['text-embedding-8', 'a.py', `${CLIENT}client.embeddings.create(model="▏")`],
    ['gpt-image-8', 'a.py', `${CLIENT}client.images.generate(model="▏")`],
    ['tts-8', 'a.py', `${CLIENT}client.audio.speech.create(model="▏")`],
    ['gpt-8-transcribe', 'a.py', `${CLIENT}client.audio.transcriptions.create(model="▏")`],
    ['text-embedding-8', 'a.py', 'from langchain_openai import OpenAIEmbeddings\ne = OpenAIEmbeddings(model="▏")'],
    ['text-embedding-8', '.env', 'OPENAI_EMBEDDING_MODEL=▏\n'],
    ['rerank-v8', 'a.ts', "const co = new CohereClient();\nawait co.rerank({ model: '▏' });\n"],
  ])('is that of %s in %s: %j', (id, path, text) => {
    const list = listAt(path, text);
    expect(list.map((one) => one.text)).toContain(id);
    const kinds = new Set(list.flatMap(({ refs }) => refs.map((ref) => CATALOGUE.entry(ref).kind)));
    expect(kinds.size).toBe(1);
  });
});
