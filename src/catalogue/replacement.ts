/** What to use instead: the vendor's own chain, followed to the first entry that lives on the day. */
import type { Catalogue, EntryRef } from './catalogue';
import { compareText, daysBetween, firstDay, lastDay } from './days';
import { type LifecycleOnDay, type LifecycleState, lifecycleOn } from './lifecycle';
import { memoizeByDay } from './memoize-by-day';
import { memoizeByEntry } from './memoize-by-entry';
import type { ModelKind } from './schema';

export interface Replacement {
  /** On Azure the newest live version of what was named. */
  readonly ref: EntryRef;
  /** `id`, or `id@version` where the vendor named the version: what is shown and written. */
  readonly reference: string;
  /** The vendor named this very one, and it stays: may be a preferred fix. */
  readonly direct: boolean;
  /** The IDs in between, when it is not direct and they are known. */
  readonly through: readonly string[];
  /** A third party leads from what the vendor named to this one. */
  readonly reported?: true;
}

/**
 * The replacement of an entry on the day `asOf`, or of all versions of an ID when several refs are given (then they must agree).
 * Same kind, same platform (Azure OpenAI and Foundry count as one); never the entry itself, an older one, nor one that is retired, deprecated, legacy, closed
 * to new customers or gone within the lead time. None is better than a wrong one.
 */
export function replacementFor(
  catalogue: Catalogue,
  refs: EntryRef | readonly EntryRef[],
  asOf: string,
  leadTimeDays: number = LEAD_TIME_DAYS,
): Replacement | undefined {
  const followed = followedOn(catalogue, asOf)(leadTimeDays);
  if (!isList(refs)) return followed(refs);
  const found = refs.flatMap((ref) => followed(ref) ?? []);
  const [first] = found;
  if (!first || found.some(({ reference }) => reference !== first.reference)) return undefined;
  // Without a version in the text, the same ID again would change nothing.
  if (refs.length > 1 && refs.some((ref) => ref.id === first.ref.id && ref.platform === first.ref.platform))
    return undefined;
  return { ...first, direct: found.every(({ direct }) => direct) };
}

const isList = (refs: EntryRef | readonly EntryRef[]): refs is readonly EntryRef[] => Array.isArray(refs);

/** Follows the chain of each entry once. */
const followedOn = memoizeByDay((catalogue: Catalogue, asOf) => {
  const byLeadTime = new Map<number, Map<number, Replacement | undefined>>();
  return (leadTimeDays: number) =>
    (ref: EntryRef): Replacement | undefined => {
      const known = byLeadTime.get(leadTimeDays) ?? new Map<number, Replacement | undefined>();
      byLeadTime.set(leadTimeDays, known);
      if (!known.has(ref.index)) known.set(ref.index, follow(catalogue, ref, { asOf, leadTimeDays }));
      return known.get(ref.index);
    };
});

interface When {
  readonly asOf: string;
  readonly leadTimeDays: number;
}

interface Step {
  readonly ref: EntryRef;
  readonly through: readonly string[];
  readonly reported?: boolean;
}

function follow(catalogue: Catalogue, start: EntryRef, when: When): Replacement | undefined {
  const seen = new Set([start.index]);
  const namesOf = (ref: EntryRef): readonly NamedReplacement[] => {
    const named = namedBy(ref, catalogue);
    return ref === start ? likestFirst(named, ref) : named;
  };
  const queue: Step[] = [{ ref: start, through: [] }];
  for (let step = queue.shift(); step; step = queue.shift()) {
    for (const { reference, refs, published } of namesOf(step.ref)) {
      const fit = newestFirst(catalogue, refs).find((ref) => fits(catalogue, start, ref, when));
      if (fit) {
        const isVendors = catalogue.entry(start).lifecycle.replacementBasis === undefined;
        const direct = published && isVendors && step.ref === start;
        return {
          ref: fit,
          reference: spellingOf(reference, fit),
          direct,
          through: step.through,
          ...(step.reported && { reported: true }),
        };
      }
      for (const ref of refs) {
        if (seen.has(ref.index)) continue;
        seen.add(ref.index);
        const isReported = step.reported === true || isHearsay(catalogue, ref);
        queue.push({ ref, through: [...step.through, ref.id], reported: isReported });
      }
    }
  }
  return undefined;
}

/** What is named instead, and goes itself. */
export interface DeadEnd {
  readonly ref: EntryRef;
  readonly reference: string;
  readonly life: LifecycleOnDay;
}

/** Where a chain leads nowhere: the first that it names of the same kind, with what becomes of it. */
export function deadEndOf(catalogue: Catalogue, ref: EntryRef, asOf: string): DeadEnd | undefined {
  const { kind } = catalogue.entry(ref);
  for (const { reference, refs } of namedBy(ref, catalogue)) {
    const other = newestFirst(catalogue, refs).find(
      (named) => named.index !== ref.index && family(catalogue.entry(named).kind) === family(kind),
    );
    if (other)
      return { ref: other, reference: spellingOf(reference, other), life: lifecycleOn(catalogue.entry(other), asOf) };
  }
  return undefined;
}

interface NamedReplacement {
  readonly reference: string;
  readonly refs: readonly EntryRef[];
  readonly published: boolean;
}

/**
 * What an entry names, the vendor's own words first: only those can be direct. Chains meet, and where one leads nowhere is asked of
 * each mention.
 */
const namedBy = memoizeByEntry((ref, catalogue): readonly NamedReplacement[] => {
  const { replacement = [], replacementAsPublished = [], redirectsTo } = catalogue.entry(ref).lifecycle;
  const name = (published: boolean) => (reference: string) => ({
    reference,
    refs: catalogue.resolve(ref.platform, reference),
    published: published || replacementAsPublished.some((words) => isNameOf(catalogue, ref.platform, words, reference)),
  });
  const published = replacementAsPublished.map(name(true));
  // What was worked out beforehand may have come by way of what a third party says.
  const isSure = !published.some(({ refs }) => refs.some((other) => isHearsay(catalogue, other)));
  return [
    ...published,
    ...(isSure ? replacement.map(name(false)) : []),
    ...(redirectsTo ? [name(false)(redirectsTo)] : []),
  ].filter(({ refs }) => refs.length);
});

/** What a third party names instead of a model is no word of the vendor who named that model. */
const isHearsay = (catalogue: Catalogue, ref: EntryRef): boolean =>
  catalogue.entry(ref).lifecycle.replacementBasis !== undefined;

/** Of several names one that shares more words with the old one comes first, `…-plus` for `…-plus`; else the vendor's order stays. */
function likestFirst(named: readonly NamedReplacement[], { id }: EntryRef): readonly NamedReplacement[] {
  const lists = named.map(({ reference }) => wordsOf(reference));
  const telling = new Set(wordsOf(id).filter((word) => !lists.every((words) => words.includes(word))));
  const unlike = ({ reference }: NamedReplacement): number => {
    const words = wordsOf(reference);
    const shared = words.filter((word) => telling.has(word)).length;
    return shared ? words.length - WEIGHT * shared : 0;
  };
  return [...named].sort((a, b) => Number(b.published) - Number(a.published) || unlike(a) - unlike(b));
}

/** A word in common counts for more than any that one name has and the other has not. */
const WEIGHT = 20;

const wordsOf = (id: string): readonly string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => /^[a-z]/.test(word));

/** The vendor's page may write "GPT-5.6 Sol" for `gpt-5.6-sol`. */
function isNameOf(catalogue: Catalogue, platform: string, words: string, reference: string): boolean {
  return catalogue
    .resolve(platform, reference)
    .some((ref) => [ref.id, catalogue.entry(ref).name].some((name) => squash(name) === squash(words)));
}

const squash = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.]/g, '');

const GOING: ReadonlySet<LifecycleState> = new Set([
  'retired',
  'date-passed',
  'retires-today',
  'closed',
  'legacy',
  'deprecated',
]);
/** What goes sooner is no way out, where nobody says otherwise. */
const LEAD_TIME_DAYS = 90;

function fits(catalogue: Catalogue, start: EntryRef, candidate: EntryRef, { asOf, leadTimeDays }: When): boolean {
  if (candidate.index === start.index) return false;
  const old = catalogue.entry(start);
  const entry = catalogue.entry(candidate);
  if (family(entry.kind) !== family(old.kind)) return false;
  const life = lifecycleOn(entry, asOf);
  const { released } = entry.lifecycle;
  if (GOING.has(life.state) || life.deprecated || life.stage === 'legacy' || life.closed) return false;
  if (life.retirement && daysBetween(asOf, life.retirement.date) <= leadTimeDays) return false;
  if (released !== undefined && firstDay(released) > asOf) return false;
  if (released !== undefined && old.lifecycle.released !== undefined)
    if (lastDay(released) < firstDay(old.lifecycle.released)) return false;
  const oldEnd = lifecycleOn(old, asOf).retirement;
  return !(life.retirement && oldEnd && lastDay(life.retirement.date) <= lastDay(oldEnd.date));
}

/** A code model answers the same calls as a text model. */
const family = (kind: ModelKind): ModelKind => (kind === 'code' ? 'text' : kind);

/** GA before preview, then the newest: by release day, else by the version's own text. */
function newestFirst(catalogue: Catalogue, refs: readonly EntryRef[]): readonly EntryRef[] {
  const key = (ref: EntryRef): string => {
    const { lifecycle, version = '' } = catalogue.entry(ref);
    return `${lifecycle.stage === 'preview' ? 0 : 1} ${lifecycle.released ?? version} ${version}`;
  };
  return [...refs].sort((a, b) => compareText(key(b), key(a)));
}

/** The platform's own spelling, with the version only where it was named. */
function spellingOf(reference: string, ref: EntryRef): string {
  return ref.version !== undefined && reference.toLowerCase().endsWith(`@${ref.version.toLowerCase()}`)
    ? `${ref.id}@${ref.version}`
    : ref.id;
}
