import type { PlacedReport } from '../document-rule';
import { replaceIn } from '../edits';
import type { RuleContext } from '../rule';
import { alwaysReasons, REASONING_SOURCE, refusesMaxTokens } from './reasoning';
import { type CallRule, parameterOf, placed, type Request } from './requests';

/** Chat completions as the vendor's own client sends them; frameworks rename parameters themselves. */
export const unsupportedParameter: CallRule = {
  name: 'unsupported-parameter',
  summary: 'The model refuses a parameter of the same call.',
  claims: ['refused'],
  reportsOn,
};

const CHAT =
  /(^|\.)chat\.completions\.(create|parse|stream|with_raw_response\.create)$|(^|\.)ChatCompletion\.a?create$/;

function reportsOn(request: Request, { messages, document }: RuleContext): readonly PlacedReport[] {
  const { mention, entries, call, model } = request;
  // A body of JSON is a chat completion when it holds the messages.
  const isChat = call.callee === undefined ? parameterOf(request, 'messages') !== undefined : CHAT.test(call.callee);
  if (!isChat) return [];
  const { contracts } = messages.findings;
  const source = { source: REASONING_SOURCE };
  const maxTokens = parameterOf(request, 'max_tokens');
  if (maxTokens && entries.every((entry) => refusesMaxTokens(entry, mention.platform))) {
    const fix = { edits: [replaceIn(document, maxTokens, INSTEAD)], replacement: INSTEAD, preferred: true };
    const message = contracts.takesInstead('max_tokens', INSTEAD, model);
    return [placed(request, maxTokens, message, { fixes: [fix], replacement: INSTEAD, ...source })];
  }
  const sampling = ['temperature', 'top_p'].flatMap((name) => parameterOf(request, name) ?? []);
  const refused = sampling.find(({ value }) => value?.isNumber === true && Number(value.text) !== 1);
  if (!refused || !entries.every((entry) => alwaysReasons(entry, mention.platform))) return [];
  return [placed(request, refused, contracts.refusesParameter(refused.name, model), source)];
}

const INSTEAD = 'max_completion_tokens';
