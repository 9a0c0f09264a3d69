/** The rules on places and calls beside a model: loaded at the start, as models are. New for each check of a document. */
import { rulesOnCalls } from './calls/call-rules';
import { modelNotInRegion } from './deployments/model-not-in-region';
import type { DocumentRule } from './document-rule';

export const placeRules = (): readonly DocumentRule[] => [modelNotInRegion, ...rulesOnCalls()];
