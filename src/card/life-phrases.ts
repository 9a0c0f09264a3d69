/** What becomes of a model, in clauses: the stage, the date with the days left, what happens then. Never more than the source says. */
import {
  firstDay,
  type Lifecycle,
  type LifecycleOfAll,
  type LifecycleOnDay,
  type LifecycleState,
  lastDay,
  type Retirement,
  type Scope,
} from '../catalogue';
import { platformName } from '../platforms';
import type { Card } from './card';
import { sentenceCase, type Words } from './words';

/** The clauses of the line under the title, the first one with a capital. Never empty. */
export function lifeClauses(card: Card, words: Words): readonly string[] {
  const clauses = card.datesApply ? datedClauses(card, words) : [unclaimed(card, words)];
  return clauses.map((clause, n) => (n === 0 ? sentenceCase(clause) : clause));
}

/** Why the dates of the card do not hold where the model is named. */
export const unclaimed = ({ unlistedOn }: Pick<Card, 'unlistedOn'>, { t }: Pick<Words, 't'>): string =>
  unlistedOn === undefined ? t.life.notClaimed : t.life.notListed(platformName(unlistedOn));

function datedClauses(card: Card, words: Words): readonly string[] {
  const { life } = words.t;
  const stage = stageWord(card, words);
  if (card.life.varies) return card.life.deprecated && stage !== undefined ? [stage, life.varies] : [life.varies];
  const dates = dateClauses(card, words);
  const after = afterClause(card, words);
  const part = scopeText(card.life.retirement?.scope, words);
  return [
    ...(stage === undefined ? [] : [stage]),
    ...dates,
    ...(part === '' ? [] : [words.t.scope.only(part)]),
    ...(after === undefined ? [] : [after]),
  ];
}

/** The stage as far as somebody said it: stated, listed or inferred. */
export function stageWord({ life, facts: { lifecycle }, asOf }: Card, { t }: Words): string | undefined {
  const special = SPECIAL[life.state];
  if (special) return special(life, lifecycle, t.life);
  if (life.state === 'date-passed' && !life.deprecated) return undefined;
  const stage = life.deprecated ? 'deprecated' : life.stage;
  // A stage that a later source gave is no stage of an earlier day.
  if (stage === undefined || stage === 'retired' || (stage === 'deprecated' && !life.deprecated)) return undefined;
  if (life.deprecated && lifecycle.deprecated !== undefined && lastDay(lifecycle.deprecated) <= asOf)
    return t.life.stages.deprecated;
  return byBasis(stage, lifecycle, t.life);
}

type LifeWords = Words['t']['life'];

const SPECIAL: Partial<
  Record<LifecycleState, (life: LifecycleOnDay, lifecycle: Lifecycle, t: LifeWords) => string | undefined>
> = {
  retired: (life, lifecycle, t) => {
    const word = life.retirement ? t.retiredOn(life.retirement.date) : t.retired;
    // A firm date that has passed is the vendor's own word; only a stage without one was inferred.
    return lifecycle.stageBasis === 'derived' && !life.retirement ? t.inferred(word) : word;
  },
  closed: (life, _lifecycle, t) => (life.closed ? t.closedSince(life.closed.date) : t.closed),
  listed: (_life, lifecycle, t) =>
    lifecycle.stageChecked === undefined ? t.stages.ga : t.listed(lifecycle.stageChecked),
  unknown: (life, _lifecycle, t) => (life.earliest ? undefined : t.unknown),
};

function byBasis(stage: keyof LifeWords['stages'], lifecycle: Lifecycle, t: LifeWords): string {
  if (lifecycle.stageBasis === 'derived') return t.inferred(t.stages[stage]);
  if (lifecycle.stageBasis !== 'listed' || lifecycle.stageChecked === undefined) return t.stages[stage];
  return stage === 'ga' ? t.listed(lifecycle.stageChecked) : t.listedAs(t.stages[stage], lifecycle.stageChecked);
}

function dateClauses({ life, asOf }: Card, { t }: Words): readonly string[] {
  const { retirement, daysLeft = 0, earliest, state } = life;
  if (state === 'retired' || state === 'closed') return [];
  if (retirement && state === 'date-passed') return [t.life.datePassed(retirement.date, retirement.checked)];
  if (retirement && state === 'retires-today') return [t.life.retiresToday(retirement.date)];
  if (retirement) return [t.life.retires(retirement.date, daysLeft)];
  if (earliest)
    return [lastDay(earliest.date) < asOf ? t.life.notBeforePassed(earliest.date) : t.life.notBefore(earliest.date)];
  return state === 'unknown' || life.scoped.length ? [] : [t.life.noDate];
}

/** What requests meet from the retirement on; said where there is one. */
export function afterClause(
  { life, facts: { lifecycle }, datesApply, platform }: Card,
  { t }: Words,
): string | undefined {
  if (!datesApply || (!life.retirement && life.state !== 'retired')) return undefined;
  const { afterRetirement, redirectsTo, autoUpgradeFrom } = lifecycle;
  const to = redirectsTo && asWritten(redirectsTo, platform);
  if (afterRetirement === 'redirects') return t.life.redirects(to);
  if (afterRetirement === 'auto-upgrades') return t.life.upgrades(to, autoUpgradeFrom);
  return afterRetirement === 'fails' && life.state === 'retired' ? t.life.fails : undefined;
}

/** On Azure a model is its name and its version: as findings write it. */
const asWritten = (reference: string, platform: string): string =>
  platform.startsWith('azure-') ? reference.replace(/@(.+)$/, ' ($1)') : reference;

/** Dates that count for a part only, each with what it counts for. */
export function scopedClauses(card: Card, words: Words): readonly string[] {
  if (!card.datesApply || card.life.varies) return [];
  const { closed, retirement, scoped } = card.life;
  const others =
    retirement?.scope && card.facts.lifecycle.retires?.find(({ kind, scope }) => kind === 'firm' && !scope);
  return [
    ...(others ? [words.t.facts.pair(words.t.scope.otherwise, endText(others, card.asOf, words))] : []),
    ...scoped
      .filter((date) => date !== closed)
      .map((date) => words.t.facts.pair(scopeText(date.scope, words), endText(date, card.asOf, words))),
  ];
}

/** What a date of a part says, as its kind and the day of its source allow. */
export function endText({ kind, date, checked }: Retirement, asOf: string, { t }: Words): string {
  if (kind === 'earliest') return t.scope.endsNotBefore(date);
  if (lastDay(date) >= asOf) return t.scope.ends(date);
  return lastDay(date) < firstDay(checked) ? t.scope.ended(date) : t.scope.wasToEnd(date);
}

/** What a date counts for; empty for a date without a scope. */
export function scopeText(scope: Scope | undefined, words: Words): string {
  if (!scope) return '';
  const { t, list } = words;
  const customers = { new: t.scope.newCustomers, existing: t.scope.existingCustomers };
  const use = { inference: t.scope.inference, 'fine-tuning': t.scope.fineTuning };
  return list([
    ...(scope.deploymentTypes ?? []),
    ...(scope.regions ? [t.scope.regions(list(scope.regions))] : []),
    ...(scope.tier ? [t.scope.tiers(list(scope.tier))] : []),
    ...(scope.customers ? [customers[scope.customers]] : []),
    ...(scope.fineTuned ? [t.scope.fineTuned] : []),
    ...(scope.use ? [use[scope.use]] : []),
  ]);
}

/** The state in two or three words. */
export function briefLife(life: LifecycleOfAll, { t }: Words): string {
  if (life.varies) return t.brief.varies;
  return BRIEF[life.state](life.retirement?.date, t.brief);
}

type BriefWords = Words['t']['brief'];
const BRIEF: Readonly<Record<LifecycleState, (date: string | undefined, t: BriefWords) => string>> = {
  retired: (date, t) => (date === undefined ? t.retired : t.retiredOn(date)),
  'date-passed': (date, t) => (date === undefined ? t.unknown : t.datePassed(date)),
  'retires-today': (_date, t) => t.retiresToday,
  retiring: (date, t) => (date === undefined ? t.unknown : t.retires(date)),
  deprecated: (_date, t) => t.deprecated,
  closed: (_date, t) => t.closed,
  preview: (_date, t) => t.preview,
  legacy: (_date, t) => t.legacy,
  ga: (_date, t) => t.available,
  listed: (_date, t) => t.listed,
  unknown: (_date, t) => t.unknown,
};
