/** What few documents need: each part is asked for where a text first shows that it does. */
import type { Steps } from '../../text';
import type { DeploymentReader } from '../deployments/pairing/pair';
import type { withNames } from '../deployments/references/named';
import type { findVersions, undatedVersions } from '../mentions/api-versions';
import type { endpointUses } from '../mentions/endpoints';

export interface RecognitionParts {
  /** Dated contracts: versions of APIs, and endpoints that were or will be shut down. */
  readonly contracts: () => Steps<ContractsPart>;
  /** Declared deployments, and names that stand for them. */
  readonly deployments: () => Steps<DeploymentsPart>;
}

interface ContractsPart {
  readonly findVersions: typeof findVersions;
  readonly undatedVersions: typeof undatedVersions;
  readonly endpointUses: typeof endpointUses;
}

interface DeploymentsPart extends DeploymentReader {
  readonly withNames: typeof withNames;
}
