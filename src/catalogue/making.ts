/** The second door of the catalogue, for who makes it: the pipeline. Nothing that is shipped enters here. */

export { type CatalogueData, encodeCatalogue, officialUrls } from './compact';
export { addDays } from './days';
export { Day } from './fields';
export { formatPlatformFile } from './format';
export { POLICY_LISTS, STATEMENTS } from './policy-file';
export {
  ApiFeature,
  ApiFeatureFile,
  ApiVersion,
  ApiVersionFile,
  BetaFile,
  DateHistory,
  DeploymentVocabulary,
  LookAlike,
  LookAlikeFile,
  NoteFile,
  OfficialPages,
  RetiredEndpointFile,
} from './reference-schema';
export { PlatformFile } from './schema';
export { FIRST_EDITION, messageOf, openSigned, seal } from './signed';
export { KEYS, SECTIONS } from './user-file';
export { decodeForeignCatalogue } from './validate';
