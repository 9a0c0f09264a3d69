/** Which API versions of a service there are, in the order in which somebody should choose them. */
import { type ApiVersion, apiStageOn, type Catalogue, type Stage } from '../catalogue';
import type { SuggestOptions } from './models';
import { isRetired, isStruck, rankOf, sortText } from './rank';

export interface ApiVersionSuggestion {
  readonly kind: 'api-version';
  readonly text: string;
  readonly service: string;
  readonly version: ApiVersion;
  readonly stage: Stage;
  readonly struck: boolean;
  readonly sortText: string;
}

const RECOMMENDED = 0;
const OTHERS = 1;
/** Of one kind of call only, or in no list that the vendor publishes. */
const SELDOM = 2;

export function suggestApiVersions(
  { service }: { readonly service: string },
  catalogue: Catalogue,
  { asOf, retired }: Pick<SuggestOptions, 'asOf' | 'retired'>,
): readonly ApiVersionSuggestion[] {
  const { apiVersions } = catalogue;
  const newest = apiVersions.newestGa(service, asOf)?.version;
  const all = apiVersions
    .of(service)
    .filter(({ pseudo, version }) => !pseudo && !version.includes('#'))
    .map((version): ApiVersionSuggestion => {
      const stage = apiStageOn(version, asOf);
      const life = {
        state: version.confidence === 'low' ? 'unknown' : stage,
        deprecated: stage === 'deprecated',
      } as const;
      // `latest` and `v1` have no day of their own: they come after those that have one.
      const day = /^\d{4}-\d\d-\d\d/.exec(version.version)?.[0];
      const isSeldom = version.confidence === 'low' || version.surfaces?.join() === 'realtime';
      const group = version.version === newest ? RECOMMENDED : isSeldom ? SELDOM : OTHERS;
      return {
        kind: 'api-version',
        text: version.version,
        service,
        version,
        stage,
        struck: isStruck(life),
        sortText: sortText(group, rankOf(life, 0), day, version.version),
      };
    });
  return retired === 'hide' ? all.filter(({ stage }) => !isRetired(stage)) : all;
}
