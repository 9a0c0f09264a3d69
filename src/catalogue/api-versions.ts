/** API versions: dated contracts of AI services, what each brought, and the texts that only look like one. */

import { compareText, lastDay } from './days';
import { groupedBy } from './grouped-by';
import type {
  ApiFeature,
  ApiReference,
  ApiVersion,
  ApiVersionFile,
  Beta,
  LookAlike,
  RetiredEndpoint,
} from './reference-schema';
import type { Stage } from './schema';

export type { ApiFeature, ApiSource, ApiVersion, Beta, LookAlike, RetiredEndpoint } from './reference-schema';

export interface ApiVersionTable {
  readonly services: readonly string[];
  /** Every version of a service, oldest first. */
  of(service: string): readonly ApiVersion[];
  /** In any case: Azure takes `2025-03-01-Preview` too. */
  find(service: string, version: string): ApiVersion | undefined;
  /** Is the text a version, or the look-alike of one, of any service? */
  isListed(text: string): boolean;
  /** The services that have a version of this text. */
  servicesWith(version: string): readonly string[];
  /** The newest GA version that may be recommended on the day: a dated one if the service has any; never one that is only seen in drafts. */
  newestGa(service: string, asOf: string, resourceType?: string): ApiVersion | undefined;
  /** The newest GA version, when it is at least as new as this preview. */
  coveringGa(preview: ApiVersion, asOf: string): ApiVersion | undefined;
  features(service: string): readonly ApiFeature[];
  feature(service: string, id: string): ApiFeature | undefined;
  /** What a version must have so that a model answers; the ID without the day of a snapshot. */
  featureOfModel(service: string, model: string): ApiFeature | undefined;
  lookAlike(service: string, text: string): LookAlike | undefined;
  readonly betas: readonly Beta[];
  beta(id: string): Beta | undefined;
  /** Endpoints that were shut down, or will be. */
  readonly endpoints: readonly RetiredEndpoint[];
}

/** Each table is built when it is first asked something. */
export function createApiVersionTable(
  loadVersions: () => ApiVersionFile,
  loadReference: () => ApiReference,
): ApiVersionTable {
  const byService = lazy(() => groupedBy(loadVersions().versions, (v) => v.service));
  const byVersion = lazy(() => groupedBy(loadVersions().versions, (v) => v.version.toLowerCase()));
  const reference = lazy(loadReference);
  const lookAlikes = lazy(() => new Set(reference().lookAlikes.map(({ text }) => text.toLowerCase())));
  const sorted = new Map<string, readonly ApiVersion[]>();
  const of = (service: string): readonly ApiVersion[] => {
    const known = sorted.get(service);
    if (known) return known;
    const versions = [...(byService().get(service) ?? [])].sort(byAge);
    sorted.set(service, versions);
    return versions;
  };
  const newestGa = (service: string, asOf: string, resourceType?: string): ApiVersion | undefined => {
    const ga = of(service).filter(
      (v) =>
        v.confidence !== 'low' &&
        v.pseudo !== true &&
        v.surfaces?.join() !== 'realtime' &&
        (v.released ?? v.releasedNoLaterThan ?? '') <= asOf &&
        (!isDated(v) || dayOf(v) <= asOf) &&
        apiStageOn(v, asOf) === 'ga' &&
        (resourceType === undefined || hasResourceType(v, resourceType)),
    );
    return ga.filter(isDated).at(-1) ?? ga.at(-1);
  };
  return {
    get services() {
      return [...byService().keys()];
    },
    of,
    find: (service, version) =>
      byVersion()
        .get(version.toLowerCase())
        ?.find((v) => v.service === service),
    isListed: (text) => byVersion().has(text.toLowerCase()) || lookAlikes().has(text.toLowerCase()),
    servicesWith: (version) => [...new Set((byVersion().get(version.toLowerCase()) ?? []).map((v) => v.service))],
    newestGa,
    coveringGa: (preview, asOf) => {
      const ga = newestGa(preview.service, asOf);
      return ga && preview.stage !== 'ga' && isDated(preview) && isDated(ga) && dayOf(ga) >= dayOf(preview)
        ? ga
        : undefined;
    },
    features: (service) => reference().features.filter((feature) => feature.service === service),
    feature: (service, id) => reference().features.find((f) => f.service === service && f.id === id),
    featureOfModel: (service, model) =>
      reference().features.find((f) => f.service === service && f.models?.includes(model)),
    lookAlike: (service, text) =>
      reference().lookAlikes.find((l) => l.service === service && l.text.toLowerCase() === text.toLowerCase()),
    get betas() {
      return reference().betas.values;
    },
    get endpoints() {
      return reference().endpoints;
    },
    beta: (id) => reference().betas.values.find((beta) => beta.id === id),
  };
}

/** The stage of a version on a day: a passed day of retirement or deprecation counts, one ahead does not. */
export function apiStageOn(version: ApiVersion, asOf: string): Stage {
  if (version.retires !== undefined) {
    if (lastDay(version.retires) < asOf) return 'retired';
  } else if (version.stage === 'retired') return 'retired';
  if (version.deprecated !== undefined && lastDay(version.deprecated) <= asOf) return 'deprecated';
  return version.stage === 'retired' ? 'deprecated' : version.stage;
}

/** Whether a version has a feature; `undefined` for a version without a date that nothing is said about. */
export function offers(version: ApiVersion, feature: ApiFeature): boolean | undefined {
  if (!isDated(version)) return feature.onV1;
  const { preview, ga } = feature.since;
  const reached = (since: string | undefined): boolean =>
    since !== undefined && DATED.test(since) && dayOf(version) >= since.slice(0, 10);
  if (version.version.toLowerCase().includes('preview')) return reached(preview) || reached(ga);
  return reached(ga);
}

const DATED = /^\d{4}-\d\d-\d\d/;
const isDated = ({ version }: ApiVersion): boolean => DATED.test(version);
const dayOf = ({ version }: ApiVersion): string => version.slice(0, 10);

function hasResourceType(version: ApiVersion, type: string): boolean {
  return (version.resourceTypes ?? []).some((known) => known.toLowerCase() === type.toLowerCase());
}

/** By date; what has none (`v1`) by its release, else first; `v2` after `v1`, a GA after the preview of its day. */
function byAge(a: ApiVersion, b: ApiVersion): number {
  const key = (v: ApiVersion): string => (isDated(v) ? dayOf(v) : (v.released ?? ''));
  const rank = (v: ApiVersion): number => (v.stage === 'ga' ? 1 : 0);
  return compareText(key(a), key(b)) || rank(a) - rank(b) || compareText(a.version, b.version);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
