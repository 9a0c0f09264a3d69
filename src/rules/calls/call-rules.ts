/** The rules on requests, in their order. */
import type { DocumentRule } from '../document-rule';
import { embeddingDimensions } from './embedding-dimensions';
import { maxTokensAboveLimit } from './max-tokens-above-limit';
import { needsInferenceProfile } from './needs-inference-profile';
import { callRules } from './requests';
import { unsupportedEndpoint } from './unsupported-endpoint';
import { unsupportedParameter } from './unsupported-parameter';

const RULES = [
  needsInferenceProfile,
  unsupportedEndpoint,
  unsupportedParameter,
  maxTokensAboveLimit,
  embeddingDimensions,
] as const;

/** For one check of one document: what they read of its calls is theirs, and goes with it. */
export const rulesOnCalls = (): readonly DocumentRule[] => callRules(RULES);
