/** The shape of what is known beside the models: API versions, what they brought, deployments, and notes on a platform. */
import * as z from 'zod/mini';
import { Day, MaybeBoolean, MaybeDay, MaybeNames, MaybePage, MaybeText, MaybeTrue, Names, Page, Word } from './fields';
import { DeploymentType, Source, Stage } from './schema';

export const ApiSource = z.readonly(
  z.strictObject({
    url: MaybePage,
    /** Repository with commit, package with version, or the name of the document. */
    document: Word,
    path: MaybeText,
    checked: Day,
    note: MaybeText,
  }),
);
export type ApiSource = z.infer<typeof ApiSource>;
const ApiSources = z.readonly(z.array(ApiSource).check(z.minLength(1)));

/** One dated version of one service. */
export const ApiVersion = z.readonly(
  z.strictObject({
    service: Word,
    version: Word,
    plane: z.enum(['data', 'control', 'header']),
    stage: Stage,
    released: MaybeDay,
    /** An upper bound only: the version existed by this day. */
    releasedNoLaterThan: MaybeDay,
    releasedBasis: MaybeText,
    deprecated: MaybeDay,
    retires: MaybeDay,
    retirementNote: MaybeText,
    supersededBy: MaybeText,
    features: z.optional(z.readonly(z.array(z.string()))),
    resourceTypes: z.optional(z.readonly(z.array(z.string()))),
    surfaces: z.optional(z.readonly(z.array(z.string()))),
    supersededByService: MaybeText,
    /** The header, host or enum that carries it, when it is not the service's usual place. */
    carriedBy: MaybeText,
    /** Not a version of its own but a protocol under one. */
    pseudo: MaybeBoolean,
    standsFor: MaybeText,
    latest: MaybeText,
    /** `low`: seen only in the history of a specification, which mixes releases and drafts. */
    confidence: MaybeText,
    note: MaybeText,
    sources: ApiSources,
  }),
);
export type ApiVersion = z.infer<typeof ApiVersion>;

export const ApiVersionFile = z.readonly(z.strictObject({ versions: z.readonly(z.array(ApiVersion)) }));
export type ApiVersionFile = z.infer<typeof ApiVersionFile>;

/** What a service can do, and since which of its versions. */
export const ApiFeature = z.readonly(
  z.strictObject({
    /** Unique in its service: what rules speak of. */
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    service: Word,
    name: Word,
    /** The first preview and the first GA version with it; absent where there is none. */
    since: z.readonly(z.strictObject({ preview: MaybeText, ga: MaybeText })),
    /** Whether Azure OpenAI's `/openai/v1` has it. */
    onV1: MaybeBoolean,
    endpoint: MaybeText,
    /** The models that only answer under such a version. */
    models: MaybeNames,
    deprecated: MaybeDay,
    note: MaybeText,
    sources: ApiSources,
  }),
);
export type ApiFeature = z.infer<typeof ApiFeature>;

/** A text that looks like an API version of a service and is none. */
export const LookAlike = z.readonly(
  z.strictObject({
    service: Word,
    text: Word,
    is: z.enum(['model-version', 'other-service', 'no-suffix', 'misprint', 'unpublished']),
    /** The version that was probably meant. */
    meant: MaybeText,
    /** The models that have a version of this text, as IDs on Azure OpenAI. */
    models: MaybeNames,
    /** The services that do have this version. */
    services: MaybeNames,
    why: Word,
    checked: Day,
  }),
);
export type LookAlike = z.infer<typeof LookAlike>;

/** A value of Anthropic's `anthropic-beta` header. */
export const Beta = z.readonly(z.strictObject({ id: Word, feature: Word, date: Day }));
export type Beta = z.infer<typeof Beta>;

export const ApiFeatureFile = z.readonly(z.strictObject({ features: z.readonly(z.array(ApiFeature)) }));
export const LookAlikeFile = z.readonly(z.strictObject({ lookAlikes: z.readonly(z.array(LookAlike)) }));
export const BetaFile = z.readonly(
  z.strictObject({ source: ApiSource, carriedBy: z.string(), values: z.readonly(z.array(Beta)) }),
);

/** An endpoint, or a whole API, that was shut down or will be, and how a text shows that it is used. */
export const RetiredEndpoint = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    platforms: Names,
    /** As the subject of a sentence. */
    name: Word,
    /** Absent where it is known to be gone, and no day was found; and where it is only deprecated. */
    retires: MaybeDay,
    /** Since then it is called deprecated, and no day of its end is known. */
    deprecated: MaybeDay,
    /** What to use instead, in the vendor's words. */
    use: z.optional(Word),
    /** Of a URL: behind a host, or from a host on. */
    paths: Names,
    /** What a client is called for: `beta.threads`. */
    members: Names,
    /** Values of a header. */
    headers: Names,
    source: ApiSource,
  }),
);
export type RetiredEndpoint = z.infer<typeof RetiredEndpoint>;
export const RetiredEndpointFile = z.readonly(z.strictObject({ endpoints: z.readonly(z.array(RetiredEndpoint)) }));

/** What the files hold together. */
export const ApiReference = z.readonly(
  z.strictObject({
    features: z.readonly(z.array(ApiFeature)),
    lookAlikes: z.readonly(z.array(LookAlike)),
    betas: BetaFile,
    endpoints: z.readonly(z.array(RetiredEndpoint)),
  }),
);
export type ApiReference = z.infer<typeof ApiReference>;

/** The words of a model deployment in Bicep, ARM and Terraform. */
const DeploymentTypeFacts = z.readonly(
  z.strictObject({
    name: DeploymentType,
    processing: z.enum(['any-region', 'data-zone', 'own-region']),
    billing: z.enum(['per-token', 'reserved', 'batch']),
  }),
);
export type DeploymentTypeFacts = z.infer<typeof DeploymentTypeFacts>;

export const DeploymentVocabulary = z.readonly(
  z.strictObject({
    resourceType: z.string(),
    terraformResource: z.string(),
    skuNames: z.readonly(z.array(DeploymentType)),
    /** Where a deployment of a type processes what it is sent, and how it is paid for. */
    types: z.readonly(z.array(DeploymentTypeFacts)),
    typesSource: ApiSource,
    skuFields: Names,
    modelFields: Names,
    modelFormats: Names,
    upgradeOptions: Names,
    /** What a resource without the option gets. */
    terraformDefaultUpgradeOption: z.string(),
    serviceTiers: Names,
    deploymentStates: Names,
    routingModes: Names,
    /** Old property → what took its place. */
    replacedFields: z.record(z.string(), z.string()),
    sources: ApiSources,
  }),
);
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
export const Note = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    platform: z.string(),
    topic: NoteTopic,
    /** One or two plain sentences. */
    text: Word,
    /** `id` or `id@version`; absent: it holds for the platform. */
    models: MaybeNames,
    regions: MaybeNames,
    apiVersion: MaybeText,
    /** Name → value → figure, e.g. MTEB → model → score. */
    figures: z.optional(z.record(z.string(), z.record(z.string(), z.number()))),
    /** Sources disagree, or the source is known to be wrong here. */
    doubtful: MaybeTrue,
    source: Source,
  }),
);
export type Note = z.infer<typeof Note>;

export const NoteFile = z.readonly(z.strictObject({ notes: z.readonly(z.array(Note)) }));
export type NoteFile = z.infer<typeof NoteFile>;

/** A retirement date as it stood in a source, from `checked` until at least `until`. */
export const SeenDate = z.readonly(
  z.strictObject({
    /** Absent: the source listed the model without a date. */
    date: MaybeDay,
    kind: z.optional(z.enum(['firm', 'earliest'])),
    checked: Day,
    until: MaybeDay,
    /** Key of the file's `sources`. */
    source: z.string(),
    note: MaybeText,
  }),
);
export type SeenDate = z.infer<typeof SeenDate>;

/** How the retirement dates of a platform moved: the oldest look first. */
export const DateHistory = z.readonly(
  z.strictObject({
    sources: z.record(z.string(), Source),
    rows: z.readonly(
      z.array(
        z.strictObject({
          platform: z.string(),
          id: z.string(),
          version: MaybeText,
          seen: z.readonly(z.array(SeenDate).check(z.minLength(2))),
        }),
      ),
    ),
  }),
);
export type DateHistory = z.infer<typeof DateHistory>;

/** The official pages of a platform that open. */
export const PlatformPages = z.readonly(
  z.strictObject({ models: MaybePage, lifecycle: MaybePage, pricing: MaybePage, apiVersions: MaybePage }),
);
export type PlatformPages = z.infer<typeof PlatformPages>;

/** Platform → its pages; service → the page on its API versions. */
export const OfficialPages = z.readonly(
  z.strictObject({ platforms: z.record(z.string(), PlatformPages), services: z.record(z.string(), Page) }),
);
export type OfficialPages = z.infer<typeof OfficialPages>;
