/** Name and version of a model belong together: versions become mentions, and the names beside them get theirs. */
import type { Mention } from '../../mention';
import type { Deployment } from '../deployment';
import { readDeployments } from '../iac/read';
import { namedVersions } from '../references/named-versions';
import { declaredMentions } from './declarations';
import type { PairInput } from './pairing-input';

export interface Paired {
  /** In the order of their start. */
  readonly mentions: readonly Mention[];
  readonly deployments: readonly Deployment[];
}

/** The mentions with those of versions and declared models added, and the names narrowed to their version. */
export function pairDeployments(pair: PairInput): Paired {
  if (!pair.mayHoldDeployment) return { mentions: pair.mentions, deployments: [] };
  const deployments = readDeployments(pair.input, pair.tokens);
  const declared = declaredMentions(deployments, pair);
  return { mentions: namedVersions({ ...pair, mentions: declared }), deployments };
}
