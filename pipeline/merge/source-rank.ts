/** Who is believed: the one rule by which a claim and what the catalogue has are weighed. Pure. */
import { lastDay } from '../../src/catalogue';
import { addDays } from '../../src/catalogue/making';
import { RANKS, type Rank } from '../assertions';

/** On whose word something rests, and from which day. */
export interface SourceRank {
  readonly rank: Rank;
  readonly day: string;
}

/**
 * `set`: there was nothing. `replaced`: the claim wins. `backed`: the same, from a higher rank. `confirmed`: the same, on a newer day.
 * `known`: the same, nothing to note. `conflict`: another value that does not win. `outdated`: another value, older and of no higher rank.
 */
export type Verdict = 'set' | 'replaced' | 'backed' | 'confirmed' | 'known' | 'conflict' | 'outdated';

/** A tracker reads the vendor's page daily: it may correct what was copied from that page this many days earlier. */
export const STALE_AFTER_DAYS = 30;

/** `same`: both say the same. `have` is absent where the catalogue has no value. */
export function verdictOf(have: SourceRank | undefined, same: boolean, claim: SourceRank): Verdict {
  if (!have) return 'set';
  const higher = RANKS.indexOf(claim.rank) - RANKS.indexOf(have.rank);
  const newer = lastDay(claim.day) > lastDay(have.day);
  if (same) return agreement(higher, newer, have.rank, claim.rank);
  if (higher >= 0 && newer) return 'replaced';
  if (higher > 0) return lastDay(claim.day) === lastDay(have.day) ? 'replaced' : 'conflict';
  if (claim.rank === 'tracker' && lastDay(claim.day) > addDays(have.day, STALE_AFTER_DAYS)) return 'replaced';
  if (!newer && (higher < 0 || lastDay(claim.day) < lastDay(have.day))) return 'outdated';
  return 'conflict';
}

/** A list without dates of its own adds nothing to what a vendor or tracker said. */
function agreement(higher: number, newer: boolean, have: Rank, claim: Rank): Verdict {
  if (higher > 0) return 'backed';
  if (!newer || (claim === 'catalogue' && have !== 'catalogue')) return 'known';
  return 'confirmed';
}
