/** Name and version of a model belong together: versions become mentions, and the names beside them get theirs. */

import { WITH_DEPLOYMENTS } from '../../../platforms';
import type { Steps } from '../../../text';
import type { Limit } from '../../limits';
import type { Mention } from '../../mention';
import type { Deployment } from '../deployment';
import { mayHoldDeclarations } from '../iac/hints';
import type { readDeclaredInSteps } from '../iac/read';
import { namedVersions } from '../references/named-versions';
import { mappedVersions } from '../references/version-maps';
import type { declaredMentions } from './declarations';
import type { PairInput } from './pairing-input';

export interface Paired {
  /** In the order of their start. */
  readonly mentions: readonly Mention[];
  readonly deployments: readonly Deployment[];
  /** What was not looked at. */
  readonly limits: readonly Limit[];
}

/** What reads declared deployments and joins them with the mentions. */
export interface DeploymentReader {
  readonly readDeclaredInSteps: typeof readDeclaredInSteps;
  readonly declaredMentions: typeof declaredMentions;
}

/** The mentions with those of versions and declared models added, and the names narrowed to their version. In steps. */
export function* pairDeployments(given: PairInput, reader: () => Steps<DeploymentReader>): Steps<Paired> {
  const pair = { ...given, mentions: mappedVersions(given.mentions, given.input.text, given.catalogue) };
  if (!pair.mayHoldDeployment) return { mentions: asDeployed(pair.mentions, pair), deployments: [], limits: [] };
  const { deployments, limits, mentions } = mayHoldDeclarations(pair.input)
    ? yield* declaredIn(pair, yield* reader())
    : { deployments: [], limits: [], mentions: pair.mentions };
  yield;
  return { mentions: asDeployed(yield* namedVersions({ ...pair, mentions }), pair), deployments, limits };
}

function* declaredIn(pair: PairInput, { readDeclaredInSteps, declaredMentions }: DeploymentReader): Steps<Paired> {
  const { deployments, limits } = yield* readDeclaredInSteps(pair.input, pair.tokens);
  const { mentions, isCut } = yield* declaredMentions(deployments, pair);
  return { mentions, deployments, limits: [...new Set([...limits, ...(isCut ? (['choices'] as const) : [])])] };
}

/** What a file of parameters gives to a template of Azure becomes a deployment. */
function asDeployed(mentions: readonly Mention[], { input }: PairInput): readonly Mention[] {
  if (!PARAMETERS.test(input.path)) return mentions;
  return mentions.map((mention) =>
    mention.tier === 'default' && mention.kind !== 'api-version' && WITH_DEPLOYMENTS.includes(mention.platform ?? '')
      ? { ...mention, tier: 'deployment' }
      : mention,
  );
}
const PARAMETERS = /\.parameters(?:\.[\w-]+)?\.json$|\.bicepparam$/i;
