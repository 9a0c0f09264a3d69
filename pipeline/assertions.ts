/** What an importer reads out of an upstream's document: claims, each about one model on one platform, and what it refused. */
import type * as z from 'zod';
import type { ModelEntry, ModelKind, Prices, Scope, Source, Stage } from '../src/catalogue';

/** Whose word it is, the weakest first: a list of models, a tracker that reads vendors' pages, the vendor. */
export const RANKS = ['catalogue', 'tracker', 'vendor'] as const;
export type Rank = (typeof RANKS)[number];

export interface ClaimedDate {
  readonly date: string;
  readonly kind: 'firm' | 'earliest';
  readonly scope?: Scope | undefined;
}

/** Facts that a claim may carry; a field that is absent is not claimed. Tokens and US dollars as in the catalogue. */
export interface Facts {
  readonly stage?: { readonly stage: Stage; readonly basis: 'stated' | 'listed' | 'derived' };
  readonly released?: string;
  readonly deprecated?: string;
  readonly retires?: readonly ClaimedDate[];
  /** A date of which the document does not tell whether it is firm: compared, never written. */
  readonly shutdownOfUnknownKind?: string;
  readonly replacementAsPublished?: readonly string[];
  readonly contextWindow?: number;
  readonly maxInputTokens?: number;
  readonly maxOutputTokens?: number;
  readonly knowledgeCutoff?: string;
  readonly modalities?: NonNullable<ModelEntry['modalities']>;
  readonly openWeights?: boolean;
  readonly prices?: Omit<Prices, 'checked'>;
}

export interface Assertion {
  readonly platform: string;
  readonly id: string;
  /** Absent where the document has none: then the claim counts only for an ID with a single version. */
  readonly version?: string;
  /** The day on which the document says so, for this row. */
  readonly day: string;
  /** Where in the document, for the report. */
  readonly row: string;
  /** Without `checked`: that is the day of the document. */
  readonly source: Omit<Source, 'checked'>;
  readonly kind?: ModelKind;
  readonly name?: string;
  readonly vendor?: string;
  /** Becomes an entry though nobody tells who made the model. */
  readonly mayLackVendor?: true;
  /** Becomes an entry only where no platform lists the ID. */
  readonly onlyIfUnlisted?: true;
  readonly facts: Facts;
}

export interface Rejection {
  readonly row: string;
  readonly reason: string;
}

export interface Reading {
  /** The day the document was published, or read where it does not say. */
  readonly day: string;
  readonly claims: readonly Assertion[];
  readonly rejected: readonly Rejection[];
}

/** A document that is not what it should be: the upstream counts as broken, its old facts stay. */
export class UnreadableDocument extends Error {}

/** Sends each row through the schema: what fits goes on, what does not is refused with its reason. */
export function acceptRows<T>(
  rows: readonly (readonly [row: string, value: unknown])[],
  schema: z.ZodType<T>,
): { readonly accepted: readonly (readonly [row: string, value: T])[]; readonly rejected: readonly Rejection[] } {
  const accepted: (readonly [string, T])[] = [];
  const rejected: Rejection[] = [];
  for (const [row, value] of rows) {
    const parsed = schema.safeParse(value);
    if (parsed.success) accepted.push([row, parsed.data]);
    else rejected.push({ row, reason: reasonOf(parsed.error) });
  }
  return { accepted, rejected };
}

const reasonOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || '(row)'}: ${issue.message}`)
    .join('; ');

/** Parses JSON of a known outer shape. Throws `UnreadableDocument`. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UnreadableDocument(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new UnreadableDocument(`unexpected shape: ${reasonOf(parsed.error)}`);
  return parsed.data;
}
