/** What was put in, and what was left and why: for people, and for programs. */
import type { ReportMessages } from '../../messages';
import { plain, plainJson, plainLines } from '../../text';
import type { FindingRow } from '../rows';
import type { Applied, Left } from './plan';

export interface Outcome {
  readonly applied: readonly Applied[];
  readonly left: readonly Left[];
  readonly dryRun: boolean;
  readonly messages: ReportMessages;
}

export function outcomeAsText({ applied, left, dryRun, messages: { fix: t } }: Outcome): string {
  const lines = [
    ...applied.map(({ row, fix: { replacement, note } }) => {
      const what = replacement === '' ? t.removed : `→ ${replacement}`;
      return `${at(row)}: ${row.mention.text} ${what}${note === undefined ? '' : ` (${note})`}`;
    }),
    ...left.map(({ row, reason, detail }) => {
      const why = detail === undefined ? t.reasons[reason] : `${t.reasons[reason]}: ${detail}`;
      return `${at(row)}: ${row.mention.text}: ${t.left}: ${why}`;
    }),
    (dryRun ? t.wouldDo : t.done)(applied.length, new Set(applied.map(({ row }) => row.file)).size, left.length),
  ];
  return plainLines(`${lines.map((line) => plain(line)).join('\n')}\n`);
}

const at = ({ file, line, column }: FindingRow): string => `${file}:${line}:${column}`;

export function outcomeAsJson({ applied, left, dryRun }: Outcome): string {
  const value = {
    dryRun,
    applied: applied.map(({ row, fix }) => ({ ...brief(row), fix })),
    left: left.map(({ row, reason, detail }) => ({
      ...brief(row),
      reason,
      ...(detail !== undefined && { detail }),
      fixes: row.fixes ?? [],
    })),
  };
  return `${plainJson(JSON.stringify(value, undefined, 2))}\n`;
}

function brief({ fixes: _, ...row }: FindingRow): Omit<FindingRow, 'fixes'> {
  return row;
}
