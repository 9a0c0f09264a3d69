/** Name and version of a model belong together: versions become mentions, and the names beside them get theirs. */

import type { Limit } from '../../limits';
import type { Mention } from '../../mention';
import type { Deployment } from '../deployment';
import { readDeclared } from '../iac/read';
import { namedVersions } from '../references/named-versions';
import { declaredMentions } from './declarations';
import type { PairInput } from './pairing-input';

export interface Paired {
  /** In the order of their start. */
  readonly mentions: readonly Mention[];
  readonly deployments: readonly Deployment[];
  /** What was not looked at. */
  readonly limits: readonly Limit[];
}

/** The mentions with those of versions and declared models added, and the names narrowed to their version. */
export function pairDeployments(pair: PairInput): Paired {
  if (!pair.mayHoldDeployment) return { mentions: pair.mentions, deployments: [], limits: [] };
  const { deployments, limits } = readDeclared(pair.input, pair.tokens);
  const declared = declaredMentions(deployments, pair);
  return {
    mentions: namedVersions({ ...pair, mentions: declared.mentions }),
    deployments,
    limits: [...new Set([...limits, ...(declared.isCut ? (['choices'] as const) : [])])],
  };
}
