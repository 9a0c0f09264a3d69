/** The change that puts a model of somebody's own choice in place, with what else has to change. None is better than a wrong one. */
import type { Catalogue, EntryRef } from '../catalogue';
import { ENGLISH_FINDINGS, type SpokenFindings } from '../messages';
import type { Mention, RecognizedDocument } from '../recognition';
import { documentFacts } from './document-facts';
import type { Fix } from './finding';
import { type Advice, adviceFor } from './fixes';
import { DEFAULT_LEAD_TIME_DAYS } from './lead-time';
import { createStatusOf, type ModelStatus } from './model-status';
import type { RuleContext } from './rule';

/** Never preferred: nobody but the user named it. Empty where it cannot be written, or nothing may be claimed of the place. */
export function fixesTo(
  mention: Mention,
  to: EntryRef,
  document: RecognizedDocument,
  catalogue: Catalogue,
  { asOf, messages = ENGLISH_FINDINGS }: { readonly asOf: string; readonly messages?: SpokenFindings },
): readonly Fix[] {
  const leadTimeDays = DEFAULT_LEAD_TIME_DAYS;
  const statusOf = createStatusOf({ catalogue, asOf, leadTimeDays, document });
  const status = statusOf(mention);
  if (!status) return [];
  const facts = documentFacts(document);
  const advice = adviceTo(mention, to, status, {
    catalogue,
    asOf,
    leadTimeDays,
    messages,
    document,
    facts,
    calls: {},
    severities: {},
    statusOf,
  });
  return (advice?.fixes ?? []).map((fix) => ({ ...fix, preferred: false }));
}

/** What there is to say and to write where somebody asks for `to`. Preferred where nothing else changes with it. */
export function adviceTo(
  mention: Mention,
  to: EntryRef,
  status: ModelStatus,
  context: RuleContext,
): Advice | undefined {
  const reference = to.version === undefined || to.id.includes(to.version) ? to.id : `${to.id}@${to.version}`;
  const { lifecycle, ...entry } = status.entry;
  // What the vendor named instead is no news to somebody who chose another.
  const { replacementAsPublished: _, ...life } = lifecycle;
  const chosen = {
    ...status,
    entry: { ...entry, lifecycle: life },
    replacement: () => ({ ref: to, reference, direct: true, through: [] }),
  };
  return adviceFor(mention, chosen, context);
}
