/** Items of accounts → models of the catalogue, laid beside what the files use. Pure. */
import type { Catalogue } from '../../../catalogue';
import { ownPlatform, PREFIXES, peerOf, platformName } from '../../../platforms';
import { readId } from '../../../recognition';
import { type Entry, ofModel } from '../entries';
import type { AccountItem } from './account';
import type { Account } from './read';

export interface Deployed {
  readonly file: string;
  readonly format: string;
  readonly item: AccountItem;
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
}

/** Whose name nothing but the proxy knows. */
const NOWHERE = 'litellm';

export const deployedIn = (accounts: readonly Account[], catalogue: Catalogue): readonly Deployed[] =>
  accounts.flatMap(({ file, format, items }) =>
    items.map((item) => ({ file, format, item, ...meantBy(item, catalogue) })),
  );

function meantBy(item: AccountItem, catalogue: Catalogue): Pick<Deployed, 'platform' | 'id' | 'version'> {
  const { model } = item;
  const reading = readId(model, catalogue);
  const named = reading?.named.map(({ ref }) => ref) ?? [];
  const prefix = /^[\w.-]+(?=\/)/.exec(model)?.[0].toLowerCase() ?? '';
  const own = named.find((ref) => ref.platform === ownPlatform(catalogue.entry(ref).vendor))?.platform;
  const served = item.platform ?? reading?.routed ?? reading?.platform ?? PREFIXES.get(prefix) ?? own ?? NOWHERE;
  const version = item.version ?? reading?.version;
  const tail = PREFIXES.has(prefix) ? model.slice(prefix.length + 1) : model;
  for (const platform of [served, peerOf(served)]) {
    if (platform === undefined) continue;
    const ref =
      catalogue.on(platform, model)[0] ??
      named.find((one) => one.platform === platform) ??
      catalogue.on(platform, tail)[0];
    if (ref) return { platform, id: ref.id, ...(version !== undefined && { version }) };
  }
  const id = item.platform !== undefined && PREFIXES.get(prefix) !== item.platform ? model : tail;
  return { platform: served, id, ...(version !== undefined && { version }) };
}

const keyOf = ({ platform, id, version = '' }: Pick<Deployed, 'platform' | 'id' | 'version'>): string =>
  [platform, id, version].join('\0');

/** Entries with what is deployed of them, and those of which no file uses anything. */
export function withDeployed(
  entries: readonly Entry[],
  deployed: readonly Deployed[],
  { catalogue, asOf }: { readonly catalogue: Catalogue; readonly asOf: string },
): readonly Entry[] {
  const groups = new Map<string, Deployed[]>();
  for (const one of deployed) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  const placesOf = (all: readonly Deployed[]) => all.map(({ file, item: { name } }) => ({ file, name }));
  const used = entries.map((entry) => {
    const group = entry.kind === 'model' ? groups.get(keyOf(entry)) : undefined;
    if (!group) return entry;
    groups.delete(keyOf(entry));
    return { ...entry, deployed: placesOf(group) };
  });
  const others = [...groups.values()].map((group): Entry => {
    const { platform, id, version } = group[0] as Deployed;
    const known = ofModel({ platform, id, text: id, ...(version !== undefined && { version }) }, catalogue, asOf);
    const nowhere = { names: [], owners: [], uses: 0, inTests: 0, places: [] };
    return { platform, platformName: platformName(platform), ...known, ...nowhere, deployed: placesOf(group) };
  });
  return [...used, ...others].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
