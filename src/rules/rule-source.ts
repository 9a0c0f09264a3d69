/** Where a check has its rules from. */
import type { Mention, RecognizedDocument } from '../recognition';
import type { Steps } from '../text';
import type { DocumentRule } from './document-rule';
import type { Rule } from './rule';

export interface RuleSet {
  /** Those that may speak of the mention, the most severe claim first. */
  readonly onMention: (mention: Mention) => readonly Rule[];
  readonly onDocument: readonly DocumentRule[];
}

/** All rules that may say something of the document. */
export type RuleSource = (document: RecognizedDocument) => Steps<RuleSet>;
