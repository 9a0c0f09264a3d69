/** The rules on what a file declares. */
import { noAutoUpgradeBeforeRetirement } from './no-auto-upgrade-before-retirement';
import { unknownDeploymentType } from './unknown-deployment-type';

export const DEPLOYMENT_RULES = [noAutoUpgradeBeforeRetirement, unknownDeploymentType] as const;
