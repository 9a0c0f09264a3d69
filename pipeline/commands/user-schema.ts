// Writes schemas/ from the zod schema: node scripts/run.mjs pipeline/commands/user-schema.ts [--check]
// One schema is for anybody's tools. Those of the editor only complete and explain, in English and Japanese: what is wrong is told by
// the extension itself, once, at the place.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { KEYS, POLICY_LISTS, SECTIONS, STATEMENTS } from '../../src/catalogue/making';
import { EXAMPLES, WORDS } from './user-file-words';
import { JAPANESE_WORDS } from './user-file-words-ja';

const FOLDER = 'schemas';

const UserFile = z.strictObject({
  $schema: z.optional(z.string()),
  deployments: z.optional(z.record(KEYS.deployments, SECTIONS.deployments)),
  models: z.optional(z.record(KEYS.models, SECTIONS.models)),
  overrides: z.optional(z.array(SECTIONS.overrides)),
  ignore: z.optional(z.array(SECTIONS.ignore)),
  platforms: z.optional(z.record(KEYS.platforms, SECTIONS.platforms)),
  policy: z.optional(
    z.strictObject({
      models: z.optional(STATEMENTS.models),
      platforms: z.optional(STATEMENTS.platforms),
      regions: z.optional(STATEMENTS.regions),
      noPreviews: z.optional(STATEMENTS.noPreviews),
      pinnedOnly: z.optional(STATEMENTS.pinnedOnly),
      minDaysToRetirement: z.optional(STATEMENTS.minDaysToRetirement),
      replacements: z.optional(z.array(POLICY_LISTS.replacements)),
      waivers: z.optional(z.array(POLICY_LISTS.waivers)),
    }),
  ),
});

/** File → what it should hold, with a line feed at its end. Throws for words about a part that the schema has not. */
export function userSchemas(): Readonly<Record<string, string>> {
  const strict = inWords(WORDS);
  return {
    'model-almanac.schema.json': textOf(strict),
    'model-almanac.editor.json': textOf(lenient(strict)),
    'model-almanac.editor.ja.json': textOf(lenient(inWords(JAPANESE_WORDS))),
  };
}

const textOf = (schema: JsonSchema): string =>
  `${JSON.stringify({ ...schema, allowComments: true, allowTrailingCommas: true }, null, 2)}\n`;

type Words = Readonly<Record<string, string>>;

function inWords(words: Words): JsonSchema {
  const plain = z.toJSONSchema(UserFile, { target: 'draft-7', io: 'input' });
  const seen = new Set<string>();
  const schema = { title: 'model-almanac.json', ...worded(plain, '', { words, seen }) };
  const lost = [...Object.keys(words), ...Object.keys(EXAMPLES)].find((place) => !seen.has(place));
  if (lost !== undefined)
    throw new Error(`The schema has no ${lost}, which pipeline/commands/user-file-words*.ts describe.`);
  return schema;
}

/** What only explains and completes: no constraint is left, and what may stand there becomes an example. */
function lenient(schema: JsonSchema): JsonSchema {
  const { title, description, properties, additionalProperties, items, anyOf, enum: choices, examples, type } = schema;
  const suggested = examples ?? choices ?? (type === 'boolean' ? [true] : undefined);
  const each = (inner: z.core.JSONSchema._JSONSchema) => (isSchema(inner) ? lenient(inner) : inner);
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, each(inner)])),
    }),
    ...(isSchema(additionalProperties) && { additionalProperties: lenient(additionalProperties) }),
    ...(isSchema(items) && { items: lenient(items) }),
    ...(anyOf && { anyOf: anyOf.filter(isSchema).map(lenient) }),
    ...(suggested && { examples: suggested }),
  };
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

interface Wording {
  readonly words: Words;
  readonly seen: Set<string>;
}

/** The schema of a place with its description, its examples, and those of the places inside. */
function worded(schema: JsonSchema, place: string, wording: Wording): JsonSchema {
  wording.seen.add(place);
  const description = wording.words[place];
  const examples = EXAMPLES[place];
  return {
    ...(description !== undefined && { description }),
    ...inside(schema, place, wording),
    ...(examples && { examples: [...examples] }),
  };
}

function inside(schema: JsonSchema, place: string, wording: Wording): JsonSchema {
  const { properties, additionalProperties, items, anyOf } = schema;
  const field = ([name, inner]: [string, z.core.JSONSchema._JSONSchema]) =>
    [name, isSchema(inner) ? worded(inner, place ? `${place}.${name}` : name, wording) : inner] as const;
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(field)) }),
    ...(isSchema(additionalProperties) && {
      additionalProperties: worded(additionalProperties, `${place}.*`, wording),
    }),
    ...(isSchema(items) && { items: worded(items, `${place}.*`, wording) }),
    ...(anyOf && { anyOf: anyOf.map((form) => (isSchema(form) ? inside(form, place, wording) : form)) }),
  };
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && !Array.isArray(value);

export function main(args: string[]): number {
  const files = Object.entries(userSchemas()).map(([name, text]) => ({ file: `${FOLDER}/${name}`, text }));
  if (!args.includes('--check')) {
    mkdirSync(FOLDER, { recursive: true });
    for (const { file, text } of files) writeFileSync(file, text);
    return 0;
  }
  const stale = files.filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  for (const { file } of stale) console.error(`${file} is out of date. Run: npm run catalogue:schema`);
  return stale.length > 0 ? 1 : 0;
}
