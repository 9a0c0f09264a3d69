/** Models that a host serves under a name that is not its own: the name tells the model, and not the host. */
import type { Catalogue, EntryRef } from '../../catalogue/catalogue';
import { ownPlatform } from '../../catalogue/platforms';

export const FOUNDRY = 'azure-ai-foundry';

/** Hosts that serve models under the `organisation/name` that they have on Hugging Face. */
const BORROWERS = new Set([
  'github-models',
  'openrouter',
  'deepinfra',
  'together',
  'nvidia-nim',
  'sambanova',
  'groq',
  'cerebras',
  'google-vertex',
  FOUNDRY,
]);

/** `microsoft/Phi-3-mini-4k-instruct` is known on one host only, and yet most likely means the weights: the host must show itself. */
export const isBorrowed = (text: string, platform: string): boolean =>
  BORROWERS.has(platform) && /^[\w.-]+\/[\w.-]+$/.test(text);

/** Hosts that serve other vendors' models under the name that these have everywhere. */
const LENDERS = new Set([
  'alibaba',
  FOUNDRY,
  'cerebras',
  'deepinfra',
  'google-vertex',
  'nvidia-nim',
  'perplexity',
  'sambanova',
  'together',
]);

/** `Meta-Llama-3.1-8B-Instruct`, `claude-3-opus`: a name that only one host lists, and yet tells the model, not the host. */
export const isGuestOn = (platform: string, text: string, refs: readonly EntryRef[], catalogue: Catalogue): boolean =>
  LENDERS.has(platform) &&
  !text.includes('@') &&
  !refs.some((ref) => ref.platform === platform && isHome(platform, catalogue.entry(ref).vendor));

/** Google has two platforms of its own. */
const isHome = (platform: string, vendor: string): boolean =>
  ownPlatform(vendor)?.split('-', 1)[0] === platform.split('-', 1)[0];
