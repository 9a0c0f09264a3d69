/** The rules as a long-running program has them: those on API versions, deployments and endpoints are loaded with the first of these. */
import { onDemand } from '../text';
import { rulesOnCalls } from './calls/call-rules';
import { modelNotInRegion } from './deployments/model-not-in-region';
import { unknownModelVersion } from './deployments/unknown-model-version';
import type { DocumentRule } from './document-rule';
import { aliasOfRetiringModel } from './models/alias-of-retiring-model';
import { closedModel } from './models/closed-model';
import { deprecatedModel } from './models/deprecated-model';
import { legacyModel } from './models/legacy-model';
import { previewModel } from './models/preview-model';
import { retiredModel } from './models/retired-model';
import { retirementDatePassed } from './models/retirement-date-passed';
import { retiringModel } from './models/retiring-model';
import { unknownModel } from './models/unknown-model';
import type { Rule } from './rule';
import type { RuleSource } from './rule-source';

/** On models and their versions, the most severe claim first. */
const MODEL_RULES: readonly Rule[] = [
  retiredModel,
  retirementDatePassed,
  retiringModel,
  unknownModelVersion,
  deprecatedModel,
  aliasOfRetiringModel,
  closedModel,
  unknownModel,
  previewModel,
  legacyModel,
];

export function rulesOnDemand(): RuleSource {
  const rest = onDemand(() => import('./contract-rules'));
  return function* ({ mentions, deployments = [], endpoints = [] }) {
    const isPlain = !deployments.length && !endpoints.length && mentions.every(({ kind }) => kind !== 'api-version');
    if (isPlain) return { onMention: () => MODEL_RULES, onDocument: placeRules() };
    const { VERSION_RULES, DEPLOYMENT_RULES, retiredEndpoint } = yield* rest();
    return {
      onMention: ({ kind }) => (kind === 'api-version' ? VERSION_RULES : MODEL_RULES),
      onDocument: [retiredEndpoint, ...DEPLOYMENT_RULES, ...placeRules()],
    };
  };
}

const placeRules = (): readonly DocumentRule[] => [modelNotInRegion, ...rulesOnCalls()];
