/** JSON for programs. */
import { plainJson } from '../../text';
import type { FindingRow, MentionRow } from '../rows';

/** One array, a finding a line. */
export function findingsAsJson(rows: readonly FindingRow[]): string {
  return rows.length ? `[\n${rows.map((row) => plainJson(JSON.stringify(row))).join(',\n')}\n]\n` : '[]\n';
}

/** One object a line. */
export function mentionsAsJsonl(rows: readonly MentionRow[]): string {
  return rows.map((row) => `${plainJson(JSON.stringify(row))}\n`).join('');
}
