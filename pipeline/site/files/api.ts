/** The files for programs: each ID as JSON, in the fields of `model-almanac card --format json`. */
import { cardJson } from '../../../src/card';
import { platformName } from '../../../src/platforms';
import { modelFile, platformFile, SCHEMA_FILE } from '../addresses';
import { type Entry, idsOnly } from '../entries';

export interface SiteDay {
  readonly asOf: string;
  /** The newest day on which a source was read. */
  readonly catalogueDay: string;
}

/** All that is known of an ID: a card, and one a version where it has several. */
export function modelJson(entry: Entry, versions: readonly Entry[], { asOf, catalogueDay }: SiteDay): unknown {
  const cards = (versions.length > 0 ? versions : [entry]).map(({ card }) => cardJson(card));
  return { asOf, catalogueDay, platform: entry.platform, id: entry.id, cards };
}

/** What a program needs to find its way: the platforms, and where their models are. */
export function indexJson(entries: readonly Entry[], { asOf, catalogueDay }: SiteDay): unknown {
  return {
    asOf,
    catalogueDay,
    schema: SCHEMA_FILE,
    platforms: platformsOf(entries).map((platform) => ({
      id: platform,
      name: platformName(platform),
      models: idsOnly(entries).filter((entry) => entry.platform === platform).length,
      file: platformFile(platform),
    })),
  };
}

/** The models of a platform, in short. */
export function platformJson(platform: string, entries: readonly Entry[], { asOf, catalogueDay }: SiteDay): unknown {
  return {
    asOf,
    catalogueDay,
    platform,
    name: platformName(platform),
    models: idsOnly(entries)
      .filter((entry) => entry.platform === platform)
      .map(({ id, card }) => ({
        id,
        name: card.facts.name,
        kind: card.facts.kind,
        state: card.life.state,
        ...(card.life.retirement && { retires: { date: card.life.retirement.date, kind: card.life.retirement.kind } }),
        ...(card.replacement && { replacement: card.replacement.reference }),
        file: modelFile(platform, id),
      })),
  };
}

export const platformsOf = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.map(({ platform }) => platform)),
];
