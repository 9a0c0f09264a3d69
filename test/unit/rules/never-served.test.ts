/** IDs that mix real ones: told in the default check, without slots, and only where the vendor itself is asked. */
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/by-locale';
import { recognize } from '../../../src/recognition/recognize';
import { filePrefilterOf } from '../../../src/recognition/scan/file-prefilter';
import { check } from '../../../src/rules/check';
import { realCatalogue } from '../catalogue/real';

const findings = (path: string, text: string, options = {}) => {
  const catalogue = realCatalogue();
  return check(recognize({ path, text }, catalogue), catalogue, { asOf: '2026-11-29', ...options }).filter(
    ({ rule }) => rule === 'unknown-model',
  );
};
const told = (path: string, text: string): readonly string[] =>
  findings(path, text).map(({ target, severity, fixes }) => `${severity} ${target.text} > ${fixes[0]?.replacement}`);

const claude = (id: string): string =>
  `import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="${id}", max_tokens=9, messages=[])\n`;
const openai = (id: string): string =>
  `import OpenAI from 'openai';\nconst ai = new OpenAI();\nawait ai.responses.create({ model: '${id}', input: q });\n`;
const gemini = (id: string): string =>
  `package a\nimport "google.golang.org/genai"\nfunc b() { client, _ := genai.NewClient(ctx, nil); client.Models.GenerateContent(ctx, "${id}", p, nil) }\n`;

describe('unknown-model: an ID that its vendor never listed', () => {
  it.each([
    [
      'the day of another model',
      'a.py',
      claude('claude-opus-4-1-20250514'),
      'claude-opus-4-1-20250514 > claude-opus-4-1-20250805',
    ],
    [
      'another order of words',
      'a.py',
      claude('claude-opus-3-20240229'),
      'claude-opus-3-20240229 > claude-3-opus-20240229',
    ],
    [
      'the day of a known model where it belongs to none',
      'a.py',
      claude('claude-4-5-haiku-20251001'),
      'claude-4-5-haiku-20251001 > claude-haiku-4-5-20251001',
    ],
    ['a variant that the line does not have', 'a.ts', openai('gpt-4.1-turbo'), 'gpt-4.1-turbo > gpt-4.1'],
    ['a snapshot that there is not', 'a.ts', openai('gpt-4o-2024-07-18'), 'gpt-4o-2024-07-18 > gpt-4o-2024-08-06'],
    ['a variant of Gemini', 'a.go', gemini('gemini-1.5-ultra'), 'gemini-1.5-ultra > '],
    [
      'an order of words without a day',
      'a.py',
      claude('claude-haiku-3-5'),
      'claude-haiku-3-5 > claude-3-5-haiku-20241022',
    ],
    [
      'a second edition',
      'a.py',
      claude('claude-3-7-sonnet-v2-20250219'),
      'claude-3-7-sonnet-v2-20250219 > claude-3-7-sonnet-20250219',
    ],
    ['a month and a day', 'a.ts', openai('gpt-4-0714'), 'gpt-4-0714 > gpt-4-0314'],
    ['a variant where all others are something else', 'a.ts', openai('gpt-4.5-mini'), 'gpt-4.5-mini > gpt-4.5-preview'],
    ['a preview', 'a.ts', openai('gpt-4.1-preview'), 'gpt-4.1-preview > gpt-4.1'],
    ['a number cut short', 'a.go', gemini('gemini-2-pro'), 'gemini-2-pro > gemini-2.0-pro-exp'],
  ])('%s', (_name, path, text, expected) => {
    expect(told(path, text)).toHaveLength(1);
    expect(told(path, text)[0]).toContain(`information ${expected}`);
  });

  it.each([
    ['a real one', 'a.py', claude('claude-opus-4-1-20250805')],
    ['an alias', 'a.py', claude('claude-3-5-sonnet-latest')],
    ['a day after the last look', 'a.py', claude('claude-opus-5-5-20261127')],
    ['a new member of the newest line', 'a.ts', openai('gpt-6.2-mini')],
    ['a preview of the newest line', 'a.ts', openai('gpt-6.2-preview')],
    ['a short form in the right order', 'a.py', claude('claude-3-7-sonnet')],
    ['a month and a day of a known preview', 'a.ts', openai('gpt-4-1106-preview')],
    [
      'an editor’s own list',
      'a.rs',
      'const COPILOT: &str = "https://api.githubcopilot.com";\nlet c = json!({"model": "claude-opus-4.6"});\n',
    ],
    ['a number that there is not yet', 'a.ts', openai('gpt-7-turbo')],
    ['a snapshot of a model whose snapshots are not listed', 'a.ts', openai('gpt-4o-transcribe-2025-03-20')],
    ['a fine-tuned model', 'a.ts', openai('ft:gpt-5-turbo:acme::1')],
    ['a name of somebody’s own', 'a.ts', openai('acme-gpt-5-turbo')],
    [
      'a gateway by its address',
      'a.py',
      claude('claude-opus-4-1-20250514').replace('Anthropic()', 'Anthropic(base_url=URL)'),
    ],
    ['a router', 'a.py', 'import litellm\nlitellm.completion(model="gpt-5-turbo", messages=[])\n'],
    [
      'a deployment',
      'a.ts',
      "const ai = new AzureOpenAI({ deployment: 'gpt-5-turbo' });\nai.responses.create({ model: 'gpt-5-turbo' });\n",
    ],
    ['a place that tells no vendor', 'a.yaml', 'model: claude-opus-4-1-20250514\n'],
    ['a comment', 'a.py', 'import anthropic\n# claude-opus-4-1-20250514 does not exist\n'],
  ])('nothing: %s', (_name, path, text) => {
    expect(told(path, text)).toEqual([]);
  });

  it('prefers no fix, and speaks Japanese', () => {
    const text = claude('claude-sonnet-4-5-20250514');
    expect(findings('a.py', text).flatMap(({ fixes }) => fixes.map(({ preferred }) => preferred))).not.toContain(true);
    const [found] = findings('a.py', text, { messages: messagesFor('ja') });
    expect(found?.message).toContain('claude-sonnet-4-5-20250929');
    expect(found?.message).toContain('一覧');
  });

  it('is silent again once an address of its own stands anywhere in the file', () => {
    const catalogue = realCatalogue();
    const before = recognize({ path: 'a.py', text: claude('claude-opus-4-1-20250514') }, catalogue);
    expect(check(before, catalogue, { asOf: '2026-11-29' })).toHaveLength(1);
    const text = `${before.text}${'\n'.repeat(3000)}base_url = "https://llm.acme.example"\n`;
    const after = recognize({ path: 'a.py', text }, catalogue, {}, before);
    expect(check(after, catalogue, { asOf: '2026-11-29' })).toEqual([]);
  });

  it('makes a file worth reading', () => {
    const isWorth = filePrefilterOf(realCatalogue());
    expect(isWorth(Buffer.from(claude('claude-opus-4-1-20250514')))).toBe(true);
    expect(isWorth(Buffer.from('Claude and the gpt-family, gpt-engineer and claude-flow.'))).toBe(false);
  });
});
