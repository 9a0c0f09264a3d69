/** The same dates in the shapes that other tools read. */
import { lastDay } from '../../../src/catalogue';
import { modelPage } from '../addresses';
import { type Entry, idsOnly } from '../entries';

interface Release {
  readonly version: string;
  readonly releaseTimestamp?: string;
  readonly isDeprecated?: true;
  readonly sourceUrl: string;
}

/**
 * A custom datasource of Renovate: the ID, and what its vendor names instead as the newer release. Its versions are IDs, so a
 * configuration that uses it sets `versioning` to `loose` or replaces the ID as a whole.
 */
export function renovateJson({ platform, id, card }: Entry, site: string): unknown {
  const { released, deprecated } = card.facts.lifecycle;
  const isDeprecated = card.life.deprecated || deprecated !== undefined || card.life.state === 'retired';
  const own: Release = {
    version: id,
    ...(released?.length === 10 && { releaseTimestamp: `${released}T00:00:00Z` }),
    ...(isDeprecated && { isDeprecated }),
    sourceUrl: `${site}${encodeURI(modelPage(platform, id))}`,
  };
  const to = card.replacement;
  const next: readonly Release[] = to
    ? [{ version: to.reference, sourceUrl: `${site}${encodeURI(modelPage(to.platform, to.reference))}` }]
    : [];
  return { releases: [own, ...next], homepage: own.sourceUrl };
}

/** The cycles of a platform as endoflife.date writes those of a product: `eol` is a firm day, `true` once retired without one. */
export function endOfLifeJson(platform: string, entries: readonly Entry[]): unknown {
  return idsOnly(entries)
    .filter((entry) => entry.platform === platform)
    .map(({ id, card }) => {
      const { released, deprecated } = card.facts.lifecycle;
      const { retirement, state } = card.life;
      return {
        cycle: id,
        ...(released !== undefined && { releaseDate: lastDay(released) }),
        ...(deprecated !== undefined && { support: lastDay(deprecated) }),
        eol: retirement?.kind === 'firm' ? lastDay(retirement.date) : state === 'retired',
        ...(card.replacement && { replacement: card.replacement.reference }),
      };
    });
}
