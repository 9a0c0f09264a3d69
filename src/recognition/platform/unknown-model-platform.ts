/** Who serves a model that nobody knows: the host that its place shows, if models of such names run there. */

import type { Spot } from '../candidate';
import { organisationOf } from '../ids/id-hosts';
import type { Mention } from '../mention';
import { FOREIGN } from './client-patterns';
import type { Signals } from './evidence';
import { toldNearby } from './nearby-evidence';

const GPT = /^(?:chat)?gpt-|^o\d\b|^(?:text|code|tts|dall|whisper|davinci|babbage|codex|omni)-/;
const GEMINI = /^(?:gemini|gemma|imagen|veo|learnlm|text-embedding|chat-bison|text-bison)/;
/** What others made, too, but not what runs with its maker only. */
const OPEN = /^(?!gpt-\d|o\d\b|claude|gemini|ft:|[\w-]+:[A-Za-z])/i;
const PATH = /^[\w.-]+\/[\w.:-]+$/;
const ON_HUB =
  /^(?!openai\/gpt-\d|anthropic\/|google\/gemini)[\w.-]+\/[\w.-]+$|^(?:all|bge|bert|distil|e5|gte|roberta|t5|xlm)\b/i;

/** What the names of a platform's models look like: makers serve their own families, hosts what others made. */
const FORMS: readonly (readonly [platforms: string, form: RegExp])[] = [
  ['openai azure-openai', GPT],
  ['google-gemini google-vertex', GEMINI],
  ['anthropic', /^claude/],
  ['mistral', /^(?:open-)?(?:mi[sx]tral|codestral|ministral|pixtral|magistral|devstral|voxtral)/],
  ['cohere', /^(?:command|embed|rerank|c4ai)/],
  ['deepseek', /^deepseek/],
  ['xai', /^grok/],
  ['alibaba', /^(?:qwen|qwq|qvq|wan)/],
  ['moonshot', /^(?:kimi|moonshot)/],
  ['zhipu', /^glm/],
  ['minimax', /^(?:minimax|abab)/i],
  ['perplexity', /^(?:sonar|pplx)/],
  ['ollama groq cerebras sambanova fireworks aws-bedrock', OPEN],
  ['huggingface', ON_HUB],
  ['together deepinfra openrouter nvidia-nim watsonx github-models', PATH],
];
const SERVES = new Map(
  FORMS.flatMap(([names, form]) => names.split(' ').map((name): [string, RegExp] => [name, form])),
);
/** A model near the last ones is theirs, or a gateway's: of which one cannot be said. */
const ALL = [...SERVES.keys(), 'box-ai', 'github-copilot', FOREIGN];

/** The same slot with the platform that its place tells. */
export function onItsHost(slot: Mention, spot: Spot, signals: Signals): Mention {
  const told = toldNearby(spot, signals, ALL);
  if (told && SERVES.get(told.platform)?.test(slot.text))
    return { ...slot, platform: told.platform, platformReason: told.reason };
  const organisation = organisationOf(slot.text);
  if (organisation === undefined) return slot;
  return { ...slot, platform: 'huggingface', platformReason: { by: 'prefix', detail: organisation } };
}
