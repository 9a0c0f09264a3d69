/** The rules on dated contracts and on declared deployments: loaded together, with the first that a text holds. */
export { VERSION_RULES } from './api-versions/version-rules';
export { DEPLOYMENT_RULES } from './deployments/deployment-rules';
export { retiredEndpoint } from './endpoints/retired-endpoint';
