/** Where a file writes the model of its deployments, when several of them may get it from the same places. */
import { memoizeBeside } from '../catalogue';
import { type Deployment, type Located, type Mention, provenText, type RecognizedDocument } from '../recognition';

export interface DeclaredPair {
  /** All say the same name. */
  readonly names: readonly Located[];
  /** All say the same version; none where no deployment says one. */
  readonly versions: readonly Located[];
}

/** More deployments than that hardly mean one change. */
const MOST = 50;

/**
 * Every place that has to change with a name or a version: a variable that two deployments read stands for both.
 * `'open'`: they do not say the same, or leave a choice. `undefined`: no deployment gets its model from there.
 */
export function declaredPair({ start }: Mention, document: RecognizedDocument): DeclaredPair | 'open' | undefined {
  const users = usersIn(document.deployments ?? NONE);
  const found = users.get(start);
  if (!found) return undefined;
  const names = new Map<number, Located>();
  const versions = new Map<number, Located>();
  const seen = new Set(found);
  // A set goes on to what is added on the way.
  for (const deployment of seen) {
    for (const place of deployment.model) names.set(place.start, place);
    for (const place of deployment.version) versions.set(place.start, place);
    for (const place of placesOf(deployment)) {
      const others = users.get(place.start) ?? [];
      if (others.length > MOST) return 'open';
      for (const other of others) seen.add(other);
    }
    if (seen.size > MOST) return 'open';
  }
  const pair = { names: [...names.values()], versions: [...versions.values()] };
  const isOne = provenText(pair.names) !== undefined && (!versions.size || provenText(pair.versions) !== undefined);
  return isOne ? pair : 'open';
}

const placesOf = ({ model, version }: Deployment): readonly Located[] => [...model, ...version];

type Users = ReadonlyMap<number, readonly Deployment[]>;

const NONE: readonly Deployment[] = [];

/** By where their model or its version is written. */
const usersIn = memoizeBeside((deployments: readonly Deployment[]): Users => {
  const users = new Map<number, Deployment[]>();
  for (const deployment of deployments)
    for (const { start } of placesOf(deployment)) {
      const those = users.get(start) ?? [];
      if (those.at(-1) !== deployment) those.push(deployment);
      users.set(start, those);
    }
  return users;
});
