import { replaceIn } from '../edits';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { endpointOf } from './endpoint';
import { chosenProfile, profileOf, profilesOnly } from './profiles';
import { type CallRule, placed, type Request } from './requests';

/** Only in a call, since an ID that stands elsewhere may be put behind a profile before it is sent. */
export const needsInferenceProfile: CallRule = {
  name: 'needs-inference-profile',
  summary: 'The model answers only through an inference profile, and the call names none.',
  claims: ['refused'],
  reportsOn,
};

const CLIENTS = /bedrock/i;

function reportsOn(request: Request, context: RuleContext): readonly PlacedReport[] {
  const { mention, call, model } = request;
  const { entries, platform } = mention;
  if (platform !== 'aws-bedrock' || /^arn:/.test(mention.text) || profileOf(mention)) return [];
  const endpoint = endpointOf(call, platform);
  if (endpoint !== 'converse' && endpoint !== 'invoke' && !CLIENTS.test(call.callee ?? '')) return [];
  const names = entries.map((ref) => profilesOnly(ref, context.catalogue));
  const [ref] = entries;
  const [first] = names;
  if (!ref || !first?.length || names.some((some) => !some?.length)) return [];
  const { start, end } = mention.core ?? mention;
  const id = `${chosenProfile(ref, first, context)}${context.document.text.slice(start, end)}`;
  const edits = [replaceIn(context.document, { start, end }, id)];
  const message = context.messages.findings.contracts.needsProfile(
    model,
    first.map((name) => `${name}.`),
  );
  // Where the requests may go is the caller's to decide.
  return [
    placed(request, { start, end }, message, {
      fixes: [{ edits, replacement: id, preferred: false }],
      replacement: id,
    }),
  ];
}
