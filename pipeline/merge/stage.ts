/** The lifecycle stage: a listing never overrules anything, and nobody brings a retired model back unseen. */

import type { ModelEntry } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';
import type { Assertion } from '../assertions';
import type { Handler } from './outcome';
import { type SourceRank, type Verdict, verdictOf } from './source-rank';
import { sourceRankOf } from './standing';

const FIELD = 'lifecycle.stage';

export const stageHandler: Handler = (entry, claim, { rank, table }) => {
  const says = claim.facts.stage;
  if (!says) return undefined;
  const { stage: had, stageChecked } = entry.lifecycle;
  const have = had === undefined ? undefined : sourceRankOf(entry, FIELD, table, stageChecked);
  const verdict = weigh(entry, says, have, { rank, day: claim.day });
  const writes = verdict !== 'conflict' && verdict !== 'outdated' && verdict !== 'known';
  return {
    field: FIELD,
    verdict,
    ...(had !== undefined && { had: `${had} (${entry.lifecycle.stageBasis ?? 'no basis'})` }),
    ...(have && { hadDay: have.day }),
    says: `${says.stage} (${says.basis})`,
    ...(verdict === 'conflict' && had === 'retired' && { why: 'a retired model does not come back without a look' }),
    ...(writes && { entry: withStage(entry, claim, have) }),
  };
};

function weigh(
  entry: ModelEntry,
  says: NonNullable<Assertion['facts']['stage']>,
  have: SourceRank | undefined,
  claim: SourceRank,
): Verdict {
  const { stage, stageBasis } = entry.lifecycle;
  if (!have) return 'set';
  const weaker = says.basis !== 'stated' && stageBasis === 'stated';
  if (stage === says.stage) {
    if (says.basis === 'stated' && stageBasis !== 'stated') return 'backed';
    return weaker || says.basis === 'listed' ? 'known' : verdictOf(have, true, claim);
  }
  if (says.basis === 'listed') return 'outdated';
  if (stage === 'retired') return claim.day > have.day ? 'conflict' : 'outdated';
  // What was merely listed is no statement that could be contradicted.
  if (stageBasis === 'listed' && lastDay(claim.day) >= lastDay(have.day)) return 'replaced';
  return verdictOf(have, false, claim);
}

function withStage(entry: ModelEntry, claim: Assertion, have: SourceRank | undefined): ModelEntry {
  const says = claim.facts.stage;
  if (!says) return entry;
  // Stated before and now: the newer day counts. What was derived gets the day on which it was stated.
  const wasStated = entry.lifecycle.stage === says.stage && entry.lifecycle.stageBasis === 'stated';
  const basis = wasStated ? 'stated' : says.basis;
  const stageChecked = wasStated && have && lastDay(have.day) > lastDay(claim.day) ? have.day : claim.day;
  return { ...entry, lifecycle: { ...entry.lifecycle, stage: says.stage, stageBasis: basis, stageChecked } };
}
