/** The sources table of one platform while an upstream is merged into it: which key a document has, and what a newer one does to it. */

import type { ModelEntry, Source } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';

type Unread = Omit<Source, 'checked'>;

/** Two documents of the same lineage are versions of one another: the same package, the same page by the same way. */
export function lineageOf(source: Unread): string {
  const npm = /^npm (@?[^\s@]+)[@ ]\d\S*(?: \([^)]*\))?$/.exec(source.document)?.[1];
  if (npm) return `npm ${npm}`;
  return [source.document, source.url ?? '', source.path ?? ''].join(' | ');
}

/** The key under which the newest document of this lineage stands in the table. */
export function keyOfLineage(table: Readonly<Record<string, Source>>, source: Unread): string | undefined {
  const lineage = lineageOf(source);
  return Object.entries(table)
    .filter(([, known]) => known.note === undefined && lineageOf(known) === lineage)
    .sort(([, a], [, b]) => (lastDay(a.checked) < lastDay(b.checked) ? 1 : -1))
    .map(([key]) => key)[0];
}

/** A free key, made from the document's name. */
export function newKey(table: Readonly<Record<string, Source>>, source: Unread): string {
  const base = source.document
    .toLowerCase()
    .replace(/[@ ]\d[\d.]*\S*$/, '')
    .replace(/\(.*\)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 32);
  let key = base;
  for (let n = 2; table[key]; n++) key = `${base}-${n}`;
  return key;
}

export interface Platform {
  readonly table: Record<string, Source>;
  readonly models: ModelEntry[];
}

/**
 * The document under `key` was read again on a newer day. Facts that it still holds (`agreed`: entry number → fields) go on under the key;
 * those that it no longer holds stay with the older document, under a key with its day, so that no fact looks fresher than it is.
 */
export function renewSource(
  platform: Platform,
  key: string,
  next: Source,
  agreed: ReadonlyMap<number, ReadonlySet<string>>,
): void {
  const old = platform.table[key];
  platform.table[key] = next;
  if (!old || lastDay(old.checked) >= lastDay(next.checked)) return;
  const oldKey = freeKey(platform.table, `${key}-${old.checked}`);
  platform.models.forEach((entry, index) => {
    const fields = entry.sources[key];
    if (!fields) return;
    const still = agreed.get(index) ?? new Set();
    const kept = fields.filter((field) => still.has(field));
    const left = fields.filter((field) => !still.has(field));
    if (!left.length) return;
    platform.table[oldKey] = old;
    const { [key]: _, ...others } = entry.sources;
    platform.models[index] = {
      ...entry,
      sources: { ...others, ...(kept.length && { [key]: kept }), [oldKey]: left },
      ...(entry.history && {
        history: entry.history.map((item) => (item.source === key ? { ...item, source: oldKey } : item)),
      }),
    };
  });
}

function freeKey(table: Readonly<Record<string, Source>>, base: string): string {
  let key = base;
  for (let n = 2; table[key]; n++) key = `${base}-${n}`;
  return key;
}

/** Leaves out sources that the merge made or emptied and nobody uses; what nobody used before is not its business. */
export function usedSources(
  platform: Platform,
  before: Pick<PlatformFile, 'sources' | 'models'>,
): PlatformFile['sources'] {
  const used = keysOf(platform.models);
  const usedBefore = keysOf(before.models);
  return Object.fromEntries(
    Object.entries(platform.table).filter(([key]) => used.has(key) || (before.sources[key] && !usedBefore.has(key))),
  );
}

const keysOf = (models: readonly ModelEntry[]): ReadonlySet<string> =>
  new Set(models.flatMap((entry) => Object.keys(entry.sources)));
