/** What the arguments of our commands must look like: links in a hover or a web view carry them. Pure. */
import * as z from 'zod';

const Name = z.string().min(1).max(300);

/** One entry of the catalogue, or every version of an ID on a platform; or one API version of a service. */
export const CardArgument = z.union([
  z.strictObject({ platform: Name, id: Name, version: Name.optional() }),
  z.strictObject({ service: Name, apiVersion: Name }),
]);
export type CardArgument = z.infer<typeof CardArgument>;

/** A fix that a finding offers. It is looked up again before it is applied: the text here is never written. */
export const ReplaceArgument = z.strictObject({
  uri: z.string().max(4_000),
  start: z.number().int().nonnegative(),
  text: Name,
  newText: Name,
});
export type ReplaceArgument = z.infer<typeof ReplaceArgument>;

export const IgnoreIdArgument = z.strictObject({ id: Name });
export const AboutRuleArgument = z.strictObject({ rule: Name });
