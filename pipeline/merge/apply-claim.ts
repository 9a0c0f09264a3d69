/** Weighs every fact of a claim against an entry, one after the other, and sees that the dates still make sense together. */

import type { Lifecycle, ModelEntry } from '../../src/catalogue';
import { firstDay, lastDay } from '../../src/catalogue';
import type { Assertion } from '../assertions';
import { liveReplacements } from './live-replacement';
import { CHANGES, type Handler, type Outcome, type Weighing } from './outcome';
import { retirementOutcomes, unknownKindHandler } from './retirement';
import { SIMPLE_FIELDS } from './simple-fields';
import { stageHandler } from './stage';

const HANDLERS: readonly Handler[] = [stageHandler, unknownKindHandler, ...SIMPLE_FIELDS, kindHandler];

export interface Surroundings {
  readonly models: readonly ModelEntry[];
  readonly today: string;
}

/** The outcomes in order; the entry of each holds all changes up to it. */
export function applyClaim(
  entry: ModelEntry,
  claim: Assertion,
  weighing: Weighing,
  { models, today }: Surroundings,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let current = entry;
  const note = (outcome: Outcome): void => {
    outcomes.push(outcome);
    current = outcome.entry ?? current;
  };
  for (const outcome of retirementOutcomes(current, claim, weighing)) note(outcome);
  for (const handler of HANDLERS) {
    const outcome = handler(current, claim, weighing);
    if (outcome) note(withLiveReplacement(outcome, entry, models, today));
  }
  if (inOrder(current.lifecycle) || !inOrder(entry.lifecycle)) return outcomes;
  return outcomes.map((outcome) => refuseDates(outcome));
}

/** Dates that contradict each other come in as a conflict, all together. */
function refuseDates({ entry: _, ...outcome }: Outcome): Outcome {
  if (!CHANGES.has(outcome.verdict)) return outcome;
  return { ...outcome, verdict: 'conflict', why: 'the dates would not be in order: released, deprecated, retired' };
}

function inOrder({ released, deprecated, retires }: Lifecycle): boolean {
  const end = retires?.find((date) => date.kind === 'firm' && !date.scope)?.date;
  const days = [released, deprecated, end].filter((day) => day !== undefined);
  return days.every((day, n) => days.slice(n + 1).every((later) => firstDay(day) <= lastDay(later)));
}

/** New words of the vendor are followed to what lives; words that lead nowhere leave no replacement to offer. */
function withLiveReplacement(
  outcome: Outcome,
  start: ModelEntry,
  models: readonly ModelEntry[],
  today: string,
): Outcome {
  const writes = outcome.verdict === 'set' || outcome.verdict === 'replaced';
  if (outcome.field !== 'lifecycle.replacementAsPublished' || !writes || !outcome.entry) return outcome;
  const { replacement: _, ...lifecycle } = outcome.entry.lifecycle;
  const live = liveReplacements(lifecycle.replacementAsPublished ?? [], models, start, today);
  return {
    ...outcome,
    entry: { ...outcome.entry, lifecycle: { ...lifecycle, ...(live.length && { replacement: live }) } },
  };
}

/** A kind that was only assumed gives way to one that a list tells. */
function kindHandler(entry: ModelEntry, claim: Assertion): Outcome | undefined {
  if (!entry.kindAssumed || claim.kind === undefined) return undefined;
  const { kindAssumed: _, ...rest } = entry;
  const verdict = claim.kind === entry.kind ? 'backed' : 'replaced';
  return {
    field: 'kind',
    verdict,
    had: `${entry.kind} (assumed)`,
    says: claim.kind,
    entry: { ...rest, kind: claim.kind },
  };
}
