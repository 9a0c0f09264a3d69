/** Models that a host serves under a name that is not its own: the name tells the model, and not the host. */
import type { Catalogue, EntryRef } from '../../catalogue';

import { isOfOneCompany, ownPlatform, USES_HUGGING_FACE_IDS, USES_VENDOR_IDS } from '../../platforms';

/** `microsoft/Phi-3-mini-4k-instruct` is known on one host only, and yet most likely means the weights: the host must show itself. */
export const isHuggingFaceId = (text: string, platform: string): boolean =>
  USES_HUGGING_FACE_IDS.has(platform) && /^[\w.-]+\/[\w.-]+$/.test(text);

/** `Qwen3-30B-A3B-Instruct-2507`, with its size: so weights are called, too, which anybody may run. */
export const isNameOfWeights = (text: string): boolean =>
  !text.includes('/') && /[-_]\d{1,4}(?:\.\d{1,2})?b(?=[-_]|$)/i.test(text);

/** `Meta-Llama-3.1-8B-Instruct`, `claude-3-opus`: a name that only one host lists, and yet tells the model, not the host. */
export const isThirdPartyModel = (
  platform: string,
  text: string,
  refs: readonly EntryRef[],
  catalogue: Catalogue,
): boolean =>
  USES_VENDOR_IDS.has(platform) &&
  !text.includes('@') &&
  !refs.some((ref) => ref.platform === platform && isHome(platform, catalogue.entry(ref).vendor));

const isHome = (platform: string, vendor: string): boolean => {
  const own = ownPlatform(vendor);
  return own !== undefined && isOfOneCompany(own, platform);
};
