/** The kinds of fields that the schemas share. Each is made once: a schema costs time and memory when the editor starts. */
import * as z from 'zod/mini';

/** `YYYY-MM-DD`, `YYYY-MM` (compare as its last day) or `YYYY`. */
export const Day = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
export const ExactDay = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day as YYYY-MM-DD'));
export const Word = z.string().check(z.minLength(1));
export const Names = z.readonly(z.array(Word));
export const Count = z.int().check(z.positive());
/** A public page that opens. */
export const Page = z.url({ protocol: /^https$/ });

export const MaybeBoolean = z.optional(z.boolean());
export const MaybeDay = z.optional(Day);
export const MaybeNames = z.optional(Names);
export const MaybePage = z.optional(Page);
export const MaybeText = z.optional(z.string());
export const MaybeTrue = z.optional(z.literal(true));

export const Stage = z.enum(['preview', 'ga', 'legacy', 'deprecated', 'retired']);
export type Stage = z.infer<typeof Stage>;

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
