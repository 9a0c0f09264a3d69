/** What a replacement cannot do is told, and then it is nobody's first choice. */
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/by-locale';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { type FakeEntry, fakeCatalogue, retires, stage } from '../catalogue/fake';

const gone = (platform: string, id: string, to: string, more: Partial<FakeEntry> = {}): FakeEntry => ({
  platform,
  id,
  vendor: 'Acme',
  ...more,
  lifecycle: { ...stage('retired', retires('2026-02-01')), replacementAsPublished: [to] },
});
const live = (platform: string, id: string, more: Partial<FakeEntry> = {}): FakeEntry => ({
  platform,
  id,
  vendor: 'Acme',
  lifecycle: stage('ga'),
  ...more,
});
const both = { input: ['text', 'image'], output: ['text'] } as const;
const text = { input: ['text'], output: ['text'] } as const;

const CATALOGUE = fakeCatalogue([
  gone('anthropic', 'claude-dawn-3', 'claude-noon-4'),
  live('anthropic', 'claude-noon-4', { capabilities: ['vision'], maxOutputTokens: 8000 }),
  gone('anthropic', 'claude-mist-3', 'claude-rain-4'),
  live('anthropic', 'claude-rain-4', { capabilities: ['vision', 'assistant-prefill'] }),
  gone('groq', 'seer-90b', 'reader-120b', { modalities: both }),
  live('groq', 'reader-120b', { modalities: text }),
  gone('groq', 'wide-7b-1m', 'narrow-8b-8k', { contextWindow: 1_000_000 }),
  live('groq', 'narrow-8b-8k', { contextWindow: 8192 }),
  gone('aws-bedrock', 'amazon.titan-text-next-v1', 'amazon.nova-next-v1:0'),
  live('aws-bedrock', 'amazon.nova-next-v1:0'),
  gone('aws-bedrock', 'meta.llama7-8b-v1:0', 'meta.llama8-8b-v1:0'),
  live('aws-bedrock', 'meta.llama8-8b-v1:0'),
  gone('google-gemini', 'imagen-7.0-generate-001', 'gemini-7-image', { kind: 'image' }),
  gone('google-gemini', 'gemini-6-image', 'gemini-7-image', { kind: 'image' }),
  live('google-gemini', 'gemini-7-image', { kind: 'image' }),
]);

function told(path: string, source: string) {
  const document = recognize({ path, text: source }, CATALOGUE, { slots: true });
  const [found] = check(document, CATALOGUE, { asOf: '2026-11-29' }).filter(({ rule }) => rule === 'retired-model');
  return { message: found?.message ?? '', isPreferred: found?.fixes[0]?.preferred };
}

const ANTHROPIC = 'import anthropic\nclient = anthropic.Anthropic()\n';
const BEDROCK = 'import boto3\nclient = boto3.client("bedrock-runtime")\n';
const claude = (id: string, more: string): string =>
  `${ANTHROPIC}client.messages.create(model="${id}", max_tokens=90, ${more})\n`;
const PREFILL = 'messages=[{"role": "user", "content": q}, {"role": "assistant", "content": "{"}]';

describe('what goes with the old model', () => {
  it.each([
    ['an answer begun', 'a.py', claude('claude-dawn-3', PREFILL), 'begun'],
    [
      'the same in an object',
      'a.ts',
      "new Anthropic().messages.create({ model: 'claude-dawn-3', max_tokens: 1, messages: [{ role: 'user', content }, { role: 'assistant', content: '[' }] });\n",
      'begun',
    ],
    [
      'a longer answer than the new one writes',
      'a.rb',
      'client = Anthropic::Client.new\nclient.messages.create(model: "claude-dawn-3", max_tokens: 32_000, messages: m)\n',
      '8000 tokens at most',
    ],
    [
      'the first API',
      'a.py',
      `${ANTHROPIC}client.completions.create(model="claude-dawn-3", prompt=p, max_tokens_to_sample=9)\n`,
      'completions',
    ],
    ['images', 'a.json', '{"provider": "groq", "model": "seer-90b"}\n', 'reads no images'],
    ['a wide context', 'a.json', '{"provider": "groq", "model": "wide-7b-1m"}\n', '8192 tokens only'],
    [
      'the body',
      'a.py',
      `${BEDROCK}client.invoke_model(modelId="amazon.titan-text-next-v1", body=json.dumps({"inputText": q}))\n`,
      'InvokeModel',
    ],
    ['the body of a call elsewhere', 'a.go', 'package a\nconst model = "amazon.titan-text-next-v1"\n', 'InvokeModel'],
    [
      'the method',
      'a.py',
      'from google import genai\ngenai.Client().models.generate_images(model="imagen-7.0-generate-001", prompt=p)\n',
      'another method',
    ],
  ])('%s', (_name, path, source, sentence) => {
    const found = told(path, source);
    expect(found.message).toContain(sentence);
    expect(found.isPreferred).toBe(false);
  });

  it.each([
    [
      'messages that end with a question',
      'a.py',
      claude(
        'claude-dawn-3',
        'messages=[{"role": "user", "content": q}, {"role": "assistant", "content": a}, {"role": "user", "content": r}]',
      ),
    ],
    ['a model that goes on with what is begun', 'a.py', claude('claude-mist-3', PREFILL)],
    ['a short answer', 'a.py', claude('claude-dawn-3', 'messages=m')],
    ['Converse', 'a.py', `${BEDROCK}client.converse(modelId="amazon.titan-text-next-v1", messages=m)\n`],
    ['a body of the same family', 'a.py', `${BEDROCK}client.invoke_model(modelId="meta.llama7-8b-v1:0", body=b)\n`],
    [
      'the same method',
      'a.py',
      'from google import genai\ngenai.Client().models.generate_content(model="gemini-6-image", contents=p)\n',
    ],
  ])('nothing: %s', (_name, path, source) => {
    const found = told(path, source);
    expect(found.message).not.toContain('With it');
    expect(found.isPreferred).toBe(true);
  });

  it('in Japanese', () => {
    const document = recognize({ path: 'a.py', text: claude('claude-dawn-3', PREFILL) }, CATALOGUE);
    const [found] = check(document, CATALOGUE, { asOf: '2026-11-29', messages: messagesFor('ja') });
    expect(found?.message).toContain('prefill');
  });
});
