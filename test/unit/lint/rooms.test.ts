import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** Each row is a file in an empty copy of the house, linted by the house's own biome.json. */
const ALLOWED = [
  ['src/extension.ts', `export * from './editor/hover';`],
  ['src/extension.ts', `export * from 'vscode';`],
  ['src/editor/a.ts', `export * from 'vscode';`],
  ['src/editor/a.ts', `export * from '../card/card';`],
  ['src/editor/a.ts', `export * from '../rules/check';`],
  ['src/editor/a.ts', `export * from '../recognition/recognise';`],
  ['src/editor/a.ts', `export const today = new Date();`],
  ['src/cli/a.ts', `export * from '../rules/check';`],
  ['src/cli/a.ts', `export * from 'node:fs';`],
  ['src/cli/a.ts', `export const now = [Date.now(), process.argv, console.log];`],
  ['src/rules/a.ts', `export * from '../recognition/recognise';`],
  ['src/rules/a.ts', `export * from '../messages/messages';`],
  ['src/rules/a.ts', `export * from './card';`],
  ['src/card/a.ts', `export * from '../catalogue/catalogue';`],
  ['src/completion/a.ts', `export * from '../text/place';`],
  ['src/recognition/a.ts', `export * from '../text/place';`],
  ['src/recognition/platforms/a.ts', `export * from '../../catalogue/catalogue';`],
  ['src/text/a.ts', `export * from './editor';`],
  ['src/text/a.ts', `export * from './rules/rule';`],
  ['src/catalogue/a.ts', `export * from 'zod/mini';`],
  ['src/globs/a.ts', `export * from './patterns';`],
  ['src/editor/a.ts', `export * from '../globs/globs';`],
  ['src/cli/a.ts', `export * from '../globs/globs';`],
  ['src/catalogue/a.ts', `export * from '../platforms';`],
  ['src/recognition/a.ts', `export * from '../platforms';`],
  ['src/platforms/a.ts', `export * from './platform';`],
  ['src/platforms/tables/a.ts', `export * from '../list';`],
  ['scripts/a.ts', `export * from 'zod';`],
  ['src/catalogue/a.ts', `export const day = new Date(Date.UTC(2026, 10, 21));`],
  ['src/messages/a.ts', `export type * from '../catalogue/schema';`],
  ['scripts/a.ts', `export * from 'node:fs';`],
  ['test/unit/a.ts', `export * from '../../src/editor/hover';`],
] as const;

const REFUSED = [
  ['src/globs/a.ts', `export * from '../text/place';`, 'noRestrictedImports'],
  ['src/globs/a.ts', `export * from 'vscode';`, 'noRestrictedImports'],
  ['src/globs/a.ts', `export * from 'node:path';`, 'noNodejsModules'],
  ['src/catalogue/a.ts', `export * from '../globs/globs';`, 'noRestrictedImports'],
  ['src/extension.ts', `export * from './cli/main';`, 'noRestrictedImports'],
  ['src/extension.ts', `export * from 'node:fs';`, 'noNodejsModules'],
  ['src/editor/a.ts', `export * from '../cli/main';`, 'noRestrictedImports'],
  ['src/editor/a.ts', `export * from '../extension';`, 'noRestrictedImports'],
  ['src/editor/a.ts', `export * from 'node:fs';`, 'noNodejsModules'],
  ['src/editor/a.ts', `export * from 'zod';`, 'noRestrictedImports'],
  ['src/catalogue/a.ts', `export * from 'zod';`, 'noRestrictedImports'],
  ['src/cli/a.ts', `export * from 'zod';`, 'noRestrictedImports'],
  ['src/editor/a.ts', `export * from 'fs';`, 'noNodejsModules'],
  ['src/cli/a.ts', `export * from '../editor/hover';`, 'noRestrictedImports'],
  ['src/cli/a.ts', `export * from 'vscode';`, 'noRestrictedImports'],
  ['src/rules/a.ts', `export * from '../card/card';`, 'noRestrictedImports'],
  ['src/rules/a.ts', `export * from '../completion/complete';`, 'noRestrictedImports'],
  ['src/rules/deep/a.ts', `export * from '../../editor/hover';`, 'noRestrictedImports'],
  ['src/card/a.ts', `export * from '../rules/check';`, 'noRestrictedImports'],
  ['src/card/a.ts', `export type * from 'vscode';`, 'noRestrictedImports'],
  ['src/completion/a.ts', `export * from '../editor/hover';`, 'noRestrictedImports'],
  ['src/recognition/a.ts', `export * from '../rules/check';`, 'noRestrictedImports'],
  [
    'src/recognition/a.ts',
    `import type { Hover } from '../editor/hover';\nexport type H = Hover;`,
    'noRestrictedImports',
  ],
  ['src/recognition/a.ts', `export const load = () => import('../cli/main');`, 'noRestrictedImports'],
  ['src/recognition/a.ts', `export * from 'vscode';`, 'noRestrictedImports'],
  ['src/text/a.ts', `export * from '../recognition/recognise';`, 'noRestrictedImports'],
  ['src/text/a.ts', `export * from '../catalogue/catalogue';`, 'noRestrictedImports'],
  ['src/text/formats/a.ts', `export * from '../../rules/check';`, 'noRestrictedImports'],
  ['src/text/a.ts', `export * from '../platforms';`, 'noRestrictedImports'],
  ['src/text/formats/a.ts', `export * from '../../platforms/list';`, 'noRestrictedImports'],
  ['src/messages/a.ts', `export * from '../platforms';`, 'noRestrictedImports'],
  ['src/platforms/a.ts', `export * from '../text/words';`, 'noRestrictedImports'],
  ['src/platforms/tables/a.ts', `export * from '../../catalogue/catalogue';`, 'noRestrictedImports'],
  ['src/platforms/a.ts', `export * from 'node:fs';`, 'noNodejsModules'],
  ['src/catalogue/a.ts', `export * from '../text/place';`, 'noRestrictedImports'],
  ['src/catalogue/a.ts', `export * from '../messages/messages';`, 'noRestrictedImports'],
  ['src/catalogue/a.ts', `export * from 'node:fs';`, 'noNodejsModules'],
  ['src/messages/a.ts', `export * from '../card/card';`, 'noRestrictedImports'],
  ['src/rules/a.ts', `export const today = new Date();`, 'plugin'],
  ['src/card/a.ts', `export const now = Date.now();`, 'plugin'],
  ['src/recognition/a.ts', `export const home = process.env;`, 'noRestrictedGlobals'],
  ['src/catalogue/a.ts', `export const get = () => fetch('https://example.com');`, 'noRestrictedGlobals'],
] as const;

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
