/** What a document costs as soon as somebody looks at it: loaded then, not when the editor starts. */
export {
  decodeCatalogue,
  isFromWorkspace,
  lifecycleOfAll,
  RELEASE_ADDRESS,
  RELEASE_KEYS,
  serviceName,
} from '../catalogue';
export { matcher } from '../globs';
export { loadFindings } from '../messages';
export { platformName } from '../platforms';
export { INFRASTRUCTURE as infrastructure, PROJECT_FILES as projectFiles, possibleNames } from '../recognition';
export { RULE_NAMES as ruleNames } from '../rules';
export { createSession } from '../session';
