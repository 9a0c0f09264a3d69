/** The names and official pages of platforms and of the services that have API versions. */

export interface PlatformPages {
  readonly models?: string;
  readonly lifecycle?: string;
  readonly pricing?: string;
  readonly apiVersions?: string;
}

export interface Platform {
  readonly name: string;
  readonly pages: PlatformPages;
}

export const PLATFORMS: Readonly<Record<string, Platform>> = {
  openai: {
    name: 'OpenAI API',
    pages: {
      models: 'https://developers.openai.com/api/docs/models',
      lifecycle: 'https://developers.openai.com/api/docs/deprecations',
      pricing: 'https://developers.openai.com/api/docs/pricing',
      apiVersions: 'https://developers.openai.com/api/docs/changelog',
    },
  },
  'azure-openai': {
    name: 'Azure OpenAI',
    pages: {
      models: 'https://learn.microsoft.com/en-us/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure',
      lifecycle: 'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule',
      pricing: 'https://azure.microsoft.com/en-us/pricing/details/cognitive-services/openai-service/',
      apiVersions: 'https://learn.microsoft.com/en-us/azure/foundry/openai/api-version-lifecycle',
    },
  },
  'azure-ai-foundry': {
    name: 'Microsoft Foundry',
    pages: {
      models: 'https://ai.azure.com/explore/models',
      lifecycle: 'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule',
      pricing: 'https://azure.microsoft.com/en-us/pricing/details/ai-foundry-models/microsoft/',
      apiVersions: 'https://learn.microsoft.com/en-us/rest/api/aifoundry/',
    },
  },
  anthropic: {
    name: 'Claude API',
    pages: {
      models: 'https://platform.claude.com/docs/en/models/overview',
      lifecycle: 'https://platform.claude.com/docs/en/about-claude/model-deprecations',
      pricing: 'https://platform.claude.com/docs/en/about-claude/pricing',
      apiVersions: 'https://platform.claude.com/docs/en/api/versioning',
    },
  },
  'aws-bedrock': {
    name: 'Amazon Bedrock',
    pages: {
      models: 'https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html',
      lifecycle: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
      pricing: 'https://aws.amazon.com/bedrock/pricing/',
    },
  },
  'google-gemini': {
    name: 'Gemini API',
    pages: {
      models: 'https://ai.google.dev/gemini-api/docs/models',
      lifecycle: 'https://ai.google.dev/gemini-api/docs/deprecations',
      pricing: 'https://ai.google.dev/gemini-api/docs/pricing',
      apiVersions: 'https://ai.google.dev/gemini-api/docs/api-versions',
    },
  },
  'google-vertex': {
    name: 'Google Vertex AI',
    pages: {
      models: 'https://docs.cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions',
      lifecycle: 'https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/deprecations',
      pricing: 'https://cloud.google.com/vertex-ai/generative-ai/pricing',
    },
  },
  mistral: {
    name: 'Mistral API',
    pages: {
      models: 'https://docs.mistral.ai/models/overview',
      lifecycle: 'https://docs.mistral.ai/models/overview',
      pricing: 'https://mistral.ai/pricing',
    },
  },
  cohere: {
    name: 'Cohere API',
    pages: {
      models: 'https://docs.cohere.com/docs/models',
      lifecycle: 'https://docs.cohere.com/docs/deprecations',
      pricing: 'https://cohere.com/pricing',
    },
  },
  xai: {
    name: 'xAI API',
    pages: {
      models: 'https://docs.x.ai/docs/models',
      lifecycle: 'https://docs.x.ai/developers/migration/may-15-retirement',
      pricing: 'https://docs.x.ai/docs/models',
    },
  },
  groq: {
    name: 'Groq',
    pages: {
      models: 'https://console.groq.com/docs/models',
      lifecycle: 'https://console.groq.com/docs/deprecations',
      pricing: 'https://groq.com/pricing',
    },
  },
  deepseek: {
    name: 'DeepSeek API',
    pages: {
      models: 'https://api-docs.deepseek.com/quick_start/pricing',
      lifecycle: 'https://api-docs.deepseek.com/updates',
      pricing: 'https://api-docs.deepseek.com/quick_start/pricing',
    },
  },
  alibaba: {
    name: 'Alibaba Cloud Model Studio',
    pages: {
      models: 'https://www.alibabacloud.com/help/en/model-studio/models',
      lifecycle: 'https://www.alibabacloud.com/help/en/model-studio/model-depreciation',
      pricing: 'https://www.alibabacloud.com/help/en/model-studio/model-pricing',
    },
  },
  moonshot: {
    name: 'Kimi API',
    pages: { models: 'https://platform.kimi.ai/docs/models', lifecycle: 'https://platform.kimi.ai/docs/models' },
  },
  cerebras: {
    name: 'Cerebras',
    pages: {
      models: 'https://inference-docs.cerebras.ai/models/overview',
      lifecycle: 'https://inference-docs.cerebras.ai/support/deprecation',
      pricing: 'https://www.cerebras.ai/pricing',
    },
  },
  'github-models': {
    name: 'GitHub Models',
    pages: {
      models: 'https://github.com/marketplace/models',
      lifecycle: 'https://github.com/orgs/community/discussions/203602',
    },
  },
  'github-copilot': {
    name: 'GitHub Copilot',
    pages: { models: 'https://docs.github.com/en/copilot/reference/ai-models/supported-models' },
  },
  openrouter: {
    name: 'OpenRouter',
    pages: { models: 'https://openrouter.ai/models', pricing: 'https://openrouter.ai/models' },
  },
  together: {
    name: 'Together AI',
    pages: {
      models: 'https://docs.together.ai/docs/serverless-models',
      lifecycle: 'https://docs.together.ai/docs/deprecations',
      pricing: 'https://www.together.ai/pricing',
    },
  },
  fireworks: {
    name: 'Fireworks AI',
    pages: { models: 'https://fireworks.ai/models', pricing: 'https://fireworks.ai/pricing' },
  },
  deepinfra: {
    name: 'DeepInfra',
    pages: { models: 'https://deepinfra.com/models', pricing: 'https://deepinfra.com/pricing' },
  },
  perplexity: {
    name: 'Perplexity API',
    pages: {
      models: 'https://docs.perplexity.ai/getting-started/models',
      lifecycle: 'https://docs.perplexity.ai/changelog',
      pricing: 'https://docs.perplexity.ai/getting-started/pricing',
    },
  },
  'nvidia-nim': { name: 'NVIDIA NIM', pages: { models: 'https://build.nvidia.com/models' } },
  huggingface: {
    name: 'Hugging Face',
    pages: {
      models: 'https://huggingface.co/models',
      pricing: 'https://huggingface.co/docs/inference-providers/pricing',
    },
  },
  ollama: { name: 'Ollama', pages: { models: 'https://ollama.com/library' } },
  watsonx: {
    name: 'IBM watsonx.ai',
    pages: {
      models: 'https://www.ibm.com/docs/en/watsonx/saas?topic=solutions-supported-foundation-models',
      lifecycle: 'https://www.ibm.com/docs/en/watsonx/saas?topic=models-foundation-model-lifecycle',
    },
  },
  'cloudflare-workers-ai': {
    name: 'Cloudflare Workers AI',
    pages: {
      models: 'https://developers.cloudflare.com/workers-ai/models/',
      lifecycle: 'https://developers.cloudflare.com/workers-ai/changelog/',
      pricing: 'https://developers.cloudflare.com/workers-ai/platform/pricing/',
    },
  },
  voyage: {
    name: 'Voyage AI',
    pages: { models: 'https://docs.voyageai.com/docs/embeddings', pricing: 'https://docs.voyageai.com/docs/pricing' },
  },
  jina: { name: 'Jina AI', pages: { models: 'https://jina.ai/models' } },
  minimax: { name: 'MiniMax API', pages: { models: 'https://platform.minimax.io/docs/guides/models-intro' } },
  zhipu: {
    name: 'Z.ai API',
    pages: {
      models: 'https://docs.z.ai/guides/overview/overview',
      pricing: 'https://docs.z.ai/guides/overview/pricing',
    },
  },
  stability: {
    name: 'Stability AI API',
    pages: {
      models: 'https://platform.stability.ai/docs/api-reference',
      pricing: 'https://platform.stability.ai/pricing',
    },
  },
  elevenlabs: {
    name: 'ElevenLabs API',
    pages: { models: 'https://elevenlabs.io/docs/models', pricing: 'https://elevenlabs.io/pricing/api' },
  },
  ai21: { name: 'AI21 API', pages: { models: 'https://docs.ai21.com/docs/jamba-foundation-models' } },
  sambanova: {
    name: 'SambaNova Cloud',
    pages: {
      models: 'https://docs.sambanova.ai/docs/en/models/sambacloud-models',
      lifecycle: 'https://docs.sambanova.ai/docs/en/models/deprecations',
    },
  },
  'box-ai': { name: 'Box AI', pages: { models: 'https://developer.box.com/guides/box-ai/ai-models' } },
};

export const SERVICES: Readonly<Record<string, { readonly name: string; readonly page?: string }>> = {
  'azure-openai': {
    name: 'Azure OpenAI',
    page: 'https://learn.microsoft.com/en-us/azure/foundry/openai/api-version-lifecycle',
  },
  'Microsoft.CognitiveServices': {
    name: 'Microsoft.CognitiveServices (Azure Resource Manager)',
    page: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.cognitiveservices/accounts/deployments',
  },
  'Microsoft.MachineLearningServices': {
    name: 'Microsoft.MachineLearningServices (Azure Resource Manager)',
    page: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.machinelearningservices/workspaces',
  },
  'Microsoft.Search': {
    name: 'Microsoft.Search (Azure Resource Manager)',
    page: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.search/searchservices',
  },
  'azure-ai-model-inference': { name: 'Azure AI Model Inference' },
  'azure-ai-foundry': { name: 'Microsoft Foundry projects and agents' },
  'azure-ai-search': {
    name: 'Azure AI Search',
    page: 'https://learn.microsoft.com/en-us/rest/api/searchservice/search-service-api-versions',
  },
  'azure-document-intelligence': { name: 'Azure Document Intelligence' },
  'azure-content-safety': { name: 'Azure AI Content Safety' },
  'azure-content-understanding': { name: 'Azure Content Understanding' },
  'azure-voice-live': { name: 'Azure Voice Live' },
  'azure-vision': { name: 'Azure AI Vision' },
  'azure-face': { name: 'Azure Face' },
  'azure-speech': { name: 'Azure AI Speech' },
  'azure-language': { name: 'Azure AI Language' },
  'azure-translator': { name: 'Azure Translator' },
  anthropic: { name: 'Claude API', page: 'https://platform.claude.com/docs/en/api/versioning' },
  'anthropic-bedrock': { name: 'Claude on Amazon Bedrock', page: 'https://platform.claude.com/docs/en/api/versioning' },
  'anthropic-vertex': { name: 'Claude on Google Cloud', page: 'https://platform.claude.com/docs/en/api/versioning' },
  'google-gemini': { name: 'Gemini API', page: 'https://ai.google.dev/gemini-api/docs/api-versions' },
  'google-vertex': { name: 'Google Vertex AI' },
  cohere: { name: 'Cohere API', page: 'https://docs.cohere.com/docs/migrating-v1-to-v2' },
};
