/** The model behind a deployment name, by what a workspace's own file says. */
import type { Catalogue } from './catalogue';
import { groupedBy } from './grouped-by';
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
      (first) => byFirst.get(first)?.find((pattern) => matches(pattern, name)) ?? [],
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

interface Pattern {
  readonly deployment: UserDeployment;
  /** What stands before the first `*`, between them, and behind the last. */
  readonly head: string;
  readonly between: readonly string[];
  readonly tail: string;
}

/** The longer first. */
function patternsOf(deployments: readonly UserDeployment[]): readonly Pattern[] {
  return deployments
    .flatMap((deployment): readonly Pattern[] => {
      const [head = '', ...between] = deployment.name.split('*');
      const tail = between.pop();
      return tail === undefined ? [] : [{ deployment, head, between: between.filter(Boolean), tail }];
    })
    .sort((a, b) => b.deployment.name.length - a.deployment.name.length);
}

/** `*` stands for any text, also none. One pass over the name. */
function matches({ head, between, tail }: Pattern, name: string): boolean {
  if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
  const end = name.length - tail.length;
  let at = head.length;
  for (const part of between) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
