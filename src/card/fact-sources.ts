/** Which sources vouch for which facts of a card. */
import { bySourceWeight, type Catalogue, type EntryRef, firstDay, type Source, vouchesExactly } from '../catalogue';
import type { CardFacts } from './card-facts';

export interface FactSources {
  /** A field, or `lifecycle.<field>`. */
  readonly fact: string;
  /** The vendor's page first, hearsay last; empty where none is recorded. */
  readonly sources: readonly Source[];
  /** The sources give a group of facts together; which of them gave this one is not recorded. */
  readonly oneOfThese?: true;
  /** Rests on sources that are not the vendor's: not to be shown as the vendor's word. */
  readonly thirdPartyOnly?: true;
}

/** Not facts of their own: marks on other fields, and raw copies that explain them. */
const MARKS: ReadonlySet<string> = new Set([
  'kindAssumed',
  'thirdPartyOnly',
  'unattributed',
  'tokenCountsRounded',
  'knowledgeCutoffDoubtful',
  'knowledgeCutoffDate',
  'regionsChecked',
  'history',
  'pricesHistory',
  'azureModelsApi',
  'notes',
  'otherVersions',
  'vendor',
  'lifecycle.stageBasis',
  'lifecycle.stageChecked',
  'lifecycle.notes',
]);

/** Every fact of the card with its sources, in the order of the entry; then those on which the versions differ. */
export function factSources(
  catalogue: Catalogue,
  refs: readonly EntryRef[],
  facts: CardFacts,
  variesIn: readonly string[],
): readonly FactSources[] {
  const { lifecycle, thirdPartyOnly = [], ...others } = facts;
  const inLife = Object.keys(lifecycle).map((field) => `lifecycle.${field}`);
  const names = [...Object.keys(others), ...inLife, ...variesIn];
  return names
    .filter((fact) => !MARKS.has(fact))
    .map((fact) => {
      const sources = sourcesOf(catalogue, refs, fact);
      return {
        fact,
        sources,
        ...(sources.length > 1 && !isNamed(catalogue, refs, fact) && { oneOfThese: true as const }),
        ...(thirdPartyOnly.includes(fact) && { thirdPartyOnly: true as const }),
      };
    });
}

/** Whether some source names the fact itself. */
function isNamed(catalogue: Catalogue, refs: readonly EntryRef[], fact: string): boolean {
  return refs.some((ref) =>
    Object.values(catalogue.entry(ref).sources).some((fields) => vouchesExactly(fields, recorded(fact))),
  );
}

/** What is live is taken from what was published. */
const recorded = (fact: string): string =>
  fact === 'lifecycle.replacement' ? 'lifecycle.replacementAsPublished' : fact;

/** Sources of all refs, each once. */
function sourcesOf(catalogue: Catalogue, refs: readonly EntryRef[], fact: string): readonly Source[] {
  const found = new Set(refs.flatMap((ref) => catalogue.sources(ref, recorded(fact))));
  return [...found].sort(bySourceWeight(catalogue.pages(refs[0]?.platform ?? '')));
}

/** The newest day on which any source of these facts was read. A month counts from its first day: no fact is made fresher than it is. */
export function newestDay(sources: readonly FactSources[], facts: CardFacts): string | undefined {
  const days = [
    ...sources.flatMap((fact) => fact.sources.map((source) => source.checked)),
    ...(facts.lifecycle.retires ?? []).map((date) => date.checked),
    ...(facts.lifecycle.stageChecked ? [facts.lifecycle.stageChecked] : []),
    ...(facts.prices ? [facts.prices.checked] : []),
  ];
  return days.length ? days.reduce((a, b) => (firstDay(b) > firstDay(a) ? b : a)) : undefined;
}
