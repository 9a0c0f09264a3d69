/** The order of suggestions: what lives longest first, the newest of them first, the dead last. */
import { type LifecycleOnDay, type LifecycleState, lastDay } from '../catalogue';

/** The lower, the better to choose today. */
const RANK: Readonly<Record<LifecycleState, number>> = {
  ga: 0,
  listed: 1,
  unknown: 2,
  preview: 3,
  legacy: 4,
  retiring: 5,
  deprecated: 6,
  closed: 6,
  'retires-today': 7,
  'date-passed': 8,
  retired: 9,
};

/** States in which nobody should begin: struck through. */
const STRUCK: ReadonlySet<LifecycleState> = new Set(['retired', 'retires-today', 'date-passed', 'deprecated']);

type Life = Pick<LifecycleOnDay, 'state' | 'deprecated' | 'stage' | 'daysLeft'>;

export const isRetired = (state: LifecycleState): boolean => state === 'retired';
export const isStruck = ({ state, deprecated }: Life): boolean => deprecated || STRUCK.has(state);

/** 0 to 9. A model that is to end, but not soon, ranks by its stage. */
export function rankOf({ state, deprecated, stage, daysLeft = 0 }: Life, leadTimeDays: number): number {
  if (deprecated && state !== 'retired') return Math.max(RANK.deprecated, RANK[state]);
  if (state === 'retiring' && daysLeft > leadTimeDays && stage !== undefined) return RANK[stage];
  return RANK[state];
}

/** Sorts as text: `group` and `rank` (0 to 9) before day (newest first) before name. */
export function sortText(group: number, rank: number, released: string | undefined, name: string): string {
  if (released === undefined) return `${group}${rank}99999999${name}`;
  const day = lastDay(released);
  const number = Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
  return `${group}${rank}${99_999_999 - number}${name}`;
}
