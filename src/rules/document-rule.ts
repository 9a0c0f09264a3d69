/** Rules that speak of places which are no mentions: a field of a deployment, a parameter of a call, an endpoint. */
import type { TargetSpan } from './finding';
import type { PlacedReport } from './report';
import type { RuleContext } from './rule';
import type { Claim } from './severity';

export interface DocumentRule {
  readonly name: string;
  readonly summary: string;
  /** The rows of the severity table that it may claim. */
  readonly claims: readonly Claim[];
  readonly offByDefault?: boolean;
  /** In the order of the text, more or less. One for each place that was looked at, or nothing: so much of the work is a step. */
  look(context: RuleContext): Iterable<PlacedReport | undefined>;
}

/** The place that a report is about. */
export function targetOf(
  { start, end, role, tier, about }: Pick<PlacedReport, 'start' | 'end' | 'role' | 'tier' | 'about'>,
  text: string,
): TargetSpan {
  return {
    start,
    end,
    text: text.slice(start, end),
    role,
    tier,
    ...(about?.platform !== undefined && { platform: about.platform }),
    ...(about?.id !== undefined && { id: about.id }),
    ...(about?.version !== undefined && { version: about.version }),
  };
}
