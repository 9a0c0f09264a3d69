import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../src/platforms';

/** Where the ID of a platform may stand in the code, and why. */
const ALLOWED: readonly (readonly [file: RegExp, why: string])[] = [
  [/^src\/platforms\//, 'what is known of platforms stands here'],
  [/^src\/card\/elsewhere\.ts$/, 'the order in which a card names platforms that most readers know'],
  [/^src\/catalogue\/services\.ts$/, 'names of services of API versions, some of which are called like a platform'],
  [/^src\/recognition\/(?:api-versions\/|mentions\/api-versions|scan\/api-version)/, 'the same services'],
  [/^src\/rules\/api-versions\//, 'the same services'],
  [/^src\/recognition\/ids\/never-served\.ts$/, 'whose lists are complete, and the families of their IDs'],
  [/^src\/rules\/models\/unknown-model\.ts$/, 'the one whose IDs may stand behind `models/`'],
  [
    /^src\/rules\/calls\/(?:endpoint|lost-with|needs-inference-profile|refusals)\.ts$/,
    'how an API answers, platform by platform',
  ],
  [/^src\/recognition\/mentions\/endpoints\.ts$/, "whose retired endpoint it is: Azure's copies of OpenAI's"],
];

const IDS = new Set<string>(PLATFORMS.map(({ id }) => id));

/** `file: ID` for each text in the code that is a platform's ID; comments and parts of longer texts are none. */
function named(file: string, text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const texts = [...code.matchAll(/(['"`])([a-z][\w-]*)\1/g)].map(([, , found]) => found ?? '');
  return [...new Set(texts.filter((found) => IDS.has(found)))].map((found) => `${file}: ${found}`);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);
const found = files.map((file) => [file, named(file, readFileSync(file, 'utf8'))] as const);

describe('the ID of a platform', () => {
  it('stands in the code only where it may', () => {
    const isAllowed = (file: string): boolean => ALLOWED.some(([allowed]) => allowed.test(file));
    expect(found.flatMap(([file, names]) => (isAllowed(file) ? [] : names))).toEqual([]);
  });

  it.each(ALLOWED)('stands in %s: %s', (allowed) => {
    expect(found.some(([file, names]) => allowed.test(file) && names.length > 0)).toBe(true);
  });

  it.each([
    ["if (platform === 'groq') return;", ['a.ts: groq']],
    ["const at = { 'azure-openai': 1 };", ['a.ts: azure-openai']],
    ['/** `azure-openai` or "groq" */', []],
    ["  // for 'groq'", []],
    ["const words = 'groq ollama';", []],
  ])('is seen in %j as such', (code, expected) => {
    expect(named('a.ts', code)).toEqual(expected);
  });
});
