/** The door of `catalogue`: what is known of models and API versions, and what holds on a day. */

export {
  type ApiFeature,
  type ApiSource,
  type ApiVersion,
  type ApiVersionTable,
  apiStageOn,
  offers,
  type RetiredEndpoint,
} from './api-versions';
export { type CallContract, callContractOf, type Ground, isFirm, type ParameterFact } from './call-contract';
export type { Catalogue, EntryRef, Named, NgramChoice } from './catalogue';
export { decodeCatalogue } from './compact';
export type { DatedLook } from './date-history';
export { compareText, daysBetween, firstDay, lastDay } from './days';
export { type FactGroup, factGroup, vouchesExactly } from './fact-groups';
export { Page } from './fields';
export { groupedBy } from './grouped-by';
export { type LifecycleOnDay, type LifecycleState, lifecycleOn } from './lifecycle';
export { type LifecycleOfAll, lifecycleOfAll, type VersionOnDay } from './lifecycle-of-all';
export { memoize, memoizeBeside } from './memoize';
export { memoizeByDay } from './memoize-by-day';
export { memoizeByEntry } from './memoize-by-entry';
export { namePattern } from './name-patterns';
export { ENGLISH_OWN_FILE, type OwnFileWords } from './own-file-words';
export type { ModelPattern, PolicySeverity, StatementName } from './policy-file';
export type { RequiredReplacement, UserPolicy, Waiver } from './policy-layer';
export { Note, PlatformPages } from './reference-schema';
export type { KeptCatalogue, RefreshOutcome, RefreshStore, Refusal } from './refresh';
export { isRefreshDue, RefreshInterval } from './refresh-due';
export { RELEASE_ADDRESS, RELEASE_KEYS } from './release-keys';
export { deadEndOf, type Replacement, replacementFor } from './replacement';
export { DeploymentType, Lifecycle, ModelEntry, ModelKind, Prices, Retirement, Scope, Source, Stage } from './schema';
export { type Circumstances, narrowness } from './scope';
export { servesModels, serviceName } from './services';
export type { TrustedKey } from './signed';
export { bySourceWeight, isHearsay, isVendors } from './source-weight';
export { isFromWorkspace, isLayered } from './user-knowledge';
export type { Mistake } from './user-layer';
export { MOST_BYTES, tooLarge } from './user-limits';
