/** What a person calls platforms and services; their official pages are part of the catalogue. */

/** What a person calls a platform: `azure-openai` → `Azure OpenAI`. An unknown one keeps its own name. */
export function platformName(platform: string): string {
  return PLATFORM_NAMES[platform] ?? platform;
}

/** The vendor's own API: what counts when nothing in a file tells the host. `OpenAI` → `openai`. */
export function ownPlatform(vendor: string): string | undefined {
  return OWN_PLATFORMS[vendor];
}

/** All platforms that have a name here. */
export function knownPlatforms(): readonly string[] {
  return Object.keys(PLATFORM_NAMES);
}

/** What a person calls the service of an API version: `azure-ai-search` → `Azure AI Search`. */
export function serviceName(service: string): string {
  return SERVICE_NAMES[service] ?? service;
}

/** Whether a model is called under the service's API version; the others stand beside models: search, speech, documents. */
export function servesModels(service: string): boolean {
  return !BESIDE_MODELS.has(service);
}

const BESIDE_MODELS: ReadonlySet<string> = new Set([
  'Microsoft.MachineLearningServices',
  'Microsoft.Search',
  'azure-ai-search',
  'azure-content-safety',
  'azure-content-understanding',
  'azure-document-intelligence',
  'azure-face',
  'azure-language',
  'azure-speech',
  'azure-translator',
  'azure-vision',
]);

const PLATFORM_NAMES: Readonly<Record<string, string>> = {
  openai: 'OpenAI API',
  'azure-openai': 'Azure OpenAI',
  'azure-ai-foundry': 'Microsoft Foundry',
  anthropic: 'Claude API',
  'aws-bedrock': 'Amazon Bedrock',
  'google-gemini': 'Gemini API',
  'google-vertex': 'Google Vertex AI',
  mistral: 'Mistral API',
  cohere: 'Cohere API',
  xai: 'xAI API',
  groq: 'Groq',
  deepseek: 'DeepSeek API',
  alibaba: 'Alibaba Cloud Model Studio',
  moonshot: 'Kimi API',
  cerebras: 'Cerebras',
  'github-models': 'GitHub Models',
  'github-copilot': 'GitHub Copilot',
  openrouter: 'OpenRouter',
  together: 'Together AI',
  fireworks: 'Fireworks AI',
  deepinfra: 'DeepInfra',
  perplexity: 'Perplexity API',
  'nvidia-nim': 'NVIDIA NIM',
  huggingface: 'Hugging Face',
  ollama: 'Ollama',
  watsonx: 'IBM watsonx.ai',
  'cloudflare-workers-ai': 'Cloudflare Workers AI',
  voyage: 'Voyage AI',
  jina: 'Jina AI',
  minimax: 'MiniMax API',
  zhipu: 'Z.ai API',
  stability: 'Stability AI API',
  elevenlabs: 'ElevenLabs API',
  ai21: 'AI21 API',
  sambanova: 'SambaNova Cloud',
  'box-ai': 'Box AI',
};

const SERVICE_NAMES: Readonly<Record<string, string>> = {
  'azure-openai': 'Azure OpenAI',
  'Microsoft.CognitiveServices': 'Microsoft.CognitiveServices (Azure Resource Manager)',
  'Microsoft.MachineLearningServices': 'Microsoft.MachineLearningServices (Azure Resource Manager)',
  'Microsoft.Search': 'Microsoft.Search (Azure Resource Manager)',
  'azure-ai-model-inference': 'Azure AI Model Inference',
  'azure-ai-foundry': 'Microsoft Foundry projects and agents',
  'azure-ai-search': 'Azure AI Search',
  'azure-document-intelligence': 'Azure Document Intelligence',
  'azure-content-safety': 'Azure AI Content Safety',
  'azure-content-understanding': 'Azure Content Understanding',
  'azure-voice-live': 'Azure Voice Live',
  'azure-vision': 'Azure AI Vision',
  'azure-face': 'Azure Face',
  'azure-speech': 'Azure AI Speech',
  'azure-language': 'Azure AI Language',
  'azure-translator': 'Azure Translator',
  anthropic: 'Claude API',
  'anthropic-bedrock': 'Claude on Amazon Bedrock',
  'anthropic-vertex': 'Claude on Google Cloud',
  'google-gemini': 'Gemini API',
  'google-vertex': 'Google Vertex AI',
  cohere: 'Cohere API',
};

const OWN_PLATFORMS: Readonly<Record<string, string>> = {
  'AI21 Labs': 'ai21',
  Alibaba: 'alibaba',
  Amazon: 'aws-bedrock',
  Anthropic: 'anthropic',
  Box: 'box-ai',
  Cohere: 'cohere',
  DeepSeek: 'deepseek',
  ElevenLabs: 'elevenlabs',
  Google: 'google-gemini',
  IBM: 'watsonx',
  'Jina AI': 'jina',
  Microsoft: 'azure-ai-foundry',
  MiniMax: 'minimax',
  'Mistral AI': 'mistral',
  'Moonshot AI': 'moonshot',
  NVIDIA: 'nvidia-nim',
  OpenAI: 'openai',
  OpenRouter: 'openrouter',
  Perplexity: 'perplexity',
  'Stability AI': 'stability',
  'Voyage AI': 'voyage',
  'Z.ai': 'zhipu',
  xAI: 'xai',
};
