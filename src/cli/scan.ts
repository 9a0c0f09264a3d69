/** Paths → rows. The main thread lists the files; workers scan them from the front while it does, then it scans from the back. */
import type { Catalogue } from '../catalogue/catalogue';
import { groupedBy } from '../catalogue/grouped-by';
import { type DeploymentIndex, indexDeployments } from '../recognition/deployments/index';
import { walkFiles } from './files/list';
import type { Problem } from './files/problem';
import { repositories } from './files/repository';
import { type Crew, createCrew, type Workers } from './scanning/crew';
import { type RowOf, type ScanJob, scannerOf } from './scanning/job';
import type { Scanned, Scanner } from './scanning/scanner';

export interface ScanHost {
  readonly cwd: string;
  readonly catalogue: Catalogue;
  /** That may help with a large tree; none where absent. */
  readonly workers?: Workers;
}

export interface Scan<Row> {
  /** By file, then in the order of the text. */
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

const BATCH = 32;

/** The same rows and problems however many threads there are. */
export async function scan<const J extends ScanJob>(
  paths: readonly string[],
  job: J,
  { cwd, catalogue, workers }: ScanHost,
): Promise<Scan<RowOf<J>>> {
  const crew = createCrew(workers, cwd, job);
  const problems: Problem[] = [];
  let batch: string[] = [];
  walkFiles(paths, {
    cwd,
    onProblem: (problem) => problems.push(problem),
    onFile: (file) => {
      batch.push(file);
      if (batch.length < BATCH) return;
      crew.add(batch);
      batch = [];
    },
  });
  crew.add(batch);
  const scanner = scannerOf(job, cwd, catalogue);
  const found = (await scanAll(crew, scanner)) as Scanned<RowOf<J>>[];
  found.sort((a, b) => compare(a.file, b.file));
  const again = (file: string, index: DeploymentIndex) =>
    scanner.scanAgain(file, index) as Scanned<RowOf<J>> | undefined;
  const whole = withDeclared(found, repositories(cwd), again);
  problems.push(...whole.flatMap(({ problem }) => problem ?? []));
  return { rows: whole.flatMap(({ rows }) => rows), problems: problems.sort(byFile) };
}

/** Only where files declare deployments: those of the same repository that name one are looked at again. */
function withDeclared<Row>(
  found: readonly Scanned<Row>[],
  repositoryOf: (file: string) => string | undefined,
  scanAgain: (file: string, index: DeploymentIndex) => Scanned<Row> | undefined,
): readonly Scanned<Row>[] {
  const declaring = found.filter(({ declarations }) => declarations);
  if (!declaring.length) return found;
  const indexes = new Map<string, DeploymentIndex>();
  // Files that no repository holds together are not of one project.
  for (const [repository, files] of groupedBy(declaring, ({ file }) => repositoryOf(file)))
    if (repository !== undefined)
      indexes.set(repository, indexDeployments(files.flatMap(({ declarations = [] }) => declarations)));
  return found.map((scanned) => {
    const repository = scanned.mayName && repositoryOf(scanned.file);
    const index = repository === undefined ? undefined : indexes.get(repository);
    return (index && scanAgain(scanned.file, index)) || scanned;
  });
}

/** Who has read so much text, in UTF-16 code units, has models all over the tree, and calls for help if there is more to do. */
const WORTH_HELP = 200_000;
const MUCH = 4;

async function scanAll<Row>(crew: Crew, scanner: Scanner<Row>): Promise<Scanned<Row | RowOf<ScanJob>>[]> {
  const found: Scanned<Row | RowOf<ScanJob>>[] = [];
  const scanBatch = (batch: number): void => {
    for (const file of crew.batches[batch] ?? []) {
      const scanned = scanner.scan(file);
      if (scanned) found.push(scanned);
    }
  };
  for (let batch = crew.batches.length - 1; batch >= 0; batch--) {
    if (!crew.claim(batch)) continue;
    scanBatch(batch);
    if (batch >= MUCH && scanner.recognised() >= WORTH_HELP) crew.callForHelp();
  }
  const helped = await crew.finish();
  found.push(...helped.found);
  for (const batch of helped.failed) scanBatch(batch);
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byFile = (a: Problem, b: Problem): number => compare(a.file, b.file) || compare(a.why, b.why);
