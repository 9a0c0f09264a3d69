import { describe, expect, it } from 'vitest';
import { readAiSdk } from '../../../pipeline/sources/ai-sdk';
import { readAnthropicSdk } from '../../../pipeline/sources/anthropic-sdk';
import { readDeprecationNotes } from '../../../pipeline/sources/openai-notes';
import { readOpenaiSdk } from '../../../pipeline/sources/openai-sdk';
import { isSourceFile } from '../../../pipeline/sources/upstream';

const packed = (name: string, files: Readonly<Record<string, string>>) => ({
  name,
  version: '1.2.3',
  day: '2026-11-20',
  files: new Map(Object.entries(files)),
});

describe("Anthropic's SDK", () => {
  const messages = `
    const DEPRECATED_MODELS: { [K in Model]?: string } = { 'claude-old-1': 'November 30th, 2026' };
    export type Model = 'claude-new-2' | 'claude-old-1' | (string & {});`;
  const read = (files: Readonly<Record<string, string>>) => readAnthropicSdk(packed('@anthropic-ai/sdk', files));

  it('lists the union and gives a firm date to what is deprecated', () => {
    const { claims, rejected, day } = read({ 'src/resources/messages/messages.ts': messages });
    expect(day).toBe('2026-11-20');
    expect(rejected).toEqual([]);
    expect(claims.map(({ id, facts }) => [id, facts])).toEqual([
      ['claude-new-2', {}],
      [
        'claude-old-1',
        { stage: { stage: 'deprecated', basis: 'stated' }, retires: [{ date: '2026-11-30', kind: 'firm' }] },
      ],
    ]);
    expect(claims[0]?.source).toMatchObject({
      url: 'https://github.com/anthropics/anthropic-sdk-typescript/blob/sdk-v1.2.3/src/internal/data/deprecated-models.ts',
      document: 'npm @anthropic-ai/sdk@1.2.3',
    });
  });

  it('joins the tables of several modules and refuses two days for one ID', () => {
    const other =
      "export const DEPRECATED_MODELS: T = { 'claude-old-1': 'December 1st, 2026', 'claude-older-0': 'June 30th, 2026' };";
    const { claims, rejected } = read({
      'src/resources/messages/messages.ts': messages,
      'src/internal/data.ts': other,
    });
    expect(claims.find(({ id }) => id === 'claude-older-0')?.facts.retires).toEqual([
      { date: '2026-06-30', kind: 'firm' },
    ]);
    expect(claims.find(({ id }) => id === 'claude-old-1')?.facts).toEqual({});
    expect(rejected).toEqual([
      { row: 'DEPRECATED_MODELS claude-old-1', reason: 'two different days: 2026-11-30, 2026-12-01' },
    ]);
  });

  it('refuses an entry without a day that can be read', () => {
    const { rejected } = read({
      'src/resources/messages/messages.ts': messages.replace('November 30th, 2026', 'soon'),
    });
    expect(rejected).toEqual([{ row: 'DEPRECATED_MODELS claude-old-1', reason: 'no ID with a day that can be read' }]);
  });

  it.each([
    ['without the union', messages.replace('type Model', 'type Modell')],
    ['without the table', messages.replace('DEPRECATED_MODELS', 'SOMETHING_ELSE')],
  ])('is broken %s', (_, source) => {
    expect(() => read({ 'src/resources/messages/messages.ts': source })).toThrow(/declares/);
  });
});

describe("OpenAI's SDK", () => {
  const shared = `
/**
 * Deprecated values:
 *
 * - "gpt-5-mini", "gpt-5": Announced shutdown
 *   date: 2026-12-11. See https://example.com/deprecations for details.
 * - "gpt-4-old": Announced shutdown date: 2026-03-26. See the page.
 * - "gpt-4-odd": Not a supported model ID. Retained for SDK compatibility.
 */
export type ChatModel = 'gpt-6' | 'gpt-5' | 'gpt-5-mini' | 'gpt-4-old' | 'gpt-4-odd';
export type AllModels = (string & {}) | ChatModel | 'o9-pro';`;
  const read = (files: Readonly<Record<string, string>>) =>
    readOpenaiSdk(packed('openai', { 'src/resources/shared.ts': shared, ...files }));
  const factsOf = (id: string, files = {}) => read(files).claims.find((claim) => claim.id === id)?.facts;

  it('takes the announced day, with the stage it had on the day of the package', () => {
    expect(factsOf('gpt-5')).toEqual({
      stage: { stage: 'deprecated', basis: 'stated' },
      retires: [{ date: '2026-12-11', kind: 'firm' }],
    });
    expect(factsOf('gpt-4-old')?.stage).toEqual({ stage: 'retired', basis: 'derived' });
    expect(factsOf('gpt-6')).toEqual({});
  });

  it('refuses what the SDK itself calls no supported ID', () => {
    expect(read({}).claims.map(({ id }) => id)).toEqual(['gpt-6', 'gpt-5', 'gpt-5-mini', 'gpt-4-old', 'o9-pro']);
    expect(read({}).rejected).toContainEqual({ row: 'gpt-4-odd', reason: 'the SDK says: not a supported model ID' });
  });

  it('takes "was shut down" for the word of the vendor, with its replacements', () => {
    const images = `
/** Deprecated values:
 * - "gpt-image-1": GPT Image 1 was shut down on October 23, 2026. Use
 *   gpt-image-2.5-sunburst or gpt-image-2.5-flare instead.
 * - "dall-e-2", "dall-e-3": This model was retired on May 12, 2026. Use a GPT image model instead. */
export type ImageModel = 'gpt-image-1' | 'dall-e-3' | 'dall-e-2';`;
    expect(factsOf('gpt-image-1', { 'src/resources/images.ts': images })).toEqual({
      stage: { stage: 'retired', basis: 'stated' },
      retires: [{ date: '2026-10-23', kind: 'firm' }],
      replacementAsPublished: ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'],
    });
    expect(factsOf('dall-e-3', { 'src/resources/images.ts': images })).not.toHaveProperty('replacementAsPublished');
  });

  it('finds realtime models in the members of sessions', () => {
    const calls = "export interface P { model?: (string & {}) | 'gpt-realtime-9'; }";
    const claim = read({ 'src/resources/realtime/calls.ts': calls }).claims.find(({ id }) => id === 'gpt-realtime-9');
    expect(claim).toMatchObject({ platform: 'openai', kind: 'realtime' });
  });

  it('says which unions are missing, and is broken without any', () => {
    expect(read({}).rejected).toContainEqual({ row: 'src/resources/videos.ts VideoModel', reason: 'no such type' });
    expect(() => readOpenaiSdk(packed('openai', {}))).toThrow('none of the known unions is there');
  });

  it('reports a note whose day it cannot read', () => {
    const odd = shared.replace('2026-12-11', 'next spring');
    const { rejected } = readOpenaiSdk(packed('openai', { 'src/resources/shared.ts': odd }));
    expect(rejected.filter(({ row }) => row === 'gpt-5')[0]?.reason).toMatch(/no day can be read/);
  });

  it('reads no notes from a comment about something else', () => {
    expect(readDeprecationNotes('/** Values: - "gpt-5": Announced shutdown date: 2026-12-11. */')).toEqual([]);
  });
});

describe('AI SDK providers', () => {
  const read = (files: Readonly<Record<string, string>>) =>
    readAiSdk(packed('@ai-sdk/acme', files), { platform: 'acme' });

  it('lists the unions of every kind of model, without facts', () => {
    const { claims } = read({
      'src/chat.ts': "export type AcmeChatModelId = 'acme-1' | 'acme-draw-1' | (string & {});",
      'src/image.ts': "export type AcmeImageModelId = 'acme-draw-1';",
      'src/embed.ts': "export type AcmeEmbeddingModelId = 'acme-embed-1';",
    });
    expect(claims.map(({ id, kind, facts }) => [id, kind, facts])).toEqual([
      ['acme-1', undefined, {}],
      ['acme-draw-1', 'image', {}],
      ['acme-embed-1', 'embedding', {}],
    ]);
  });

  it('takes lists of roles for no models of their own', () => {
    const { claims } = read({
      'src/chat.ts': "export type AcmeChatModelId = 'acme-1'; export type AcmeInteractionsModelId = 'agent-x';",
    });
    expect(claims.map(({ id }) => id)).toEqual(['acme-1']);
  });

  it('is broken without a union', () => {
    expect(() => read({ 'src/chat.ts': 'export type AcmeChatModelId = string;' })).toThrow('no union of model IDs');
  });
});

it('reads sources, not tests and not declarations made from them', () => {
  const paths = [
    'src/a.ts',
    'src/a.test.ts',
    'src/__tests__/b.ts',
    'src/a.d.ts',
    'dist/a.ts',
    'src/a.js',
    'scripts/install.ts',
  ];
  expect(paths.filter(isSourceFile)).toEqual(['src/a.ts']);
});
