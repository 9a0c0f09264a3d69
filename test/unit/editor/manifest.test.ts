import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RELEASE_KEYS } from '../../../src/catalogue';
import { COMMANDS } from '../../../src/editor/commands';
import { RULE_NAMES } from '../../../src/rules/rules';
import { countsWithoutTrust, DEFAULTS } from '../../../src/session/settings';
import { RuleSetting } from '../../../src/session/settings-schema';

const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Property {
  readonly default?: unknown;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly items?: { readonly enum?: readonly string[] };
}

const manifest: {
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly media: { readonly image?: Readonly<Record<string, string>>; readonly markdown?: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
} = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

const RULE = 'modelAlmanac.rules.';

const settings = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
) as Readonly<Record<string, Property>>;

describe('the manifest', () => {
  test('has the settings that the code reads, with the same defaults', () => {
    const declared = Object.entries(settings).map(([key, property]) => [key, property.default]);
    expect(Object.fromEntries(declared.filter(([key]) => !key?.toString().startsWith(RULE)))).toEqual(
      Object.fromEntries(Object.entries(DEFAULTS).map(([key, value]) => [`modelAlmanac.${key}`, value])),
    );
  });

  test('has each rule with each severity', () => {
    const rules = Object.entries(settings).filter(([key]) => key.startsWith(RULE));
    expect(rules.map(([key]) => key.slice(RULE.length)).sort()).toEqual([...RULE_NAMES].sort());
    for (const [, rule] of rules) expect(rule).toMatchObject({ enum: RuleSetting.options, default: 'default' });
  });

  test('offers the platforms that the catalogue has', () => {
    const files = readdirSync(path.join(ROOT, 'src/catalogue/data'));
    const offered = settings['modelAlmanac.platforms']?.items?.enum ?? [];
    expect(offered.length).toBeGreaterThan(30);
    for (const platform of offered) expect(files).toContain(`${platform}.json`);
  });

  test('describes each setting in words', () => {
    for (const [key, property] of Object.entries(settings)) expect(property.markdownDescription, key).toMatch(/^%.+%$/);
  });

  test('has the commands that the code registers', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    expect(declared.sort()).toEqual(Object.values(COMMANDS).sort());
  });

  test('lets an untrusted workspace hide nothing', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const keys = Object.keys(settings);
    const harmless = ['completion.enabled', 'completion.retired'];
    expect(keys.filter((key) => countsWithoutTrust(key.replace('modelAlmanac.', '')))).toEqual(
      harmless.map((key) => `modelAlmanac.${key}`),
    );
    const restricted = keys.filter((key) => !harmless.includes(key.replace('modelAlmanac.', '')));
    expect([...restrictedConfigurations].sort()).toEqual(restricted.sort());
  });

  test('starts with the first document, or when a panel of the window before comes back', () =>
    expect(manifest.activationEvents).toEqual(['onLanguage', 'onWebviewPanel:modelAlmanac.card']));

  test.each(['package.nls.json', 'package.nls.ja.json'])('has the pictures of its walkthrough, by %s', (nls) => {
    const words = JSON.parse(readFileSync(path.join(ROOT, nls), 'utf8')) as Readonly<Record<string, string>>;
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    expect(steps.length).toBeGreaterThan(4);
    for (const { media } of steps) {
      const files = [...Object.values(media.image ?? {}), ...(media.markdown === undefined ? [] : [media.markdown])];
      expect(files.length).toBeGreaterThan(0);
      for (const file of files.map((name) => words[name.replaceAll('%', '')] ?? name))
        expect(existsSync(path.join(ROOT, file)), file).toBe(true);
    }
  });

  test('ticks each step of the walkthrough by something that happens', () => {
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const source = readFileSync(path.join(ROOT, 'src/editor/first-steps.ts'), 'utf8');
    for (const { completionEvents } of steps) {
      expect(completionEvents.length).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        if (kind === 'onContext') expect(source).toContain(`'${name.replace('modelAlmanac.did', '')}'`);
        else if (name.startsWith('modelAlmanac.')) expect(Object.values<string>(COMMANDS)).toContain(name);
        else expect(event).toBe('onCommand:workbench.action.openSettings');
      }
    }
  });

  test('offers to refresh only where somebody signs catalogues', () => {
    const hidden = manifest.contributes.menus.commandPalette.filter(
      ({ command, when }) => command === COMMANDS.updateCatalogue && when === 'false',
    );
    expect(hidden.length).toBe(RELEASE_KEYS.length === 0 ? 1 : 0);
  });
});
