/** Dates that belong into a sentence beside the one that decides. */
import { lastDay, type Retirement } from '../../catalogue';
import type { Case } from '../model-rule';

/** Firm dates that count for a part only and that the text neither proves nor excludes: told where they bite sooner. */
export function soonerDates({ status: { life }, say, context: { asOf } }: Case): readonly string[] {
  const end = life.retirement && lastDay(life.retirement.date);
  const sooner = life.scoped.filter(
    (date) => date.kind === 'firm' && date !== life.closed && (end === undefined || lastDay(date.date) < end),
  );
  const passed = sooner.filter((date) => lastDay(date.date) < asOf);
  const ahead = sooner.filter((date) => lastDay(date.date) >= asOf);
  return [...(passed.length ? [say.partsEnded(passed)] : []), ...(ahead.length ? [say.partDates(ahead)] : [])];
}

/** The one date that holds for the whole subject; versions that differ have none. */
export function commonDate({ status: { life } }: Case): Retirement | undefined {
  return life.varies ? undefined : life.retirement;
}
