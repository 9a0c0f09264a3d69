/** JSON for programs. */
import { plainJson } from '../../text';
import type { FindingRow, MentionRow } from '../rows';

/** One array, a finding a line, in chunks: of a large tree the whole is larger than the findings. */
export function* findingsAsJson(rows: readonly FindingRow[]): Generator<string> {
  if (!rows.length) yield '[]\n';
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const lines = rows.slice(from, from + ROWS_AT_ONCE).map((row) => plainJson(JSON.stringify(row)));
    const isLast = from + ROWS_AT_ONCE >= rows.length;
    yield `${from ? '' : '[\n'}${lines.join(',\n')}${isLast ? '\n]\n' : ',\n'}`;
  }
}

/** Rows that are printed at once. */
const ROWS_AT_ONCE = 500;

/** One object a line. */
export function mentionsAsJsonl(rows: readonly MentionRow[]): string {
  return rows.map((row) => `${plainJson(JSON.stringify(row))}\n`).join('');
}
