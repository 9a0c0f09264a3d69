/** The catalogue with what a workspace knows laid over it. The catalogue itself stays as it is. */
import type { Catalogue, EntryRef, Named } from './catalogue';
import { foldsCase } from './catalogue';
import type { ModelEntry, Source } from './schema';
import type { DeployedModel, LayeredCatalogue } from './user-knowledge';
import type { Override, OwnModel, UserLayer } from './user-layer';

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
  const override = (ref: EntryRef): Override | undefined =>
    layer.overrides.find(
      ({ platform, model, version = ref.version }) =>
        platform === ref.platform &&
        version === ref.version &&
        catalogue.on(platform, model).some(({ index }) => index === ref.index),
    );
  const entries = new Map<number, ModelEntry>();
  const entry = (ref: EntryRef): ModelEntry => {
    const known = entries.get(ref.index) ?? own(ref)?.entry ?? overridden(catalogue.entry(ref), override(ref));
    entries.set(ref.index, known);
    return known;
  };
  const lookup = (text: string): readonly Named[] => {
    const mine = ownNames.filter(
      (named) => named.text === text || (foldsCase(text) && named.text.toLowerCase() === text.toLowerCase()),
    );
    return mine.length ? [...catalogue.lookup(text), ...mine] : catalogue.lookup(text);
  };
  const ownOn = (platform: string, id: string): readonly EntryRef[] =>
    ownNames.filter(({ ref, text }) => ref.platform === platform && text === id).map(({ ref }) => ref);
  const orOwn = (found: readonly EntryRef[], platform: string, id: string): readonly EntryRef[] =>
    found.length ? found : ownOn(platform, id);
  const deployments = layer.deployments.map(({ name }) => name).filter((name) => !name.includes('*'));
  const names = [...ownNames.map(({ text }) => text), ...deployments];
  return {
    day: catalogue.day,
    ...(catalogue.anchors && { anchors: catalogue.anchors }),
    apiVersions: catalogue.apiVersions,
    // A getter, as in the catalogue: reading it here would parse what nobody asked for.
    get deployments() {
      return catalogue.deployments;
    },
    pages: catalogue.pages,
    servicePage: catalogue.servicePage,
    notes: catalogue.notes,
    dateHistory: catalogue.dateHistory,
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
      deployment: (name) => deploymentOf(catalogue, layer, name),
      ignored: (id, platform, asOf) =>
        layer.ignored.find(
          (rule) =>
            rule.id === id &&
            (rule.platform === undefined || rule.platform === platform) &&
            (rule.until === undefined || asOf < rule.until),
        ),
      platformFor: (path) => platformFor(layer, path),
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

function deploymentOf(catalogue: Catalogue, layer: UserLayer, name: string): DeployedModel | undefined {
  // An untrusted workspace must not turn a known ID into another model and so hide its date.
  if (!layer.trusted && catalogue.lookup(name).length) return undefined;
  const [deployment] = layer.deployments
    .filter((candidate) => matches(candidate.name, name))
    .sort((a, b) => Number(b.name === name) - Number(a.name === name) || b.name.length - a.name.length);
  if (!deployment) return undefined;
  const refs = catalogue
    .on(deployment.platform, deployment.model)
    .filter((ref) => deployment.version === undefined || ref.version === deployment.version);
  return { deployment, refs };
}

/** `*` stands for any text, also none. One pass over the name. */
function matches(pattern: string, name: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return pattern === name;
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  const end = name.length - tail.length;
  let at = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** The longest folder that the path lies in. */
function platformFor({ folders }: UserLayer, path: string): string | undefined {
  const [nearest] = folders
    .filter(({ folder }) => folder === '' || path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  return nearest?.platform;
}
