/** When to ask for a newer catalogue again, by what is remembered of the last time. */
import * as z from 'zod/mini';
import { daysBetween } from './days';
import { ExactDay } from './fields';

/** In UTF-16 code units. */
export const LONGEST_ETAG = 1000;

export const RefreshState = z.strictObject({
  url: z.string(),
  etag: z.optional(z.string().check(z.maxLength(LONGEST_ETAG))),
  /** The day of the catalogue that had the tag. */
  day: z.optional(ExactDay),
  /** Its edition, where it is not the first of its day. */
  edition: z.optional(z.int().check(z.minimum(2))),
  /** The day of the last attempt. */
  asked: ExactDay,
});
export type RefreshState = z.infer<typeof RefreshState>;

export const RefreshInterval = z.enum(['off', 'weekly', 'daily']);
export type RefreshInterval = z.infer<typeof RefreshInterval>;

/** Whether it is time to ask again. An attempt counts whatever came of it, so that a dead host is not asked all day. */
export function isRefreshDue(interval: RefreshInterval, state: unknown, today: string): boolean {
  if (interval === 'off') return false;
  const last = RefreshState.safeParse(state);
  if (!last.success) return true;
  const days = daysBetween(last.data.asked, today);
  // A day to come is that of a clock that was wrong: nobody waits for it.
  return days < 0 || days >= (interval === 'daily' ? 1 : 7);
}
