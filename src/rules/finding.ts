/** What a rule says about a mention. */
import type { Retirement, Source } from '../catalogue/schema';
import type { Mention } from '../recognition/mention';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A text for a range of the document: offsets in UTF-16 code units, end exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A replacement text for a range of the document, ready to be applied. */
export interface Fix extends Edit {
  /** What has to change with it elsewhere in the document, such as the version of a pair. Never overlaps. */
  readonly further?: readonly Edit[];
  /** What is offered: the ID that comes in, in the catalogue's own words. */
  readonly replacement: string;
  /** Vendor-named and direct: preferred, and part of fix-all. A chained one, or one that changes the API, is not. */
  readonly preferred: boolean;
  /** What changes with it (parameters, endpoint), when something does. */
  readonly changes?: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence or two, in the language that was asked for, plain text. */
  readonly message: string;
  readonly mention: Mention;
  /** The best replacement, as `id` or `id@version`. */
  readonly replacement?: string;
  readonly fixes: readonly Fix[];
  readonly retirement?: Retirement;
  /** The public page behind the claim and the day it was checked. */
  readonly source?: Pick<Source, 'url' | 'checked'>;
  /** Struck through in the editor. */
  readonly deprecated: boolean;
}
