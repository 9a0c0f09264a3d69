/** Names that may come to stand for another model, and the snapshots that could stand there instead. */
import { type Catalogue, type EntryRef, lifecycleOn, memoize } from '../../catalogue';
import { DEPLOYMENT_PLATFORM } from '../../platforms';
import type { Mention } from '../../recognition';
import type { ModelStatus } from '../model-status';

export interface Floating {
  /** Azure's other half of the name is missing. */
  readonly isWithoutVersion: boolean;
  /** The newest first; empty where none is known. */
  readonly snapshots: readonly string[];
}

const MOST = 3;
/** `-2024-08-06`, `-20250929`, `-0613`, `-001`. */
const DATE = /[-@](?:\d{4}-\d\d-\d\d|\d{8}|\d{4}|\d{3})$/;
const LATEST = /[-:@](?:latest|default)$/;

/** `undefined`: pinned, or nothing says that it is not. */
export function floating(
  { tier }: Mention,
  { written, refs, entry, ref, platform, pointsAt }: ModelStatus,
  catalogue: Catalogue,
  asOf: string,
): Floating | undefined {
  if (refs.length > 1) {
    // Which version a caller gets is decided where the deployment is declared.
    if (platform === DEPLOYMENT_PLATFORM && tier !== 'deployment') return undefined;
    return { isWithoutVersion: true, snapshots: [] };
  }
  const lower = written.toLowerCase();
  if (DATE.test(lower)) return undefined;
  const of = snapshotsByName(catalogue).get(`${platform} ${lower}`) ?? [];
  const alive = of.filter((one) => lifecycleOn(catalogue.entry(one), asOf).state !== 'retired').map(({ id }) => id);
  const aliases = (entry.aliases ?? []).filter(
    (alias) => DATE.test(alias) && alias.toLowerCase().replace(DATE, '') === lower,
  );
  const named = [...(pointsAt ? [pointsAt.snapshot] : []), ...aliases, ...alive.sort().reverse()];
  const snapshots = [...new Set(named)].slice(0, MOST);
  const isAlias = ref.id.toLowerCase() !== lower && DATE.test(ref.id);
  if (!snapshots.length && !LATEST.test(lower) && !isAlias) return undefined;
  return { isWithoutVersion: false, snapshots: snapshots.length || !isAlias ? snapshots : [ref.id] };
}

/** Platform and ID without its date → the entries with one. */
const snapshotsByName = memoize((catalogue: Catalogue): ReadonlyMap<string, readonly EntryRef[]> => {
  const found = new Map<string, EntryRef[]>();
  for (const ref of catalogue.refs) {
    const lower = ref.id.toLowerCase();
    if (!DATE.test(lower)) continue;
    const key = `${ref.platform} ${lower.replace(DATE, '')}`;
    found.set(key, [...(found.get(key) ?? []), ref]);
  }
  return found;
});
