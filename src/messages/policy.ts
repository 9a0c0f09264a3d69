/** What is said where a workspace's policy does not allow something. `model` is already a subject, `platform` a display name. */
export interface PolicyMessages {
  readonly modelForbidden: (model: string) => string;
  readonly modelNotAllowed: (model: string) => string;
  readonly platformForbidden: (platform: string) => string;
  readonly platformNotAllowed: (platform: string) => string;
  readonly regionForbidden: (region: string) => string;
  readonly regionNotAllowed: (region: string, allowed: readonly string[]) => string;
  /** A deployment type that answers from anywhere. */
  readonly servedAnywhere: (deploymentType: string) => string;
  readonly preview: (model: string) => string;
  /** `snapshots`: what could stand there instead. */
  readonly notPinned: (model: string, snapshots: readonly string[]) => string;
  readonly noVersion: (model: string) => string;
  readonly tooSoon: (model: string, date: string, daysLeft: number, daysWanted: number) => string;
  readonly useInstead: (model: string, use: string) => string;
  readonly use: (model: string) => string;
  /** Beside a fix that the vendor's word would offer first. */
  readonly notInPolicy: string;
}
