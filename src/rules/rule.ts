/** A rule declares itself as one typed object; `rules.ts` lists them all. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Messages } from '../messages/messages';
import type { Mention } from '../recognition/mention';
import type { RecognisedDocument } from '../recognition/recognise';
import type { Finding, Severity } from './finding';

export interface RuleContext {
  readonly catalogue: Catalogue;
  /** `YYYY-MM-DD`: the day on which everything is judged. */
  readonly asOf: string;
  /** Days before a firm date from which on it is a warning. */
  readonly leadTimeDays: number;
  readonly messages: Messages;
  /** All mentions of the document, and its text: for rules that look around. */
  readonly document: RecognisedDocument;
}

export interface Rule {
  /** Its name in settings, output and docs: `retired-model`. */
  readonly name: string;
  readonly summary: string;
  /** The severity by default; `undefined` where it depends on the place (DESIGN: severity table). */
  readonly severity?: Severity;
  readonly offByDefault?: boolean;
  /** At most one finding for a mention, or none. */
  check(mention: Mention, context: RuleContext): Omit<Finding, 'rule'> | undefined;
}
