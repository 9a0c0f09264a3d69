/** The shape of the catalogue's data files: the only door through which facts enter. */
import * as z from 'zod/mini';
import { CallStatement } from './call-contract-schema';
import {
  Count,
  Day,
  MaybeBoolean,
  MaybeDay,
  MaybeNames,
  MaybePage,
  MaybeText,
  MaybeTrue,
  ModelKind,
  Names,
  Stage,
  Word,
} from './fields';

export { ModelKind, Stage } from './fields';

/** `stated`: somebody's word; `listed`: only listed, so say "listed on <day>"; `derived`: from a passed date or a removed page. */
export const StageBasis = z.enum(['stated', 'listed', 'derived']);

export const DeploymentType = z.enum([
  'Standard',
  'GlobalStandard',
  'DataZoneStandard',
  'ProvisionedManaged',
  'GlobalProvisionedManaged',
  'DataZoneProvisionedManaged',
  'GlobalBatch',
  'DataZoneBatch',
]);
export type DeploymentType = z.infer<typeof DeploymentType>;

/** What a date counts for; a field that is absent does not narrow it. */
export const Scope = z.readonly(
  z.strictObject({
    regions: MaybeNames,
    deploymentTypes: z.optional(z.readonly(z.array(DeploymentType))),
    tier: MaybeNames,
    customers: z.optional(z.enum(['new', 'existing'])),
    use: z.optional(z.enum(['inference', 'fine-tuning'])),
    fineTuned: MaybeTrue,
  }),
);
export type Scope = z.infer<typeof Scope>;

/** `firm`: the vendor committed to the day; `earliest`: "not sooner than". Two different facts. */
export const Retirement = z.readonly(
  z.strictObject({ date: Day, kind: z.enum(['firm', 'earliest']), scope: z.optional(Scope), checked: Day }),
);
export type Retirement = z.infer<typeof Retirement>;

export const Lifecycle = z.readonly(
  z.strictObject({
    stage: z.optional(Stage),
    stageBasis: z.optional(StageBasis),
    /** The day on which the source said so. */
    stageChecked: MaybeDay,
    released: MaybeDay,
    deprecated: MaybeDay,
    retires: z.optional(z.readonly(z.array(Retirement))),
    afterRetirement: z.optional(z.enum(['fails', 'redirects', 'auto-upgrades', 'blocked-for-new-customers'])),
    autoUpgradeFrom: MaybeDay,
    /** `id` or `id@version` on the same platform. */
    redirectsTo: MaybeText,
    /** What "legacy" means on this platform today: new customers and accounts that did not use it lately are refused. */
    legacyAccess: z.optional(z.literal('closed-to-new-and-idle')),
    /** `id` or `id@version`, live on the day the data was made, same platform (Azure OpenAI and Foundry may point at each other). */
    replacement: MaybeNames,
    /** The vendor's words, display names included. */
    replacementAsPublished: MaybeNames,
    /** Not named by the vendor in what was read: from third parties, or inferred. Never a preferred fix. Absent: the vendor's. */
    replacementBasis: z.optional(z.enum(['third-party', 'inferred'])),
    /** The snapshot that the vendor's notice names, where it does not name the alias: the entry's own ID, or one of its aliases. */
    namedSnapshot: MaybeText,
    notes: MaybeText,
  }),
);
export type Lifecycle = z.infer<typeof Lifecycle>;

const Usd = z.number().check(z.nonnegative());
const MaybeUsd = z.optional(Usd);
const PriceFigures = {
  input: MaybeUsd,
  output: MaybeUsd,
  cachedInput: MaybeUsd,
  cacheWrite: MaybeUsd,
  batchInput: MaybeUsd,
  batchOutput: MaybeUsd,
  imageInput: MaybeUsd,
  cachedImageInput: MaybeUsd,
  imageOutput: MaybeUsd,
  audioInput: MaybeUsd,
  audioOutput: MaybeUsd,
  cachedAudioInput: MaybeUsd,
  perMinute: MaybeUsd,
  perSecond: MaybeUsd,
  per1MCharacters: MaybeUsd,
  perSecondByResolution: z.optional(z.record(z.string(), Usd)),
};
/** US dollars in the unit that `unit` names. */
export const Prices = z.readonly(
  z.strictObject({
    ...PriceFigures,
    unit: z.enum(['usd/1M tokens', 'usd/minute audio', 'usd/1M characters', 'usd/second video']),
    deployment: z.optional(DeploymentType),
    dataZone: z.optional(z.strictObject(PriceFigures)),
    regional: z.optional(z.strictObject(PriceFigures)),
    longContext: z.optional(z.strictObject({ ...PriceFigures, thresholdInputTokens: z.number() })),
    sourceFigure: z.optional(z.record(z.string(), z.number())),
    note: MaybeText,
    checked: Day,
  }),
);
export type Prices = z.infer<typeof Prices>;

const ByDeploymentType = z.partialRecord(DeploymentType, Names);
const MaybeCount = z.optional(Count);
/** One model on one platform (on Azure: one version of it), with a source for every fact. Limits are in tokens. */
export const ModelEntry = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^\S+$/)),
    version: z.optional(z.string().check(z.regex(/^\S+$/))),
    aliases: MaybeNames,
    otherSpellings: MaybeNames,
    vendor: Word,
    name: Word,
    kind: ModelKind,
    kindAssumed: MaybeTrue,
    tier: z.optional(z.enum(['standard', 'premium'])),
    access: MaybeText,
    hosting: MaybeText,
    served: MaybeBoolean,
    lifecycle: Lifecycle,
    contextWindow: MaybeCount,
    maxInputTokens: MaybeCount,
    maxOutputTokens: MaybeCount,
    contextWindowByDeployment: z.optional(z.partialRecord(DeploymentType, Count)),
    tokenCountsRounded: MaybeTrue,
    knowledgeCutoff: MaybeDay,
    knowledgeCutoffDate: MaybeDay,
    knowledgeCutoffDoubtful: MaybeTrue,
    modalities: z.optional(z.strictObject({ input: MaybeNames, output: MaybeNames })),
    capabilities: MaybeNames,
    acceptsTemperature: MaybeBoolean,
    callContract: z.optional(z.readonly(z.array(CallStatement))),
    reasoningEfforts: z.optional(z.strictObject({ values: Names, default: MaybeText })),
    promptCacheRetention: MaybeText,
    serviceTiers: MaybeNames,
    endpoints: MaybeNames,
    /** The word came from a price map and was translated: not documented, not to be shown as such. */
    endpointsDerived: MaybeTrue,
    embeddingDimensions: MaybeCount,
    openWeights: MaybeBoolean,
    prices: z.optional(Prices),
    pricesHistory: z.optional(z.array(z.record(z.string(), z.unknown()))),
    regions: z.optional(ByDeploymentType),
    fineTuningRegions: z.optional(z.strictObject({ regional: MaybeNames, global: MaybeNames })),
    fineTuningMethods: MaybeNames,
    assistantsRegions: MaybeNames,
    regionsUnspecified: z.optional(z.strictObject({ standard: MaybeNames, provisioned: MaybeNames })),
    regionsChecked: MaybeDay,
    rateLimits: z.optional(z.record(z.string(), z.unknown())),
    provisioned: z.optional(z.record(z.string(), z.union([z.number(), z.string()]))),
    benchmarks: z.optional(z.record(z.string(), z.number())),
    compliance: MaybeNames,
    ipInfringementProtection: MaybeBoolean,
    throughputTokensPerSecond: z.optional(z.number()),
    providerOnCard: MaybeText,
    uses: MaybeNames,
    useCases: z.optional(z.strictObject({ webApp: Names, api: Names })),
    otherVersions: MaybeNames,
    /** The snapshot that a bare ID points at, on the same platform. */
    defaultSnapshot: MaybeText,
    azureModelsApi: z.optional(z.record(z.string(), z.unknown())),
    history: z.optional(z.array(z.record(z.string(), z.unknown()))),
    notes: MaybeText,
    /** Fields that rest on sources without a licence alone: not to be shown as the vendor's word. */
    thirdPartyOnly: MaybeNames,
    /** Fact groups for which it is not recorded which of the sources gave them. */
    unattributed: MaybeNames,
    /** Key of the file's `sources` table → the fields (or `lifecycle.<field>`) that it vouches for. */
    sources: z.record(z.string(), Names),
  }),
);
export type ModelEntry = z.infer<typeof ModelEntry>;

export const Source = z.readonly(
  z.strictObject({
    url: MaybePage,
    /** Repository with commit, or the name of the document. */
    document: Word,
    path: MaybeText,
    checked: Day,
    licence: z.string(),
    note: MaybeText,
  }),
);
export type Source = z.infer<typeof Source>;

export const PlatformFile = z.readonly(
  z.strictObject({
    platform: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
    sources: z.record(z.string(), Source),
    models: z.readonly(z.array(ModelEntry)),
  }),
);
export type PlatformFile = z.infer<typeof PlatformFile>;
