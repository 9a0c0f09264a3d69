/** The shape of what is known beside the models: API versions, what they brought, deployments, and notes on a platform. */
import * as z from 'zod';
import { Day, DeploymentType, Source, Stage } from './schema';

const Words = z.array(z.string().min(1)).readonly();

export const ApiSource = z
  .strictObject({
    url: z.url({ protocol: /^https$/ }).optional(),
    /** Repository with commit, package with version, or the name of the document. */
    document: z.string().min(1),
    path: z.string().optional(),
    checked: Day,
    note: z.string().optional(),
  })
  .readonly();
export type ApiSource = z.infer<typeof ApiSource>;
const ApiSources = z.array(ApiSource).min(1).readonly();

/** One dated version of one service. */
export const ApiVersion = z
  .strictObject({
    service: z.string().min(1),
    version: z.string().min(1),
    plane: z.enum(['data', 'control', 'header']),
    stage: Stage,
    released: Day.optional(),
    /** An upper bound only: the version existed by this day. */
    releasedNoLaterThan: Day.optional(),
    releasedBasis: z.string().optional(),
    deprecated: Day.optional(),
    retires: Day.optional(),
    retirementNote: z.string().optional(),
    supersededBy: z.string().optional(),
    features: z.array(z.string()).readonly().optional(),
    resourceTypes: z.array(z.string()).readonly().optional(),
    surfaces: z.array(z.string()).readonly().optional(),
    supersededByService: z.string().optional(),
    /** The header, host or enum that carries it, when it is not the service's usual place. */
    carriedBy: z.string().optional(),
    /** Not a version of its own but a protocol under one. */
    pseudo: z.boolean().optional(),
    standsFor: z.string().optional(),
    latest: z.string().optional(),
    /** `low`: seen only in the history of a specification, which mixes releases and drafts. */
    confidence: z.string().optional(),
    note: z.string().optional(),
    sources: ApiSources,
  })
  .readonly();
export type ApiVersion = z.infer<typeof ApiVersion>;

export const ApiVersionFile = z.strictObject({ versions: z.array(ApiVersion).readonly() }).readonly();
export type ApiVersionFile = z.infer<typeof ApiVersionFile>;

/** What a service can do, and since which of its versions. */
export const ApiFeature = z
  .strictObject({
    /** Unique in its service: what rules speak of. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    service: z.string().min(1),
    name: z.string().min(1),
    /** The first preview and the first GA version with it; absent where there is none. */
    since: z.strictObject({ preview: z.string().optional(), ga: z.string().optional() }).readonly(),
    /** Whether Azure OpenAI's `/openai/v1` has it. */
    onV1: z.boolean().optional(),
    endpoint: z.string().optional(),
    deprecated: Day.optional(),
    note: z.string().optional(),
    sources: ApiSources,
  })
  .readonly();
export type ApiFeature = z.infer<typeof ApiFeature>;

/** A text that looks like an API version of a service and is none. */
export const LookAlike = z
  .strictObject({
    service: z.string().min(1),
    text: z.string().min(1),
    is: z.enum(['model-version', 'other-service', 'no-suffix', 'misprint', 'unpublished']),
    /** The version that was probably meant. */
    meant: z.string().optional(),
    /** The models that have a version of this text, as IDs on Azure OpenAI. */
    models: Words.optional(),
    /** The services that do have this version. */
    services: Words.optional(),
    why: z.string().min(1),
    checked: Day,
  })
  .readonly();
export type LookAlike = z.infer<typeof LookAlike>;

/** A value of Anthropic's `anthropic-beta` header. */
export const Beta = z.strictObject({ id: z.string().min(1), feature: z.string().min(1), date: Day }).readonly();
export type Beta = z.infer<typeof Beta>;

export const ApiFeatureFile = z.strictObject({ features: z.array(ApiFeature).readonly() }).readonly();
export const LookAlikeFile = z.strictObject({ lookAlikes: z.array(LookAlike).readonly() }).readonly();
export const BetaFile = z
  .strictObject({ source: ApiSource, carriedBy: z.string(), values: z.array(Beta).readonly() })
  .readonly();

/** An endpoint, or a whole API, that was shut down or will be, and how a text shows that it is used. */
export const RetiredEndpoint = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    platforms: Words,
    /** As the subject of a sentence. */
    name: z.string().min(1),
    /** Absent where it is known to be gone, and no day was found. */
    retires: Day.optional(),
    /** What to use instead, in the vendor's words. */
    use: z.string().min(1).optional(),
    /** Of a URL: behind a host, or from a host on. */
    paths: Words,
    /** What a client is called for: `beta.threads`. */
    members: Words,
    /** Values of a header. */
    headers: Words,
    source: ApiSource,
  })
  .readonly();
export type RetiredEndpoint = z.infer<typeof RetiredEndpoint>;
export const RetiredEndpointFile = z.strictObject({ endpoints: z.array(RetiredEndpoint).readonly() }).readonly();

/** What the files hold together. */
export const ApiReference = z
  .strictObject({
    features: z.array(ApiFeature).readonly(),
    lookAlikes: z.array(LookAlike).readonly(),
    betas: BetaFile,
    endpoints: z.array(RetiredEndpoint).readonly(),
  })
  .readonly();
export type ApiReference = z.infer<typeof ApiReference>;

/** The words of a model deployment in Bicep, ARM and Terraform. */
export const DeploymentVocabulary = z
  .strictObject({
    resourceType: z.string(),
    terraformResource: z.string(),
    skuNames: z.array(DeploymentType).readonly(),
    skuFields: Words,
    modelFields: Words,
    modelFormats: Words,
    upgradeOptions: Words,
    /** What a resource without the option gets. */
    terraformDefaultUpgradeOption: z.string(),
    serviceTiers: Words,
    deploymentStates: Words,
    routingModes: Words,
    /** Old property → what took its place. */
    replacedFields: z.record(z.string(), z.string()),
    sources: ApiSources,
  })
  .readonly();
export type DeploymentVocabulary = z.infer<typeof DeploymentVocabulary>;

export const NoteTopic = z.enum([
  'lifecycle',
  'prices',
  'rate-limits',
  'realtime',
  'audio',
  'prompt-caching',
  'structured-outputs',
  'fine-tuning',
  'embeddings',
  'naming',
  'api',
  'benchmarks',
  'products',
]);
export type NoteTopic = z.infer<typeof NoteTopic>;

/** A fact that belongs to no single model: to a platform, or to some of its models. */
export const Note = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    platform: z.string(),
    topic: NoteTopic,
    /** One or two plain sentences. */
    text: z.string().min(1),
    /** `id` or `id@version`; absent: it holds for the platform. */
    models: Words.optional(),
    regions: Words.optional(),
    apiVersion: z.string().optional(),
    /** Name → value → figure, e.g. MTEB → model → score. */
    figures: z.record(z.string(), z.record(z.string(), z.number())).optional(),
    /** Sources disagree, or the source is known to be wrong here. */
    doubtful: z.literal(true).optional(),
    source: Source,
  })
  .readonly();
export type Note = z.infer<typeof Note>;

export const NoteFile = z.strictObject({ notes: z.array(Note).readonly() }).readonly();
export type NoteFile = z.infer<typeof NoteFile>;

/** A retirement date as it stood in a source, from `checked` until at least `until`. */
export const SeenDate = z
  .strictObject({
    /** Absent: the source listed the model without a date. */
    date: Day.optional(),
    kind: z.enum(['firm', 'earliest']).optional(),
    checked: Day,
    until: Day.optional(),
    /** Key of the file's `sources`. */
    source: z.string(),
    note: z.string().optional(),
  })
  .readonly();
export type SeenDate = z.infer<typeof SeenDate>;

/** How the retirement dates of a platform moved: the oldest look first. */
export const DateHistory = z
  .strictObject({
    sources: z.record(z.string(), Source),
    rows: z
      .array(
        z.strictObject({
          platform: z.string(),
          id: z.string(),
          version: z.string().optional(),
          seen: z.array(SeenDate).min(2).readonly(),
        }),
      )
      .readonly(),
  })
  .readonly();
export type DateHistory = z.infer<typeof DateHistory>;
