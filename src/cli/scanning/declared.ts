/** A second look, with the deployments that files declare, at those of the same repository that may name one. */
import { groupedBy } from '../../catalogue';
import { type DeploymentIndex, indexDeployments } from '../../recognition';
import { repositories } from '../files/repository';
import type { Scanned } from './scanned';

/** `scanAgain`: `undefined` for a file that names nothing that is declared. */
export function withDeclared<Row>(
  found: readonly Scanned<Row>[],
  cwd: string,
  scanAgain: (file: string, index: DeploymentIndex) => Scanned<Row> | undefined,
): readonly Scanned<Row>[] {
  const repositoryOf = repositories(cwd);
  const declaring = found.filter(({ declarations }) => declarations);
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
