/** The shape of `model-almanac.json`: what a workspace knows that the catalogue cannot. Its JSON schema is made from this. */
import * as z from 'zod/mini';
import { Count, ExactDay, ModelKind, Page, Stage } from './fields';

/** Neither control characters nor what cannot be seen: they would reorder or hide what stands beside them. */
export const shown = z.refine<string>((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), {
  error: 'a text without control or invisible characters',
});

/** What IDs are written with in a text: nothing invisible, no quotes, no markup. */
export const Id = z
  .string()
  .check(z.regex(/^[\w.:@/+~-]+$/, 'an ID of letters, digits and . _ : @ / + ~ -'), z.maxLength(200));
/** The same, and `*` for any text. */
export const DeploymentName = z
  .string()
  .check(
    z.regex(/^[\w.:@/+~*-]+$/, 'a name of letters, digits and . _ : @ / + ~ -, with * for any text'),
    z.maxLength(200),
  );
/** A folder from the workspace's own. */
export const FolderName = z.string().check(shown, z.maxLength(500));
export const PlatformName = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]*$/, 'a platform in small letters, such as azure-openai'), z.maxLength(60));
export const Reason = z.string().check(shown, z.minLength(3), z.maxLength(500));
const MaybeId = z.optional(Id);
const MaybeDay = z.optional(ExactDay);
const MaybeStage = z.optional(Stage);
const MaybeCount = z.optional(Count);
const MaybeName = z.optional(z.string().check(shown, z.minLength(1), z.maxLength(200)));
const MaybePlatform = z.optional(PlatformName);

/** A deployment name (the key, a `DeploymentName`) and the model behind it. */
export const DeploymentRow = z.strictObject({ platform: MaybePlatform, model: Id, version: MaybeId });
export type DeploymentRow = z.infer<typeof DeploymentRow>;

/** A model that only the user's own gateway serves. */
export const OwnModelRow = z.strictObject({
  platform: PlatformName,
  name: MaybeName,
  vendor: MaybeName,
  kind: z.optional(ModelKind),
  aliases: z.optional(z.array(Id).check(z.maxLength(100))),
  contextWindow: MaybeCount,
  maxInputTokens: MaybeCount,
  maxOutputTokens: MaybeCount,
  stage: MaybeStage,
  retires: MaybeDay,
  replacement: MaybeId,
  page: z.optional(Page),
  checked: ExactDay,
});
export type OwnModelRow = z.infer<typeof OwnModelRow>;

/** Another date, stage or replacement than the catalogue has. */
export const OverrideRow = z.strictObject({
  platform: PlatformName,
  model: Id,
  version: MaybeId,
  stage: MaybeStage,
  retires: MaybeDay,
  replacement: MaybeId,
  reason: Reason,
  checked: ExactDay,
});
export type OverrideRow = z.infer<typeof OverrideRow>;

/** An ID that is not reported in this workspace. */
export const IgnoreRow = z.union([
  Id,
  z.strictObject({ id: Id, platform: MaybePlatform, until: MaybeDay, reason: z.optional(Reason) }),
]);

/** One row schema a section: rows stand or fall one by one. */
export const SECTIONS = {
  deployments: DeploymentRow,
  models: OwnModelRow,
  overrides: OverrideRow,
  ignore: IgnoreRow,
  platforms: PlatformName,
} as const;

/** How the rows of a section are named, where names are what it holds. */
export const KEYS = { deployments: DeploymentName, models: Id, platforms: FolderName } as const;
