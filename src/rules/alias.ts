/** Whether the text is an alias that only points at the snapshot that the dates are about: the vendor may repoint it. */
import type { ModelEntry } from '../catalogue';

export interface PointsAt {
  readonly snapshot: string;
  /** The vendor's notice names the snapshot and not the alias: even a passed date says nothing certain of the alias. */
  readonly onlySnapshotNamed: boolean;
}

/** `written` is the ID as it stands in the text, without prefixes. */
export function pointsAt(written: string, entry: ModelEntry): PointsAt | undefined {
  return bareIdOfNamedSnapshot(written, entry) ?? aliasOfDatedId(written, entry);
}

/** `gpt-5`, where the notice names `gpt-5-2025-08-07` alone. */
function bareIdOfNamedSnapshot(written: string, entry: ModelEntry): PointsAt | undefined {
  if (!same(written, entry.id)) return undefined;
  const { namedSnapshot: snapshot } = entry.lifecycle;
  return snapshot !== undefined && entry.aliases?.includes(snapshot)
    ? { snapshot, onlySnapshotNamed: true }
    : undefined;
}

/** `claude-sonnet-4-5` and `…-latest` beside `claude-sonnet-4-5-20250929`. */
function aliasOfDatedId(written: string, entry: ModelEntry): PointsAt | undefined {
  if (!entry.aliases?.some((alias) => same(alias, written))) return undefined;
  if (written.endsWith('-latest') && entry.lifecycle.namedSnapshot === entry.id)
    return { snapshot: entry.id, onlySnapshotNamed: true };
  const family = written.toLowerCase().replace(/-(latest|0)$/, '');
  const rest = entry.id.toLowerCase().startsWith(family) ? entry.id.slice(family.length) : '';
  return /^[-@]\d{4,8}(-\d\d-\d\d)?$/.test(rest) ? { snapshot: entry.id, onlySnapshotNamed: false } : undefined;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
