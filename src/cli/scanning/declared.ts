/** A second look at files of the same repository, with what the others declare and show. */
import { groupedBy } from '../../catalogue';
import { type Declaration, type DeploymentIndex, indexDeployments, type ProjectEvidence } from '../../recognition';
import type { Others } from '../../session';
import { repositories } from '../files/repository';
import type { Scanned } from './scanned';

/** `declared`: what counts in every file, whatever holds it; `projectOf`: what the projects around a file show, where that decides something in it; `scanAgain`: `undefined` for a file that none of it is about. */
export function withOthers<Row>(
  found: readonly Scanned<Row>[],
  { cwd, declared: everywhere }: { readonly cwd: string; readonly declared: readonly Declaration[] },
  projectOf: (scanned: Scanned<Row>) => ProjectEvidence | undefined,
  scanAgain: (file: string, others: Others) => Scanned<Row> | undefined,
): readonly Scanned<Row>[] {
  const repositoryOf = repositories(cwd);
  const declaring = found.filter(({ declarations }) => declarations);
  const indexes = new Map<string, DeploymentIndex>();
  // Files that no repository holds together are not of one project.
  for (const [repository, files] of groupedBy(declaring, ({ file }) => repositoryOf(file)))
    if (repository !== undefined)
      indexes.set(
        repository,
        indexDeployments([...everywhere, ...files.flatMap(({ declarations = [] }) => declarations)]),
      );
  const otherwise = everywhere.length ? indexDeployments(everywhere) : undefined;
  return found.map((scanned) => {
    const repository = scanned.mayName && repositoryOf(scanned.file);
    const ofRepository = repository === undefined ? undefined : indexes.get(repository);
    const declared = ofRepository ?? (scanned.mayName && otherwise);
    const project = projectOf(scanned);
    if (!declared && !project) return scanned;
    return scanAgain(scanned.file, { ...(declared && { declared }), ...(project && { project }) }) ?? scanned;
  });
}
