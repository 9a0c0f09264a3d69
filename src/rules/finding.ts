/** What a rule says about a mention, or about a place that is none. */
import type { Retirement, Source } from '../catalogue';
import type { Mention, Role, Tier } from '../recognition';
import type { TextEdit } from './edits';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change of the document, ready to be made: all its edits or none. */
export interface Fix {
  /** At least one, none over another: an ID, and what has to change with it, such as the version of a pair. */
  readonly edits: readonly TextEdit[];
  /** What is offered: the ID that comes in, in the catalogue's own words. */
  readonly replacement: string;
  /** Vendor-named and direct: preferred, and part of fix-all. A chained one, or one that changes the API, is not. */
  readonly preferred: boolean;
  /** What else changes with it (parameters, endpoint) and is not written by it, when something does. */
  readonly note?: string;
}

/** A place that names no model and no version: a field of a deployment, a parameter of a call, an endpoint, a comment. */
export interface TargetSpan {
  /** Offsets in UTF-16 code units, end exclusive; `text` is exactly what stands there. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: Role;
  readonly tier: Tier;
  /** What the place belongs to, for programs. */
  readonly platform?: string;
  readonly id?: string;
  readonly version?: string;
}

export type FindingTarget = Mention | TargetSpan;

export const isMention = (target: FindingTarget): target is Mention => 'class' in target;

/** The mention that a finding is about, if it is about one. */
export const mentionOf = ({ target }: Finding): Mention | undefined => (isMention(target) ? target : undefined);

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence or two, in the language that was asked for, plain text. */
  readonly message: string;
  /** What it is about, and where it is shown. */
  readonly target: FindingTarget;
  /** The best replacement, as `id` or `id@version`. */
  readonly replacement?: string;
  readonly fixes: readonly Fix[];
  readonly retirement?: Retirement;
  /** The public page behind the claim and the day it was checked. */
  readonly source?: Pick<Source, 'url' | 'checked'>;
  /** Struck through in the editor. */
  readonly deprecated: boolean;
  /** A comment suppresses it; only who asks for these gets them. */
  readonly suppressed?: true;
}
