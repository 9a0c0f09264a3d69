/** What few documents need: each part is asked for where a text first shows that it does. */
import type { Steps } from '../../text';
import type { DeploymentReader } from '../deployments/pairing/pair';
import type { withNames } from '../deployments/references/named';
import type { findVersions, undatedVersions } from '../mentions/api-versions';
import type { endpointUses } from '../mentions/endpoints';

export interface RecognitionParts {
  /** Dated contracts of services. */
  readonly apiVersions: () => Steps<ApiVersionsPart>;
  /** Endpoints that were or will be shut down. */
  readonly endpoints: () => Steps<EndpointsPart>;
  /** Declared deployments, and names that stand for them. */
  readonly deployments: () => Steps<DeploymentsPart>;
}

interface ApiVersionsPart {
  readonly findVersions: typeof findVersions;
  readonly undatedVersions: typeof undatedVersions;
}

interface EndpointsPart {
  readonly endpointUses: typeof endpointUses;
}

interface DeploymentsPart extends DeploymentReader {
  readonly withNames: typeof withNames;
}
