/** The theme icon of a state: seen before a word is read. */
import type { LifecycleState } from '../catalogue';
import type { Card } from './card';
import { Markdown } from './markup/markdown-text';

export const STATE_ICONS: Readonly<Record<LifecycleState, string>> = {
  retired: 'error',
  'date-passed': 'warning',
  'retires-today': 'warning',
  retiring: 'calendar',
  deprecated: 'warning',
  closed: 'lock',
  preview: 'beaker',
  legacy: 'history',
  ga: 'pass',
  listed: 'pass',
  unknown: 'question',
};

const ENDING: ReadonlySet<LifecycleState> = new Set([
  'retired',
  'date-passed',
  'retires-today',
  'retiring',
  'deprecated',
]);

/** The name of the icon: `warning`, `calendar`, … */
export function stateIconName(card: Pick<Card, 'life' | 'datesApply'>, leadTimeDays: number): string {
  if (!card.datesApply) return 'plug';
  const { state, daysLeft = Number.POSITIVE_INFINITY, deprecated, varies, versions } = card.life;
  // The mildest state is what may be claimed; the colour warns of the worst.
  if (varies && versions.some(({ life }) => life.deprecated || ENDING.has(life.state))) return 'warning';
  return state === 'retiring' && (deprecated || daysLeft <= leadTimeDays) ? 'warning' : STATE_ICONS[state];
}

export function stateIcon(card: Pick<Card, 'life' | 'datesApply'>, leadTimeDays: number): Markdown {
  return new Markdown(`$(${stateIconName(card, leadTimeDays)})`);
}

const TONES: Readonly<Record<string, 'red' | 'yellow' | 'green' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  lock: 'yellow',
  beaker: 'cyan',
  history: 'cyan',
  calendar: 'green',
  pass: 'green',
};

/** The colour that goes with the icon. */
export function stateTone(
  card: Pick<Card, 'life' | 'datesApply'>,
  leadTimeDays: number,
): 'red' | 'yellow' | 'green' | 'cyan' | 'plain' {
  return TONES[stateIconName(card, leadTimeDays)] ?? 'plain';
}
