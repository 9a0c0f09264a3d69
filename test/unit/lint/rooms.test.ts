import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOMS } from '../../../scripts/lint/rooms.mjs';

type Row = readonly [file: string, text: string];
type Refused = readonly [...Row, rule: string];

/** What follows from the table of rooms alone: every pair of them, by the door and past it. */
const PAIRS = ROOMS.flatMap(({ name, imports }) =>
  ROOMS.filter((other) => other.name !== name).map((other) => ({
    from: name,
    to: other.name,
    allowed: imports.includes(other.name),
  })),
);
const DOORS: readonly Row[] = PAIRS.filter(({ allowed }) => allowed).map(({ from, to }) => [
  `src/${from}/a.ts`,
  `export * from '../${to}';`,
]);
const CLOSED: readonly Refused[] = PAIRS.filter(({ allowed }) => !allowed).map(({ from, to }) => [
  `src/${from}/deep/a.ts`,
  `export * from '../../${to}';`,
  'noRestrictedImports',
]);
const PAST_THE_DOOR: readonly Refused[] = PAIRS.flatMap(({ from, to }): readonly Refused[] => [
  [`src/${from}/a.ts`, `export * from '../${to}/inner';`, 'noRestrictedImports'],
  [`src/${from}/deep/a.ts`, `export * from '../../${to}/deep/inner';`, 'noRestrictedImports'],
]);
/** Within a room whose folders have an order: each may import what stands behind it, and nothing before. */
const FOLDERS = ROOMS.flatMap(({ name, order = [] }) =>
  order.flatMap((folder, at) =>
    order.flatMap((other, where) => (other === folder ? [] : [{ name, folder, other, allowed: where > at }])),
  ),
);
const inner = ({ name, folder, other }: (typeof FOLDERS)[number]): Row => [
  `src/${name}/${folder}/a.ts`,
  `export * from '../${other}/x';`,
];

/** Each row is a file in an empty copy of the house, linted by the house's own biome.json. */
const ALLOWED: readonly Row[] = [
  ...DOORS,
  ...FOLDERS.filter(({ allowed }) => allowed).map(inner),
  ['src/extension.ts', `export * from './editor/hover';`],
  ['src/extension.ts', `export * from 'vscode';`],
  ['src/editor/a.ts', `export * from 'vscode';`],
  ['src/editor/a.ts', `export const today = new Date();`],
  ['src/editor/a.ts', `export const load = () => import('../catalogue/refresh');`],
  ['src/cli/a.ts', `export * from 'node:fs';`],
  ['src/lsp/a.ts', `export * from 'node:url';`],
  ['src/cli/a.ts', `export const now = [Date.now(), process.argv, console.log];`],
  ['src/rules/a.ts', `export * from './card';`],
  ['src/text/a.ts', `export * from './editor';`],
  ['src/text/a.ts', `export * from './rules/rule';`],
  ['src/catalogue/a.ts', `export * from 'zod/mini';`],
  ['src/globs/a.ts', `export * from './patterns';`],
  ['src/platforms/a.ts', `export * from './platform';`],
  ['src/platforms/tables/a.ts', `export * from '../list';`],
  ['scripts/a.ts', `export * from 'zod';`],
  ['src/catalogue/a.ts', `export const day = new Date(Date.UTC(2026, 10, 21));`],
  ['src/messages/a.ts', `export type * from '../catalogue';`],
  ['scripts/a.ts', `export * from 'node:fs';`],
  ['test/unit/a.ts', `export * from '../../src/editor/hover';`],
  ['pipeline/a.ts', `export * from '../src/catalogue';`],
  ['pipeline/deep/a.ts', `export * from '../../src/catalogue/making';`],
  ['scripts/deep/a.ts', `export * from '../../src/recognition';`],
  ['scripts/bench/a.ts', `export * from '../../src/session/limits';`],
];

const REFUSED: readonly Refused[] = [
  ...CLOSED,
  ...PAST_THE_DOOR,
  ...FOLDERS.filter(({ allowed }) => !allowed).map((row): Refused => [...inner(row), 'noRestrictedImports']),
  ['pipeline/a.ts', `export * from '../src/catalogue/schema';`, 'noRestrictedImports'],
  ['pipeline/deep/a.ts', `export * from '../../src/card/sections/section';`, 'noRestrictedImports'],
  ['scripts/a.ts', `export * from '../src/recognition/ids/id-shape';`, 'noRestrictedImports'],
  ['src/rules/a.ts', `export * from '../catalogue/making';`, 'noRestrictedImports'],
  ['src/extension.ts', `export * from './cli/main';`, 'noRestrictedImports'],
  ['src/extension.ts', `export * from 'node:fs';`, 'noNodejsModules'],
  ['src/editor/a.ts', `export * from '../extension';`, 'noRestrictedImports'],
  ['src/editor/a.ts', `export * from 'node:fs';`, 'noNodejsModules'],
  ['src/editor/a.ts', `export * from 'fs';`, 'noNodejsModules'],
  ...ROOMS.map(({ name }): Refused => [`src/${name}/a.ts`, `export * from 'zod';`, 'noRestrictedImports']),
  ...ROOMS.filter(({ name }) => name !== 'editor').map(
    ({ name }): Refused => [`src/${name}/a.ts`, `export type * from 'vscode';`, 'noRestrictedImports'],
  ),
  ...ROOMS.filter(({ name }) => name !== 'cli' && name !== 'lsp').map(
    ({ name }): Refused => [`src/${name}/a.ts`, `export * from 'node:fs';`, 'noNodejsModules'],
  ),
  [
    'src/recognition/a.ts',
    `import type { Hover } from '../editor/hover';\nexport type H = Hover;`,
    'noRestrictedImports',
  ],
  ['src/recognition/a.ts', `export const load = () => import('../cli/main');`, 'noRestrictedImports'],
  ['src/rules/a.ts', `export const today = new Date();`, 'plugin'],
  ['src/card/a.ts', `export const now = Date.now();`, 'plugin'],
  ['src/recognition/a.ts', `export const home = process.env;`, 'noRestrictedGlobals'],
  ['src/catalogue/a.ts', `export const get = () => fetch('https://example.com');`, 'noRestrictedGlobals'],
];

const root = path.resolve(import.meta.dirname, '../../..');
const houses: string[] = [];

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

describe('the arrows between the rooms', () => {
  const allowed = lint(build(ALLOWED));
  test.each(ALLOWED.map(([file, text], row) => [file, text, row] as const))('%s may: %s', (file, _, row) => {
    expect(allowed.get(fileOf(file, row)) ?? []).toEqual([]);
  });

  const refused = lint(build(REFUSED));
  test.each(REFUSED.map(([file, text, rule], row) => [file, text, rule, row] as const))(
    '%s may not: %s (%s)',
    (file, _, rule, row) => {
      expect(refused.get(fileOf(file, row)) ?? []).toContain(rule);
    },
  );
});

describe('import circles', () => {
  const folders = ['src/text', 'pipeline/deep', 'scripts/lib', 'test/unit'];
  const found = lint(
    build(
      folders.flatMap((folder): readonly Row[] => [
        [`${folder}/one.ts`, "import { two } from './two';\nexport const one = () => two;"],
        [`${folder}/two.ts`, "import { one } from './one';\nexport const two = () => one;"],
      ]),
    ),
  );
  test.each(folders)('are refused in %s', (folder) => {
    expect(found.get(`${folder}/one.ts`)).toContain('noImportCycles');
  });
});

function build(rows: readonly (readonly [file: string, text: string, ...rest: unknown[]])[]): string {
  const house = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  houses.push(house);
  cpSync(path.join(root, 'biome.json'), path.join(house, 'biome.json'));
  cpSync(path.join(root, 'scripts/lint'), path.join(house, 'scripts/lint'), { recursive: true });
  for (const [row, [file, text]] of rows.entries()) {
    const place = path.join(house, fileOf(file, row));
    mkdirSync(path.dirname(place), { recursive: true });
    appendFileSync(place, `${text}\n`);
  }
  return house;
}

/** A file of its own for each row; only src/extension.ts has to keep its name, so its rows share it. */
function fileOf(file: string, row: number): string {
  return file.replace(/\ba\.ts$/, `a${row}.ts`);
}

/** The rules that each file breaks, by the file's path. */
function lint(folder: string): Map<string, string[]> {
  const biome = path.join(root, 'node_modules/.bin/biome');
  const printed = run(biome, ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'], folder);
  const { diagnostics } = JSON.parse(printed) as {
    diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
  };
  const rules = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const rule = category.split('/').at(-1) ?? category;
    rules.set(location.path, [...(rules.get(location.path) ?? []), rule]);
  }
  return rules;
}

/** What a command prints, whatever its exit code. */
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
