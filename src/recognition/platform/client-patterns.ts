/** Clients, hosts, keys and resource types that tell a platform wherever they stand in a file. */

import { lineStart } from '../../text/line';
import type { Change } from '../../text/retokenize';
import { between, OFFSETS, renewed } from '../../text/text-edit';
import { eachPiece, pieceTable } from '../scan/ngram-index';

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

/** What is looked for, the platform that it tells, and pieces (see pieces.ts) of which everything that is looked for holds one. Case counts. */
export const SIGNS: readonly (readonly [platform: string, pieces: readonly string[], pattern: string])[] = [
  [
    'github-models',
    ['e.ai.', 'hub.a', 'hub-m', 'hub_m', 'hub m', 'hubmo', 'gh mo', '/ai-i'],
    'models\\.(?:inference\\.ai\\.azure|github\\.ai)|[gG]it[hH]ub[-_ ]?[mM]odels|gh models|actions/ai-inference',
  ],
  [
    'azure-openai',
    ['azure', 'cogni', 'azope', 'penai', 'aoai_'],
    'Azure(?:\\w{0,24})OpenA[iI]|azure[-_./ ]?openai|openai\\.azure\\.com|cognitiveservices\\.azure\\.com|AZURE_(?:\\w{0,12}_)?OPENAI|AZURE_AI|AZURE_API|AZURE_DEPLOYMENT|AzureAI(?:Chat|Foundry|Inference)|Azure AI (?:Foundry|Inference|Studio)|Microsoft\\.CognitiveServices|azurerm_cognitive|azure_endpoint|azure_deployment|(?:api_type|API_TYPE|apiType)["\']?\\s{0,3}[:=]\\s{0,3}["\']?(?:azure|AZURE)|cognitive-services/account|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']azure|ai\\.azure\\.com|createAzure|Azure OpenAI|azureOpenA[iI]|azopenai|APITypeAzure|DefaultAzureConfig|new OpenAIClient\\([^\\n;]{0,90}(?:AzureKey|DefaultAzure)Credential|(?<![A-Za-z])AOAI_|["\'`(]azure(?:_text|_ai)?/|[ (]:azure\\b|(?<![A-Za-z])Azure [*_`"\']{0,3}(?:gpt-|text-e|o[134]-|dall-e|whisper-)',
  ],
  [
    'azure-ai-foundry',
    ['anthr', 'e_fou'],
    'AnthropicFoundry|(?:ANTHROPIC|USE)_FOUNDRY|services\\.ai\\.azure\\.com/anthropic',
  ],
  [
    'openai',
    ['penai'],
    'api\\.openai\\.com|(?<![A-Z]_?)OPENAI_(?:API_)?KEY|import OpenAI\\b|import \\{ ?OpenAI|new OpenAI(?!Prompt)\\w{0,30}\\(|[pP]roviders?\\.[oO]penA[iI]\\b|PROVIDERS?\\.OPENAI\\b|(?<![A-Za-z])OpenAI(?:(?:Chat|Responses)(?:Model)?)?\\(|(?<![A-Za-z])ChatOpenAI|(?<![A-Za-z])OpenAi(?:(?:Chat|StreamingChat|Embedding|Image|Language)Model\\b|Api\\b|Service\\b)|OpenAI::Client|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']openai["\']|OpenAIChatCompletionClient|createOpenAI|OpenAIClient\\(',
  ],
  ['aws-bedrock', ['bedro'], '[Bb]edrock|BEDROCK'],
  [
    'anthropic',
    ['anthr'],
    'api\\.anthropic\\.com|ANTHROPIC_API_KEY|Anthropic(?:Model|Provider|Client|Api|Chat\\w{0,20}|Completion|LLM)?\\(|ChatAnthropic|createAnthropic|AnthropicChat|ai-sdk/anthropic|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']anthropic["\']',
  ],
  [
    'google-vertex',
    ['ertex', 'aipla', 'googl'],
    `(?:[Vv]ertex|VERTEX)${NOT_VERTEX}|aiplatform\\.googleapis|google-cloud-aiplatform|GOOGLE_CLOUD_LOCATION`,
  ],
  [
    'google-gemini',
    ['ivela', 'gemin', 'googl'],
    'generativelanguage\\.googleapis|GEMINI_API_KEY|GOOGLE_API_KEY|GOOGLE_GENERATIVE_AI|GoogleGenerativeAI|@google/generative-ai|google\\.generativeai|google-genai|[gG]oogle[-_ ]?A[iI](?![a-z])|googleai|GOOGLE_AI|ai\\.google\\.dev|aistudio\\.google',
  ],
  ['openrouter', ['openr'], '[Oo]pen[Rr]outer|OPENROUTER'],
  [
    'github-copilot',
    ['copil'],
    'githubcopilot\\.com|GITHUB_COPILOT_|github\\.copilot\\.|(?:provider|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\'](?:github[-_])?copilot["\']',
  ],
  ['box-ai', ['box.c', 'box_', 'boxcl'], 'api\\.box\\.com|(?<![A-Z])BOX_|(?<![A-Za-z])[Bb]ox[Cc]lient|box_sdk'],
  ['groq', ['groq'], '[Gg]roq|GROQ'],
  ['ollama', ['ollam', '11434'], '[Oo]llama|OLLAMA|11434'],
  [
    'together',
    ['toget'],
    '[Tt]ogether(?:A[iI]|ai\\b|[._-]ai|\\.xyz)|(?<![A-Za-z])(?:Async)?[Tt]ogether\\(|ChatTogether|import Together|TOGETHER',
  ],
  ['fireworks', ['firew'], '[Ff]ireworks|FIREWORKS'],
  ['deepinfra', ['deepi'], '[Dd]eep[Ii]nfra|DEEPINFRA'],
  ['alibaba', ['dashs', 'tongy', 'maas.'], '[Dd]ash[Ss]cope|DASHSCOPE|[Tt]ongyi|TONGYI|maas\\.aliyuncs'],
  ['perplexity', ['perpl', 'pplx'], '[Pp]erplexity|PERPLEXITY|PPLX'],
  ['cerebras', ['cereb'], '[Cc]erebras|CEREBRAS'],
  ['sambanova', ['samba'], '[Ss]amba[Nn]ova|SAMBANOVA'],
  [
    'huggingface',
    ['huggi', 'rom_p', 'hf_to', 'hf_hu', 'cetra', 'senco'],
    '[Hh]ugging[Ff]ace|HUGGING_?FACE|from_pretrained|HF_TOKEN|hf_hub|[Ss]entence[Tt]ransformer|CrossEncoder\\(',
  ],
  [
    'nvidia-nim',
    ['nvidi'],
    'api\\.nvidia\\.com|NVIDIA_(?:NIM|API_KEY)|nvidia[-_](?:nim|ai[-_]endpoints)|(?:Chat)?N(?:VIDIA|vidia)(?:\\w{0,30})\\(',
  ],
  [
    'mistral',
    ['mistr'],
    'api\\.mistral\\.ai|MISTRAL_API_KEY|Mistral(?:Client|AI|Ai|Model)?\\(|ChatMistral|MistralAi?Chat|createMistral|@mistralai/',
  ],
  [
    'cohere',
    ['coher', 'co_ap'],
    'api\\.cohere|(?<![A-Za-z])CO_API_KEY|COHERE_API_KEY|Cohere(?:Client|Client[vV]2)?\\(|cohere\\.Client|ChatCohere|createCohere',
  ],
  [
    'deepseek',
    ['deeps'],
    'api\\.deepseek\\.com|DEEPSEEK_API_KEY|ChatDeepSeek|createDeepSeek|DeepSeek(?:Chat|Provider|LLM)\\w{0,20}\\(',
  ],
  ['xai', ['pi.x.', 'xai_a', 'atxai', 'texai'], 'api\\.x\\.ai|XAI_API_KEY|ChatXAI|createXai'],
  ['moonshot', ['moons'], 'api\\.moonshot|MOONSHOT_API_KEY'],
  ['zhipu', ['bigmo', 'pi.z.', 'zhipu', 'zai_a', 'zaiai'], 'bigmodel\\.cn|api\\.z\\.ai|Z(?:HIPU|AI)(?:AI)?_API_KEY'],
  ['minimax', ['nimax'], 'api\\.minimax|MINIMAX_API_KEY'],
  ['watsonx', ['atson'], '[Ww]atsonx|WATSONX'],
];
/**
 * An OpenAI-compatible client that is pointed at somebody else's host: what answers there is not OpenAI.
 * Hosts of the table above tell their platform by their own sign.
 */
export const FOREIGN = 'foreign-host';
const FOREIGN_HOST =
  '(?:[bB]ase_?[uU][rR][lL]|[aA][pP][iI]_?[bB]ase|BASE_URL|API_BASE|[bB]ase_?[pP]ath|[bB]ase_?[uU]ri|[uU]ri_?[bB]ase)["\']?\\s{0,3}[:=(,]\\s{0,3}(?:[\\w.]{0,20}[(]?)["\'`]?https?://(?!api\\.openai\\.com|[\\w.-]{0,60}azure|[\\w.-]{0,60}(?:openrouter|groq|together|fireworks|deepinfra|anthropic|google)|[<{$%]|your)';
const FOREIGN_PIECES = ['baseu', 'ase_u', 'basep', 'ase_p', 'apiba', 'pi_ba', 'uriba', 'uri_b'];
const ALL = new RegExp(
  [...SIGNS.map(([, , pattern]) => pattern), FOREIGN_HOST].map((one) => `(${one})`).join('|'),
  'g',
);

/** Of all signs. */
export const SIGN_PIECES: readonly string[] = [...new Set(SIGNS.flatMap(([, pieces]) => pieces)), ...FOREIGN_PIECES];

/** The signs that begin between two offsets, in their order, where the pieces of signs stand. Linear: no pattern of the table can backtrack. */
function signsIn(text: string, pieces: readonly number[], from: number, to: number): readonly Sign[] {
  const signs: Sign[] = [];
  let free = from;
  for (const piece of between(OFFSETS.at, pieces, from, to + AHEAD)) {
    const start = Math.max(free, piece - AHEAD);
    if (start > piece) continue;
    const origin = Math.max(0, start - LOOK_BACK);
    const near = text.slice(origin, piece + REACH);
    free = piece + 1;
    ALL.lastIndex = start - origin;
    for (let found = ALL.exec(near); found; found = ALL.exec(near)) {
      const at = origin + found.index;
      if (at > piece || at >= to) break;
      free = Math.max(free, origin + ALL.lastIndex);
      signs.push(signOf(found, at, text));
    }
  }
  return signs;
}

function signOf(found: RegExpExecArray, at: number, text: string): Sign {
  const row = found.findIndex((part, index) => index > 0 && part !== undefined) - 1;
  const platform = SIGNS[row]?.[0] ?? FOREIGN;
  const client = platform === FOREIGN ? undefined : clientBefore(text, at);
  const told = found[0].replace(/^[^\w]+|[^\w]+$/g, '');
  return { platform, at, text: told, ...(client !== undefined && { client }) };
}

/** What stands before a client on its line when it is given a name: `client = `, `const azure = new `, `self.llm: Chat = `. */
const NAMED = /([A-Za-z_$][\w$]*)[ \t]*(?:\??:[^=\n]{1,60})?=[ \t]*(?:await[ \t]+|new[ \t]+)?[\w.]*\(?$/;

const clientBefore = (text: string, at: number): string | undefined =>
  NAMED.exec(text.slice(lineStart(text, at, REACH), at))?.[1];

/** How far before the first piece in it a sign may begin, in UTF-16 code units. */
export const AHEAD = 28;
/** The longest text that one pattern of the table can take, and what is read of the line before it. */
const REACH = 160;
/** What a pattern looks back at. */
const LOOK_BACK = 4;

const TABLE = pieceTable([['sign', SIGN_PIECES]]);

/** The signs of a text that nothing is known of yet. */
export function signsOfText(text: string): readonly Sign[] {
  const pieces: number[] = [];
  eachPiece(text, TABLE, 0, text.length, (start) => void pieces.push(start));
  return signsIn(text, pieces, 0, text.length);
}

/** The signs of a text: those of the text before it, but for the stretch that changed. `pieces`: where pieces of signs stand in it now. */
export function renewedSigns(
  old: readonly Sign[] | undefined,
  change: Change | undefined,
  text: string,
  pieces: readonly number[],
): readonly Sign[] {
  return renewed(SIGNS_MOVE, old, change, text, REACH, (from, to) => signsIn(text, pieces, from, to));
}

const SIGNS_MOVE = {
  at: (sign: Sign): number => sign.at,
  moved: (sign: Sign, by: number): Sign => ({ ...sign, at: sign.at + by }),
};
