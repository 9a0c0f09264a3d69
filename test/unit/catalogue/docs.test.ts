/** The examples of docs/catalogue.md hold. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readArguments } from '../../../pipeline/commands/add';
import { ModelEntry } from '../../../src/catalogue/schema';
import { parseUserLayer } from '../../../src/catalogue/user-layer';
import { realCatalogue } from './real';

const DOCS = readFileSync('docs/catalogue.md', 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(DOCS)?.[1] ?? '';

it('the row is a row', () => {
  expect(ModelEntry.parse(JSON.parse(block('json')))).toMatchObject({ id: 'gpt-4o', version: '2024-05-13' });
});

it('the file of a workspace has no mistake', () => {
  const { layer, mistakes } = parseUserLayer(block('jsonc'), realCatalogue(), { trusted: true });
  expect(mistakes).toEqual([]);
  expect(
    [layer.deployments, layer.models, layer.overrides, layer.ignored, layer.folders].map((rows) => rows.length),
  ).toEqual([2, 1, 1, 2, 1]);
});

it('the command is understood', () => {
  const [, ...args] = (/npm run catalogue:add (.*?)\n```/s.exec(DOCS)?.[1] ?? '').replaceAll('\\\n', ' ').split(/\s+/);
  expect(readArguments(args).request).toMatchObject({ id: 'gpt-4o-mini', set: { contextWindow: 128_000 } });
});

it('the policy of docs/policy.md has no mistake', async () => {
  const text = /```jsonc\n([\s\S]*?)```/.exec(readFileSync('docs/policy.md', 'utf8'))?.[1] ?? '';
  const { layer, mistakes } = parseUserLayer(text, realCatalogue(), { trusted: true });
  expect(mistakes).toEqual([]);
  expect(Object.keys(layer.policy?.statements ?? {})).toHaveLength(6);
  expect(layer.policy).toMatchObject({ replacements: [{ use: 'gpt-5.4' }], waivers: [{ model: 'gpt-4.1-mini' }] });
});
