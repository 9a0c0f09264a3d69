/** Everything that costs to load and is needed only when a document is looked at. */
export { decodeCatalogue } from '../catalogue/compact';
export { recognise } from '../recognition/recognise';
export { check } from '../rules/check';
export { RULE_NAMES as ruleNames } from '../rules/rules';
export { matcher } from './globs';
export { readSettings } from './settings';
