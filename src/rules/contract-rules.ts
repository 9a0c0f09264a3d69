/** The rules on dated contracts and on declared deployments: loaded together, with the first that a text holds. */
import { DEPLOYMENT_RULES } from './deployments/deployment-rules';
import type { DocumentRule } from './document-rule';
import { retiredEndpoint } from './endpoints/retired-endpoint';
import { PLACE_RULES } from './place-rules';

export { VERSION_RULES } from './api-versions/version-rules';

/** All rules on places that are no mentions. A place about which one of a mention has spoken is left alone. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [retiredEndpoint, ...DEPLOYMENT_RULES, ...PLACE_RULES];
