/** The door of `rules`: mentions in, findings out. */

export { type CheckOptions, check, checkInSteps } from './check';
export { sameEdits, type TextEdit, type Together, together, withEdits } from './edits';
export { type Finding, type FindingTarget, type Fix, isMention, mentionOf, type Severity } from './finding';
export { DEFAULT_LEAD_TIME_DAYS } from './lead-time';
export { nearIds } from './models/typo';
export { policyOf, withPolicy } from './policies';
export { preferredFixes } from './preferred-fixes';
export { fixesTo } from './replace-by';
export { HOME_PAGE, rulePage } from './rule-page';
export { ALL_RULES, INVALID_SUPPRESSION, RULE_NAMES } from './rules';
export { atLeast, SEVERITIES } from './severity';
