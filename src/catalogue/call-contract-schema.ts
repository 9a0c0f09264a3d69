/** What a request to a model must and must not say: statements, each with its basis and source. */
import * as z from 'zod/mini';
import { Count, Day, MaybeNames, Names, Word } from './fields';

/**
 * `documented`: the vendor's page says so; `sdk`: a client drops, renames or types it so; `reports`: people met the error;
 * `flag`: a mark in a third party's list; `listed`: read off which names a list holds.
 */
export const CallBasis = z.enum(['documented', 'sdk', 'reports', 'flag', 'listed']);
export type CallBasis = z.infer<typeof CallBasis>;

/** A setting as `parameter=value`. */
const Setting = Word;
const MaybeCount = z.optional(Count);

export const CallStatement = z.readonly(
  z.strictObject({
    /** Parameters that are answered by an error. */
    refuses: MaybeNames,
    /** The setting under which `refuses` does not hold. */
    unless: z.optional(Setting),
    /** Parameters that are taken and do nothing. */
    ignores: MaybeNames,
    /** Parameters that the vendor calls deprecated for this model: taken today. */
    discouraged: MaybeNames,
    /** Parameter → the values that are refused. */
    refusesValues: z.optional(z.record(z.string(), Names)),
    /** Parameter → the only values that are taken. */
    takesValues: z.optional(z.record(z.string(), Names)),
    /** Parameter → its name for this model. */
    renames: z.optional(z.record(z.string(), Word)),
    /** Of each list only one may stand in a call; a part is a parameter or a setting. */
    excludes: z.optional(z.readonly(z.array(Names))),
    /** The only endpoints that serve it. */
    endpoints: MaybeNames,
    /** Prefixes of the inference profiles that serve it; the bare ID answers an error. */
    profilesOnly: MaybeNames,
    /** The only places that serve it. */
    regions: MaybeNames,
    /** Sizes of its vectors, where the size can be chosen. */
    dimensions: z.optional(
      z.strictObject({ min: MaybeCount, max: MaybeCount, recommended: z.optional(z.array(Count)) }),
    ),
    /** The endpoints that the statement is about; absent: all. */
    on: MaybeNames,
    basis: CallBasis,
    checked: Day,
    /** Key of the file's `sources` table. */
    source: Word,
  }),
);
export type CallStatement = z.infer<typeof CallStatement>;
