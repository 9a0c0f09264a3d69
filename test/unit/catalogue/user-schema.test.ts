import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORDS } from '../../../pipeline/commands/user-file-words';
import { JAPANESE_WORDS } from '../../../pipeline/commands/user-file-words-ja';
import { userSchemas } from '../../../pipeline/commands/user-schema';

it.each(Object.entries(userSchemas()))('schemas/%s is up to date (npm run catalogue:schema)', (name, text) => {
  expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text);
});

it('describes every section', () => {
  const schema = JSON.parse(userSchemas()['model-almanac.schema.json'] ?? '');
  expect(Object.keys(schema.properties)).toEqual([
    '$schema',
    'deployments',
    'models',
    'overrides',
    'ignore',
    'platforms',
    'policy',
  ]);
  expect(schema.additionalProperties).toBe(false);
});

it('in the editor has no constraint of its own: what is wrong is told once', () => {
  for (const name of ['model-almanac.editor.json', 'model-almanac.editor.ja.json'])
    expect(userSchemas()[name]).not.toMatch(
      /"(?:required|pattern|enum|type|minLength|maxLength|minimum|maximum|minItems|maxItems|propertyNames)": /,
    );
});

it('explains every part in both languages', () => {
  expect(Object.keys(JAPANESE_WORDS)).toEqual(Object.keys(WORDS));
});
