/** Which IDs tell themselves, and which are ordinary words that count only where the place says so. */

/** `plain`: an ordinary word or a short code (`o1`, `ada`, `command`); `named`: two words without a digit (`gemini-pro`); `sure`: nothing else looks like it. */
export type Distinctness = 'plain' | 'named' | 'sure';

const FAMILIES =
  /(gpt|claude|gemini|gemma|palm|bison|gecko|imagen|veo|llama|mistral|mixtral|magistral|devstral|codestral|ministral|pixtral|voxtral|qwen|qwq|qvq|deepseek|grok|nova|titan|jamba|jurassic|command|embed|rerank|davinci|curie|babbage|ada|whisper|tts|dall|sora|moderation|kimi|moonshot|glm|chatglm|ernie|hunyuan|doubao|spark|yi|phi|nemotron|granite|solar|falcon|vicuna|wizard|dolphin|hermes|zephyr|starcoder|codellama|dbrx|arctic|olmo|aya|c4ai|sonar|minimax|abab|baichuan|internlm|stable|sdxl|flux|bge|gte|e5|minilm|nomic|mxbai|jina|voyage|luminous|j2|o1|o3|o4|codex|computer-use|chatgpt|text-|model-router|gpt2|bert|t5|opus|sonnet|haiku|cohere|orca|tulu|llava|bloom|neural-chat|openchat|mpt|pythia|lyria|learnlm|gemini|aqa|smollm|seed|skylark|step|mai-|cosmos|ideogram|recraft|playht|eleven|scribe|nanonets|molmo|exaone|reka|inflection|liquid|lfm)/i;

/** How sure one can be of the ID by its text alone. */
export function distinctness(id: string): Distinctness {
  const digits = /\d/.test(id);
  const parts = id.split(/[-_./:@\s]+/).filter(Boolean);
  if (parts.length < 2) {
    if (!digits || id.length < 5) return 'plain';
    return FAMILIES.test(id) && /\d[.b]|\d$|[a-z]\d/i.test(id) && id.length >= 6 ? 'named' : 'plain';
  }
  if (/^(o\d|v\d|r\d|t5|e5|gte|yi)[-.]/i.test(id) && parts.length === 2 && id.length < 8)
    return /^o\d-(mini|preview|pro)/.test(id) ? 'sure' : 'named';
  if (!FAMILIES.test(id)) return digits && parts.length > 2 ? 'named' : 'plain';
  if (digits) return id.length >= 5 ? 'sure' : 'named';
  return parts.length > 2 && /[-_]/.test(id) ? 'named' : 'named';
}

/** Does the text look like a model's ID at all: one of the known families with a version, a size, or an organisation? */
export function looksLikeModel(text: string): boolean {
  return FAMILIES.test(text);
}
