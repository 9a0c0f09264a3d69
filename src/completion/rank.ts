/** The order of suggestions: what lives longest first, the newest of them first, the dead last. */
import { lastDay } from '../catalogue/days';
import type { LifecycleState } from '../catalogue/lifecycle';

/** The lower, the better to choose today. */
const ORDER: Readonly<Record<LifecycleState, number>> = {
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

export const isRetired = (state: LifecycleState): boolean => state === 'retired';
export const isStruck = (state: LifecycleState, deprecated: boolean): boolean => deprecated || STRUCK.has(state);

/** Sorts as text: `group` (0 to 9) before state before day (newest first) before name. */
export function sortText(group: number, state: LifecycleState, released: string | undefined, name: string): string {
  const day = released === undefined ? 0 : Number(lastDay(released).replaceAll('-', ''));
  return `${group}${ORDER[state]}${String(99_999_999 - day).padStart(8, '0')}${name}`;
}
