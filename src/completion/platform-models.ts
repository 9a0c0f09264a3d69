/** All models of a platform as they stand on a day, worked out once and kept: lists are asked for at every keystroke. */
import {
  type Catalogue,
  type EntryRef,
  groupedBy,
  type LifecycleOfAll,
  lifecycleOfAll,
  type ModelEntry,
  memoize,
  memoizeByDay,
} from '../catalogue';
import { ownPlatform } from '../platforms';

/** One ID on one platform, on Azure all its versions together. */
export interface PlatformModel {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly platform: string;
  readonly refs: readonly EntryRef[];
  readonly life: LifecycleOfAll;
  readonly released: string | undefined;
  readonly kind: ModelEntry['kind'];
}

/** By platform: of the day that was asked for last. */
const shelvesOn = memoizeByDay((_catalogue: Catalogue, _asOf) => new Map<string, readonly PlatformModel[]>());

export function modelsOf(platform: string, catalogue: Catalogue, asOf: string): readonly PlatformModel[] {
  const shelves = shelvesOn(catalogue, asOf);
  const known = shelves.get(platform);
  if (known) return known;
  const models = shelve(platform, catalogue, asOf);
  shelves.set(platform, models);
  return models;
}

/** The entries of each platform: one pass for all of them. */
export const refsByPlatform = memoize(
  (catalogue: Catalogue): ReadonlyMap<string, readonly EntryRef[]> => groupedBy(catalogue.refs, (ref) => ref.platform),
);

function shelve(platform: string, catalogue: Catalogue, asOf: string): readonly PlatformModel[] {
  const models: PlatformModel[] = [];
  for (const [id, refs] of groupedBy(refsByPlatform(catalogue).get(platform) ?? [], (ref) => ref.id)) {
    const entries = refs.map((ref) => catalogue.entry(ref));
    const newest = entries.at(-1);
    if (!newest) continue;
    let released: string | undefined;
    for (const { lifecycle } of entries)
      if (lifecycle.released !== undefined && (released === undefined || lifecycle.released > released))
        released = lifecycle.released;
    const aliases = entries.length === 1 ? (newest.aliases ?? NONE) : NONE;
    const life = lifecycleOfAll(entries, asOf);
    models.push({ id, aliases, name: newest.name, platform, refs, life, released, kind: newest.kind });
  }
  return models;
}

const NONE: readonly string[] = [];

/** Platforms that serve a vendor's models under the vendor's own name. */
export const vendorsOwn = memoize((catalogue: Catalogue): readonly string[] =>
  catalogue.platforms.filter((platform) => {
    const first = refsByPlatform(catalogue).get(platform)?.[0];
    return first && ownPlatform(catalogue.entry(first).vendor) === platform;
  }),
);
