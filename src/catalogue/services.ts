/** Services of API versions: what a person calls them, and whether models are called with them. */
import { platformName } from '../platforms';

/** What a person calls the service of an API version: `azure-ai-search` → `Azure AI Search`. */
export function serviceName(service: string): string {
  return SERVICE_NAMES.get(service) ?? platformName(service);
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

/** Those that are not called like a platform. */
const SERVICE_NAMES = new Map(
  Object.entries({
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
    'anthropic-bedrock': 'Claude on Amazon Bedrock',
    'anthropic-vertex': 'Claude on Google Cloud',
  }),
);
