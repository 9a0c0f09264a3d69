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
}

/** One table: what is looked for, and the platform that it tells. Case counts. */
const SIGNS: readonly (readonly [platform: string, pattern: string])[] = [
  [
    'azure-openai',
    'Azure(?:\\w{0,24})OpenAI|azure[-_. ]?openai|openai\\.azure\\.com|AZURE_(?:\\w{0,12}_)?OPENAI|AZURE_AI|AZURE_API|AZURE_DEPLOYMENT|AzureAI(?:Chat|Foundry|Inference)|Microsoft\\.CognitiveServices|azurerm_cognitive|azure_endpoint|azure_deployment|api_type["\']?\\s{0,3}[:=]\\s{0,3}["\']?azure|cognitive-services/account|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']azure|ai\\.azure\\.com|createAzure|Azure OpenAI|azureOpenA[iI]|["\'`(]azure(?:_text|_ai)?/|[ (]:azure\\b',
  ],
  [
    'openai',
    'api\\.openai\\.com|(?<![A-Z]_)OPENAI_API_KEY|import OpenAI\\b|import \\{ ?OpenAI|new OpenAI(?!Prompt)\\w{0,30}\\(|[pP]roviders?\\.[oO]penA[iI]\\b|PROVIDERS?\\.OPENAI\\b|(?<![A-Za-z])OpenAI(?:(?:Chat|Responses)(?:Model)?)?\\(|(?<![A-Za-z])ChatOpenAI|(?:provider|type|vendor)["\']?\\s{0,3}[:=]\\s{0,3}["\']openai["\']|OpenAIChatCompletionClient|createOpenAI|OpenAIClient\\(',
  ],
  ['aws-bedrock', '[Bb]edrock|BEDROCK'],
  ['anthropic', 'api\\.anthropic\\.com|ANTHROPIC_API_KEY|Anthropic\\(|ChatAnthropic|createAnthropic'],
  ['google-vertex', '[Vv]ertex|VERTEX|aiplatform\\.googleapis'],
  [
    'google-gemini',
    'generativelanguage\\.googleapis|GEMINI_API_KEY|GOOGLE_API_KEY|GoogleGenerativeAI|google-genai|[gG]oogle[-_ ]?A[iI](?![a-z])|googleai|GOOGLE_AI',
  ],
  ['openrouter', '[Oo]pen[Rr]outer|OPENROUTER'],
  ['github-models', 'models\\.(?:inference\\.ai\\.azure|github\\.ai)|GITHUB_TOKEN'],
  ['box-ai', 'api\\.box\\.com|BOX_|[Bb]ox[Cc]lient|box_sdk'],
  ['groq', '[Gg]roq|GROQ'],
  ['ollama', '[Oo]llama|OLLAMA|11434'],
  ['together', '[Tt]ogether(?:AI|\\.ai|_ai|\\.xyz)|TOGETHER'],
  ['fireworks', '[Ff]ireworks|FIREWORKS'],
  ['deepinfra', '[Dd]eep[Ii]nfra|DEEPINFRA'],
  ['alibaba', '[Dd]ash[Ss]cope|DASHSCOPE'],
  ['perplexity', '[Pp]erplexity|PERPLEXITY|PPLX'],
  ['cerebras', '[Cc]erebras|CEREBRAS'],
  ['sambanova', '[Ss]amba[Nn]ova|SAMBANOVA'],
  ['huggingface', '[Hh]ugging[Ff]ace|from_pretrained|HF_TOKEN|[Ss]entence[Tt]ransformer'],
];
/**
 * An OpenAI-compatible client that is pointed at somebody else's host: what answers there is not OpenAI.
 * Hosts of the table above tell their platform by their own sign.
 */
export const FOREIGN = 'foreign-host';
const FOREIGN_HOST =
  '(?:[bB]ase_?[uU][rR][lL]|[aA][pP][iI]_?[bB]ase|BASE_URL|API_BASE|[bB]ase_?[pP]ath)["\']?\\s{0,3}[:=(,]\\s{0,3}(?:[\\w.]{0,20}[(]?)["\'`]?https?://(?!api\\.openai\\.com|[\\w.-]{0,60}azure|[\\w.-]{0,60}(?:openrouter|groq|together|fireworks|deepinfra|anthropic|google)|[<{$%]|your)';
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
