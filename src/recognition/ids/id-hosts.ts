/** How hosts spell IDs that are not their own: prefixes and forms that tell the host, also of an ID that nobody knows. */
import { words } from '../../text/words';

/** Prefixes of routers and SDKs (LiteLLM, LangChain, promptfoo, OpenRouter, Vercel AI gateway, …), by the platform that they stand for. */
const PREFIXES: readonly (readonly [platform: string, prefixes: string])[] = [
  ['openai', 'openai text-completion-openai openai-chat openai-responses'],
  ['azure-openai', 'azure azureopenai azure_openai azure-openai azure_text'],
  ['azure-ai-foundry', 'azure_ai'],
  ['aws-bedrock', 'bedrock bedrock_converse amazon-bedrock aws'],
  [
    'google-vertex',
    'vertex_ai vertex_ai_beta vertexai vertex google-vertex google_vertexai google-cloud google_anthropic_vertex',
  ],
  ['google-gemini', 'gemini google googleai google_genai google-ai google-gla google-ai-studio'],
  ['anthropic', 'anthropic'],
  ['openrouter', 'openrouter'],
  ['together', 'together together_ai togetherai'],
  ['groq', 'groq'],
  ['mistral', 'mistral mistralai codestral'],
  ['cohere', 'cohere cohere_chat'],
  ['deepseek', 'deepseek'],
  ['xai', 'xai x-ai'],
  ['perplexity', 'perplexity'],
  ['fireworks', 'fireworks fireworks_ai'],
  ['cerebras', 'cerebras'],
  ['sambanova', 'sambanova'],
  ['ollama', 'ollama ollama_chat'],
  ['huggingface', 'huggingface hf'],
  ['github-models', 'github github_models github-models'],
  ['github-copilot', 'github_copilot github-copilot copilot'],
  ['nvidia-nim', 'nvidia_nim nvidia'],
  ['deepinfra', 'deepinfra'],
  ['watsonx', 'watsonx'],
  ['ai21', 'ai21'],
  ['voyage', 'voyage voyageai'],
  ['jina', 'jina_ai'],
  ['moonshot', 'moonshot moonshotai'],
  ['zhipu', 'zai zhipu'],
  ['alibaba', 'dashscope alibaba'],
  ['minimax', 'minimax'],
  ['cloudflare-workers-ai', 'cloudflare workers-ai'],
];
const PLATFORMS = new Map(
  PREFIXES.flatMap(([platform, prefixes]) => words(prefixes).map((prefix): [string, string] => [prefix, platform])),
);

/** The platform that a prefix stands for. */
export const platformOf = (prefix: string): string | undefined => PLATFORMS.get(prefix);

/** Organisations on Hugging Face whose name stands before an ID. */
export const ORGANISATIONS = new Set(
  words(
    'qwen meta-llama meta deepseek-ai microsoft nousresearch zai-org z-ai thudm amazon ai21labs inflection baai sentence-transformers minimaxai unsloth mlx-community ibm ibm-granite stabilityai black-forest-labs mistralai moonshotai nvidia',
  ),
);

/** The organisation on Hugging Face that an ID `organisation/name` begins with. */
export function organisationOf(text: string): string | undefined {
  const word = /^[\w.-]+(?=\/[\w.:-]+$)/.exec(text)?.[0].toLowerCase();
  return word !== undefined && ORGANISATIONS.has(word) ? word : undefined;
}

/** How a platform, and no other, spells IDs, also those that nobody knows. */
const SPELLINGS: readonly (readonly [platform: string, spelling: RegExp])[] = [
  [
    'aws-bedrock',
    /^arn:aws[\w-]*:bedrock:|^(?:us-gov\.|[a-z]{2,6}\.)?(?:ai21|amazon|anthropic|cohere|deepseek|luma|meta|mistral|openai|qwen|stability|twelvelabs|writer)\.[a-z]/,
  ],
  ['google-vertex', /^claude-[\w.-]+@20\d{6}$|^publishers\/[\w.-]+\/models\//],
  ['openrouter', /^[\w.-]+\/[\w.-]+:(?:beta|exacto|extended|floor|free|nitro|online|thinking)$/],
  ['ollama', /^[a-z][\w.-]*:(?:latest|cloud|e?[\d.x]+[bm](?:-[\w.]+)*)$/i],
  ['fireworks', /^accounts\/[\w-]+\/(?:models|deployedModels|deployments)\//],
  ['huggingface', /^sentence-transformers\//],
  ['cloudflare-workers-ai', /^@(?:cf|hf)\//],
];

/** Prefixes that are no vendor's name: `openai/` may stand for a host, or for whose model it is that a router sells. */
const HOST =
  /^(?:azure|bedrock|vertex|openrouter|together|groq|fireworks|cerebras|sambanova|ollama|huggingface|hf$|github|nvidia_nim|deepinfra|watsonx|cloudflare|workers-ai)/;

/** The host that the form or the prefix of an ID stands for, whatever the ID: `groq/…`, `vertex_ai:…`. */
export function hostOf(text: string): string | undefined {
  const spelled = SPELLINGS.find(([, spelling]) => spelling.test(text))?.[0];
  if (spelled) return spelled;
  const word = /^[a-z][\w-]*(?=[/:])/i.exec(text)?.[0].toLowerCase();
  return word !== undefined && HOST.test(word) ? platformOf(word) : undefined;
}
