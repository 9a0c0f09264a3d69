/** Forms of IDs that several platforms share. */

/** OpenAI's families. */
export const GPT = /^(?:chat)?gpt-|^o\d\b|^(?:text|code|tts|dall|whisper|davinci|babbage|codex|omni)-/;
/** Google's families. */
export const GEMINI = /^(?:gemini|gemma|imagen|veo|learnlm|text-embedding|chat-bison|text-bison)/;
/** What others made, too, but not what runs with its maker only. */
export const OPEN = /^(?!gpt-\d|o\d\b|claude|gemini|ft:|[\w-]+:[A-Za-z])/i;
/** `organisation/name`. */
export const PATH = /^[\w.-]+\/[\w.:-]+$/;
/** `organisation/name` of models whose weights are published, and names without an organisation from its early days. */
export const ON_HUB =
  /^(?!openai\/gpt-\d|anthropic\/|google\/gemini)[\w.-]+\/[\w.-]+$|^(?:all|bge|bert|distil|e5|gte|roberta|t5|xlm)\b/i;
/** Gateways: of a model near one it cannot be said whether the gateway serves it. */
export const NEVER = /(?!)/;

/** Gateways whose IDs are those of others, or made from them: an ID says nothing of them, only their own clients do. */
export const RESELLS = {
  resells: true,
  servesUnlisted: true,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: NEVER,
} as const;
/** Gateways of which only the names are kept that nobody else lists: nothing in a file speaks of them. */
export const LISTED = { resells: true, usesHuggingFaceIds: true, usesVendorIds: true } as const;

/** What stands behind the last slash. */
export const LAST_SEGMENT = [[/^.*\//, '']] as const;
