/** How hosts spell IDs that are not their own: prefixes and forms that tell the host, also of an ID that nobody knows. */

/** Prefixes of routers and SDKs (LiteLLM, LangChain, promptfoo, OpenRouter, Vercel AI gateway, …) and the platform they stand for. */
export const PREFIXES: Readonly<Record<string, string>> = {
  openai: 'openai',
  'text-completion-openai': 'openai',
  'openai-chat': 'openai',
  'openai-responses': 'openai',
  azure: 'azure-openai',
  azureopenai: 'azure-openai',
  azure_openai: 'azure-openai',
  'azure-openai': 'azure-openai',
  azure_text: 'azure-openai',
  azure_ai: 'azure-ai-foundry',
  bedrock: 'aws-bedrock',
  bedrock_converse: 'aws-bedrock',
  'amazon-bedrock': 'aws-bedrock',
  aws: 'aws-bedrock',
  vertex_ai: 'google-vertex',
  vertex_ai_beta: 'google-vertex',
  vertexai: 'google-vertex',
  vertex: 'google-vertex',
  'google-vertex': 'google-vertex',
  google_vertexai: 'google-vertex',
  'google-cloud': 'google-vertex',
  google_anthropic_vertex: 'google-vertex',
  gemini: 'google-gemini',
  google: 'google-gemini',
  googleai: 'google-gemini',
  google_genai: 'google-gemini',
  'google-ai': 'google-gemini',
  'google-gla': 'google-gemini',
  'google-ai-studio': 'google-gemini',
  anthropic: 'anthropic',
  openrouter: 'openrouter',
  together: 'together',
  together_ai: 'together',
  togetherai: 'together',
  groq: 'groq',
  mistral: 'mistral',
  mistralai: 'mistral',
  codestral: 'mistral',
  cohere: 'cohere',
  cohere_chat: 'cohere',
  deepseek: 'deepseek',
  xai: 'xai',
  'x-ai': 'xai',
  perplexity: 'perplexity',
  fireworks: 'fireworks',
  fireworks_ai: 'fireworks',
  cerebras: 'cerebras',
  sambanova: 'sambanova',
  ollama: 'ollama',
  ollama_chat: 'ollama',
  huggingface: 'huggingface',
  hf: 'huggingface',
  github: 'github-models',
  github_models: 'github-models',
  'github-models': 'github-models',
  github_copilot: 'github-copilot',
  'github-copilot': 'github-copilot',
  copilot: 'github-copilot',
  nvidia_nim: 'nvidia-nim',
  nvidia: 'nvidia-nim',
  deepinfra: 'deepinfra',
  watsonx: 'watsonx',
  ai21: 'ai21',
  voyage: 'voyage',
  voyageai: 'voyage',
  jina_ai: 'jina',
  moonshot: 'moonshot',
  moonshotai: 'moonshot',
  zai: 'zhipu',
  zhipu: 'zhipu',
  dashscope: 'alibaba',
  alibaba: 'alibaba',
  minimax: 'minimax',
  cloudflare: 'cloudflare-workers-ai',
  'workers-ai': 'cloudflare-workers-ai',
};

/** Organisations on Hugging Face whose name stands before an ID. */
export const ORGANISATIONS = new Set([
  'qwen',
  'meta-llama',
  'meta',
  'deepseek-ai',
  'microsoft',
  'nousresearch',
  'zai-org',
  'z-ai',
  'thudm',
  'amazon',
  'ai21labs',
  'inflection',
  'baai',
  'sentence-transformers',
  'minimaxai',
  'unsloth',
  'mlx-community',
  'ibm',
  'ibm-granite',
  'stabilityai',
  'black-forest-labs',
  'mistralai',
  'moonshotai',
  'nvidia',
]);

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
];

/** Prefixes that are no vendor's name: `openai/` may stand for a host, or for whose model it is that a router sells. */
const HOST =
  /^(?:azure|bedrock|vertex|openrouter|together|groq|fireworks|cerebras|sambanova|ollama|huggingface|hf$|github|nvidia_nim|deepinfra|watsonx|cloudflare|workers-ai)/;

/** The host that the form or the prefix of an ID stands for, whatever the ID: `groq/…`, `vertex_ai:…`. */
export function hostOf(text: string): string | undefined {
  const spelled = SPELLINGS.find(([, spelling]) => spelling.test(text))?.[0];
  if (spelled) return spelled;
  const word = /^[a-z][\w-]*(?=[/:])/i.exec(text)?.[0].toLowerCase();
  return word !== undefined && HOST.test(word) && Object.hasOwn(PREFIXES, word) ? PREFIXES[word] : undefined;
}
