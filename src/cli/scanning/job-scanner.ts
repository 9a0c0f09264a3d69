/** The scanner that does a job, in whichever thread: loaded with the first file that has to be read as a text. */
import type { Catalogue } from '../../catalogue';
import { FIXTURE_GLOBS } from '../../globs';
import { loadFindings } from '../../messages';
import type { RecognizedDocument } from '../../recognition';
import { check } from '../../rules';
import { fixtureTest } from '../fixtures';
import { findingRows, mentionRows } from '../rows';
import { notesDeployments, type Row, type ScanJob } from './job';
import { createScanner, type Scanner, type ScannerOptions } from './scanner';

export { withOthers } from './declared';
export { projectsOf } from './projects';

export async function scannerOf(job: ScanJob, catalogue: Catalogue): Promise<Scanner<Row>> {
  // What a later glob says again decides: most jobs have the same globs as a project.
  const others = FIXTURE_GLOBS.filter((glob) => !job.fixtures.includes(glob));
  const isFixture = fixtureTest(others.length ? [...others, ...job.fixtures] : job.fixtures);
  return createScanner({
    catalogue,
    recognition: recognitionOf(job),
    ...(isFixture && { showing: { isFixture } }),
    rowsOf: await rowsOf(job, catalogue),
    notesDeployments: notesDeployments(job),
  });
}

/** What the job makes of a document: of the file alone, and for a check of what its repository declares. */
async function rowsOf(job: ScanJob, catalogue: Catalogue): Promise<(document: RecognizedDocument) => readonly Row[]> {
  if (job.command === 'mentions') return mentionRows;
  const options = { ...job.options, isOnce: true, messages: await loadFindings(job.language) };
  return (document) => findingRows(document, check(document, catalogue, options), job.details);
}

/** How the job recognizes. */
function recognitionOf({ slots, fixtures, everywhere }: ScanJob): ScannerOptions<Row>['recognition'] {
  const isFixture = fixtureTest(fixtures);
  return { slots, ...(isFixture && { isFixture }), ...(everywhere && { loud: 'everywhere' }) };
}
