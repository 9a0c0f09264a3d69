// Writes schemas/model-almanac.schema.json from the zod schema: node scripts/run.mjs scripts/catalogue/user-schema.ts [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { userFileJsonSchema } from '../../src/catalogue/user-file';

const FILE = 'schemas/model-almanac.schema.json';

/** What the file should hold, with a line feed at its end. */
export function userSchemaText(): string {
  return `${JSON.stringify(userFileJsonSchema(), null, 2)}\n`;
}

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
