/** Paths → rows. The main thread lists the files; workers scan them from the front while it does, then it scans from the back. */
import type { Catalogue } from '../catalogue';
import { type Declaration, isManifest } from '../recognition';
import { walkFiles } from './files/list';
import type { Problem } from './files/problem';
import type { Contents } from './files/read';
import type { Progress } from './progress';
import { createFileFilter } from './scanning/file-filter';
import type { Row, RowOf, ScanJob } from './scanning/job';
import type { Scanned } from './scanning/scanned';
import type { Scanner } from './scanning/scanner';
import { createWorkerPool, READS_AT_ONCE, type WorkerPool, type Workers } from './scanning/worker-pool';

export interface ScanHost {
  readonly cwd: string;
  readonly catalogue: Catalogue;
  /** That may help with a large tree; none where absent. */
  readonly workers?: Workers;
  readonly progress?: Progress;
  /** Files that are looked at with this content, whatever lies there. */
  readonly contents?: Contents;
  /** Deployments that no file of the tree has to declare. */
  readonly declared?: readonly Declaration[];
}

export interface Scan<Row> {
  /** By file, then in the order of the text. */
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** Where what other threads have needed stands in the directory's own file. */
  readonly needed: readonly number[];
}

const BATCH = 32;
/** Who has read so much text, in UTF-16 code units, has models all over the tree, and calls for help if there is more to do. */
const WORTH_HELP = 200_000;
const MUCH = 4;

/** The same rows and problems however many threads there are. */
export async function scan<const J extends ScanJob>(
  paths: readonly string[],
  job: J,
  { cwd, catalogue, workers, progress, contents, declared = [] }: ScanHost,
): Promise<Scan<RowOf<J>>> {
  const pool = createWorkerPool(contents ? undefined : workers, cwd, job);
  const manifests: string[] = [];
  const problems = addFiles(paths, cwd, pool, manifests, contents);
  const filter = createFileFilter(job, cwd, catalogue, contents);
  const found: Scanned<Row>[] = [];
  const note = (scanned: Scanned<Row> | undefined): void => {
    if (scanned) found.push(scanned);
  };
  let scanner: Scanner<Row> | undefined;
  const loaded = async (): Promise<Scanner<Row>> => {
    scanner ??= await (await import('./scanning/job-scanner')).scannerOf(job, catalogue);
    return scanner;
  };
  const scanFiles = async (files: readonly string[]): Promise<void> => {
    for (const file of files) {
      const filtered = filter.filter(file);
      if (!filtered || 'rows' in filtered) note(filtered);
      else note((scanner ?? (await loaded())).scan(file, filtered, filter.next));
    }
  };

  for (let number = pool.batches.length - 1; number >= 0; number--) {
    if (!pool.claim(number)) continue;
    await scanFiles(pool.batches[number] ?? []);
    progress?.report(pool.taken, pool.files());
    if (number >= MUCH && scanner && scanner.recognizedLength() >= WORTH_HELP) pool.startWorkers(READS_AT_ONCE);
  }
  const helped = await pool.finish();
  await scanFiles(helped.left);
  progress?.end();
  // No spread: a tree has more files than a call takes arguments.
  for (const scanned of helped.found) found.push(scanned);
  found.sort((a, b) => compare(a.file, b.file));

  let whole: readonly Scanned<Row>[] = found;
  if (declared.length || found.some(({ declarations, undecided }) => declarations || undecided)) {
    const { projectsOf, withOthers } = await import('./scanning/job-scanner');
    const { clientsIn, scanAgain } = await loaded();
    const projectOf = projectsOf(found, {
      cwd,
      given: paths,
      manifests,
      clientsIn: (file) =>
        clientsIn(file, () => {
          const bytes = filter.read(file);
          return 'rows' in bytes ? undefined : bytes;
        }),
    });
    whole = withOthers(found, { cwd, declared }, projectOf, (file, others) => {
      const bytes = filter.read(file);
      return 'rows' in bytes ? bytes : scanAgain(file, bytes, others);
    });
  }
  for (const { problem } of whole) if (problem) problems.push(problem);
  const rows = whole.flatMap((scanned) => scanned.rows) as RowOf<J>[];
  return { rows, problems: problems.sort(byFile), needed: helped.needed };
}

/** Lists the files for the workers, which may begin at once. */
function addFiles(
  paths: readonly string[],
  cwd: string,
  pool: WorkerPool,
  manifests: string[],
  contents: Contents = new Map(),
): Problem[] {
  const problems: Problem[] = [];
  let batch: string[] = [];
  walkFiles(paths, {
    cwd,
    onProblem: (problem) => problems.push(problem),
    onFile: (file) => {
      if (isManifest(file)) manifests.push(file);
      if (contents.has(file)) return;
      batch.push(file);
      if (batch.length < BATCH) return;
      pool.add(batch);
      batch = [];
    },
  });
  pool.add([...batch, ...contents.keys()]);
  return problems;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byFile = (a: Problem, b: Problem): number => compare(a.file, b.file) || compare(a.why, b.why);
