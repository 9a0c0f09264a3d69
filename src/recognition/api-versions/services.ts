/** How a file shows which service it speaks to: the words of names, the classes of clients, the hosts and paths of URLs. */

export interface ServiceSigns {
  /** In the order of preference: the first one that has the version is meant; none where it is a version of somebody else's API. */
  readonly services: readonly string[];
  /** Within a name in small letters without separators: `azureopenaiapiversion`. */
  readonly names?: RegExp;
  /** A call, a class, a namespace, a section. */
  readonly clients?: RegExp;
  /** Within a URL or a path. */
  readonly urls?: RegExp;
  /** Beside the version: settings that only this service has. */
  readonly settings?: RegExp;
}

/** The narrower sign stands first: `/openai/` on a host of Foundry is Azure OpenAI's. */
export const SIGNS: readonly ServiceSigns[] = [
  {
    services: ['Microsoft.CognitiveServices'],
    clients: /CognitiveServicesManagement|armcognitiveservices|ResourceManager\.CognitiveServices/,
    urls: /providers\/Microsoft\.CognitiveServices\b/i,
  },
  {
    services: ['Microsoft.MachineLearningServices'],
    clients: /MachineLearningServicesM(gm)?an|armmachinelearning|ResourceManager\.MachineLearning/,
    urls: /providers\/Microsoft\.MachineLearningServices\b/i,
  },
  {
    services: ['Microsoft.Search'],
    clients: /SearchManagementClient|armsearch\b|ResourceManager\.Search/,
    urls: /providers\/Microsoft\.Search\b/i,
  },
  {
    services: ['azure-voice-live'],
    names: /voicelive/,
    clients: /VoiceLive/,
    urls: /\/voice-(live|agent)\/realtime|voicelive/i,
  },
  {
    services: ['azure-content-understanding'],
    names: /contentunderstanding/,
    clients: /ContentUnderstanding/,
    urls: /\/contentunderstanding\b/i,
  },
  {
    services: ['azure-content-safety'],
    names: /contentsafety/,
    settings: /azure_?content_?safety/i,
    clients:
      /ContentSafety(Client|Async|Options|Service)|BlocklistClient|azure\.ai\.contentsafety|Azure\.AI\.ContentSafety/,
    urls: /\/contentsafety\b/i,
  },
  {
    services: ['azure-document-intelligence'],
    names: /documentintelligence|docintel|documentanalysis|formrecogni/,
    settings: /form_?recognizer|document_?intelligence/i,
    clients: /DocumentIntelligence|DocumentAnalysis(Client|Service)|FormRecognizerClient|ai\.formrecognizer/,
    urls: /\/(documentintelligence|formrecognizer)\b/i,
  },
  {
    services: ['azure-translator'],
    names: /translator/,
    clients: /TextTranslationClient|DocumentTranslationClient/,
    urls: /cognitive\.microsofttranslator\.com|\/translator\b/i,
  },
  {
    services: ['azure-language'],
    names: /textanalytics|languageservice|conversationanalysis|languageapi/,
    clients: /TextAnalytics|ConversationAnalysis|QuestionAnswering(Client|Service)|ai\.textanalytics/,
    urls: /\/language\/|\/text\/analytics\b/i,
  },
  {
    services: ['azure-vision'],
    names: /computervision|imageanalysis/,
    clients: /ImageAnalysis(Client|Service)|ComputerVisionClient/,
    urls: /\/(computervision|vision)\/(imageanalysis|retrieval|v\d)|\/computervision\b|[?&]model-version=20/i,
  },
  {
    services: ['azure-speech'],
    names: /speech|transcribe/,
    clients: /SpeechTranscription|TranscriptionClient/,
    urls: /\/speechtotext\b|\/texttospeech\b|\.stt\.speech\.microsoft|\/avatar\/batchsyntheses/i,
  },
  {
    services: ['azure-ai-search'],
    names: /search/,
    settings: /cognitive_?search|azure_?(ai_)?search/i,
    clients:
      /Search(Index|Indexer|Service)?(Async)?Client|Search(Service)?Version|AzureAISearch|AzureSearch|AzureCognitiveSearch|azure\.search\.documents|Azure\.Search\.Documents|azsearch/,
    urls: /\.search\.(windows\.net|azure\.(us|cn))|\/(indexes|indexers|skillsets|datasources|synonymmaps)(\/|\?|\()/i,
  },
  {
    services: ['anthropic'],
    names: /anthropic|claude/,
    clients: /Anthropic/,
    urls: /api\.anthropic\.com/i,
  },
  {
    services: ['azure-openai'],
    names: /openai|aoai|oai|gpt|dalle|sora|azureapi/,
    clients:
      /Azure_?(Chat)?_?OpenAI|AzureOpenAi|OpenAI(Client(Options)?|Service)?\.?ServiceVersion|OpenAIServiceVersion|azopenai|AOAI|azure_openai|azure-openai|openai_azure|AzureOpenai|DefaultAzureConfig|azure\.WithEndpoint|[Cc]reateAzure|AzureGpt|AzureConfig/,
    urls: /\.openai\.azure\.(com|us|cn)|\/?\bopenai\/(deployments?|v1|realtime|responses|assistants|threads|files|batches|fine_tuning|images|models|evals|vector_stores|uploads|extensions|ingestion|operations|chat|completions|embeddings|authoring)\b|\/deployments\/[^/\s]{1,120}\/(chat|completions|embeddings|images|audio|extensions)\b/i,
    settings:
      /azure_?(endpoint|deployment|ad_token)|openai_api_(type|base)|api_?type\W{1,6}azure|["'\s]azure\/[\w.-]|(provider|type|kind)\W{1,6}azure[_-]?(open_?ai)?\b(?!\.)|deployment_?(name|id)|Azure OpenAI|openai_?(endpoint|key|api_?key|resource)/i,
  },
  {
    services: ['azure-ai-foundry', 'azure-openai', 'azure-ai-model-inference'],
    names: /foundry|aiproject/,
    clients: /AIProjectClient|AgentsClient|azure\.ai\.(projects|agents)|Azure\.AI\.(Projects|Agents)/,
    urls: /services\.ai\.azure\.com\/api\/projects|\/api\/projects\//i,
  },
  {
    services: ['azure-ai-model-inference', 'azure-openai'],
    names: /inference|serverless/,
    clients:
      /ChatCompletionsClient|EmbeddingsClient|azure\.ai\.inference|Azure\.AI\.Inference|ai-inference|AzureAI(Chat|Embedd)/,
    urls: /\.(models|inference)\.ai\.azure\.com|services\.ai\.azure\.com\/models|models\.inference\.ai\.azure\.com|\/models\/(chat\/completions|embeddings|images)/i,
  },
  {
    services: [],
    clients: /GitHub_?Copilot|Github_?Copilot|x-github-api-version|Copilot-Integration-Id/i,
    urls: /api\.github(copilot)?\.com/i,
  },
];

/** Words of a name that say nothing of a service: `DEFAULT_API_VERSION`, `chatModelApiVersion`. */
const NEUTRAL =
  /default|current|open|preview|latest|stable|supported|valid|known|recommended|minimum|maximum|new|old|my|the|get|set|with|using|use|azure|az|ai|cognitive|services?|client|sdk|rest|http|https|url|uri|query|params?|headers?|env|environment|var|config|configuration|settings?|options?|const|value|str|string|test|mock|expected|actual|self|this|input|inputs?|output|user|app|prod|dev|main|primary|secondary|backup|fallback|small|large|mini|fast|chat|text|completions?|embeddings?|embed|vision|images?|audio|realtime|whisper|tts|stt|llm|models?|engine|deployments?|assistants?|agents?|responses?|batch|eval|evaluation|evaluator|judge|rag|query|reasoning|router|copilot|bot|generation|generator|base|endpoint|key|secret|name|id|kernel|langchain|litellm|autogen|next|public|private|vite|react|spring|quarkus|\d/g;

/** The service signs in a name, `foreign` for a name that speaks of something else, `neutral` for one that says nothing. */
export function signOfName(name: string): ServiceSigns | 'neutral' | 'foreign' {
  const flat = name.toLowerCase().replace(/[^a-z\d]/g, '');
  const found = SIGNS.find(({ names }) => names?.test(flat));
  if (found) return found;
  const rest = flat.replace(/api_?versions?|versions?|apiver/g, '').replace(NEUTRAL, '');
  return rest.length > 1 ? 'foreign' : 'neutral';
}

export function signOfClient(name: string): ServiceSigns | undefined {
  return SIGNS.find(({ clients }) => clients?.test(name));
}

export function signsOfSettings(text: string): readonly ServiceSigns[] {
  return SIGNS.filter(({ clients, urls, settings }) => clients?.test(text) || urls?.test(text) || settings?.test(text));
}

export function signOfUrl(url: string): ServiceSigns | undefined {
  return SIGNS.find(({ urls }) => urls?.test(url));
}
