/** What a scan makes of each file, as plain data: a worker gets the same job as the main thread. */
import type { CheckOptions } from '../../rules';
import type { FindingRow, MentionRow } from '../rows';

interface Job {
  /** Also looks for IDs that the catalogue does not know. */
  readonly slots: boolean;
  /** Gitignore patterns of files that name models on purpose. */
  readonly fixtures: readonly string[];
  /** What calls nothing is judged like code. */
  readonly everywhere?: boolean;
}

export interface CheckJob extends Job {
  readonly command: 'check';
  readonly language: 'en' | 'ja';
  readonly options: Omit<CheckOptions, 'messages'>;
  /** Rows with their fixes. */
  readonly details?: boolean;
}

export interface MentionsJob extends Job {
  readonly command: 'mentions';
  /** The names of deployments stand for the models behind them, wherever these are declared. */
  readonly follows?: boolean;
}

export type ScanJob = CheckJob | MentionsJob;
export type Row = FindingRow | MentionRow;
/** The rows of a job. */
export type RowOf<J extends ScanJob> = J extends CheckJob ? FindingRow : MentionRow;

/** A check follows the names of deployments to where they are declared; who lists mentions takes each file for itself, unless asked. */
export const notesDeployments = (job: ScanJob): boolean => job.command === 'check' || job.follows === true;
