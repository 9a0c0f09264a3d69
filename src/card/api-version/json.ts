/** The card of an API version as JSON; absent where unknown. */
import type { ApiSource, Stage } from '../../catalogue';
import type { ApiVersionCard, NeededVersions } from './card';

export interface JsonApiVersion {
  readonly service: string;
  readonly version: string;
  readonly plane: 'data' | 'control' | 'header';
  /** On the day of the card. */
  readonly stage: Stage;
  readonly released?: string;
  readonly releasedNoLaterThan?: string;
  readonly deprecated?: string;
  readonly retires?: string;
  readonly supersededBy?: string;
  readonly newestGa?: string;
  readonly features: readonly string[];
  readonly needsNewer: readonly NeededVersions[];
  readonly onlyInPreviews: readonly NeededVersions[];
  readonly resourceTypes?: readonly string[];
  readonly sources: readonly ApiSource[];
}

export function apiVersionJson(card: ApiVersionCard): JsonApiVersion {
  const { facts } = card;
  const fields: { readonly [Field in keyof JsonApiVersion]-?: JsonApiVersion[Field] | undefined } = {
    service: card.service,
    version: facts.version,
    plane: facts.plane,
    stage: card.stage,
    released: facts.released,
    releasedNoLaterThan: facts.releasedNoLaterThan,
    deprecated: facts.deprecated,
    retires: facts.retires,
    supersededBy: facts.supersededBy,
    newestGa: card.newestGa,
    features: card.brought,
    needsNewer: card.needsNewer,
    onlyInPreviews: card.onlyInPreviews,
    resourceTypes: facts.resourceTypes,
    sources: card.sources,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as JsonApiVersion;
}
