/** Azure sells models by name and version: the entries of a pair, and a name narrowed to its version. */
import type { Catalogue, EntryRef } from '../../catalogue';
import { WITH_DEPLOYMENTS } from '../../platforms';
import type { Mention } from '../mention';

/** The entries of a model on Azure, all versions or one. */
export function azureEntries(catalogue: Catalogue, model: string, version?: string): readonly EntryRef[] {
  for (const platform of WITH_DEPLOYMENTS) {
    const all = catalogue.on(platform, model);
    if (!all.length) continue;
    if (version === undefined) return all;
    return all.filter((ref) => ref.version?.toLowerCase() === version.toLowerCase());
  }
  return [];
}

/** A name narrowed to one version of its model on Azure. */
export function withVersion(name: Mention, entries: readonly EntryRef[], version: string): Mention {
  const [first] = entries;
  if (!first) return name;
  const others = [...name.entries, ...name.elsewhere].filter(({ platform }) => platform !== first.platform);
  return {
    ...name,
    platform: first.platform,
    platformReason:
      name.platform === first.platform && name.platformReason
        ? name.platformReason
        : { by: 'sibling', detail: version },
    id: first.id,
    version: first.version ?? version,
    entries,
    elsewhere: others,
    datesApply: true,
  };
}
