/** What rules say, before it is a finding. */
import type { Mention, Role, Tier } from '../recognition';
import type { Finding } from './finding';
import type { Claim } from './severity';

/** What a rule says; `check` adds the rule's name, the mention and the severity. */
export interface Report extends Omit<Finding, 'rule' | 'severity' | 'target'> {
  /** Which row of the severity table holds. */
  readonly claim: Claim;
}

/** Of a place that is no mention. */
export interface PlacedReport extends Report {
  /** Offsets in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly tier: Tier;
  /** What the place belongs to, for programs. */
  readonly about?: Pick<Mention, 'platform' | 'id' | 'version'>;
}

/** What a rule says of a call. */
export interface CallReport {
  readonly by: string;
  readonly report: PlacedReport;
}
