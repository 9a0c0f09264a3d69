/** The shape of `policy` in `model-almanac.json`: what a team uses, and what it does not. One schema a statement: each stands or falls alone. */
import * as z from 'zod/mini';
import { ExactDay } from './fields';
import { Id, DeploymentName as Pattern, PlatformName, Reason, shown } from './user-file';

/** Shown in a list of problems: a line or two. */
const Message = z.string().check(shown, z.minLength(1), z.maxLength(300));
const Severity = z.enum(['error', 'warning', 'information']);
/** What every statement may say of itself. */
const MESSAGE_AND_SEVERITY = { message: z.optional(Message), severity: z.optional(Severity) };

const MaybePlatform = z.optional(PlatformName);
/** Some of a list, and not so many that looking for them costs. */
const some = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1), z.maxLength(500));
const choice = <T extends z.ZodMiniType>(item: T) =>
  z.strictObject({ allow: z.optional(some(item)), forbid: z.optional(some(item)), ...MESSAGE_AND_SEVERITY });

const ModelPattern = z.union([
  Pattern,
  z.strictObject({ model: Pattern, platform: MaybePlatform, message: z.optional(Message) }),
]);
const Region = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9 *-]+$/, 'a region of letters, digits, spaces and hyphens, with * for any text'),
    z.maxLength(60),
  );
const Days = z.int().check(z.minimum(1), z.maximum(3650));
const Switch = z.union([z.boolean(), z.strictObject(MESSAGE_AND_SEVERITY)]);

export const STATEMENTS = {
  models: choice(ModelPattern),
  platforms: choice(PlatformName),
  regions: choice(Region),
  noPreviews: Switch,
  pinnedOnly: Switch,
  minDaysToRetirement: z.union([Days, z.strictObject({ days: Days, ...MESSAGE_AND_SEVERITY })]),
} as const;

/** These hold rows, which stand or fall one by one. */
export const POLICY_LISTS = {
  replacements: z.strictObject({ model: Pattern, platform: MaybePlatform, use: Id, ...MESSAGE_AND_SEVERITY }),
  waivers: z.strictObject({
    model: z.optional(Pattern),
    platform: MaybePlatform,
    statements: z.optional(
      some(
        z.enum(['models', 'platforms', 'regions', 'noPreviews', 'pinnedOnly', 'minDaysToRetirement', 'replacements']),
      ),
    ),
    files: z.optional(some(z.string().check(shown, z.minLength(1), z.maxLength(500)))),
    until: z.optional(ExactDay),
    reason: Reason,
  }),
} as const;

/** What an object of a policy may hold: the statements themselves are told by name. */
export const POLICY_KEYS: readonly string[] = ['allow', 'forbid', 'days', ...Object.keys(MESSAGE_AND_SEVERITY)];

export type StatementName = keyof typeof STATEMENTS | 'replacements';
export type PolicySeverity = z.infer<typeof Severity>;
export type ModelPattern = z.infer<typeof ModelPattern>;
export type ReplacementRow = z.infer<(typeof POLICY_LISTS)['replacements']>;
export type WaiverRow = z.infer<(typeof POLICY_LISTS)['waivers']>;
export type Statements = { readonly [K in keyof typeof STATEMENTS]?: z.infer<(typeof STATEMENTS)[K]> };
