/** The part that knows dated contracts: versions of APIs, and endpoints that were or will be shut down. */
export { findVersions, undatedVersions } from '../mentions/api-versions';
export { endpointUses } from '../mentions/endpoints';
