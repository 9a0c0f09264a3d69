/** Clients, hosts, keys and resource types that tell a platform wherever they stand in a file. */

import { lineStart } from '../text/line';
import type { Change } from '../text/retokenize';
import { renewed } from './change';

export interface Sign {
  readonly platform: string;
  readonly at: number;
  readonly text: string;
  /** What the code calls the client that begins here. */
  readonly client?: string;
  /** Whom that client talks to, where it is somebody else; told where the text of the call is not at hand. */
  readonly pointedAt?: Sign;
}

/** What goes on behind the word for Vertex AI when it means something else: what graphics cards draw, and the switch that is off. */
const NOT_VERTEX =
  '(?!_?(?:[Ss]hader|[Bb]uffer|[Cc]ount|[Ii]nd|[Cc]olor|[Nn]ormal|[Pp]os|[Aa]ttr|[Aa]rray|[Dd]ata)|(?:_?A[iI]|_?ai)?["\']?\\s{0,3}[:=]\\s{0,3}["\']?(?:[Ff]alse|FALSE|0))';

/** One table: what is looked for, and the platform that it tells. Case counts. */
const SIGNS: readonly (readonly [platform: string, pattern: string])[] = [
  [
    'github-models',
    'models\\.(?:inference\\.ai\\.azure|github\\.ai)|[gG]it[hH]ub[-_ ]?[mM]odels|gh models|actions/ai-inference',
  ],
  [
    'azure-openai',
    'Azure(?:\\w{0,24})OpenA[iI]|azure[-_./ ]?openai|openai\\.azure\\.com|cognitiveservices\\.azure\\.com|AZURE_(?:\\w{0,12}_)?OPENAI|AZURE_AI|AZURE_API|AZURE_DEPLOYMENT|AzureAI(?:Chat|Foundry|Inference)|Azure AI (?:Foundry|Inference|Studio)|Microsoft\\.CognitiveServices|azurerm_cognitive|azure_endpoint|azure_deployment|(?:api_type|API_TYPE|apiType)["\']?\\s{0,3}[:=]\\s{0,3}["\']?(?:azure|AZURE)|cognitive-services/account|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']azure|ai\\.azure\\.com|createAzure|Azure OpenAI|azureOpenA[iI]|azopenai|APITypeAzure|DefaultAzureConfig|new OpenAIClient\\([^\\n;]{0,90}(?:AzureKey|DefaultAzure)Credential|(?<![A-Za-z])AOAI_|["\'`(]azure(?:_text|_ai)?/|[ (]:azure\\b|(?<![A-Za-z])Azure [*_`"\']{0,3}(?:gpt-|text-e|o[134]-|dall-e|whisper-)',
  ],
  [
    'openai',
    'api\\.openai\\.com|(?<![A-Z]_?)OPENAI_(?:API_)?KEY|import OpenAI\\b|import \\{ ?OpenAI|new OpenAI(?!Prompt)\\w{0,30}\\(|[pP]roviders?\\.[oO]penA[iI]\\b|PROVIDERS?\\.OPENAI\\b|(?<![A-Za-z])OpenAI(?:(?:Chat|Responses)(?:Model)?)?\\(|(?<![A-Za-z])ChatOpenAI|(?<![A-Za-z])OpenAi(?:(?:Chat|StreamingChat|Embedding|Image|Language)Model\\b|Api\\b|Service\\b)|OpenAI::Client|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']openai["\']|OpenAIChatCompletionClient|createOpenAI|OpenAIClient\\(',
  ],
  ['aws-bedrock', '[Bb]edrock|BEDROCK'],
  [
    'anthropic',
    'api\\.anthropic\\.com|ANTHROPIC_API_KEY|Anthropic(?:Model|Provider|Client|Api|Chat\\w{0,20}|Completion|LLM)?\\(|ChatAnthropic|createAnthropic|AnthropicChat|ai-sdk/anthropic|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']anthropic["\']',
  ],
  [
    'google-vertex',
    `(?:[Vv]ertex|VERTEX)${NOT_VERTEX}|aiplatform\\.googleapis|google-cloud-aiplatform|GOOGLE_CLOUD_LOCATION`,
  ],
  [
    'google-gemini',
    'generativelanguage\\.googleapis|GEMINI_API_KEY|GOOGLE_API_KEY|GOOGLE_GENERATIVE_AI|GoogleGenerativeAI|@google/generative-ai|google\\.generativeai|google-genai|[gG]oogle[-_ ]?A[iI](?![a-z])|googleai|GOOGLE_AI|ai\\.google\\.dev|aistudio\\.google',
  ],
  ['openrouter', '[Oo]pen[Rr]outer|OPENROUTER'],
  [
    'github-copilot',
    'githubcopilot\\.com|GITHUB_COPILOT_|github\\.copilot\\.|(?:provider|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\'](?:github[-_])?copilot["\']',
  ],
  ['box-ai', 'api\\.box\\.com|(?<![A-Z])BOX_|(?<![A-Za-z])[Bb]ox[Cc]lient|box_sdk'],
  ['groq', '[Gg]roq|GROQ'],
  ['ollama', '[Oo]llama|OLLAMA|11434'],
  ['together', '[Tt]ogether(?:A[iI]|ai\\b|[._-]ai|\\.xyz|\\()|ChatTogether|import Together|TOGETHER'],
  ['fireworks', '[Ff]ireworks|FIREWORKS'],
  ['deepinfra', '[Dd]eep[Ii]nfra|DEEPINFRA'],
  ['alibaba', '[Dd]ash[Ss]cope|DASHSCOPE|[Tt]ongyi|TONGYI|maas\\.aliyuncs'],
  ['perplexity', '[Pp]erplexity|PERPLEXITY|PPLX'],
  ['cerebras', '[Cc]erebras|CEREBRAS'],
  ['sambanova', '[Ss]amba[Nn]ova|SAMBANOVA'],
  [
    'huggingface',
    '[Hh]ugging[Ff]ace|HUGGING_?FACE|from_pretrained|HF_TOKEN|hf_hub|[Ss]entence[Tt]ransformer|CrossEncoder\\(',
  ],
  [
    'nvidia-nim',
    'api\\.nvidia\\.com|NVIDIA_(?:NIM|API_KEY)|nvidia[-_](?:nim|ai[-_]endpoints)|(?:Chat)?N(?:VIDIA|vidia)(?:\\w{0,30})\\(',
  ],
  [
    'mistral',
    'api\\.mistral\\.ai|MISTRAL_API_KEY|Mistral(?:Client|AI|Ai|Model)?\\(|ChatMistral|MistralAi?Chat|createMistral|@mistralai/',
  ],
  [
    'cohere',
    'api\\.cohere|CO(?:HERE)?_API_KEY|Cohere(?:Client|Client[vV]2)?\\(|cohere\\.Client|ChatCohere|createCohere',
  ],
  [
    'deepseek',
    'api\\.deepseek\\.com|DEEPSEEK_API_KEY|ChatDeepSeek|createDeepSeek|DeepSeek(?:Chat|Provider|LLM)\\w{0,20}\\(',
  ],
  ['xai', 'api\\.x\\.ai|XAI_API_KEY|ChatXAI|createXai'],
  ['moonshot', 'api\\.moonshot|MOONSHOT_API_KEY'],
  ['zhipu', 'bigmodel\\.cn|api\\.z\\.ai|Z(?:HIPU|AI)(?:AI)?_API_KEY'],
  ['minimax', 'api\\.minimax|MINIMAX_API_KEY'],
  ['watsonx', '[Ww]atsonx|WATSONX'],
];
/**
 * An OpenAI-compatible client that is pointed at somebody else's host: what answers there is not OpenAI.
 * Hosts of the table above tell their platform by their own sign.
 */
export const FOREIGN = 'foreign-host';
const FOREIGN_HOST =
  '(?:[bB]ase_?[uU][rR][lL]|[aA][pP][iI]_?[bB]ase|BASE_URL|API_BASE|[bB]ase_?[pP]ath|[bB]ase_?[uU]ri|[uU]ri_?[bB]ase)["\']?\\s{0,3}[:=(,]\\s{0,3}(?:[\\w.]{0,20}[(]?)["\'`]?https?://(?!api\\.openai\\.com|[\\w.-]{0,60}azure|[\\w.-]{0,60}(?:openrouter|groq|together|fireworks|deepinfra|anthropic|google)|[<{$%]|your)';
const ALL = new RegExp(
  [...SIGNS, [FOREIGN, FOREIGN_HOST] as const].map(([, pattern]) => `(${pattern})`).join('|'),
  'g',
);
/** Every sign between two offsets, in its order. Linear: no pattern of the table can backtrack. */
function signsIn(text: string, from: number, to: number): readonly Sign[] {
  const signs: Sign[] = [];
  // Looked for in this stretch alone: the next sign may be at the other end of the file.
  const start = Math.max(0, from - LOOK_BACK);
  const stretch = text.slice(start, to + REACH);
  ALL.lastIndex = from - start;
  for (let found = ALL.exec(stretch); found && start + found.index < to; found = ALL.exec(stretch)) {
    const group = found.findIndex((part, index) => index > 0 && part !== undefined);
    const platform = group > SIGNS.length ? FOREIGN : SIGNS[group - 1]?.[0];
    if (!platform) continue;
    const at = start + found.index;
    const client = platform === FOREIGN ? undefined : clientBefore(text, at);
    const told = found[0].replace(/^[^\w]+|[^\w]+$/g, '');
    signs.push({ platform, at, text: told, ...(client !== undefined && { client }) });
  }
  return signs;
}

/** What stands before a client on its line when it is given a name: `client = `, `const azure = new `, `self.llm: Chat = `. */
const NAMED = /([A-Za-z_$][\w$]*)[ \t]*(?:\??:[^=\n]{1,60})?=[ \t]*(?:await[ \t]+|new[ \t]+)?[\w.]*\(?$/;

const clientBefore = (text: string, at: number): string | undefined =>
  NAMED.exec(text.slice(lineStart(text, at, REACH), at))?.[1];

/** The longest text that one pattern of the table can take, and what is read of the line before it. */
const REACH = 160;
/** What a pattern looks back at. */
const LOOK_BACK = 4;

/** The signs of a text: those of the text before it, but for the stretch that changed. */
export function renewedSigns(
  old: readonly Sign[] | undefined,
  change: Change | undefined,
  text: string,
): readonly Sign[] {
  return renewed(SIGNS_MOVE, old, change, text, REACH, (from, to) => signsIn(text, from, to));
}

const SIGNS_MOVE = {
  at: (sign: Sign): number => sign.at,
  moved: (sign: Sign, by: number): Sign => ({ ...sign, at: sign.at + by }),
};
