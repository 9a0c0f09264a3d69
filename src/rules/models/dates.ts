/** Dates that belong into a sentence beside the one that decides. */
import { lastDay, type Retirement } from '../../catalogue';
import type { Case } from '../model-rule';

/** Firm dates that count for a part only and that the text neither proves nor excludes: told where they bite sooner. */
export function soonerDates({ status: { life }, say }: Case): readonly string[] {
  const end = life.retirement && lastDay(life.retirement.date);
  const sooner = life.scoped.filter(
    (date) => date.kind === 'firm' && date !== life.closed && (end === undefined || lastDay(date.date) < end),
  );
  return sooner.length ? [say.partDates(sooner)] : [];
}

/** The one date that holds for the whole subject; versions that differ have none. */
export function commonDate({ status: { life } }: Case): Retirement | undefined {
  return life.varies ? undefined : life.retirement;
}
