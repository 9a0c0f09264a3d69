/** What a scan makes of each file, as plain data: a worker gets the same job as the main thread. */
import type { Catalogue } from '../../catalogue/catalogue';
import { messagesFor } from '../../messages/by-locale';
import type { RecognisedDocument } from '../../recognition/recognise';
import { type CheckOptions, check } from '../../rules/check';
import { fixtureTest } from '../fixtures';
import { type FindingRow, findingRows, type MentionRow, mentionRows } from '../rows';
import { createScanner, type Scanner } from './scanner';

interface Job {
  /** Also looks for IDs that the catalogue does not know. */
  readonly slots: boolean;
  /** Gitignore patterns of files that name models on purpose. */
  readonly fixtures: readonly string[];
}

export interface CheckJob extends Job {
  readonly command: 'check';
  readonly language: 'en' | 'ja';
  readonly options: Omit<CheckOptions, 'messages'>;
}

export interface MentionsJob extends Job {
  readonly command: 'mentions';
}

export type ScanJob = CheckJob | MentionsJob;
export type Row = FindingRow | MentionRow;
/** The rows of a job. */
export type RowOf<J extends ScanJob> = J extends CheckJob ? FindingRow : MentionRow;

/** What does the job, in whichever thread. */
export function scannerOf<J extends ScanJob>(job: J, cwd: string, catalogue: Catalogue): Scanner<Row> {
  const notesDeployments = job.command === 'check';
  return createScanner({
    cwd,
    catalogue,
    recognition: recognitionOf(job),
    rowsOf: rowsOf(job, catalogue),
    notesDeployments,
  });
}

/** What the job makes of a document: of the file alone, and for a check of what its repository declares. */
function rowsOf(job: ScanJob, catalogue: Catalogue): (document: RecognisedDocument) => readonly Row[] {
  if (job.command === 'mentions') return mentionRows;
  const options = { ...job.options, messages: messagesFor(job.language) };
  return (document) => findingRows(document, check(document, catalogue, options));
}

/** How the job recognises. */
function recognitionOf({ slots, fixtures }: ScanJob): {
  readonly slots: boolean;
  readonly isFixture?: (file: string) => boolean;
} {
  const isFixture = fixtureTest(fixtures);
  return { slots, ...(isFixture && { isFixture }) };
}
