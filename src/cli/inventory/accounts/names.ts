/** By which texts the files name what an account has: of Azure as if a file of the tree declared it, of others where a model may stand. */
import { type Catalogue, groupedBy, isLayered } from '../../../catalogue';
import type { Declaration } from '../../../recognition';
import type { MentionRow } from '../../rows';
import { azureDeployments } from './azure';
import type { Deployed } from './deployed';

/** They count everywhere; what a file of the tree declares nearer, or the workspace's own file, goes before. */
export function declarationsOf(deployed: readonly Deployed[], catalogue: Catalogue): readonly Declaration[] {
  const azure = deployed.filter(({ format }) => format === azureDeployments.format);
  // Two accounts may have different models of a name: then nothing tells which one a file means.
  const byName = groupedBy(azure, ({ item: { name } }) => name.toLowerCase());
  return azure
    .filter(({ item: { name }, id }) => byName.get(name.toLowerCase())?.every((other) => other.id === id))
    .filter(({ item: { name } }) => !isLayered(catalogue) || !catalogue.user.deployment(name))
    .map(({ file, item: { name }, id, version }) => ({
      ...{ name, path: file, within: '', line: 1, column: 1, model: id },
      ...(version !== undefined && { version }),
    }));
}

/** Rows of names that only the account knows, as those of the models behind them. A name of several models stands for none. */
export function followed<R extends MentionRow>(rows: readonly R[], deployed: readonly Deployed[]): readonly R[] {
  const byName = new Map<string, Deployed | undefined>();
  for (const one of deployed) {
    if (one.format === azureDeployments.format) continue;
    for (const name of [one.item.name, ...(one.item.alsoNamed ?? [])]) {
      const other = byName.get(name);
      byName.set(name, !byName.has(name) || (other && isSame(other, one)) ? one : undefined);
    }
  }
  return rows.map((row) => {
    const meant = row.class === 'known' ? undefined : byName.get(row.text);
    if (!meant) return row;
    const { platform, id, version } = meant;
    return { ...row, class: 'known', platform, id, ...(version !== undefined && { version }) };
  });
}

const isSame = (a: Deployed, b: Deployed): boolean =>
  a.platform === b.platform && a.id === b.id && a.version === b.version;
