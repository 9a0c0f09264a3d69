/** What a report is made of. */
import type { ReportMessages } from '../../messages';
import type { Severity } from '../../rules';
import type { Problem } from '../files/problem';
import type { FindingRow } from '../rows';

export interface Report {
  /** Also suppressed ones, where they are asked for. */
  readonly rows: readonly FindingRow[];
  readonly problems: readonly Problem[];
  readonly catalogueDay: string;
  /** What makes a run fail. */
  readonly failOn: Severity;
  readonly messages: ReportMessages;
}

/** The text of a report, in a form of its own. Pure. */
export type Form = (report: Report) => string;
