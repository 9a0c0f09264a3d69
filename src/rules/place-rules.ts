/** The rules on places and calls beside a model: loaded at the start, as models are. */
import { RULES_ON_CALLS } from './calls/call-rules';
import { modelNotInRegion } from './deployments/model-not-in-region';
import type { DocumentRule } from './document-rule';

export const PLACE_RULES: readonly DocumentRule[] = [modelNotInRegion, ...RULES_ON_CALLS];
