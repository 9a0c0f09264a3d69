import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { featureName } from '../../../src/messages/feature-names-ja';

const { features } = JSON.parse(readFileSync('src/catalogue/data/reference/api-features.json', 'utf8')) as {
  features: readonly { readonly name: string }[];
};
/** What is written so in a request, and names of products: they are the same in every language. */
const AS_WRITTEN =
  /^(?:[\w.]+(?: \/ [\w.]+)*|o\d.*|Assistants v\d.*|logprobs.*|Responses API|Evals API|quotaTiers, raiTopics|computes, .*)$/;

it('each feature of the reference has a Japanese name, or is written alike in both languages', () => {
  expect(features.length).toBeGreaterThan(50);
  const left = features.map(({ name }) => name).filter((name) => featureName(name) === name && !AS_WRITTEN.test(name));
  expect(left).toEqual([]);
});

it('a name that the reference does not have stays as it is', () => {
  expect(featureName('sparkling outputs')).toBe('sparkling outputs');
  expect(featureName('Text To Speech')).toBe('Text To Speech');
});
