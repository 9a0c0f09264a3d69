/** Which upstreams have said nothing new for long, or could not be read: silence looks like health. Pure. */
import { daysBetween } from '../../src/catalogue';
import { escapeMarkdown, type UpstreamReport } from './report';

export interface Silent {
  readonly name: string;
  readonly why: string;
}

/** The part of a run's report that is looked at. */
export interface Heard {
  readonly day: string;
  readonly upstreams: readonly Pick<UpstreamReport, 'name' | 'state' | 'reason' | 'day' | 'patience'>[];
}

/** A feed is as old as its own day, whenever it was fetched. */
export function silentUpstreams({ day: today, upstreams }: Heard, mostDays: number): readonly Silent[] {
  return upstreams.flatMap(({ name, state, reason, day, patience = mostDays }) => {
    if (state === 'broken') return [{ name, why: `could not be read: ${reason ?? 'no reason given'}` }];
    const days = day === undefined ? 0 : daysBetween(day, today);
    return days > patience ? [{ name, why: `is of ${day}, ${days} days old` }] : [];
  });
}

export const formatSilenceMarkdown = (silent: readonly Silent[]): string =>
  [
    '## Silent upstreams',
    ...silent.map(({ name, why }) => `- ${escapeMarkdown(name)} ${escapeMarkdown(why)}`),
    '',
  ].join('\n');
