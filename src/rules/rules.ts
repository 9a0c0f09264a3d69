/** All rules, the most severe claim first: the first one that has something to say about a mention says it. */
import { apiVersionTooOld } from './api-versions/api-version-too-old';
import { outdatedApiVersion } from './api-versions/outdated-api-version';
import { previewApiVersion } from './api-versions/preview-api-version';
import { retiredApiVersion } from './api-versions/retired-api-version';
import { unknownApiVersion } from './api-versions/unknown-api-version';
import { unneededApiVersion } from './api-versions/unneeded-api-version';
import { rulesOnCalls } from './calls/call-rules';
import { modelNotInRegion } from './deployments/model-not-in-region';
import { noAutoUpgradeBeforeRetirement } from './deployments/no-auto-upgrade-before-retirement';
import { unknownDeploymentType } from './deployments/unknown-deployment-type';
import { unknownModelVersion } from './deployments/unknown-model-version';
import type { DocumentRule } from './document-rule';
import { retiredEndpoint } from './endpoints/retired-endpoint';
import { aliasOfRetiringModel } from './models/alias-of-retiring-model';
import { closedModel } from './models/closed-model';
import { deprecatedModel } from './models/deprecated-model';
import { legacyModel } from './models/legacy-model';
import { previewModel } from './models/preview-model';
import { retiredModel } from './models/retired-model';
import { retirementDatePassed } from './models/retirement-date-passed';
import { retiringModel } from './models/retiring-model';
import { unknownModel } from './models/unknown-model';
import { POLICY } from './policies';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
  retiredModel,
  retiredApiVersion,
  retirementDatePassed,
  retiringModel,
  unknownApiVersion,
  apiVersionTooOld,
  unneededApiVersion,
  unknownModelVersion,
  deprecatedModel,
  aliasOfRetiringModel,
  closedModel,
  unknownModel,
  previewModel,
  previewApiVersion,
  outdatedApiVersion,
  legacyModel,
];

/** Rules on places that are no mentions, for one check of one document. A place about which a rule above has spoken is left alone. */
export const documentRules = (): readonly DocumentRule[] => [
  retiredEndpoint,
  noAutoUpgradeBeforeRetirement,
  unknownDeploymentType,
  modelNotInRegion,
  ...rulesOnCalls(),
];

/** What is said of every rule, whatever it speaks of. */
export type RuleInfo = Pick<Rule, 'name' | 'summary' | 'claims' | 'offByDefault'>;
export const ALL_RULES: readonly RuleInfo[] = [...RULES, ...documentRules(), POLICY];

export { INVALID_SUPPRESSION, RULE_NAMES } from './rule-names';
