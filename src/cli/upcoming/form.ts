/** What is told of what is to come. */
import type { ReportMessages } from '../../messages';
import type { Loss } from './losses';

export interface Outlook {
  readonly losses: readonly Loss[];
  readonly asOf: string;
  /** The last day that was looked at. */
  readonly until: string;
  readonly catalogueDay: string;
  /** How many paths were not read. */
  readonly gaps: number;
  readonly messages: ReportMessages;
}

export type OutlookForm = (outlook: Outlook) => string;
