/** The door of this room: the platforms, and every table that is derived from them. */
export { PLATFORMS } from './list';
export { OTHER_HOSTS } from './other-hosts';
export type { PlatformDefinition } from './platform';
export {
  AGENT_FILES,
  ANY_KEY_WORD,
  ANY_OTHER_HOST,
  CLIENT_PATTERNS,
  KEY_WORDS,
  MAKERS,
  NAME_TAGS,
  OWN_FILE_TEXTS,
  OWN_FILES,
  PATH_VERSIONS,
  PLATFORM_HOSTS,
  RETIRED_ENDPOINT_HINTS,
  SDK_WORDS,
  SERVES_UNLISTED,
  VAGUE_CLIENTS,
} from './tables/evidence';
export {
  ACCOUNT_MODELS,
  BEFORE_MODELS,
  bareName,
  FINE_TUNED,
  FREE_TAGS,
  HOST_PREFIXES,
  ID_FORMS,
  ID_SUFFIXES,
  impliedOrganisations,
  PREFIXES,
  PROFILES,
  RESOURCE_NAMES,
  TIERS,
  VARIANTS,
  VENDOR_BEFORE,
} from './tables/ids';
export {
  apiServiceOf,
  BORROWS_NAMES,
  isResold,
  NAMES_BY_VENDOR,
  OPENAI_API,
  SHOWS_REGIONS,
  UNKNOWN_MODELS,
  USES_HUGGING_FACE_IDS,
  USES_VENDOR_IDS,
  WITH_DEPLOYMENTS,
  withoutResellers,
} from './tables/models';
export { isOfOneCompany, knownPlatforms, ownPlatform, peerOf, platformName, platformOfWord } from './tables/names';
export { CLIENT_ORDER, KEY_ORDER, OWN_ORDER } from './tables/orders';
export { ANTHROPIC, BEDROCK, DEPLOYMENT_PLATFORM, HUB, OPENAI } from './tables/roles';
