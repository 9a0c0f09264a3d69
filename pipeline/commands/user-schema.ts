// Writes schemas/model-almanac.schema.json from the zod schema: node scripts/run.mjs pipeline/commands/user-schema.ts [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { KEYS, SECTIONS } from '../../src/catalogue/user-file';
import { EXAMPLES, WORDS } from './user-file-words';

const FILE = 'schemas/model-almanac.schema.json';

const UserFile = z.strictObject({
  $schema: z.optional(z.string()),
  deployments: z.optional(z.record(KEYS.deployments, SECTIONS.deployments)),
  models: z.optional(z.record(KEYS.models, SECTIONS.models)),
  overrides: z.optional(z.array(SECTIONS.overrides)),
  ignore: z.optional(z.array(SECTIONS.ignore)),
  platforms: z.optional(z.record(KEYS.platforms, SECTIONS.platforms)),
});

/** What the file should hold, with a line feed at its end. Throws for words about a part that the schema has not. */
export function userSchemaText(): string {
  const plain = z.toJSONSchema(UserFile, { target: 'draft-7', io: 'input' });
  const seen = new Set<string>();
  const schema = { title: 'model-almanac.json', ...worded(plain, '', seen) };
  const lost = [...Object.keys(WORDS), ...Object.keys(EXAMPLES)].find((place) => !seen.has(place));
  if (lost !== undefined)
    throw new Error(`The schema has no ${lost}, which pipeline/commands/user-file-words.ts describes.`);
  return `${JSON.stringify({ ...schema, allowComments: true, allowTrailingCommas: true }, null, 2)}\n`;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of a place with its description, its examples, and those of the places inside. */
function worded(schema: JsonSchema, place: string, seen: Set<string>): JsonSchema {
  seen.add(place);
  const description = WORDS[place];
  const examples = EXAMPLES[place];
  return {
    ...(description !== undefined && { description }),
    ...inside(schema, place, seen),
    ...(examples && { examples: [...examples] }),
  };
}

function inside(schema: JsonSchema, place: string, seen: Set<string>): JsonSchema {
  const { properties, additionalProperties, items, anyOf } = schema;
  const field = ([name, inner]: [string, z.core.JSONSchema._JSONSchema]) =>
    [name, isSchema(inner) ? worded(inner, place ? `${place}.${name}` : name, seen) : inner] as const;
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(field)) }),
    ...(isSchema(additionalProperties) && { additionalProperties: worded(additionalProperties, `${place}.*`, seen) }),
    ...(isSchema(items) && { items: worded(items, `${place}.*`, seen) }),
    ...(anyOf && { anyOf: anyOf.map((form) => (isSchema(form) ? inside(form, place, seen) : form)) }),
  };
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && !Array.isArray(value);

export function main(args: string[]): number {
  const text = userSchemaText();
  if (!args.includes('--check')) {
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, text);
    return 0;
  }
  if (existsSync(FILE) && readFileSync(FILE, 'utf8') === text) return 0;
  console.error(`${FILE} is out of date. Run: npm run catalogue:schema`);
  return 1;
}
