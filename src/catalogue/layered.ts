/** The catalogue with what a workspace knows laid over it. The catalogue itself stays as it is. */
import { type Catalogue, type EntryRef, foldsCase, type Named } from './catalogue';
import { groupedBy } from './grouped-by';
import type { ModelEntry, Source } from './schema';
import { deploymentsByName } from './user-deployments';
import type { LayeredCatalogue } from './user-knowledge';
import type { Ignored, Override, OwnModel, UserLayer } from './user-layer';

/** Lays one file over the catalogue. For several folders lay each over the same catalogue, not over one another. */
export function layered(catalogue: Catalogue, layer: UserLayer): LayeredCatalogue {
  const first = catalogue.refs.length;
  const ownRefs = layer.models.map(
    ({ platform, entry }, index): EntryRef => ({ index: first + index, platform, id: entry.id, kind: entry.kind }),
  );
  const ownNames = ownRefs.flatMap((ref, index): Named[] => [
    { ref, by: 'id', text: ref.id },
    ...(layer.models[index]?.entry.aliases ?? []).map((text) => ({ ref, by: 'alias' as const, text })),
  ]);
  const own = (ref: EntryRef): OwnModel | undefined => layer.models[ref.index - first];
  const byName = groupedBy(ownNames, ({ text }) => text.toLowerCase());
  const overrides = overridesOf(catalogue, layer);
  const override = (ref: EntryRef): Override | undefined => overrides.get(ref.index);
  const entries = new Map<number, ModelEntry>();
  const entry = (ref: EntryRef): ModelEntry => {
    const known = entries.get(ref.index) ?? own(ref)?.entry ?? overridden(catalogue.entry(ref), override(ref));
    entries.set(ref.index, known);
    return known;
  };
  const lookup = (text: string): readonly Named[] => {
    const some = byName.get(text.toLowerCase());
    const mine = some && !foldsCase(text) ? some.filter((named) => named.text === text) : some;
    return mine?.length ? [...catalogue.lookup(text), ...mine] : catalogue.lookup(text);
  };
  const ownOn = (platform: string, id: string): readonly EntryRef[] =>
    (byName.get(id.toLowerCase()) ?? [])
      .filter(({ ref, text }) => ref.platform === platform && text === id)
      .map(({ ref }) => ref);
  const orOwn = (found: readonly EntryRef[], platform: string, id: string): readonly EntryRef[] =>
    found.length ? found : ownOn(platform, id);
  const deployments = layer.deployments.map(({ name }) => name).filter((name) => !name.includes('*'));
  const ignored = groupedBy(layer.ignored, ({ id }) => id);
  const needed = new Set<Ignored>();
  const folders = new Map([...layer.folders].reverse().map(({ folder, platform }) => [folder, platform]));
  const names = [...ownNames.map(({ text }) => text), ...deployments];
  return {
    day: catalogue.day,
    ...(catalogue.ngrams && { ngrams: catalogue.ngrams }),
    apiVersions: catalogue.apiVersions,
    // A getter, as in the catalogue: reading it here would parse what nobody asked for.
    get deployments() {
      return catalogue.deployments;
    },
    pages: catalogue.pages,
    servicePage: catalogue.servicePage,
    notes: catalogue.notes,
    dateHistory: (ref) => (own(ref) ? [] : catalogue.dateHistory(ref)),
    refs: [...catalogue.refs, ...ownRefs],
    get names() {
      return [...catalogue.names, ...names];
    },
    platforms: [...new Set([...catalogue.platforms, ...ownRefs.map(({ platform }) => platform)])],
    // Pages of a trusted workspace's own models may be linked to.
    hosts: new Set([
      ...catalogue.hosts,
      ...layer.models.flatMap(({ page }) => (page === undefined ? [] : [new URL(page).host])),
    ]),
    lookup,
    on: (platform, id) => orOwn(catalogue.on(platform, id), platform, id),
    resolve: (platform, reference) => orOwn(catalogue.resolve(platform, reference), platform, reference),
    entry,
    sources: (ref, field) => sourcesOf(catalogue, ref, field, own(ref), override(ref)),
    user: {
      layer,
      names,
      ...(!layer.trusted && layer.models.length + layer.deployments.length > 0 && { below: catalogue }),
      deployment: deploymentsByName(catalogue, layer),
      ignored(id, platform, asOf) {
        const found = ignored
          .get(id)
          ?.find(
            (rule) =>
              (rule.platform === undefined || rule.platform === platform) &&
              (rule.until === undefined || asOf < rule.until),
          );
        if (found) needed.add(found);
        return found;
      },
      unused: () => layer.ignored.filter((rule) => !needed.has(rule)),
      platformFor: (path) => platformFor(folders, path),
      own,
      override,
    },
  };
}

function overridden(entry: ModelEntry, override: Override | undefined): ModelEntry {
  if (!override) return entry;
  const { stage, retires, replacement, checked } = override;
  const lifecycle = {
    ...entry.lifecycle,
    ...(stage && { stage, stageBasis: 'stated' as const, stageChecked: checked }),
    ...(retires !== undefined && { retires: [{ date: retires, kind: 'firm' as const, checked }] }),
    ...(replacement !== undefined && { replacement: [replacement], replacementAsPublished: [replacement] }),
  };
  return { ...entry, lifecycle };
}

const FILE = 'model-almanac.json';

function sourcesOf(
  catalogue: Catalogue,
  ref: EntryRef,
  field: string | undefined,
  own: OwnModel | undefined,
  override: Override | undefined,
): readonly Source[] {
  if (own)
    return [
      { document: FILE, checked: own.checked, licence: 'none', ...(own.page !== undefined && { url: own.page }) },
    ];
  const known = catalogue.sources(ref, field);
  if (!override || (field !== undefined && !field.startsWith('lifecycle'))) return known;
  return [{ document: FILE, checked: override.checked, licence: 'none', note: override.reason }, ...known];
}

/** Of the longest folder that the path lies in. */
function platformFor(folders: ReadonlyMap<string, string>, path: string): string | undefined {
  if (!folders.size) return undefined;
  for (let folder = path; folder; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const platform = folders.get(folder);
    if (platform !== undefined) return platform;
  }
  return folders.get('');
}

/** By the index of the entry; the first that names one counts. */
function overridesOf(catalogue: Catalogue, { overrides }: UserLayer): ReadonlyMap<number, Override> {
  const found = new Map<number, Override>();
  for (const override of overrides)
    for (const ref of catalogue.on(override.platform, override.model))
      if ((override.version ?? ref.version) === ref.version && !found.has(ref.index)) found.set(ref.index, override);
  return found;
}
