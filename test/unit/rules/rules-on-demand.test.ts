import { describe, expect, it } from 'vitest';
import type { Mention, RecognizedDocument } from '../../../src/recognition';
import { DOCUMENT_RULES } from '../../../src/rules/contract-rules';
import { ALL_RULES, INVALID_SUPPRESSION, RULE_NAMES, RULES } from '../../../src/rules/rules';
import { rulesOnDemand } from '../../../src/rules/rules-on-demand';
import { createSlices } from '../../../src/session/slices';
import { atOnce } from '../../../src/text';

const { run } = createSlices(() => 0);
const empty: RecognizedDocument = { path: 'a.py', text: '', mentions: [] };
const ofKind = (kind: Mention['kind']) => ({ kind }) as Mention;
const everything = {
  ...empty,
  mentions: [ofKind('api-version'), ofKind('model-id')],
  deployments: [{}],
  endpoints: [{}],
} as unknown as RecognizedDocument;

describe('rules on demand', () => {
  it('are all rules, each once, in their order', async () => {
    const { onMention, onDocument } = await run(rulesOnDemand()(everything));
    const versions = onMention(ofKind('api-version'));
    const models = onMention(ofKind('model-id'));
    expect(versions).toEqual(RULES.filter((rule) => versions.includes(rule)));
    expect(models).toEqual(RULES.filter((rule) => !versions.includes(rule)));
    expect(onMention(ofKind('model-version'))).toBe(models);
    expect(onMention(ofKind('deployment-name'))).toBe(models);
    expect(onDocument.map(({ name }) => name)).toEqual(DOCUMENT_RULES.map(({ name }) => name));
  });

  it('load nothing for a text of models', () => {
    const { onDocument } = atOnce(rulesOnDemand()({ ...empty, mentions: [ofKind('model-id')] }));
    expect(onDocument.length).toBe(DOCUMENT_RULES.length - 3);
  });

  it.each([
    ['a version', { mentions: [ofKind('api-version')] }],
    ['a deployment', { deployments: [{}] }],
    ['an endpoint', { endpoints: [{}] }],
  ])('wait for those on %s', (_, has) => {
    expect(() => atOnce(rulesOnDemand()({ ...empty, ...has } as RecognizedDocument))).toThrow('at once');
  });
});

it('every rule is named, and nothing else', () => {
  expect(RULE_NAMES).toEqual([...ALL_RULES.map(({ name }) => name), INVALID_SUPPRESSION]);
});
