/** What the rules on a model's life share: subject, advice, fix, source. A rule adds its case and its sentence. */
import {
  bySourceWeight,
  type Catalogue,
  deadEndOf,
  type EntryRef,
  type Lifecycle,
  lastDay,
  memoizeByEntry,
  type Retirement,
  type Source,
  type VersionOnDay,
} from '../catalogue';
import type { FindingMessages, VersionFact, VersionWord } from '../messages';
import { platformName } from '../platforms';
import type { Mention } from '../recognition';
import { profileFor } from './calls/profiles';
import { type Advice, adviceFor } from './fixes';
import type { ModelStatus, StatusKind } from './model-status';
import type { Report } from './report';
import type { Rule, RuleContext } from './rule';
import type { Claim } from './severity';

/** Everything that a sentence may speak of. */
export interface Case {
  readonly model: string;
  readonly platform: string;
  readonly status: ModelStatus;
  readonly mention: Mention;
  readonly say: FindingMessages;
  readonly context: RuleContext;
}

export interface ModelRule {
  readonly name: string;
  readonly summary: string;
  /** The situations of which this rule speaks, and the row of the severity table for each. */
  readonly when: Partial<Readonly<Record<StatusKind, Claim>>>;
  /** Stands back where another rule says it better. */
  readonly unless?: (status: ModelStatus) => boolean;
  /** The claim, and facts that belong to it. */
  sentences(of: Case): readonly string[];
  /** Struck through in the editor: the model is on its way out. On unless said otherwise. */
  readonly struck?: boolean;
  /** Names a replacement. On unless said otherwise. */
  readonly advises?: boolean;
}

export function modelRule({ name, summary, when, unless, sentences, struck = true, advises = true }: ModelRule): Rule {
  return {
    name,
    summary,
    claims: [...new Set(Object.values(when))],
    check(mention, context): Report | undefined {
      const status = context.statusOf(mention);
      const claim = status && when[status.situation];
      if (!claim || unless?.(status)) return undefined;
      const say = context.messages.findings;
      const of: Case = {
        model: subjectOf(mention, status, say),
        platform: platformOf(status, say),
        status,
        mention,
        say,
        context,
      };
      const advised = advises ? adviceFor(mention, status, context) : undefined;
      const { retirement } = status.life;
      const source = sourceOf(status.ref, context.catalogue);
      return {
        claim,
        message: say.together([
          ...sentences(of),
          ...commonFacts(of),
          ...(advises ? advice(of, advised) : []),
          ...declaredAt(of),
        ]),
        fixes: advised?.fixes ?? [],
        // Somebody's own name for a deployment is not what ends.
        deprecated: struck && !mention.declarations,
        ...(advised && { replacement: advised.reference }),
        ...(retirement && { retirement }),
        ...(source && { source }),
      };
    },
  };
}

/** A date that counts for a part of the platform is told of that part. */
function platformOf({ platform, life }: ModelStatus, say: FindingMessages): string {
  const name = platformName(platform);
  const scope = life.varies ? undefined : life.retirement?.scope;
  return scope ? say.partOf(name, scope) : name;
}

/** As the text names it: with its version where the text proves one, as all versions where it leaves that open. */
export function subjectOf(mention: Mention, { refs, written }: ModelStatus, say: FindingMessages): string {
  if (refs.length > 1) return say.everyVersionOf(written);
  const { version } = mention;
  return version === undefined || written.includes(version) ? written : say.withVersion(written, version);
}

function commonFacts({ status: { life, ref }, say, context }: Case): readonly string[] {
  const versions = life.varies ? life.versions.flatMap(factOf) : [];
  const differ = new Set(versions.map(({ date, word }) => date ?? word)).size > 1;
  const unconfirmed =
    life.retirement && context.catalogue.entry(ref).thirdPartyOnly?.includes('lifecycle.retires')
      ? [say.notTheVendorsWord]
      : [];
  const { legacyAccess } = context.catalogue.entry(ref).lifecycle;
  const others = life.varies ? undefined : dateOfOthers(life.retirement, context.catalogue.entry(ref).lifecycle);
  const isOpen = legacyAccess === undefined || life.state === 'retired' || life.state === 'date-passed';
  return [
    ...(others === undefined ? [] : [say.othersUntil(others)]),
    ...(differ ? [say.versionDates(versions)] : []),
    ...unconfirmed,
    ...(isOpen ? [] : [say.closedToNewAndIdle]),
  ];
}

/** Where the place has a date of its own, the one of all others, if that is later: whoever looks it up finds that one. */
function dateOfOthers(own: Retirement | undefined, { retires = [] }: Lifecycle): string | undefined {
  if (!own?.scope) return undefined;
  const others = retires.find(({ kind, scope }) => kind === 'firm' && !scope);
  return others && lastDay(others.date) > lastDay(own.date) ? others.date : undefined;
}

/** The version that keeps a claim mild is named like the others. */
function factOf({ version, life: { retirement, state, deprecated, stage } }: VersionOnDay): readonly VersionFact[] {
  if (version === undefined) return [];
  const called = state === 'retiring' ? stage : state;
  const word = called === 'retired' || called === 'closed' ? called : deprecated ? 'deprecated' : called;
  return [{ version, date: retirement?.date, word: WORDS.find((known) => known === word) ?? 'undated' }];
}
const WORDS: readonly VersionWord[] = ['retired', 'deprecated', 'closed', 'legacy', 'preview'];

/** Why a name that says nothing of a model stands for one. */
function declaredAt({ mention: { declarations, platformReason, text }, say }: Case): readonly string[] {
  return declarations && platformReason ? [say.declaredIn(text, platformReason.detail)] : [];
}

function advice({ status, mention, say, context }: Case, advised: Advice | undefined): readonly string[] {
  const replacement = status.replacement();
  const { redirectsTo, replacementAsPublished, replacementBasis } = status.entry.lifecycle;
  if (!replacement || !advised) return status.refs.length === 1 ? deadEnd(mention, status.ref, context, say) : [];
  // Where requests go by themselves has been said of a model that goes.
  if (replacement.reference === redirectsTo && TELLS_WHERE.has(status.situation)) return [];
  const named = displayed(advised.reference, status.platform, context.catalogue);
  const withIt = advised.changes.length ? [say.withIt(advised.changes)] : [];
  if (replacement.reported)
    return [...deadEnd(mention, status.ref, context, say), say.reportedInstead(named), ...withIt];
  if (replacementBasis !== undefined) return [say.reportedInstead(named), ...withIt];
  const hasMovedOn = !replacement.direct && (replacement.through.length > 0 || replacementAsPublished !== undefined);
  return [hasMovedOn ? say.leadsTo(named) : say.use(named), ...withIt];
}

const TELLS_WHERE: ReadonlySet<StatusKind> = new Set(['retiring', 'redirected']);

/** What is named goes itself: said, and offered to nobody. */
function deadEnd(mention: Mention, ref: EntryRef, context: RuleContext, say: FindingMessages): readonly string[] {
  const { catalogue, asOf } = context;
  const end = deadEndOf(catalogue, ref, asOf);
  if (!end) return [];
  const profile = profileFor(mention, end.ref, context).text;
  const named = `${profile}${displayed(end.reference, ref.platform, catalogue)}`;
  const { retirement, state } = end.life;
  if (state === 'retired' || state === 'date-passed') return [];
  if (retirement) return [say.namedRetires(named, retirement.date)];
  return end.life.deprecated || state === 'legacy' ? [say.namedIsLeaving(named)] : [];
}

/** `gpt-4.1-mini (2025-04-14)` for `gpt-4.1-mini@2025-04-14`: on Azure a model is its name and its version. */
export function displayed(reference: string, platform: string, catalogue: Catalogue): string {
  const [ref] = catalogue.resolve(platform, reference);
  const isPair = ref?.version !== undefined && reference === `${ref.id}@${ref.version}`;
  return isPair ? `${ref.id} (${ref.version})` : reference;
}

/** The page behind the claim: of the dates, else of the stage. A source without a page is shown with the platform's own. */
const sourceOf = memoizeByEntry((ref, catalogue): Pick<Source, 'url' | 'checked'> | undefined => {
  let found: readonly Source[] = [];
  const isDated = catalogue.entry(ref).lifecycle.retires !== undefined;
  for (const field of [...(isDated ? ['lifecycle.retires'] : []), 'lifecycle.stage', undefined])
    if (!found.length) found = catalogue.sources(ref, field);
  found = [...found].sort(bySourceWeight(catalogue.pages(ref.platform)));
  const source = found.find(({ url }) => url !== undefined) ?? found[0];
  const url = source?.url ?? catalogue.pages(ref.platform).lifecycle;
  return source && { checked: source.checked, ...(url !== undefined && { url }) };
});
