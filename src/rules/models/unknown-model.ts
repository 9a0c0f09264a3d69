import { type Catalogue, type EntryRef, lastDay, lifecycleOn } from '../../catalogue';
import { platformName } from '../../platforms';
import { type Mention, neverServed } from '../../recognition';
import { replaceIn } from '../edits';
import type { Fix } from '../finding';
import type { Report } from '../report';
import type { Rule, RuleContext } from '../rule';
import { nearIds } from './typo';

const MOST_CANDIDATES = 3;
/** Texts that somebody is meant to replace. */
const PLACEHOLDER = /[<>{}$%*]|\b(your|my|test|fake|mock|dummy|example|placeholder|some|foo|bar)\b/i;

/** A place that takes a model holds a text one slip away from a known ID, or one that its vendor never served. */
export const unknownModel: Rule = {
  name: 'unknown-model',
  summary: 'The text is no known model ID, but one character away from one, or made of the parts of real ones.',
  claims: ['unknown'],
  check(mention, context) {
    const { catalogue, asOf, messages, document } = context;
    if (mention.class !== 'slot' || mention.kind !== 'model-id' || PLACEHOLDER.test(mention.text)) return undefined;
    const { near, start } = nearestIds(mention, catalogue);
    if (!near.length) return ofNoVendor(mention, context);
    if (near.length > MOST_CANDIDATES || isOfAnother(mention, near)) return undefined;
    const candidates = liveFirst(near, catalogue, asOf).map(({ id }) => id);
    const named = candidates.map((id) => {
      // Where the place tells whose it would be: elsewhere it has another date.
      const refs = mention.platform === undefined ? [] : catalogue.resolve(mention.platform, id);
      const [ref] = refs.filter(({ platform }) => platform === mention.platform);
      const { retirement } = ref && refs.length === 1 ? lifecycleOn(catalogue.entry(ref), asOf) : {};
      return retirement ? messages.findings.candidate(id, retirement.date, lastDay(retirement.date) < asOf) : id;
    });
    return {
      claim: 'unknown',
      message: messages.findings.unknownModel(mention.text, named),
      fixes: candidates.map((id): Fix => {
        const edits = [replaceIn(document, { start, end: mention.end }, id)];
        return { edits, replacement: id, preferred: candidates.length === 1 };
      }),
      deprecated: false,
    };
  },
};

/** The same name in a spelling of one platform, where the place tells another: `claude-opus-4.6` in an editor's own list. */
function isOfAnother({ platform, text }: Mention, near: readonly EntryRef[]): boolean {
  const plain = (name: string): string => name.toLowerCase().replaceAll('.', '-');
  return platform !== undefined && near.every((ref) => ref.platform !== platform && plain(ref.id) === plain(text));
}

/** Made of real parts, and never served; only where the place tells the vendor's own API. */
function ofNoVendor(
  { text, start, end, platform, platformReason }: Mention,
  { catalogue, messages, document, facts }: RuleContext,
): Report | undefined {
  if (platformReason?.by === 'spelling') return undefined;
  const never = neverServed(text, catalogue);
  if (!never || facts.redirects()) return undefined;
  const isAsked =
    platform === never.platform || (platform === undefined && never.platform === 'google-gemini' && facts.asksGemini());
  if (!isAsked) return undefined;
  const names = never.nearest.map(({ name }) => name).slice(0, MOST_CANDIDATES);
  return {
    claim: 'unknown',
    message: messages.findings.neverServed(text, platformName(never.platform), names),
    fixes: names.map(
      (id): Fix => ({ edits: [replaceIn(document, { start, end }, id)], replacement: id, preferred: false }),
    ),
    deprecated: false,
  };
}

/** The whole text, else what follows a router's prefix (`azure/`, `openai:`). */
function nearestIds(
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
