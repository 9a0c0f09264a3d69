/** JSON for programs. */
import { plainJson } from '../../text';
import type { FindingRow, MentionRow } from '../rows';

/** One array, a finding a line, in pieces: of a large tree the whole is larger than the findings. */
export function* findingsAsJson(rows: readonly FindingRow[]): Generator<string> {
  if (!rows.length) yield '[]\n';
  for (let from = 0; from < rows.length; from += PIECE) {
    const lines = rows.slice(from, from + PIECE).map((row) => plainJson(JSON.stringify(row)));
    const isLast = from + PIECE >= rows.length;
    yield `${from ? '' : '[\n'}${lines.join(',\n')}${isLast ? '\n]\n' : ',\n'}`;
  }
}

/** Rows that are printed at once. */
const PIECE = 500;

/** One object a line. */
export function mentionsAsJsonl(rows: readonly MentionRow[]): string {
  return rows.map((row) => `${plainJson(JSON.stringify(row))}\n`).join('');
}
