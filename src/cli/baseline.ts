/** What a repository starts with: known findings that are not reported again. Lines may move; a worse finding is a new one. */
import path from 'node:path';
import * as z from 'zod/mini';
import { plain } from '../text';
import { whyOf } from './files/problem';
import { readRegular } from './files/regular';
import { writeWhole } from './files/write-whole';
import { UsageError } from './host';
import type { FindingRow } from './rows';

const Known = z.strictObject({
  file: z.string(),
  rule: z.string(),
  text: z.string(),
  count: z.int().check(z.positive()),
});
const Baseline = z.strictObject({
  version: z.literal(1),
  about: z.optional(z.string()),
  findings: z.readonly(z.array(Known)),
});
export type Baseline = z.infer<typeof Baseline>;

/** The file names dead models itself: it must not be reported, here or in an editor. */
const ABOUT = '# model-almanac-ignore-file -- known findings, written by model-almanac check --baseline';

/** One is a few kB; what is larger is something else. */
const LARGEST = 64 * 1024 * 1024;

/** Throws a `UsageError` for a file that is missing or no baseline: a misspelt name must not hide anything. */
export function readBaseline(file: string, cwd: string): Baseline {
  const refuse = (why: string): never => {
    throw new UsageError(`${file} is no baseline: ${why}. --write-baseline writes it.`);
  };
  const { success, data } = Baseline.safeParse(parsed(path.resolve(cwd, file), refuse));
  return success ? data : refuse('it has another form');
}

function parsed(full: string, refuse: (why: string) => never): unknown {
  try {
    return JSON.parse(readRegular(full, LARGEST).toString('utf8'));
  } catch (error) {
    return refuse(plain(whyOf(error)));
  }
}

export function writeBaseline(file: string, cwd: string, rows: readonly FindingRow[]): void {
  const counts = new Map<string, z.infer<typeof Known>>();
  for (const row of rows) {
    const key = keyOf(row.file, row.rule, row.mention.text);
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { file: row.file, rule: row.rule, text: row.mention.text, count });
  }
  const findings = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, known]) => JSON.stringify(known));
  const lines = findings.length ? `\n    ${findings.join(',\n    ')}\n  ` : '';
  try {
    writeWhole(path.resolve(cwd, file), `{\n  "version": 1,\n  "about": "${ABOUT}",\n  "findings": [${lines}]\n}\n`);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${whyOf(error)}`);
  }
}

/** To be asked once for each finding, in order: of several alike, those above the known number are new. */
export function isNewIn(baseline: Baseline): (row: FindingRow) => boolean {
  const left = new Map<string, number>();
  // Two branches that were merged may both have brought a line.
  for (const { file, rule, text, count } of baseline.findings) {
    const key = keyOf(file, rule, text);
    left.set(key, Math.max(count, left.get(key) ?? 0));
  }
  return ({ file, rule, mention }) => {
    const key = keyOf(file, rule, mention.text);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  };
}

const keyOf = (...parts: readonly string[]): string => parts.join('\u0000');
