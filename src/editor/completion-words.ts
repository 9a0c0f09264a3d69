/** What the list of suggestions says beside an ID, and the card beside the list. */

import type { Catalogue } from '../catalogue/catalogue';
import type { Suggestion } from '../completion/complete';
import { makeCard, words } from './cards';
import type { Core } from './core-loader';

interface Brief {
  /** In the row, behind the ID. */
  readonly description: string;
  /** Above the documentation. */
  readonly detail: string;
}

export function briefly(suggestion: Suggestion, core: Core): Brief {
  const { t } = words(core);
  if (suggestion.kind === 'api-version')
    return { description: t.apiVersion.stages[suggestion.stage], detail: core.serviceName(suggestion.service) };
  const { life, aliasOf, name, platform } = suggestion;
  const brief = core.briefLife(life, words(core));
  return {
    description: aliasOf === undefined ? brief : `→ ${aliasOf} · ${brief}`,
    detail: `${name} · ${core.platformName(platform)}`,
  };
}

/** The same card as in the hover, without commands. */
export function documentation(suggestion: Suggestion, catalogue: Catalogue, asOf: string, core: Core): string {
  const subject =
    suggestion.kind === 'api-version'
      ? ({ kind: 'api-version', version: suggestion.version } as const)
      : ({ kind: 'model', request: { refs: suggestion.refs } } as const);
  return makeCard(subject, core, catalogue, asOf).markdown({});
}
