// Writes what follows from the list of rules: their settings in package.json and the index of docs/rules.
//   npm run rules:manifest             writes both
//   npm run rules:manifest -- --check  says which one is out of date
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_RULES, RULE_NAMES, SEVERITIES } from '../../src/rules';

const MANIFEST = 'package.json';
const INDEX = 'docs/rules/README.md';
export const SETTING = 'modelAlmanac.rules.';
/** The setting behind which they stand. */
const BEHIND = 'modelAlmanac.leadTimeDays';

type Properties = Readonly<Record<string, object>>;

/**
 * The manifest with one setting a rule, in the order of the rules: the settings' search finds no property of an object.
 * Whoever does not trust a workspace keeps its settings from hiding a finding.
 */
export function withRules(manifest: string, names: readonly string[] = RULE_NAMES): string {
  const parsed = JSON.parse(manifest);
  for (const group of parsed.contributes.configuration)
    if (BEHIND in group.properties) group.properties = withSettings(group.properties, names);
  const { untrustedWorkspaces } = parsed.capabilities;
  const others = untrustedWorkspaces.restrictedConfigurations.filter((key: string) => !key.startsWith(SETTING));
  const at = others.indexOf(BEHIND) + 1;
  untrustedWorkspaces.restrictedConfigurations = others.toSpliced(at, 0, ...names.map((name) => `${SETTING}${name}`));
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

function withSettings(properties: Properties, names: readonly string[]): Properties {
  const others = Object.entries(properties).filter(([key]) => !key.startsWith(SETTING));
  const at = others.findIndex(([key]) => key === BEHIND) + 1;
  return Object.fromEntries(others.toSpliced(at, 0, ...names.map(setting)));
}

const setting = (name: string, index: number): [string, object] => [
  `${SETTING}${name}`,
  {
    type: 'string',
    enum: ['default', ...[...SEVERITIES].reverse(), 'off'],
    markdownEnumDescriptions: ['%config.rules.default%', '', '', '', '', '%config.rules.off%'],
    default: 'default',
    scope: 'language-overridable',
    markdownDescription: `%config.rules.${name}%`,
    order: index + 2,
  },
];

/** The index with a row a rule; a row of a rule that has no summary in the code stays as it is. */
export function withRows(index: string, rules: readonly { name: string; summary: string }[] = ALL_RULES): string {
  const [head = '', ...rest] = index.split('|---|---|\n');
  const lines = rest.join('|---|---|\n').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  const kept = lines.slice(0, end).filter((line) => !rules.some(({ name }) => line.startsWith(`| [${name}]`)));
  const rows = rules.map(({ name, summary }) => `| [${name}](${name}.md) | ${summary} |`);
  return `${head}|---|---|\n${[...rows, ...kept.filter(isRuleRow), ...lines.slice(end)].join('\n')}`;
}

/** A row whose rule is still there. */
const isRuleRow = (line: string): boolean => RULE_NAMES.some((name) => line.startsWith(`| [${name}](`));

/** Writes both files below `root`, or only names those that would change. */
export function writeRules(root: string, isCheck: boolean): readonly string[] {
  const changed: string[] = [];
  const files = [[MANIFEST, withRules] as const, [INDEX, withRows] as const];
  for (const [file, change] of files) {
    const before = readFileSync(path.join(root, file), 'utf8');
    const after = change(before);
    if (after === before) continue;
    changed.push(file);
    if (!isCheck) writeFileSync(path.join(root, file), after);
  }
  return changed;
}

export function main(args: readonly string[]): number {
  const isCheck = args.includes('--check');
  const changed = writeRules('.', isCheck);
  for (const file of changed) console.log(isCheck ? `${file} is out of date: npm run rules:manifest` : `wrote ${file}`);
  return isCheck && changed.length > 0 ? 1 : 0;
}
