/** The rules on requests, in their order. */
import { embeddingDimensions } from './embedding-dimensions';
import { maxTokensAboveLimit } from './max-tokens-above-limit';
import { needsInferenceProfile } from './needs-inference-profile';
import { callRules } from './requests';
import { unsupportedEndpoint } from './unsupported-endpoint';
import { unsupportedParameter } from './unsupported-parameter';

export const RULES_ON_CALLS = callRules([
  needsInferenceProfile,
  unsupportedEndpoint,
  unsupportedParameter,
  maxTokensAboveLimit,
  embeddingDimensions,
]);
