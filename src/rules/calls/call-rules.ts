/** The rules on requests, in their order: each call is read once for all of them. */
import { embeddingDimensions } from './embedding-dimensions';
import { maxTokensAboveLimit } from './max-tokens-above-limit';
import { needsInferenceProfile } from './needs-inference-profile';
import { callRules } from './requests';
import { unsupportedEndpoint } from './unsupported-endpoint';
import { unsupportedParameter } from './unsupported-parameter';

export const CALL_RULES = callRules([
  needsInferenceProfile,
  unsupportedEndpoint,
  unsupportedParameter,
  maxTokensAboveLimit,
  embeddingDimensions,
]);
