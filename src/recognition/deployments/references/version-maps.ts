/** Maps and rows of names and versions: `{ "gpt-4o" = "2024-08-06" }`, `gpt-4o:2024-08-06`. The name gets its version, and the version becomes a mention. */
import type { Catalogue } from '../../../catalogue';
import type { Mention } from '../../mention';
import { versionInRow, versionOfKey } from '../../platform/siblings';
import { azureEntries, withVersion } from '../azure';

export function mappedVersions(mentions: readonly Mention[], text: string, catalogue: Catalogue): readonly Mention[] {
  if (!mentions.some(isBesideVersion)) return mentions;
  const taken = new Set(mentions.map(({ start }) => start));
  let found: Mention[] | undefined;
  for (const [index, name] of mentions.entries()) {
    if (!isBesideVersion(name)) continue;
    const version = versionInRow(text, name.end) ?? versionOfKey(text, name.end);
    if (!version || version.text !== name.platformReason?.detail || taken.has(version.start)) continue;
    const entries = azureEntries(catalogue, name.text, version.text);
    const [first] = entries;
    if (!first) continue;
    found ??= [...mentions];
    found[index] = withVersion(name, entries, version.text);
    const { core: _core, ...rest } = name;
    found.push({
      ...rest,
      start: version.start,
      end: version.start + version.text.length,
      text: version.text,
      kind: 'model-version',
      platform: first.platform,
      platformReason: { by: 'sibling', detail: first.id },
      id: first.id,
      version: first.version ?? version.text,
      entries,
      elsewhere: [],
      datesApply: true,
    });
  }
  return found ? found.sort((a, b) => a.start - b.start || b.end - a.end) : mentions;
}

const isBesideVersion = ({ platformReason }: Mention): boolean => platformReason?.by === 'sibling';
