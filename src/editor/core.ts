/** What a document costs as soon as somebody looks at it: loaded then, not when the editor starts. */
export { decodeCatalogue, isLayered, isRefreshDue, lifecycleOfAll, RELEASE_KEYS, serviceName } from '../catalogue';
export { matcher } from '../globs';
export { loadFindings } from '../messages';
export { platformName } from '../platforms';
export {
  declarationsIn,
  INFRASTRUCTURE,
  indexDeployments,
  isInfrastructure,
  isTaken,
  matchesWithNames,
  mayDeclare,
  mayNameDeployment,
  possibleNames,
  readDeployments,
  recognize,
} from '../recognition';
export { check, RULE_NAMES as ruleNames } from '../rules';
export { ignoreComment, readSettings } from '../session';
export { AboutRuleArgument, CardArgument, IgnoreIdArgument, NameArgument, ReplaceArgument } from './command-arguments';
