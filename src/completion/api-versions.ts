/** Which API versions of a service there are, in the order in which somebody should choose them. */
import { type ApiVersion, apiStageOn } from '../catalogue/api-versions';
import type { Catalogue } from '../catalogue/catalogue';
import type { Stage } from '../catalogue/schema';
import type { ApiVersionPlace } from './api-version-place';
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

export function suggestApiVersions(
  { service }: ApiVersionPlace,
  catalogue: Catalogue,
  { asOf, retired }: Pick<SuggestOptions, 'asOf' | 'retired'>,
): readonly ApiVersionSuggestion[] {
  const all = catalogue.apiVersions
    .of(service)
    .filter(({ pseudo, version }) => !pseudo && !version.includes('#'))
    .map((version): ApiVersionSuggestion => {
      const stage = apiStageOn(version, asOf);
      const day = /^\d{4}-\d\d-\d\d/.exec(version.version)?.[0] ?? version.released;
      return {
        kind: 'api-version',
        text: version.version,
        service,
        version,
        stage,
        struck: isStruck({ state: stage, deprecated: stage === 'deprecated' }),
        sortText: sortText(0, rankOf({ state: stage, deprecated: stage === 'deprecated' }, 0), day, version.version),
      };
    });
  return retired === 'hide' ? all.filter(({ stage }) => !isRetired(stage)) : all;
}
