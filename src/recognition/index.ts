/** The door of `recognition`: text and catalogue in, mentions out. Other rooms import nothing else of it. */

export { type FeatureReader, featureReader } from './api-versions/features-used';
export type { Call, Parameter } from './calls/call';
export { callAround } from './calls/call-arguments';
export { codeAround } from './calls/code-at';
export { isSourceMap } from './context/source-map';
export { azureEntries } from './deployments/azure';
export { type Deployment, type Located, provenText, regionName } from './deployments/deployment';
export {
  type Offer,
  offersAt,
  type PlaceOfOffers,
  regionsCheckedOn,
  regionsOf,
  typesOf,
} from './deployments/deployment-options';
export { readDeployments } from './deployments/iac/read';
export {
  type DeploymentIndex,
  declarationsIn,
  INFRASTRUCTURE,
  indexDeployments,
  isInfrastructure,
  mayDeclare,
} from './deployments/references/deployment-index';
export { holdsName, mayNameDeployment, possibleNames } from './deployments/references/named';
export type { EndpointUse, RecognisedDocument, RecognitionInput } from './document';
export { spelled } from './ids/id-syntax';
export { signsOf } from './incremental/reuse';
export { mayHoldOwnComments, optionsOf } from './incremental/state';
export type { Limit } from './limits';
export {
  type Declaration,
  isMuted,
  type Mention,
  originOf,
  type PlatformReason,
  type Role,
  type Tier,
} from './mention';
export type { Sign } from './platform/client-patterns';
export { signsWithNames } from './platform/client-variables';
export { recognise } from './recognize';
export { type Anchors, anchorsOf } from './scan/catalogue-ngrams';
export { createScreen, type NextPlace, nextPlaceIn } from './scan/file-prefilter';
export { STRIDE } from './scan/ngram-index';
export { isTaken } from './taken';
