/** The names of the rules, without the rules: a setting or a comment names one long before one is needed. */

/** The rule on comments that are meant to suppress: it speaks of no mention. */
export const INVALID_SUPPRESSION = 'invalid-suppression';

/** Every name that settings, suppressions and docs know, in the order of `ALL_RULES`. */
export const RULE_NAMES: readonly string[] = [
  'retired-model',
  'retirement-date-passed',
  'retiring-model',
  'unknown-model-version',
  'deprecated-model',
  'alias-of-retiring-model',
  'closed-model',
  'unknown-model',
  'preview-model',
  'legacy-model',
  'retired-api-version',
  'unknown-api-version',
  'api-version-too-old',
  'unneeded-api-version',
  'preview-api-version',
  'outdated-api-version',
  'retired-endpoint',
  'no-auto-upgrade-before-retirement',
  'unknown-deployment-type',
  'model-not-in-region',
  'needs-inference-profile',
  'unsupported-endpoint',
  'unsupported-parameter',
  'max-tokens-above-limit',
  'embedding-dimensions',
  'policy',
  INVALID_SUPPRESSION,
];
