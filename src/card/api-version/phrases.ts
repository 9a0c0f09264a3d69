/** What an API version's card says, in clauses. */
import type { Words } from '../words';
import type { ApiVersionCard, NeededVersions } from './card';

/** Stage, release, retirement: the line under the title. */
export function apiLifeClauses(card: ApiVersionCard, { t }: Words): readonly string[] {
  const { apiVersion: a } = t;
  const { facts } = card;
  const released = facts.released ?? facts.releasedNoLaterThan;
  const release = facts.released === undefined ? a.releasedNoLaterThan : a.released;
  return [
    a.stages[card.stage],
    ...(card.isNewestGa ? [facts.supersededBy === undefined ? a.isNewestGa : a.isNewestDatedGa] : []),
    ...(released === undefined ? [] : [release(released)]),
    ...(facts.deprecated !== undefined && card.stage === 'deprecated' ? [a.deprecatedSince(facts.deprecated)] : []),
    endClause(card, t),
    ...(facts.pseudo ? [a.notAVersion] : []),
    ...(facts.confidence === 'low' ? [a.lowConfidence] : []),
  ];
}

function endClause(
  { facts: { retires }, daysLeft = 0, retirementConfirmed, sources }: ApiVersionCard,
  t: Words['t'],
): string {
  const { apiVersion: a } = t;
  if (retires === undefined) return a.noRetirementDate;
  if (daysLeft > 0) return a.retires(retires, daysLeft);
  if (daysLeft === 0) return t.life.retiresToday(retires);
  return retirementConfirmed ? a.retiredOn(retires) : a.datePassed(retires, sources[0]?.checked ?? '');
}

/** What to move to: the vendor's word, and the newest GA version. */
export function supersededClauses({ facts, newestGa }: ApiVersionCard, { t }: Words): readonly string[] {
  const { supersededBy, supersededByService } = facts;
  return [
    ...(supersededBy === undefined ? [] : [t.facts.pair(t.apiVersion.supersededBy, supersededBy)]),
    ...(supersededByService === undefined ? [] : [t.apiVersion.supersededByService(supersededByService)]),
    ...(newestGa === undefined || newestGa === supersededBy ? [] : [t.facts.pair(t.apiVersion.newestGa, newestGa)]),
  ];
}

/** `Responses API (v1, 2025-03-01-preview)` */
export function neededPhrase({ name, since }: NeededVersions, { t, list }: Words): string {
  const feature = t.apiVersion.featureName(name);
  return since.length ? `${feature}${t.facts.inBrackets(list(since))}` : feature;
}
