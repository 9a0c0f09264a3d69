/** What is put into one text, and what is left for a person, with the reason. Pure. */
import { together, withEdits } from '../../rules';
import type { FindingRow, FixRow } from '../rows';

export type Reason = 'no-fix' | 'not-safe' | 'meets-another' | 'changed' | 'not-utf8' | 'unreadable' | 'declined';

export interface Left {
  readonly row: FindingRow;
  readonly reason: Reason;
  /** What a fix that is not safe changes, or what the system says. */
  readonly detail?: string;
}

export interface Applied {
  readonly row: FindingRow;
  readonly fix: FixRow;
}

export interface Plan {
  readonly applied: readonly Applied[];
  readonly left: readonly Left[];
  /** As it is to be; as it was where nothing is applied. */
  readonly text: string;
}

/** Hints need nobody. */
export const isWanted = ({ severity }: FindingRow): boolean => severity !== 'hint';

export const safeFixOf = ({ fixes = [] }: FindingRow): FixRow | undefined => fixes.find(({ preferred }) => preferred);

/** `rows`: findings of exactly this text. `declined`: those that somebody has said no to. */
export function planFor(text: string, rows: readonly FindingRow[], declined: ReadonlySet<FindingRow>): Plan {
  const applied: Applied[] = [];
  const left: Left[] = [];
  const safe = rows.flatMap((row) => (declined.has(row) ? [] : (safeFixOf(row) ?? [])));
  // Of two that meet, the later is left out.
  const { edits, fixes } = together(safe);
  const fitting = new Set(fixes);
  for (const row of rows) {
    const fix = safeFixOf(row);
    if (!fix) left.push(whyNone(row));
    else if (declined.has(row)) left.push({ row, reason: 'declined' });
    else if (fitting.has(fix)) applied.push({ row, fix });
    else left.push({ row, reason: 'meets-another' });
  }
  const after = withEdits(text, edits);
  if (after === undefined) return { applied: [], left: rows.map((row) => ({ row, reason: 'changed' })), text };
  return { applied, left, text: after };
}

export function whyNone(row: FindingRow): Left {
  const [offered] = row.fixes ?? [];
  if (!offered) return { row, reason: 'no-fix' };
  return { row, reason: 'not-safe', ...(offered.note !== undefined && { detail: offered.note }) };
}
