import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { userSchemaText } from '../../../pipeline/commands/user-schema';

it('the JSON schema of model-almanac.json is up to date (npm run catalogue:schema)', () => {
  expect(readFileSync('schemas/model-almanac.schema.json', 'utf8')).toBe(userSchemaText());
});

it('describes every section', () => {
  const schema = JSON.parse(userSchemaText());
  expect(Object.keys(schema.properties)).toEqual([
    '$schema',
    'deployments',
    'models',
    'overrides',
    'ignore',
    'platforms',
  ]);
  expect(schema.additionalProperties).toBe(false);
});
