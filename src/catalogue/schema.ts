/** The shape of the catalogue's data files: the only door through which facts enter. */
import * as z from 'zod';

/** `YYYY-MM-DD`, `YYYY-MM` (compare as its last day) or `YYYY`. */
const Day = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const Names = z.array(z.string().min(1)).readonly();

export const Stage = z.enum(['preview', 'ga', 'legacy', 'deprecated', 'retired']);
export type Stage = z.infer<typeof Stage>;

/** `stated`: somebody's word; `listed`: only listed, so say "listed on <day>"; `derived`: from a passed date or a removed page. */
export const StageBasis = z.enum(['stated', 'listed', 'derived']);

export const ModelKind = z.enum([
  'text',
  'embedding',
  'image',
  'video',
  'audio',
  'speech',
  'transcription',
  'realtime',
  'rerank',
  'moderation',
  'router',
  'code',
  'other',
]);
export type ModelKind = z.infer<typeof ModelKind>;

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
export const Scope = z
  .strictObject({
    regions: Names.optional(),
    deploymentTypes: z.array(DeploymentType).readonly().optional(),
    tier: Names.optional(),
    customers: z.enum(['new', 'existing']).optional(),
    use: z.enum(['inference', 'fine-tuning']).optional(),
    fineTuned: z.literal(true).optional(),
  })
  .readonly();
export type Scope = z.infer<typeof Scope>;

/** `firm`: the vendor committed to the day; `earliest`: "not sooner than". Two different facts. */
export const Retirement = z
  .strictObject({ date: Day, kind: z.enum(['firm', 'earliest']), scope: Scope.optional(), checked: Day })
  .readonly();
export type Retirement = z.infer<typeof Retirement>;

export const Lifecycle = z
  .strictObject({
    stage: Stage.optional(),
    stageBasis: StageBasis.optional(),
    /** The day on which the source said so. */
    stageChecked: Day.optional(),
    released: Day.optional(),
    deprecated: Day.optional(),
    retires: z.array(Retirement).readonly().optional(),
    afterRetirement: z.enum(['fails', 'redirects', 'auto-upgrades', 'blocked-for-new-customers']).optional(),
    autoUpgradeFrom: Day.optional(),
    /** `id` or `id@version` on the same platform. */
    redirectsTo: z.string().optional(),
    /** `id` or `id@version`, live on the day the data was made, same platform (Azure OpenAI and Foundry may point at each other). */
    replacement: Names.optional(),
    /** The vendor's words, display names included. */
    replacementAsPublished: Names.optional(),
    notes: z.string().optional(),
  })
  .readonly();
export type Lifecycle = z.infer<typeof Lifecycle>;

const Usd = z.number().nonnegative();
const PriceFigures = {
  input: Usd.optional(),
  output: Usd.optional(),
  cachedInput: Usd.optional(),
  cacheWrite: Usd.optional(),
  batchInput: Usd.optional(),
  batchOutput: Usd.optional(),
  imageInput: Usd.optional(),
  cachedImageInput: Usd.optional(),
  imageOutput: Usd.optional(),
  audioInput: Usd.optional(),
  audioOutput: Usd.optional(),
  cachedAudioInput: Usd.optional(),
  perMinute: Usd.optional(),
  perSecond: Usd.optional(),
  per1MCharacters: Usd.optional(),
  perSecondByResolution: z.record(z.string(), Usd).optional(),
};
/** US dollars in the unit that `unit` names. */
export const Prices = z
  .strictObject({
    ...PriceFigures,
    unit: z.enum(['usd/1M tokens', 'usd/minute audio', 'usd/1M characters', 'usd/second video']),
    deployment: DeploymentType.optional(),
    dataZone: z.strictObject(PriceFigures).optional(),
    regional: z.strictObject(PriceFigures).optional(),
    longContext: z.strictObject({ ...PriceFigures, thresholdInputTokens: z.number() }).optional(),
    sourceFigure: z.record(z.string(), z.number()).optional(),
    note: z.string().optional(),
    checked: Day,
  })
  .readonly();
export type Prices = z.infer<typeof Prices>;

const ByDeploymentType = z.partialRecord(DeploymentType, Names);
/** One model on one platform (on Azure: one version of it), with a source for every fact. Limits are in tokens. */
export const ModelEntry = z
  .strictObject({
    id: z.string().regex(/^\S+$/),
    version: z.string().regex(/^\S+$/).optional(),
    aliases: Names.optional(),
    otherSpellings: Names.optional(),
    vendor: z.string().min(1),
    name: z.string().min(1),
    kind: ModelKind,
    kindAssumed: z.literal(true).optional(),
    tier: z.enum(['standard', 'premium']).optional(),
    access: z.string().optional(),
    hosting: z.string().optional(),
    served: z.boolean().optional(),
    lifecycle: Lifecycle,
    contextWindow: z.number().int().positive().optional(),
    maxInputTokens: z.number().int().positive().optional(),
    maxOutputTokens: z.number().int().positive().optional(),
    contextWindowByDeployment: z.partialRecord(DeploymentType, z.number().int().positive()).optional(),
    tokenCountsRounded: z.literal(true).optional(),
    knowledgeCutoff: Day.optional(),
    knowledgeCutoffDate: Day.optional(),
    knowledgeCutoffDoubtful: z.literal(true).optional(),
    modalities: z.strictObject({ input: Names.optional(), output: Names.optional() }).optional(),
    capabilities: Names.optional(),
    acceptsTemperature: z.boolean().optional(),
    reasoningEfforts: z.strictObject({ values: Names, default: z.string().optional() }).optional(),
    promptCacheRetention: z.string().optional(),
    serviceTiers: Names.optional(),
    endpoints: Names.optional(),
    /** The word came from a price map and was translated: not documented, not to be shown as such. */
    endpointsDerived: z.literal(true).optional(),
    embeddingDimensions: z.number().int().positive().optional(),
    openWeights: z.boolean().optional(),
    prices: Prices.optional(),
    pricesHistory: z.array(z.record(z.string(), z.unknown())).optional(),
    regions: ByDeploymentType.optional(),
    fineTuningRegions: z.strictObject({ regional: Names.optional(), global: Names.optional() }).optional(),
    fineTuningMethods: Names.optional(),
    assistantsRegions: Names.optional(),
    regionsUnspecified: z.strictObject({ standard: Names.optional(), provisioned: Names.optional() }).optional(),
    regionsChecked: Day.optional(),
    rateLimits: z.record(z.string(), z.unknown()).optional(),
    provisioned: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    benchmarks: z.record(z.string(), z.number()).optional(),
    compliance: Names.optional(),
    ipInfringementProtection: z.boolean().optional(),
    throughputTokensPerSecond: z.number().optional(),
    providerOnCard: z.string().optional(),
    uses: Names.optional(),
    useCases: z.strictObject({ webApp: Names, api: Names }).optional(),
    otherVersions: Names.optional(),
    /** The snapshot that a bare ID points at, on the same platform. */
    defaultSnapshot: z.string().optional(),
    azureModelsApi: z.record(z.string(), z.unknown()).optional(),
    history: z.array(z.record(z.string(), z.unknown())).optional(),
    notes: z.string().optional(),
    /** Fields that rest on sources without a licence alone: not to be shown as the vendor's word. */
    thirdPartyOnly: Names.optional(),
    /** Fact groups for which it is not recorded which of the sources gave them. */
    unattributed: Names.optional(),
    /** Key of the file's `sources` table → the fields (or `lifecycle.<field>`) that it vouches for. */
    sources: z.record(z.string(), Names),
  })
  .readonly();
export type ModelEntry = z.infer<typeof ModelEntry>;

export const Source = z
  .strictObject({
    /** A public page that opens, when there is one. */
    url: z.url({ protocol: /^https$/ }).optional(),
    /** Repository with commit, or the name of the document. */
    document: z.string().min(1),
    path: z.string().optional(),
    checked: Day,
    licence: z.string(),
    note: z.string().optional(),
  })
  .readonly();
export type Source = z.infer<typeof Source>;

export const PlatformFile = z
  .strictObject({
    platform: z.string().regex(/^[a-z][a-z0-9-]*$/),
    sources: z.record(z.string(), Source),
    models: z.array(ModelEntry).readonly(),
  })
  .readonly();
export type PlatformFile = z.infer<typeof PlatformFile>;

export { Day };
