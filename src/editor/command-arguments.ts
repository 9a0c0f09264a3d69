/** What the arguments of our commands must look like: links in a hover or a web view carry them. Pure. */
import * as z from 'zod/mini';

const Name = z.string().check(z.minLength(1), z.maxLength(300));

const ModelArgument = z.strictObject({ platform: Name, id: Name, version: z.optional(Name) });

/** One entry of the catalogue, or every version of an ID on a platform; or one API version of a service. */
export const CardArgument = z.union([ModelArgument, z.strictObject({ service: Name, apiVersion: Name })]);
export type CardArgument = z.infer<typeof CardArgument>;

const MOST_COMPARED = 4;
const Compared = z.array(ModelArgument).check(z.maxLength(MOST_COMPARED));

/** Models side by side; `add`: somebody picks one more. */
export const CompareArgument = z.strictObject({ cards: Compared, add: z.optional(z.literal(true)) });
export type CompareArgument = z.infer<typeof CompareArgument>;

/** What the panel shows, as it is kept over a reload. */
export const PanelState = z.union([z.strictObject({ card: CardArgument }), z.strictObject({ compare: Compared })]);
export type PanelState = z.infer<typeof PanelState>;

const Offset = z.int().check(z.nonnegative());
const Text = z.string().check(z.maxLength(4_000));

/** The edits of a fix that a finding offers, or of all in a file. They are looked up again: what is here is never written. */
export const ReplaceArgument = z.strictObject({
  uri: z.string().check(z.maxLength(4_000)),
  edits: z.array(z.strictObject({ start: Offset, end: Offset, oldText: Text, newText: Text })).check(z.minLength(1)),
});
export type ReplaceArgument = z.infer<typeof ReplaceArgument>;

/** A place in a file, both from 0. */
export const PlaceArgument = z.strictObject({
  uri: z.string().check(z.maxLength(4_000)),
  line: z.int().check(z.nonnegative()),
  character: z.int().check(z.nonnegative()),
});

/** A model to be replaced wherever the workspace names it. */
export const ReplaceModelArgument = z.strictObject({
  platform: Name,
  id: Name,
  version: z.optional(Name),
  /** Only in this file. */
  uri: z.optional(z.string().check(z.maxLength(4_000))),
});

/** One place that names a model, to be replaced by what somebody chooses. Looked up again. */
export const ReplaceByArgument = z.strictObject({
  platform: Name,
  id: Name,
  version: z.optional(Name),
  uri: z.string().check(z.maxLength(4_000)),
  start: Offset,
});

/** The name of a deployment. Where it is declared is looked up again. */
export const NameArgument = z.strictObject({
  uri: z.string().check(z.maxLength(4_000)),
  start: z.int().check(z.nonnegative()),
});
export type NameArgument = z.infer<typeof NameArgument>;

export const IgnoreIdArgument = z.strictObject({ id: Name });
/** A model that a folder's own file is to leave out; `uri`: a file of that folder. */
export const IgnoreUntilArgument = z.strictObject({
  platform: z.optional(Name),
  id: Name,
  version: z.optional(Name),
  uri: z.optional(z.string().check(z.maxLength(4_000))),
});
export const AboutRuleArgument = z.strictObject({ rule: Name });
