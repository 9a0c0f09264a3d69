import { HUB } from '../../platforms';
import { replaceIn } from '../edits';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { type CallRule, numberOf, parameterOf, placed, type Request, sourceOf } from './requests';

/** Above the limit of every version that the model may be. */
export const maxTokensAboveLimit: CallRule = {
  name: 'max-tokens-above-limit',
  summary: 'The call asks for more output tokens than the model writes.',
  claims: ['refused'],
  reportsOn,
};

const WORDS = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'];
const FACT =
  /^(?:\w*context_?(?:window|length|size|limit|tokens)|max_?(?:input|context|prompt)_?(?:tokens|length)|max_?tokens?_?allowed|\w*(?:price|pricing|costs?)(?:_\w+)?|supports_\w+|capabilities|(?:knowledge_)?cut_?off|modalities|(?:display|short)_?name|label)$/;
/** Of a thousand: figures such as "16k" are rounded in some sources. */
const ROUNDING = 1.03;

function reportsOn(request: Request, context: RuleContext): readonly PlacedReport[] {
  // How much weights write is up to whoever runs them.
  if (request.mention.platform === HUB) return [];
  // `{ id: "acme-1", contextWindow: 128_000, maxTokens: 8_192 }` says what a model can, and asks for nothing.
  if (request.call.parameters.some(({ key }) => FACT.test(key))) return [];
  const parameter = parameterOf(request, ...WORDS);
  const asked = numberOf(parameter);
  const limits = request.entries.map(({ maxOutputTokens }) => maxOutputTokens);
  if (!parameter?.value || asked === undefined || limits.some((limit) => limit === undefined)) return [];
  const limit = Math.max(...limits.map((known) => known ?? 0));
  const isRounded = request.entries.some(({ tokenCountsRounded }) => tokenCountsRounded);
  if (asked <= (isRounded ? limit * ROUNDING : limit)) return [];
  const { contracts } = context.messages.findings;
  const text = String(limit);
  const edits = [replaceIn(context.document, parameter.value, text)];
  return [
    placed(request, parameter.value, contracts.tokensAboveLimit(parameter.name, asked, request.model, limit), {
      fixes: [{ edits, replacement: text, preferred: false }],
      replacement: text,
      ...sourceOf(request, context, 'maxOutputTokens'),
    }),
  ];
}
