/** The rules on models and their versions, the most severe claim first: the first one that has something to say about a mention says it. */
import { unknownModelVersion } from './deployments/unknown-model-version';
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

export const MODEL_RULES: readonly Rule[] = [
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
