import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import type { Finding } from '../../../src/rules/finding';
import { ALL_RULES, INVALID_SUPPRESSION, RULE_NAMES } from '../../../src/rules/rules';
import { severityOf } from '../../../src/rules/severity';
import { layOver } from '../../../src/session/own-file';
import { positionsIn } from '../../../src/text/positions';
import { frozenCatalogue } from '../catalogue/frozen';

const DOCS = path.resolve(import.meta.dirname, '../../../docs/rules');
const AS_OF = '2026-11-21';

interface Example {
  readonly section: 'Invalid' | 'Valid';
  readonly file: string;
  readonly code: string;
  /** The line that the command line prints for it, where the page shows one. */
  readonly shown?: string;
}

/** Blocks are named like files: ```python app.py */
function examplesIn(page: string): readonly Example[] {
  return (['Invalid', 'Valid'] as const).flatMap((section) => {
    const body = page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
    const blocks = [...body.matchAll(/```(\w+)(?: (\S+))?\n([\s\S]*?)\n```/g)];
    return blocks.flatMap(([, , file, code = ''], index): readonly Example[] => {
      const next = blocks[index + 1];
      const shown = next?.[1] === 'text' ? next[3] : undefined;
      return file === undefined ? [] : [{ section, file, code: `${code}\n`, ...(shown !== undefined && { shown }) }];
    });
  });
}

/** A page may show the workspace's own file: its other examples are read with it. */
const OWN_FILE = 'model-almanac.json';

async function findings({ file, code }: Example, rule: string, ownFile?: string): Promise<readonly Finding[]> {
  const whole = frozenCatalogue();
  const catalogue = ownFile === undefined ? whole : (await layOver(whole, ownFile, WHO)).catalogue;
  const document = recognize({ text: code, path: file }, catalogue, { slots: true });
  const optional = ALL_RULES.find(({ name, offByDefault }) => name === rule && offByDefault);
  return check(document, catalogue, { asOf: AS_OF, severities: optional ? { [rule]: 'information' } : {} });
}

const WHO = { trusted: true, language: 'en' } as const;

it('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(DOCS).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(RULE_NAMES.map((name) => `${name}.md`).sort());
  const index = readFileSync(path.join(DOCS, 'README.md'), 'utf8');
  for (const { name, summary } of ALL_RULES) expect(index).toContain(`| [${name}](${name}.md) | ${summary}`);
});

describe.each(RULE_NAMES)('%s', (rule) => {
  const page = readFileSync(path.join(DOCS, `${rule}.md`), 'utf8');
  const all = examplesIn(page);
  const ownFile = all.find(({ file }) => file === OWN_FILE)?.code;
  const examples = all.filter(({ file }) => file !== OWN_FILE);

  it('has examples of both kinds, and says what it claims', () => {
    expect(new Set(examples.map(({ section }) => section))).toEqual(new Set(['Invalid', 'Valid']));
    const claims = ALL_RULES.find(({ name }) => name === rule)?.claims ?? [];
    if (rule !== INVALID_SUPPRESSION)
      expect(page.startsWith(`# ${rule}\n\n${ALL_RULES.find(({ name }) => name === rule)?.summary}\n`)).toBe(true);
    for (const claim of claims) {
      const tiers = (['default', 'deployment', 'prose'] as const).map((tier) => severityOf(claim, tier) ?? 'none');
      expect(page).toContain(`| ${tiers.join(' | ')} |\n`);
    }
  });

  it.each(examples.filter(({ section }) => section === 'Invalid'))('invalid: $code', async (example) => {
    const found = await findings(example, rule, ownFile);
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    if (example.shown === undefined) return;
    const [{ target, severity, message } = { target: undefined, severity: '', message: '' }] = found;
    const { line, column } = positionsIn(example.code)(target?.start ?? 0);
    expect(`${example.file}:${line}:${column}: ${severity}: ${message}`).toBe(example.shown);
  });

  it.each(examples.filter(({ section }) => section === 'Valid'))('valid: $code', async (example) => {
    expect((await findings(example, rule, ownFile)).map((finding) => finding.rule)).not.toContain(rule);
  });
});
