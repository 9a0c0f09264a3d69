import type { ModelEntry } from '../../catalogue';
import { OPENAI_API } from '../../platforms';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { type CallRule, placed, type Request, sourceOf } from './requests';

/** Only where the vendor lists the endpoints of the model, and the call is one of the vendor's own client. */
export const unsupportedEndpoint: CallRule = {
  name: 'unsupported-endpoint',
  summary: 'The model does not answer on the endpoint that is called.',
  claims: ['refused'],
  reportsOn,
};

/** The call's last words → the endpoint, in the catalogue's words. The narrower stands first. */
const ENDPOINTS: readonly (readonly [callee: RegExp, endpoint: string, path: string])[] = [
  [
    /(^|\.)chat\.completions\.(create|parse|stream)$|(^|\.)ChatCompletion\.a?create$/,
    'chat-completions',
    'chat completions',
  ],
  [/(^|\.)completions\.create$|(^|\.)Completion\.a?create$/, 'completions', 'completions'],
  [/(^|\.)embeddings\.create$|(^|\.)Embedding\.a?create$/, 'embeddings', 'embeddings'],
  [/(^|\.)responses\.(create|parse|stream)$/, 'responses', 'responses'],
];

function reportsOn(request: Request, context: RuleContext): readonly PlacedReport[] {
  const { mention, entries, call, model } = request;
  const called = call.callee === undefined ? undefined : ENDPOINTS.find(([pattern]) => pattern.test(call.callee ?? ''));
  if (!called || mention.platform === undefined || !OPENAI_API.includes(mention.platform)) return [];
  const [, endpoint, name] = called;
  if (entries.some((entry) => answersOn(entry, endpoint))) return [];
  const works = [...new Set(entries.flatMap(({ endpoints }) => endpoints ?? []))].map((one) =>
    one.replaceAll('-', ' '),
  );
  const { contracts } = context.messages.findings;
  return [
    placed(
      request,
      mention.core ?? mention,
      contracts.wrongEndpoint(model, name, works),
      sourceOf(request, context, 'endpoints'),
    ),
  ];
}

/** Yes where the list is not known, or is only derived. */
function answersOn({ endpoints, endpointsDerived, thirdPartyOnly }: ModelEntry, endpoint: string): boolean {
  if (!endpoints?.length || endpointsDerived || thirdPartyOnly?.includes('endpoints')) return true;
  return endpoints.includes(endpoint);
}
