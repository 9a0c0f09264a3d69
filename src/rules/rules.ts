/** All rules, put together from the lists that are loaded with what they speak of. */
import { DOCUMENT_RULES, VERSION_RULES } from './contract-rules';
import { MODEL_RULES } from './model-rules';
import { POLICY } from './policies';
import type { Rule } from './rule';

/** Rules on API versions have nothing to say of a model, nor the others of an API version. */
export const RULES: readonly Rule[] = [...MODEL_RULES, ...VERSION_RULES];

/** What is said of every rule, whatever it speaks of. */
export type RuleInfo = Pick<Rule, 'name' | 'summary' | 'claims' | 'offByDefault'>;
export const ALL_RULES: readonly RuleInfo[] = [...RULES, ...DOCUMENT_RULES, POLICY];

export { INVALID_SUPPRESSION, RULE_NAMES } from './rule-names';
