/** The sentences of findings on API versions in use, deployments, endpoints and parameters. Names are subjects already, dates are ISO. */

export interface ContractMessages {
  /** `since`: the versions that brought the feature. */
  readonly lacksFeature: (version: string, service: string, feature: string, since: readonly string[]) => string;
  readonly versionNotNeeded: (version: string, path: string) => string;
  readonly versionRefused: (version: string, path: string) => string;

  readonly unknownModelVersion: (model: string, version: string, platform: string, known: readonly string[]) => string;
  /** `type`: the deployment type, where the file proves it. `regions`: where the model is, in that type. */
  readonly notInRegion: (model: string, type: string | undefined, region: string, regions: readonly string[]) => string;
  /** Where the list of regions was read. */
  readonly profileElsewhere: (model: string, region: string, profile: string) => string;
  readonly asChecked: (day: string) => string;
  readonly skuInProperties: () => string;
  readonly unknownDeploymentType: (type: string, candidate: string) => string;
  readonly noAutoUpgrade: (model: string, platform: string, date: string) => string;

  /** Without a platform where the endpoint is a whole platform. */
  readonly retiredEndpoint: (endpoint: string, platform: string | undefined, date?: string) => string;
  readonly retiringEndpoint: (endpoint: string, platform: string | undefined, date: string) => string;
  readonly deprecatedEndpoint: (endpoint: string, platform: string | undefined, since: string) => string;

  readonly tokensAboveLimit: (parameter: string, value: number, model: string, limit: number) => string;
  readonly refusesParameter: (parameter: string, model: string) => string;
  readonly refuses: (parameter: string, model: string) => string;
  /** Of two parameters only one may be sent. */
  readonly excludes: (one: string, other: string, model: string) => string;
  readonly needsProfile: (model: string, profiles: readonly string[]) => string;
  readonly takesInstead: (parameter: string, instead: string, model: string) => string;
  readonly wrongEndpoint: (model: string, endpoint: string, works: readonly string[]) => string;
  readonly tooManyDimensions: (model: string, asked: number, most: number) => string;
  readonly fixedDimensions: (model: string, asked: number, only: number) => string;
}
