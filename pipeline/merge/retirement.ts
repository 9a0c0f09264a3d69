/**
 * Retirement dates. Firm and earliest dates are weighed only against their own kind and scope; a firm date ends a floor,
 * a floor never ends a firm date.
 */

import type { ModelEntry, Retirement } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';
import type { Assertion, ClaimedDate } from '../assertions';
import { type Handler, type Outcome, SILENT_SINCE, type Weighing } from './outcome';
import { type SourceRank, type Verdict, verdictOf } from './source-rank';
import { lifeReadOn, sourceRankOf } from './standing';

const FIELD = 'lifecycle.retires';

/** One handler a date: a claim may carry several. */
export function retirementOutcomes(entry: ModelEntry, claim: Assertion, weighing: Weighing): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let current = entry;
  for (const date of claim.facts.retires ?? []) {
    const outcome = weighDate(current, claim, date, weighing);
    outcomes.push(outcome);
    current = outcome.entry ?? current;
  }
  return outcomes;
}

/** Compares a date of which the kind is not known; writes nothing. */
export const unknownKindHandler: Handler = (entry, claim) => {
  const says = claim.facts.shutdownOfUnknownKind;
  if (says === undefined) return undefined;
  const dates = entry.lifecycle.retires ?? [];
  const common = {
    field: FIELD,
    says: `${says} (kind not stated)`,
    ...(dates.length && { had: dates.map(shown).join(', ') }),
  };
  if (dates.some((date) => sameDay(date.date, says))) return { ...common, verdict: 'known' };
  const newer = dates.every((date) => lastDay(date.checked) < lastDay(claim.day));
  return { ...common, verdict: newer ? 'conflict' : 'outdated', why: 'whether the date is firm is not stated' };
};

function weighDate(entry: ModelEntry, claim: Assertion, says: ClaimedDate, { rank, table }: Weighing): Outcome {
  const dates = entry.lifecycle.retires ?? [];
  const claimed: SourceRank = { rank, day: claim.day };
  const own = dates.find((date) => date.kind === says.kind && scopeKey(date) === scopeKey(says));
  if (own) {
    const have = sourceRankOf(entry, FIELD, table, own.checked);
    const same = sameDay(own.date, says.date);
    const verdict = verdictOf(have, same, claimed);
    const checked = lastDay(own.checked) > lastDay(claim.day) ? own.checked : claim.day;
    const next = same ? { ...own, checked } : dateOf(says, claim.day);
    return outcome(verdict, says, own, changes(verdict) ? withDates(entry, dates, own, next) : undefined);
  }
  const rival = rivalOf(dates, says);
  if (rival) return weighRival(entry, claim, says, rival, { rank, table });
  const scoped = dates.filter((date) => date.scope && date.kind === says.kind);
  if (!says.scope && scoped.length)
    return scoped.some((date) => sameDay(date.date, says.date))
      ? outcome('known', says, scoped[0])
      : { ...outcome('conflict', says, scoped[0]), why: 'the catalogue has dates by scope, the claim has one for all' };
  const silent = dates.length ? undefined : lifeReadOn(entry, rank, table);
  if (silent !== undefined && lastDay(silent) > lastDay(claim.day))
    return { ...outcome('outdated', says), why: SILENT_SINCE };
  return outcome('set', says, undefined, withDates(entry, dates, undefined, dateOf(says, claim.day)));
}

/** The date of the other kind that holds for the same scope. */
const rivalOf = (dates: readonly Retirement[], says: ClaimedDate): Retirement | undefined =>
  dates.find((date) => date.kind !== says.kind && scopeKey(date) === scopeKey(says));

function weighRival(
  entry: ModelEntry,
  claim: Assertion,
  says: ClaimedDate,
  rival: Retirement,
  { rank, table }: Weighing,
): Outcome {
  if (says.kind === 'earliest') {
    const contradicts = lastDay(says.date) > lastDay(rival.date) && lastDay(claim.day) > lastDay(rival.checked);
    return contradicts
      ? { ...outcome('conflict', says, rival), why: 'a floor does not end a firm date' }
      : outcome('outdated', says, rival);
  }
  const verdict = verdictOf(sourceRankOf(entry, FIELD, table, rival.checked), false, { rank, day: claim.day });
  const next = withDates(entry, entry.lifecycle.retires ?? [], rival, dateOf(says, claim.day));
  return outcome(verdict, says, rival, changes(verdict) ? next : undefined);
}

const changes = (verdict: Verdict): boolean => ['replaced', 'backed', 'confirmed'].includes(verdict);

function outcome(verdict: Verdict, says: ClaimedDate, had?: Retirement, entry?: ModelEntry): Outcome {
  return {
    field: FIELD,
    verdict,
    says: shown(says),
    ...(had && { had: shown(had), hadDay: had.checked }),
    ...(entry && { entry }),
  };
}

function withDates(
  entry: ModelEntry,
  dates: readonly Retirement[],
  old: Retirement | undefined,
  next: Retirement,
): ModelEntry {
  const retires = old
    ? dates.map((date) => (date === old ? next : date))
    : next.scope
      ? [...dates, next]
      : [next, ...dates];
  return { ...entry, lifecycle: { ...entry.lifecycle, retires } };
}

const dateOf = ({ date, kind, scope }: ClaimedDate, checked: string): Retirement => ({
  date,
  kind,
  ...(scope && { scope }),
  checked,
});

/** A month and a day in it do not contradict each other. */
const sameDay = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
const scopeKey = ({ scope }: Pick<ClaimedDate, 'scope'>): string =>
  JSON.stringify(Object.entries(scope ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
const shown = ({ date, kind, scope }: ClaimedDate): string =>
  `${date} ${kind}${scope ? ` ${JSON.stringify(scope)}` : ''}`;
