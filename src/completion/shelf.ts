/** All models of a platform as they stand on a day, worked out once and kept: lists are asked for at every keystroke. */
import type { Catalogue, EntryRef } from '../catalogue/catalogue';
import { type LifecycleOfAll, lifecycleOfAll } from '../catalogue/lifecycle-of-all';

/** One ID on one platform, on Azure all its versions together. */
export interface Shelved {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly platform: string;
  readonly refs: readonly EntryRef[];
  readonly life: LifecycleOfAll;
  readonly released?: string;
}

interface Shelves {
  readonly asOf: string;
  readonly byPlatform: Map<string, readonly Shelved[]>;
}

const SHELVES = new WeakMap<Catalogue, Shelves>();

export function modelsOf(platform: string, catalogue: Catalogue, asOf: string): readonly Shelved[] {
  let shelves = SHELVES.get(catalogue);
  if (shelves?.asOf !== asOf) {
    shelves = { asOf, byPlatform: new Map() };
    SHELVES.set(catalogue, shelves);
  }
  const known = shelves.byPlatform.get(platform);
  if (known) return known;
  const models = shelve(platform, catalogue, asOf);
  shelves.byPlatform.set(platform, models);
  return models;
}

function shelve(platform: string, catalogue: Catalogue, asOf: string): readonly Shelved[] {
  const byId = new Map<string, EntryRef[]>();
  for (const ref of catalogue.refs) {
    if (ref.platform !== platform) continue;
    const refs = byId.get(ref.id);
    if (refs) refs.push(ref);
    else byId.set(ref.id, [ref]);
  }
  return [...byId].flatMap(([id, refs]) => {
    const entries = refs.map((ref) => catalogue.entry(ref));
    const newest = entries.at(-1);
    if (!newest) return [];
    const released = entries
      .flatMap(({ lifecycle }) => lifecycle.released ?? [])
      .sort()
      .at(-1);
    return {
      id,
      aliases: entries.length === 1 ? (newest.aliases ?? []) : [],
      name: newest.name,
      platform,
      refs,
      life: lifecycleOfAll(entries, asOf),
      ...(released !== undefined && { released }),
    };
  });
}
