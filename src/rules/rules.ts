/** All rules, the most severe claim first: the first one that has something to say about a mention says it. */
import { outdatedApiVersion } from './api-versions/outdated-api-version';
import { previewApiVersion } from './api-versions/preview-api-version';
import { retiredApiVersion } from './api-versions/retired-api-version';
import { unknownApiVersion } from './api-versions/unknown-api-version';
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

export const RULES: readonly Rule[] = [
  retiredModel,
  retiredApiVersion,
  retirementDatePassed,
  retiringModel,
  unknownApiVersion,
  deprecatedModel,
  aliasOfRetiringModel,
  closedModel,
  unknownModel,
  previewModel,
  previewApiVersion,
  outdatedApiVersion,
  legacyModel,
];

/** The rule on comments that are meant to suppress: it speaks of no mention. */
export const INVALID_SUPPRESSION = 'invalid-suppression';

/** Every name that settings, suppressions and docs know. */
export const RULE_NAMES: readonly string[] = [...RULES.map(({ name }) => name), INVALID_SUPPRESSION];
