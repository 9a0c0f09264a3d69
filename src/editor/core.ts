/** What a document costs as soon as somebody looks at it: loaded then, not when the editor starts. */
export { decodeCatalogue } from '../catalogue/compact';
export { lifecycleOfAll } from '../catalogue/lifecycle-of-all';
export { isRefreshDue } from '../catalogue/refresh-due';
export { RELEASE_KEYS } from '../catalogue/release-keys';
export { serviceName } from '../catalogue/services';
export { isLayered } from '../catalogue/user-knowledge';
export { matcher } from '../globs/globs';
export { loadFindings } from '../messages/load-findings';
export { platformName } from '../platforms';
export { readDeployments } from '../recognition/deployments/iac/read';
export {
  declarationsIn,
  INFRASTRUCTURE,
  indexDeployments,
  isInfrastructure,
  mayDeclare,
} from '../recognition/deployments/references/deployment-index';
export { mayNameDeployment, possibleNames } from '../recognition/deployments/references/named';
export { signsWithNames } from '../recognition/platform/client-variables';
export { recognise } from '../recognition/recognize';
export { isTaken } from '../recognition/taken';
export { check } from '../rules/check';
export { RULE_NAMES as ruleNames } from '../rules/rules';
export { AboutRuleArgument, CardArgument, IgnoreIdArgument, NameArgument, ReplaceArgument } from './command-arguments';
export { ignoreComment } from './ignore-comment';
export { readSettings } from './settings';
