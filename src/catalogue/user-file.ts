/** The shape of `model-almanac.json`: what a workspace knows that the catalogue cannot. Its JSON schema is made from this. */
import * as z from 'zod/mini';
import { Count, ExactDay, ModelKind, Page, Stage } from './fields';

export const Id = z.string().check(z.regex(/^\S+$/, 'an ID without spaces'), z.maxLength(200));
const PlatformName = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]*$/, 'a platform in small letters, such as azure-openai'));
const Reason = z.string().check(z.minLength(3), z.maxLength(500));
const MaybeId = z.optional(Id);
const MaybeDay = z.optional(ExactDay);
const MaybeStage = z.optional(Stage);
const MaybeCount = z.optional(Count);
const MaybeName = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));
const MaybePlatform = z.optional(PlatformName);

/** A deployment name (the key; it may hold `*`) and the model behind it. */
export const DeploymentRow = z.strictObject({ platform: MaybePlatform, model: Id, version: MaybeId });
export type DeploymentRow = z.infer<typeof DeploymentRow>;

/** A model that only the user's own gateway serves. */
export const OwnModelRow = z.strictObject({
  platform: PlatformName,
  name: MaybeName,
  vendor: MaybeName,
  kind: z.optional(ModelKind),
  aliases: z.optional(z.array(Id)),
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
