/** Findings → what ends on which day, each once, with all its places. Pure. */
import { daysBetween } from '../../catalogue';
import { platformName } from '../../platforms';
import type { FindingRow } from '../rows';

export interface UsedAt {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly owners?: readonly string[];
}

export interface Loss {
  readonly date: string;
  /** Negative once it is over. */
  readonly daysLeft: number;
  readonly kind: FindingRow['mention']['kind'];
  readonly platform?: string;
  readonly platformName?: string;
  /** The model's or the API version's own name. */
  readonly id: string;
  readonly version?: string;
  readonly replacement?: string;
  readonly source?: FindingRow['source'];
  readonly owners: readonly string[];
  readonly places: readonly UsedAt[];
}

/** By day, then by name. `until`: the last day that is looked at; `past`: also what has ended before `asOf`. */
export function lossesIn(
  rows: readonly FindingRow[],
  { asOf, until, past }: { readonly asOf: string; readonly until: string; readonly past: boolean },
): readonly Loss[] {
  const byKey = new Map<string, FindingRow[]>();
  for (const row of rows) {
    if (row.date === undefined || row.date > until || (row.date < asOf && !past)) continue;
    const { platform = '', id, text, version = '' } = row.mention;
    const key = [row.date, platform, id ?? text, version].join('\0');
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, alike]) => lossOf(alike, asOf) ?? []);
}

function lossOf(rows: readonly FindingRow[], asOf: string): Loss | undefined {
  const [first] = rows;
  if (first?.date === undefined) return undefined;
  const { platform, id, text, version, kind } = first.mention;
  const replacement = rows.find((row) => row.replacement !== undefined)?.replacement;
  return {
    date: first.date,
    daysLeft: daysBetween(asOf, first.date),
    kind,
    ...(platform !== undefined && { platform, platformName: platformName(platform) }),
    id: id ?? text,
    ...(version !== undefined && { version }),
    ...(replacement !== undefined && { replacement }),
    ...(first.source && { source: first.source }),
    owners: [...new Set(rows.flatMap(({ owners = [] }) => owners))],
    places: rows.map(({ file, line, column, owners }) => ({ file, line, column, ...(owners?.length && { owners }) })),
  };
}

/** As people call it. */
export const nameOf = ({ id, version }: Pick<Loss, 'id' | 'version'>): string =>
  version === undefined || id.includes(version) ? id : `${id} ${version}`;
