/** What no run may do: lose entries, names or dates, or believe a document in which half of its models have vanished. Pure. */
import type { ModelEntry } from '../src/catalogue';
import type { PlatformFile } from '../src/catalogue/making';
import type { Merged } from './merge/merge';

/** Stops the run: nothing is written. */
export class StopRun extends Error {}

const MOST_VANISHED = { share: 0.3, count: 10 };
/** Replaced dates in one run, as a share of a platform's dates. */
const MOST_REPLACED = { share: 0.5, count: 20 };

/** Throws `StopRun` when the upstream no longer names a great part of what it vouched for, or would move a great part of a platform's dates. */
export function refuseMassChanges(name: string, merged: Merged, before: readonly PlatformFile[]): void {
  const { length } = merged.vanished;
  if (length >= MOST_VANISHED.count && length > merged.vouchedBefore * MOST_VANISHED.share)
    throw new StopRun(`${name} no longer names ${length} of ${merged.vouchedBefore} models`);
  for (const file of before) {
    const dated = file.models.filter((entry) => entry.lifecycle.retires?.length).length;
    const moved = merged.changes.filter(
      (change) =>
        change.platform === file.platform && change.field === 'lifecycle.retires' && change.verdict === 'replaced',
    ).length;
    if (moved >= MOST_REPLACED.count && moved > dated * MOST_REPLACED.share)
      throw new StopRun(`${name} would move ${moved} of ${dated} dates on ${file.platform}`);
  }
}

/** Throws `StopRun` when an entry, a name or all dates of an entry are gone. */
export function refuseLosses(before: readonly PlatformFile[], after: readonly PlatformFile[]): void {
  for (const file of before) {
    const now = after.find((other) => other.platform === file.platform);
    const entries = new Map((now?.models ?? []).map((entry) => [referenceOf(entry), entry]));
    for (const entry of file.models) {
      const kept = entries.get(referenceOf(entry));
      const lost = kept ? lossOf(entry, kept) : 'the entry';
      if (lost) throw new StopRun(`${file.platform} ${referenceOf(entry)} would lose ${lost}`);
    }
  }
}

function lossOf(before: ModelEntry, after: ModelEntry): string | undefined {
  const names = new Set([...(after.aliases ?? []), ...(after.otherSpellings ?? [])]);
  const name = [...(before.aliases ?? []), ...(before.otherSpellings ?? [])].find((text) => !names.has(text));
  if (name !== undefined) return `the name ${name}`;
  if ((before.lifecycle.retires?.length ?? 0) > (after.lifecycle.retires?.length ?? 0)) return 'a retirement date';
  const field = Object.keys(before).find((key) => !(key in after) && key !== 'thirdPartyOnly' && key !== 'kindAssumed');
  return field && `its ${field}`;
}

/** How an entry is named within its platform: the ID, or `id@version`. */
export const referenceOf = ({ id, version }: ModelEntry): string => (version === undefined ? id : `${id}@${version}`);
