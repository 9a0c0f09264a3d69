import { type Catalogue, type EntryRef, lifecycleOn } from '../../catalogue';
import type { Mention } from '../../recognition';
import { replaceIn } from '../edits';
import type { Fix } from '../finding';
import type { Rule } from '../rule';
import { nearIds } from './typo';

const MOST_CANDIDATES = 3;
/** Texts that somebody is meant to replace. */
const PLACEHOLDER = /[<>{}$%*]|\b(your|my|test|fake|mock|dummy|example|placeholder|some|foo|bar)\b/i;

/** A place that takes a model holds a text one slip away from a known ID. */
export const unknownModel: Rule = {
  name: 'unknown-model',
  summary: 'The text is no known model ID, but one character away from one.',
  claims: ['unknown'],
  check(mention, { catalogue, asOf, messages, document }) {
    if (mention.class !== 'slot' || mention.kind !== 'model-id' || PLACEHOLDER.test(mention.text)) return undefined;
    const { near, start } = nearest(mention, catalogue);
    if (!near.length || near.length > MOST_CANDIDATES) return undefined;
    const candidates = liveFirst(near, catalogue, asOf).map(({ id }) => id);
    return {
      claim: 'unknown',
      message: messages.findings.unknownModel(mention.text, candidates),
      fixes: candidates.map((id): Fix => {
        const edits = [replaceIn(document, { start, end: mention.end }, id)];
        return { edits, replacement: id, preferred: candidates.length === 1 };
      }),
      deprecated: false,
    };
  },
};

/** The whole text, else what follows a router's prefix (`azure/`, `openai:`). */
function nearest(
  { text, start, platform: host, platformReason }: Mention,
  catalogue: Catalogue,
): { readonly near: readonly EntryRef[]; readonly start: number } {
  // Only its own form binds a name to a platform; what stands around it may speak of another model.
  const platform = platformReason?.by === 'spelling' ? host : undefined;
  const near = nearIds(text, catalogue, platform);
  const prefix = /^.*[/:]/.exec(text)?.[0].length ?? 0;
  if (near.length || !prefix) return { near, start };
  return { near: nearIds(text.slice(prefix), catalogue, platform), start: start + prefix };
}

function liveFirst(refs: readonly EntryRef[], catalogue: Catalogue, asOf: string): readonly EntryRef[] {
  const gone = (ref: EntryRef): number => Number(lifecycleOn(catalogue.entry(ref), asOf).state === 'retired');
  return [...refs].sort((a, b) => gone(a) - gone(b));
}
