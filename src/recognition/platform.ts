/** Which platform a mention speaks of, and why: the spelling, the file's clients and hosts, or the vendor's own API. */
import type { Catalogue, EntryRef } from '../catalogue/catalogue';
import type { PlatformReason } from './mention';
import type { Candidate } from './model-mentions';
import type { RecognitionInput } from './recognise';

/** Where in the file each platform gives a sign of itself. */
export interface Signals {
  readonly at: ReadonlyMap<string, readonly number[]>;
}

export interface PlatformChoice {
  readonly platform?: string;
  readonly reason?: PlatformReason;
  readonly entries: readonly EntryRef[];
  readonly elsewhere: readonly EntryRef[];
  readonly claims: boolean;
}

/** Vendor's own API, for an ID that several platforms share. */
const OWN = [
  'openai',
  'anthropic',
  'google-gemini',
  'mistral',
  'cohere',
  'deepseek',
  'xai',
  'ai21',
  'moonshot',
  'zhipu',
  'alibaba',
  'minimax',
  'perplexity',
  'voyage',
  'jina',
  'stability',
];

const SIGNS: readonly (readonly [platform: string, sign: RegExp])[] = [
  [
    'azure-openai',
    /AzureOpenAI|azure[_-]?openai|openai\.azure\.com|AZURE_OPENAI|AzureChatOpenAI|Microsoft\.CognitiveServices|api_type\s*[:=]\s*["']azure|azurerm_cognitive|AzureKeyCredential|provider['"]?\s*[:=]\s*['"]azure/g,
  ],
  ['aws-bedrock', /bedrock/gi],
  ['google-vertex', /vertex/gi],
  ['openrouter', /openrouter/gi],
  ['github-models', /models\.(inference\.ai\.azure|github\.ai)/g],
  ['box-ai', /box[_-]?ai\b|box\.com|boxsdk/gi],
  ['groq', /groq/gi],
];

export function signalsOf(input: RecognitionInput, _catalogue: Catalogue): Signals {
  const at = new Map<string, number[]>();
  for (const [platform, sign] of SIGNS) {
    sign.lastIndex = 0;
    for (let found = sign.exec(input.text), count = 0; found && count < 400; found = sign.exec(input.text), count++) {
      const places = at.get(platform);
      if (places) places.push(found.index);
      else at.set(platform, [found.index]);
    }
  }
  return { at };
}

export function choosePlatform(candidate: Candidate, signals: Signals, catalogue: Catalogue): PlatformChoice {
  const { spelled } = candidate;
  const refs = spelled.named.map(({ ref }) => ref);
  const platforms = [...new Set(refs.map((ref) => ref.platform))];
  const pick = (platform: string, reason: PlatformReason): PlatformChoice => ({
    platform,
    reason,
    entries: refs.filter((ref) => ref.platform === platform),
    elsewhere: refs.filter((ref) => ref.platform !== platform),
    claims: true,
  });
  if (spelled.platform) {
    const reason: PlatformReason = { by: spelled.told ?? 'prefix', detail: spelled.detail ?? '' };
    if (platforms.includes(spelled.platform)) return pick(spelled.platform, reason);
    const near = platforms.find((platform) => platform === 'azure-ai-foundry' && spelled.platform === 'azure-openai');
    if (near) return pick(near, reason);
    const there = catalogue.on(spelled.platform, candidate.text.slice(spelled.coreStart, spelled.coreEnd));
    return { platform: spelled.platform, reason, entries: there, elsewhere: refs, claims: there.length > 0 };
  }
  const only = platforms[0];
  if (platforms.length === 1 && only) return pick(only, { by: 'only', detail: candidate.text });
  const signed = platforms.filter((platform) => signals.at.has(platform));
  if (signed.length === 1 && signed[0]) return pick(signed[0], { by: 'client', detail: signed[0] });
  const own = OWN.find((platform) => platforms.includes(platform)) ?? only;
  return own ? pick(own, { by: 'vendor', detail: own }) : { entries: [], elsewhere: refs, claims: false };
}
