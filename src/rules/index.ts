/** The door of `rules`: mentions in, findings out. */

export { check } from './check';
export { type CheckOptions, checkWith } from './checker';
export { sameEdits, type TextEdit, type Together, together, togetherInSteps, withEdits } from './edits';
export { type Finding, type FindingTarget, type Fix, isMention, mentionOf, type Severity } from './finding';
export { DEFAULT_LEAD_TIME_DAYS } from './lead-time';
export { nearIds } from './models/typo';
export { policyOf, withPolicy } from './policies';
export { preferredFixes } from './preferred-fixes';
export { fixesTo } from './replace-by';
export { INVALID_SUPPRESSION, RULE_NAMES } from './rule-names';
export { HOME_PAGE, rulePage } from './rule-page';
export type { RuleSource } from './rule-source';
export { ALL_RULES } from './rules';
export { rulesOnDemand } from './rules-on-demand';
export { atLeast, SEVERITIES } from './severity';
