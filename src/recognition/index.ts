/** The door of `recognition`: text and catalogue in, mentions out. Other rooms import nothing else of it. */

export { type FeatureReader, featureReader } from './api-versions/features-used';
export { MODEL_FEATURE } from './api-versions/sdk-features';
export type { Call, Parameter } from './calls/call';
export { type CallReading, callAround, callReading } from './calls/call-arguments';
export { codeAround } from './calls/code-at';
export type { KeptCall } from './calls/kept-calls';
export { namesAround } from './calls/names-around';
export { meaningOf } from './context/name-semantics';
export { isSourceMap } from './context/source-map';
export { azureEntries } from './deployments/azure';
export { type Deployment, type Located, provenText, regionName } from './deployments/deployment';
export {
  type Offer,
  type OptionsSite,
  offersAt,
  regionsCheckedOn,
  regionsOf,
  typesOf,
} from './deployments/deployment-options';
export { readDeclaredInSteps } from './deployments/iac/read';
export {
  type DeploymentIndex,
  declarationsIn,
  INFRASTRUCTURE,
  indexDeployments,
  isInfrastructure,
  mayDeclare,
} from './deployments/references/deployment-index';
export { holdsName, mayNameDeployment, possibleNames } from './deployments/references/name-hints';
export type { EndpointUse, RecognitionInput, RecognitionOptions, RecognizedDocument } from './document';
export { readId } from './ids/id-syntax';
export { neverServed } from './ids/never-served';
export { clientMatchesOf } from './incremental/reuse';
export {
  clientsShownBy,
  clientsShownIn,
  clientsShownInSteps,
  showsNothingAt,
  undecidedIn,
} from './incremental/shown-clients';
export { mayHoldOwnComments, optionsOf } from './incremental/state';
export type { Limit } from './limits';
export {
  type Declaration,
  firstVersionOf,
  isHintOnly,
  type Mention,
  type PlatformReason,
  type Role,
  type Tier,
  unlistedOn,
} from './mention';
export { deploymentsDeclaredIn } from './parts/declared';
export { partsOnDemand } from './parts/on-demand';
export type { RecognitionParts } from './parts/parts';
export { type ClientMatch, FOREIGN } from './platform/client-patterns';
export { matchesWithNames, matchesWithNamesInSteps } from './platform/client-variables';
export { platformIn } from './platform/platform-in-name';
export {
  decides,
  indexProjects,
  isManifest,
  isSameEvidence,
  type ProjectIndex,
} from './platform/project';
export type { ProjectEvidence } from './platform/project-evidence';
export { PROJECT_FILES } from './platform/shown-platforms';
export { recognize, recognizeInSteps } from './recognize';
export { recognizeWith } from './recognizer';
export { type CatalogueNgrams, catalogueNgramsOf, endpointWords } from './scan/catalogue-ngrams';
export { createFilePrefilter, type NextByteHit, nextHitInBytes } from './scan/file-prefilter';
export { STRIDE } from './scan/ngram-index';
export { selectNgrams } from './scan/select-ngrams';
export { isTaken } from './taken';
