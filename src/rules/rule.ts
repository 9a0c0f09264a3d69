/** A rule declares itself as one typed object; `rules.ts` lists them all. */
import type { Catalogue } from '../catalogue';
import type { SpokenFindings } from '../messages';
import type { Mention, RecognizedDocument } from '../recognition';
import type { DocumentFacts } from './document-facts';
import type { Severity } from './finding';
import type { ModelStatus } from './model-status';
import type { CallReport, Report } from './report';
import type { Claim } from './severity';

export interface RuleContext {
  readonly catalogue: Catalogue;
  /** `YYYY-MM-DD`: the day on which everything is judged. */
  readonly asOf: string;
  /** Days before a firm date from which on it is a warning. */
  readonly leadTimeDays: number;
  readonly messages: SpokenFindings;
  /** All mentions of the document, and its text: for rules that look around. */
  readonly document: RecognizedDocument;
  readonly facts: DocumentFacts;
  /** What the rules on calls say, once one of them has read the calls for all. */
  readonly calls: { reports?: readonly CallReport[] };
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Nobody will check this document again: nothing is remembered of it. */
  readonly isOnce?: boolean;
  /** What is known of a mention's model on the day, worked out once for all rules; `undefined` where nothing may be claimed. */
  statusOf(mention: Mention): ModelStatus | undefined;
}

export interface Rule {
  /** Its name in settings, output and docs: `retired-model`. */
  readonly name: string;
  readonly summary: string;
  /** The rows of the severity table that it may claim. */
  readonly claims: readonly Claim[];
  readonly offByDefault?: boolean;
  /** At most one report for a mention, or none. */
  check(mention: Mention, context: RuleContext): Report | undefined;
}
