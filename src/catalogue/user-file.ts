/** The shape of `model-almanac.json`: what a workspace knows that the catalogue cannot. Its JSON schema is made from this. */
import * as z from 'zod';
import { knownPlatforms } from './platforms';
import { ModelKind, Stage } from './schema';

const Day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day as YYYY-MM-DD')
  .meta({ examples: ['2027-01-31'] });
const Id = z.string().regex(/^\S+$/, 'an ID without spaces').max(200);
const PlatformName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a platform in small letters, such as azure-openai')
  .describe('A platform of the catalogue, or the name of a gateway of your own.')
  .meta({ examples: [...knownPlatforms()] });
const Reason = z.string().min(3).max(500).describe('Why: shown wherever this makes a difference.');
const Tokens = z.number().int().positive();

export const DeploymentRow = z
  .strictObject({
    platform: PlatformName.optional().describe('Where it is deployed; azure-openai when absent.'),
    model: Id.describe('The model behind it.'),
    version: Id.optional().describe('Its version; absent: any.'),
  })
  .describe('A deployment name and the model behind it. The name may hold * for any text.');
export type DeploymentRow = z.infer<typeof DeploymentRow>;

export const OwnModelRow = z
  .strictObject({
    platform: PlatformName,
    name: z.string().min(1).max(200).optional(),
    vendor: z.string().min(1).max(200).optional(),
    kind: ModelKind.optional(),
    aliases: z.array(Id).optional(),
    contextWindow: Tokens.optional(),
    maxInputTokens: Tokens.optional(),
    maxOutputTokens: Tokens.optional(),
    stage: Stage.optional(),
    retires: Day.optional().describe('The day from which on requests fail.'),
    replacement: Id.optional().describe('What to use instead, on the same platform.'),
    page: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe('Where it is documented.'),
    checked: Day.describe('The day on which this was true.'),
  })
  .describe('A model that only your own gateway serves.');
export type OwnModelRow = z.infer<typeof OwnModelRow>;

export const OverrideRow = z
  .strictObject({
    platform: PlatformName,
    model: Id,
    version: Id.optional().describe('Absent: every version.'),
    stage: Stage.optional(),
    retires: Day.optional().describe('Your own firm date, for example of a support contract.'),
    replacement: Id.optional().describe('What your team uses instead, on the same platform.'),
    reason: Reason,
    checked: Day.describe('The day on which you read or agreed this.'),
  })
  .describe('Another date, stage or replacement than the catalogue has.');
export type OverrideRow = z.infer<typeof OverrideRow>;

export const IgnoreRow = z
  .union([
    Id,
    z.strictObject({
      id: Id,
      platform: PlatformName.optional().describe('Absent: on every platform.'),
      until: Day.optional().describe('From this day on it is reported again.'),
      reason: Reason.optional(),
    }),
  ])
  .describe('An ID that is not reported in this workspace.');

export const FolderRow = PlatformName;

/** One row schema a section: rows stand or fall one by one. */
export const SECTIONS = {
  deployments: DeploymentRow,
  models: OwnModelRow,
  overrides: OverrideRow,
  ignore: IgnoreRow,
  platforms: FolderRow,
} as const;

export const UserFile = z
  .strictObject({
    $schema: z.string().optional(),
    deployments: z.record(Id, DeploymentRow).optional().describe('Deployment names and the models behind them.'),
    models: z.record(Id, OwnModelRow).optional().describe('Models of a gateway of your own.'),
    overrides: z.array(OverrideRow).optional().describe('What you know better than the catalogue, with a reason.'),
    ignore: z.array(IgnoreRow).optional().describe('IDs that are not reported.'),
    platforms: z
      .record(z.string(), FolderRow)
      .optional()
      .describe('Folder → the platform that counts there when nothing in a file tells it. "." is the whole workspace.'),
  })
  .describe('What Model Almanac should know about this workspace.');

/** The JSON schema that the editor uses to complete and check the file. */
export function userFileJsonSchema(): object {
  return {
    title: 'model-almanac.json',
    ...z.toJSONSchema(UserFile, { target: 'draft-7', io: 'input' }),
    allowComments: true,
    allowTrailingCommas: true,
  };
}
