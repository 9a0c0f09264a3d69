/** The check with all rules at hand, for whoever has a document now and wants its findings now. */
import type { Catalogue } from '../catalogue';
import type { RecognizedDocument } from '../recognition';
import { alreadyLoaded, atOnce, type Steps } from '../text';
import { type CheckOptions, checkWith } from './checker';
import { DOCUMENT_RULES } from './contract-rules';
import type { Finding } from './finding';
import type { RuleSource } from './rule-source';
import { RULES } from './rules';

export const LOADED_RULES: RuleSource = () => alreadyLoaded({ onMention: () => RULES, onDocument: DOCUMENT_RULES })();

/** At most one finding a place, the most severe claim first; in the order of the text. Never throws. */
export function check(document: RecognizedDocument, catalogue: Catalogue, options: CheckOptions): readonly Finding[] {
  return atOnce(checkInSteps(document, catalogue, options));
}

/** The same in steps: many mentions take a while. */
export const checkInSteps = (
  document: RecognizedDocument,
  catalogue: Catalogue,
  options: CheckOptions,
): Steps<readonly Finding[]> => checkWith(LOADED_RULES, document, catalogue, options);
