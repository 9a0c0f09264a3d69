import { OPENAI_API } from '../../platforms';
import { replaceIn } from '../edits';
import type { Fix } from '../finding';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { type Endpoint, endpointOf } from './endpoint';
import { imageParts } from './image-parts';
import { likeSpelled, type Refusal, refusalsOf } from './refusals';
import { withoutParameter } from './remove-parameter';
import { type CallRule, parameterOf, placed, type Request, sourceAt } from './requests';

/** Requests as the vendor's own client sends them; frameworks rename and drop parameters themselves. */
export const unsupportedParameter: CallRule = {
  name: 'unsupported-parameter',
  summary: 'The model refuses a parameter of the same call.',
  claims: ['refused', 'answered-400'],
  reportsOn,
};

function reportsOn(request: Request, context: RuleContext): readonly PlacedReport[] {
  const { mention, call } = request;
  const endpoint = endpointOf(call, mention.platform);
  if (!endpoint) return [];
  const lists = mention.entries.map((ref) => refusalsOf(ref, call, endpoint, context.catalogue));
  // Only what holds for every version that it may be.
  const common = (lists[0] ?? []).filter(({ parameter }) =>
    lists.every((list) => list.some((refusal) => refusal.parameter === parameter)),
  );
  return [
    ...renamedByTheApi(request, endpoint, context),
    ...common.map((refusal) => report(request, refusal, context)),
    ...imageParts(request, context),
  ];
}

function report(request: Request, refusal: Refusal, context: RuleContext): PlacedReport {
  const { parameter, instead, beside, firm, ground, ref, refusedValue } = refusal;
  const { contracts } = context.messages.findings;
  const message = instead
    ? contracts.takesInstead(parameter.name, instead, request.model)
    : beside
      ? contracts.excludes(shown(beside), shown(parameter), request.model)
      : refusedValue !== undefined
        ? contracts.refuses(`${shown(parameter, '')}=${refusedValue}`, request.model)
        : /^(temperature|top_p|frequency_penalty|presence_penalty)$/.test(parameter.key)
          ? contracts.refusesParameter(parameter.name, request.model)
          : contracts.refuses(shown(parameter, ''), request.model);
  return placed(request, parameter, message, {
    claim: firm ? 'answered-400' : 'refused',
    fixes: fixesFor(refusal, context),
    ...(instead !== undefined && { replacement: instead }),
    ...sourceAt(ref, ground, context),
  });
}

/** A setting of an object by its whole name, with its value where that is what counts. */
const shown = ({ key, name, value }: Refusal['parameter'], given = value && `=${value.text}`): string =>
  key.includes('.') ? `${key}${given ?? ''}` : name;

function fixesFor({ parameter, instead, beside, firm }: Refusal, { document }: RuleContext): readonly Fix[] {
  if (instead !== undefined) {
    const edits = [replaceIn(document, parameter, instead)];
    return [{ edits, replacement: instead, preferred: true }];
  }
  // An object has to lose more than one of its fields to be right again.
  if (parameter.key.includes('.')) return [];
  return [{ edits: [withoutParameter(document.text, parameter)], replacement: '', preferred: firm && !beside }];
}

/** What the API itself calls otherwise, whatever the model. */
function renamedByTheApi(request: Request, endpoint: Endpoint, context: RuleContext): readonly PlacedReport[] {
  const { platform } = request.mention;
  if (endpoint !== 'responses' || platform === undefined || !OPENAI_API.includes(platform)) return [];
  const parameter = parameterOf(request, 'max_tokens') ?? parameterOf(request, 'max_completion_tokens');
  if (!parameter || parameterOf(request, LIMIT)) return [];
  const instead = likeSpelled(LIMIT, parameter.name);
  const { contracts } = context.messages.findings;
  const edits = [replaceIn(context.document, parameter, instead)];
  return [
    placed(request, parameter, contracts.takesInstead(parameter.name, instead, 'Responses API'), {
      claim: 'answered-400',
      fixes: [{ edits, replacement: instead, preferred: true }],
      replacement: instead,
      source: { url: 'https://platform.openai.com/docs/api-reference/responses/create', checked: '2026-11-13' },
    }),
  ];
}

const LIMIT = 'max_output_tokens';
