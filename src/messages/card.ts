/** The words of the model card and of the API version card. Dates come in as ISO text, numbers already grouped. */
import type { ModelKind, Stage } from '../catalogue';

/** What becomes of the model, as whole clauses: the line under the title is made of them. */
export interface LifeMessages {
  readonly stages: Readonly<Record<Stage, string>>;
  /** A stage that follows from something else: a date that passed, a page that went away. */
  readonly inferred: (stage: string) => string;
  /** How a stage is known. */
  readonly basis: Readonly<Record<'stated' | 'listed' | 'derived', string>>;
  readonly listed: (day: string) => string;
  readonly listedAs: (stage: string, day: string) => string;
  readonly unknown: string;
  readonly retired: string;
  readonly retiredOn: (date: string) => string;
  readonly datePassed: (date: string, checked: string) => string;
  readonly today: string;
  readonly retiresToday: (date: string) => string;
  readonly retires: (date: string, daysLeft: number) => string;
  readonly notBefore: (date: string) => string;
  readonly notBeforePassed: (date: string) => string;
  readonly noDate: string;
  readonly retirementFirm: string;
  readonly retirementEarliest: string;
  readonly closed: string;
  readonly closedSince: (date: string) => string;
  readonly varies: string;
  readonly notClaimed: string;
  readonly notListed: (platform: string) => string;
  readonly fails: string;
  readonly redirects: (to: string | undefined) => string;
  readonly upgrades: (to: string | undefined, from: string | undefined) => string;
  readonly newCustomersBlocked: string;
}

/** The same in two or three words, for other platforms and other versions. */
export interface BriefMessages {
  readonly retired: string;
  readonly retiredOn: (date: string) => string;
  readonly datePassed: (date: string) => string;
  readonly retiresToday: string;
  readonly retires: (date: string) => string;
  /** `days` grouped, and as a number. */
  readonly retiresIn: (days: string, count: number) => string;
  readonly deprecated: string;
  readonly closed: string;
  readonly preview: string;
  readonly legacy: string;
  readonly available: string;
  readonly listed: string;
  readonly unknown: string;
  readonly varies: string;
}

export interface ScopeMessages {
  readonly regions: (regions: string) => string;
  readonly tiers: (tiers: string) => string;
  readonly newCustomers: string;
  readonly existingCustomers: string;
  readonly inference: string;
  readonly fineTuning: string;
  readonly fineTuned: string;
  /** What becomes of a part: of a region, a deployment type, of fine-tuning. */
  readonly ended: (date: string) => string;
  readonly ends: (date: string) => string;
  /** The day has passed since the source was read. */
  /** The date that was told counts for this part. */
  readonly only: (part: string) => string;
  readonly otherwise: string;
  readonly wasToEnd: (date: string) => string;
  readonly endsNotBefore: (date: string) => string;
}

/** Facts as they stand in a line. */
export interface FactMessages {
  readonly context: (tokens: string) => string;
  readonly input: (tokens: string) => string;
  readonly output: (tokens: string) => string;
  readonly about: (number: string) => string;
  readonly knowledgeTo: (day: string) => string;
  readonly dimensions: (count: string) => string;
  readonly tokensPerSecond: (rate: string) => string;
  readonly regions: (type: string, count: string) => string;
  readonly regionCount: (count: string) => string;
  readonly more: (count: number) => string;
  readonly checked: (source: string, day: string) => string;
  readonly doubtful: string;
  /** Of an ID that nobody lists. */
  readonly notInCatalogue: string;
  readonly similar: (ids: string) => string;
  readonly describeIt: string;
  readonly thirdParty: string;
  readonly instead: string;
  readonly insteadOf: (id: string) => string;
  readonly agentWord: string;
  readonly inUse: string;
  readonly declaredIn: (place: string) => string;
  readonly through: (ids: string) => string;
  readonly namedByVendor: (names: string) => string;
  readonly stale: (day: string, days: number) => string;
  readonly platformFrom: (reason: string) => string;
  readonly fromWorkspace: string;
  readonly dependsOnVersion: (facts: string) => string;
  readonly versions: (count: number) => string;
  /** Above the table of prices; `unit` is a word of `priceUnits`. */
  readonly priceTable: (unit: string) => string;
  readonly price: (amount: string, unit: string) => string;
  /** For a name that moves from model to model, where no source says which one it is now. */
  readonly targetUnknown: string;
  readonly asOf: (day: string) => string;
  readonly catalogueOf: (day: string) => string;
  /** Parameters that are answered by an error. */
  readonly refuses: (parameters: string) => string;
  readonly refusesUnless: (parameters: string, setting: string) => string;
  readonly notTogether: (names: string) => string;
  readonly onlyBy: (names: string) => string;
  readonly onlyProfiles: (prefixes: string) => string;
  /** Behind what no vendor said. */
  readonly byAList: string;
  /** A source that says the same as the one above it. */
  readonly confirmedBy: (source: string) => string;
  readonly noSource: string;
  /** The sources together give the facts; which one gave which is not recorded. */
  readonly oneOfThese: string;
  readonly contents: string;
  readonly yes: string;
  readonly no: string;
  /** Between the members of a list: `, ` or `、`. */
  readonly comma: string;
  readonly inBrackets: (text: string) => string;
  readonly pair: (label: string, value: string) => string;
}

/** What an official page is about, with the platform's name before it. */
export type PageMessages = Readonly<Record<'models' | 'lifecycle' | 'pricing' | 'apiVersions', string>>;

export interface ActionMessages {
  readonly replace: string;
  readonly card: string;
  readonly sources: string;
}

/** Why a platform was chosen; the words of `PlatformReason['by']`. */
export type ReasonMessages = Readonly<
  Record<
    | 'spelling'
    | 'prefix'
    | 'client'
    | 'host'
    | 'key'
    | 'sibling'
    | 'only'
    | 'file'
    | 'declared'
    | 'user'
    | 'project'
    | 'vendor',
    (detail: string) => string
  >
>;

export type CardHeading =
  | 'about'
  | 'lifecycle'
  | 'limits'
  | 'capabilities'
  | 'prices'
  | 'regions'
  | 'benchmarks'
  | 'rates'
  | 'elsewhere'
  | 'versions'
  | 'apiVersions'
  | 'sources'
  | 'conflicts';

export type CardLabel =
  | 'id'
  | 'version'
  | 'aliases'
  | 'otherSpellings'
  | 'vendor'
  | 'platform'
  | 'name'
  | 'kind'
  | 'tier'
  | 'access'
  | 'hosting'
  | 'provider'
  | 'openWeights'
  | 'compliance'
  | 'ipProtection'
  | 'stage'
  | 'released'
  | 'deprecated'
  | 'retirement'
  | 'afterRetirement'
  | 'upgradeFrom'
  | 'redirectsTo'
  | 'replacement'
  | 'replacementAsPublished'
  | 'replacementReported'
  | 'contextWindow'
  | 'contextByDeployment'
  | 'maxInputTokens'
  | 'maxOutputTokens'
  | 'knowledgeCutoff'
  | 'embeddingDimensions'
  | 'throughput'
  | 'temperature'
  | 'callContract'
  | 'reasoningEfforts'
  | 'promptCacheRetention'
  | 'serviceTiers'
  | 'modalities'
  | 'capabilities'
  | 'endpoints'
  | 'uses'
  | 'usesInWebApp'
  | 'usesThroughApi'
  | 'fineTuning'
  | 'fineTuningRegions'
  | 'assistantsRegions'
  | 'regions'
  | 'region'
  | 'deploymentType'
  | 'regionsUnspecified'
  | 'provisioned'
  | 'rateLimits'
  | 'prices'
  | 'benchmark'
  | 'score'
  | 'notes'
  | 'date'
  | 'event'
  | 'scope'
  | 'fact'
  | 'source'
  | 'checked'
  | 'document'
  | 'state'
  | 'otherVersions'
  | 'defaultSnapshot'
  | 'history'
  | 'served';

export interface ApiVersionMessages {
  readonly title: (service: string) => string;
  readonly planes: Readonly<Record<'data' | 'control' | 'header', string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly released: (date: string) => string;
  readonly releasedNoLaterThan: (date: string) => string;
  readonly noRetirementDate: string;
  readonly retiredOn: (date: string) => string;
  readonly retires: (date: string, daysLeft: number) => string;
  readonly datePassed: (date: string, checked: string) => string;
  readonly deprecatedSince: (date: string) => string;
  readonly supersededBy: string;
  readonly supersededByService: (service: string) => string;
  readonly newestGa: string;
  readonly isNewestGa: string;
  /** Where one without a date has superseded it. */
  readonly isNewestDatedGa: string;
  readonly service: string;
  readonly feature: string;
  /** A feature of a version, by its name in the catalogue. */
  readonly featureName: (name: string) => string;
  readonly brought: string;
  readonly needsNewer: string;
  readonly onlyInPreviews: string;
  readonly since: string;
  readonly plane: string;
  readonly resourceTypes: string;
  readonly surfaces: string;
  readonly carriedBy: string;
  readonly standsFor: string;
  readonly lowConfidence: string;
  readonly notAVersion: string;
  readonly newestDocument: string;
}

export interface DeploymentTypeMessages {
  readonly kind: string;
  readonly region: string;
  readonly processing: Readonly<Record<'any-region' | 'data-zone' | 'own-region', string>>;
  readonly billing: Readonly<Record<'per-token' | 'reserved' | 'batch', string>>;
  readonly notAs: (type: string) => string;
  readonly offeredIn: (region: string) => string;
  readonly notIn: (region: string) => string;
  readonly hereAs: (types: string) => string;
  /** Where the types are described. */
  readonly page: string;
}

export interface CardMessages {
  readonly life: LifeMessages;
  readonly brief: BriefMessages;
  readonly scope: ScopeMessages;
  readonly facts: FactMessages;
  readonly pages: PageMessages;
  readonly actions: ActionMessages;
  readonly reasons: ReasonMessages;
  readonly headings: Readonly<Record<CardHeading, string>>;
  readonly labels: Readonly<Record<CardLabel, string>>;
  readonly kinds: Readonly<Record<ModelKind, string>>;
  /** Words of the catalogue; one that is not here is shown as it is. */
  readonly capabilities: Readonly<Record<string, string>>;
  readonly modalities: Readonly<Record<string, string>>;
  readonly uses: Readonly<Record<string, string>>;
  readonly access: Readonly<Record<string, string>>;
  readonly tiers: Readonly<Record<string, string>>;
  readonly hosting: Readonly<Record<string, string>>;
  /** Keys of `Prices`, of rate limits and of provisioned throughput. */
  readonly prices: Readonly<Record<string, string>>;
  readonly priceUnits: Readonly<Record<string, string>>;
  readonly rates: Readonly<Record<string, string>>;
  readonly provisioned: Readonly<Record<string, string>>;
  readonly apiVersion: ApiVersionMessages;
  readonly deploymentType: DeploymentTypeMessages;
}
