/** The card of an API version as plain data: what stage it is in on a day, what it brought, and what needs another one. */
import {
  type ApiFeature,
  type ApiSource,
  type ApiVersion,
  apiStageOn,
  type Catalogue,
  daysBetween,
  firstDay,
  offers,
  type Stage,
  serviceName,
} from '../../catalogue';

export interface NeededVersions {
  readonly name: string;
  /** The first versions that have it, the GA one first. */
  readonly since: readonly string[];
}

export interface ApiVersionCard {
  readonly asOf: string;
  readonly catalogueDay: string;
  readonly service: string;
  readonly serviceName: string;
  /** The vendor's page on the versions of the service, when one is known. */
  readonly page?: string;
  readonly facts: ApiVersion;
  /** The stage on the day. */
  readonly stage: Stage;
  readonly daysLeft?: number;
  /** Whether the source itself read the retirement as past. */
  readonly retirementConfirmed: boolean;
  /** The newest GA version of the service on the day; absent where none is known, and for a GA version that nothing supersedes. */
  readonly newestGa?: string;
  readonly isNewestGa: boolean;
  readonly brought: readonly string[];
  readonly needsNewer: readonly NeededVersions[];
  readonly onlyInPreviews: readonly NeededVersions[];
  /** The newest first. */
  readonly sources: readonly ApiSource[];
}

export function apiVersionCardOf(catalogue: Catalogue, facts: ApiVersion, asOf: string): ApiVersionCard {
  const { service, version, retires } = facts;
  const { apiVersions } = catalogue;
  const page = catalogue.servicePage(service);
  const newest = apiVersions.newestGa(service, asOf)?.version;
  const stage = apiStageOn(facts, asOf);
  const stays = newest === version || (stage === 'ga' && facts.supersededBy === undefined);
  const missing = facts.pseudo ? [] : missingIn(facts, apiVersions.features(service), asOf);
  return {
    asOf,
    catalogueDay: catalogue.day,
    service,
    serviceName: serviceName(service),
    ...(page !== undefined && { page }),
    facts,
    stage,
    ...(retires !== undefined && { daysLeft: daysBetween(asOf, retires) }),
    retirementConfirmed: facts.stage === 'retired',
    ...(newest !== undefined && !stays && { newestGa: newest }),
    isNewestGa: newest === version,
    brought: broughtBy(facts, apiVersions.features(service)),
    needsNewer: missing.filter((feature) => comesLater(feature, version)).map(needed),
    onlyInPreviews: missing.filter((feature) => !comesLater(feature, version)).map(needed),
    sources: [...facts.sources].sort((a, b) => firstDay(b.checked).localeCompare(firstDay(a.checked))),
  };
}

/** Features that name this very version; where the service has none, the words of the version itself. */
function broughtBy({ version, features = [] }: ApiVersion, known: readonly ApiFeature[]): readonly string[] {
  const named = known.filter(({ since }) => since.ga === version || since.preview === version);
  return named.length ? named.map(({ name }) => name) : features;
}

/** What most callers ask for comes first. */
const FIRST: readonly string[] = [
  'responses',
  'structured-outputs',
  'tools',
  'reasoning-effort',
  'max-completion-tokens',
  'realtime',
  'json-mode',
  'prompt-caching',
  'batch',
];

/** A feature that has ended itself is missed by nobody. */
function missingIn(version: ApiVersion, features: readonly ApiFeature[], asOf: string): readonly ApiFeature[] {
  const rank = ({ id }: ApiFeature): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return features
    .filter((feature) => !(feature.deprecated !== undefined && feature.deprecated <= asOf))
    .filter((feature) => offers(version, feature) === false)
    .sort((a, b) => rank(a) - rank(b));
}

const DATED = /^\d{4}-\d\d-\d\d/;

/** In a version of a later day, or in one without a day (`v1`). */
function comesLater({ since }: ApiFeature, version: string): boolean {
  const day = DATED.exec(version)?.[0];
  if (day === undefined) return false;
  return [since.ga, since.preview].some(
    (first) => first !== undefined && (!DATED.test(first) || first.slice(0, 10) > day),
  );
}

const needed = ({ name, since }: ApiFeature): NeededVersions => ({
  name,
  since: [since.ga, since.preview].filter((version) => version !== undefined),
});
