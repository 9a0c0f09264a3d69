import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_NAMES } from '../../../src/rules/rules';

interface Setting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly items?: { readonly enum?: readonly string[] };
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const source = read('package.json');
const manifest = JSON.parse(source) as Manifest;
const { contributes } = manifest;
const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;

describe('package.json', () => {
  test.each(['package.nls.json', 'package.nls.ja.json'])(
    'takes its texts from %s, which has those and no others',
    (file) => {
      const used = [...source.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
      expect(Object.keys(JSON.parse(read(file)) as object).sort()).toEqual([...new Set(used)].sort());
    },
  );

  test('has a severity for every rule', () => {
    const rules = Object.keys(settings).filter((key) => key.startsWith('modelAlmanac.rules.'));
    expect(rules.sort()).toEqual(RULE_NAMES.map((name) => `modelAlmanac.rules.${name}`).sort());
  });

  test('gives every setting a default and a scope', () => {
    const incomplete = Object.entries(settings).filter(
      ([, setting]) => setting.default === undefined || !setting.scope,
    );
    expect(incomplete.map(([name]) => name)).toEqual([]);
  });

  test('restricts only settings that it has', () => {
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)
      expect(settings).toHaveProperty([name]);
  });

  test('shows only commands that it has', () => {
    const commands = contributes.commands.map(({ command }) => command);
    for (const { command } of Object.values(contributes.menus).flat()) expect(commands).toContain(command);
  });

  test('names files that are there', () => {
    const named = [...source.matchAll(/"(?:\.\/)?((?:media|l10n|syntaxes|schemas|docs)\/[^"]+)"/g)].map(
      ([, file]) => file,
    );
    expect(named.filter((file) => !existsSync(path.join(root, file ?? '')))).toEqual([]);
  });

  test('compiles against the oldest editor that it supports', () => {
    expect(manifest.engines.vscode).toMatch(new RegExp(`^\\^${manifest.devDependencies['@types/vscode']}\\.`));
  });
});
