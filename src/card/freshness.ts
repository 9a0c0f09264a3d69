/** How old the newest fact of a card is: old facts say so themselves. */
import { daysBetween, type LifecycleState } from '../catalogue';

/** Days after which a card says how old its newest fact is. */
const STALE_AFTER_DAYS = 60;

export interface Freshness {
  /** The newest day on which a source of the card was checked. */
  readonly newest?: string;
  readonly daysOld?: number;
  /** Old enough to say so; never for what is retired, which stays so, nor where nothing is said of its life. */
  readonly stale: boolean;
}

export function freshness(newest: string | undefined, asOf: string, state: LifecycleState): Freshness {
  if (newest === undefined) return { stale: false };
  const daysOld = daysBetween(newest, asOf);
  return { newest, daysOld, stale: daysOld > STALE_AFTER_DAYS && state !== 'retired' && state !== 'unknown' };
}
