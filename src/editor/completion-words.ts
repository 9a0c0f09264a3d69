/** What the list of suggestions says beside an ID, and the card beside the list. */

import type * as vscode from 'vscode';
import type { Catalogue } from '../catalogue';
import type { Suggestion } from '../completion';
import { makeCard } from './cards';
import type { CardCore } from './core-loader';

interface Brief {
  readonly label: vscode.CompletionItemLabel;
  /** Above the documentation. */
  readonly detail: string;
}

/** @param severalPlatforms the list has models of more than one: each row says of which */
export function briefly(suggestion: Suggestion, severalPlatforms: boolean, core: CardCore): Brief {
  const { text } = suggestion;
  const { t } = core.words;
  if (suggestion.kind === 'api-version') {
    const { service, stage } = suggestion;
    return { label: { label: text, description: t.apiVersion.stages[stage] }, detail: core.serviceName(service) };
  }
  if ('place' in suggestion) {
    const { regions, types } = suggestion;
    const description =
      regions === undefined ? (types ?? []).join(t.facts.comma) : t.facts.regionCount(core.words.count(regions));
    const detail = suggestion.kind === 'region' ? t.deploymentType.region : t.deploymentType.kind;
    return { label: { label: text, description }, detail };
  }
  const { life, name } = suggestion;
  const aliasOf = suggestion.kind === 'model-id' ? suggestion.aliasOf : undefined;
  const platform = core.platformName(suggestion.platform);
  const brief = core.briefLife(life, core.words);
  const description = severalPlatforms ? `${brief} · ${platform}` : brief;
  return {
    label: { label: text, description },
    detail: `${name} · ${platform}${aliasOf === undefined ? '' : ` → ${aliasOf}`}`,
  };
}

/** The same card as in the hover, without commands. */
export function documentation(suggestion: Suggestion, catalogue: Catalogue, asOf: string, core: CardCore): string {
  if ('place' in suggestion) {
    const options = { catalogue, asOf, words: core.words, links: core.linksTo(catalogue.hosts) };
    return core.offersMarkdown(suggestion.place, options);
  }
  const subject =
    suggestion.kind === 'api-version'
      ? ({ kind: 'api-version', version: suggestion.version } as const)
      : ({ kind: 'model', request: { refs: suggestion.refs } } as const);
  return makeCard(subject, core, catalogue, asOf).markdown({});
}
