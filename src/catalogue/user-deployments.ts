/** The model behind a deployment name, by what a workspace's own file says. */
import type { Catalogue } from './catalogue';
import { groupedBy } from './grouped-by';
import { fitsParts, type Parts, partsOf } from './name-patterns';
import type { DeployedModel } from './user-knowledge';
import type { UserDeployment, UserLayer } from './user-layer';

/** Names repeat in a text, and in the next one. */
const MOST_REMEMBERED = 10_000;

/** An exact name goes before a pattern, a longer pattern before a shorter one. Names cost a look-up; patterns are few, and remembered. */
export function deploymentsByName(
  catalogue: Catalogue,
  { deployments, trusted }: UserLayer,
): (name: string) => DeployedModel | undefined {
  const exact = new Map<string, UserDeployment>();
  for (const deployment of deployments) if (!exact.has(deployment.name)) exact.set(deployment.name, deployment);
  const byFirst = groupedBy(patternsOf(deployments), ({ head }) => head.slice(0, 1));
  const remembered = new Map<string, UserDeployment | undefined>();
  const matching = (name: string): UserDeployment | undefined => {
    if (!byFirst.size || name.length > LONGEST_NAME) return undefined;
    if (remembered.has(name)) return remembered.get(name);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const candidates = ['', name.slice(0, 1)].flatMap(
      (first) => byFirst.get(first)?.find((pattern) => fitsParts(pattern, name)) ?? [],
    );
    const [found] = candidates.sort((a, b) => b.deployment.name.length - a.deployment.name.length);
    remembered.set(name, found?.deployment);
    return found?.deployment;
  };
  return (name) => {
    // An untrusted workspace must not turn a known ID into another model and so hide its date.
    if (!trusted && catalogue.lookup(name).length) return undefined;
    const deployment = exact.get(name) ?? matching(name);
    if (!deployment) return undefined;
    const refs = catalogue
      .on(deployment.platform, deployment.model)
      .filter((ref) => deployment.version === undefined || ref.version === deployment.version);
    return { deployment, refs };
  };
}

/** As long as a name in the file may be. */
const LONGEST_NAME = 200;

interface Pattern extends Parts {
  readonly deployment: UserDeployment;
}

/** The longer first. */
function patternsOf(deployments: readonly UserDeployment[]): readonly Pattern[] {
  return deployments
    .flatMap((deployment): readonly Pattern[] => {
      const parts = partsOf(deployment.name);
      return parts ? [{ deployment, ...parts }] : [];
    })
    .sort((a, b) => b.deployment.name.length - a.deployment.name.length);
}
