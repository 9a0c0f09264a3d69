/** Name and version of a model belong together: versions become mentions, and the names beside them get theirs. */

import { WITH_DEPLOYMENTS } from '../../../platforms';
import type { Steps } from '../../../text';
import type { Limit } from '../../limits';
import type { Mention } from '../../mention';
import type { Deployment } from '../deployment';
import { readDeclaredInSteps } from '../iac/read';
import { namedVersions } from '../references/named-versions';
import { mappedVersions } from '../references/version-maps';
import { declaredMentions } from './declarations';
import type { PairInput } from './pairing-input';

export interface Paired {
  /** In the order of their start. */
  readonly mentions: readonly Mention[];
  readonly deployments: readonly Deployment[];
  /** What was not looked at. */
  readonly limits: readonly Limit[];
}

/** The mentions with those of versions and declared models added, and the names narrowed to their version. In steps. */
export function* pairDeployments(given: PairInput): Steps<Paired> {
  const pair = { ...given, mentions: mappedVersions(given.mentions, given.input.text, given.catalogue) };
  if (!pair.mayHoldDeployment) return { mentions: asDeployed(pair.mentions, pair), deployments: [], limits: [] };
  const { deployments, limits } = yield* readDeclaredInSteps(pair.input, pair.tokens);
  const declared = yield* declaredMentions(deployments, pair);
  yield;
  return {
    mentions: asDeployed(yield* namedVersions({ ...pair, mentions: declared.mentions }), pair),
    deployments,
    limits: [...new Set([...limits, ...(declared.isCut ? (['choices'] as const) : [])])],
  };
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
