/** What holds for every version that an ID stands for; what differs is named, not shown. */
import { lifecycleOn } from '../catalogue/lifecycle';
import type { Lifecycle, ModelEntry } from '../catalogue/schema';
import type { CardFacts } from './card';

export interface CommonFacts {
  readonly facts: CardFacts;
  /** Names of fields, `lifecycle.<field>` among them, on which the versions do not agree. */
  readonly variesIn: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that are no facts of the model, or are told elsewhere on the card. */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  'id',
  'version',
  'sources',
  'unattributed',
  'endpointsDerived',
  'lifecycle',
]);
/** A difference here is no news: each version has its own. */
const OWN: ReadonlySet<string> = new Set([
  'aliases',
  'otherSpellings',
  'azureModelsApi',
  'history',
  'kindAssumed',
  'notes',
  'lifecycle.notes',
  'name',
  'pricesHistory',
  'regionsChecked',
  'thirdPartyOnly',
]);

/**
 * The facts of one entry, or those that all `entries` share on the day `asOf`. Versions that are gone cannot be what runs
 * behind an ID: they do not speak, unless all are gone; one whose date has passed unconfirmed may be silent, but not contradict.
 */
export function commonFacts(entries: readonly ModelEntry[], asOf: string): CommonFacts {
  const [first] = entries;
  if (!first) throw new Error('common facts of no entry');
  const { speaking, silent } = split(entries, asOf);
  const variesIn: string[] = [];
  const common = (of: (entry: ModelEntry) => Fields, prefix: string): Fields =>
    Object.fromEntries(
      fieldsOf(speaking.map(of)).flatMap((field) => {
        const values = speaking.map((entry) => JSON.stringify(of(entry)[field]));
        const heard = silent.flatMap((entry) => JSON.stringify(of(entry)[field]) ?? []);
        if ([...values, ...heard].every((value) => value === values[0]))
          return [[field, of(speaking[0] ?? first)[field]]];
        if (!OWN.has(prefix + field)) variesIn.push(prefix + field);
        return [];
      }),
    );
  // A mark of doubt on one version is a mark on the card.
  const thirdPartyOnly = [...new Set(entries.flatMap((entry) => entry.thirdPartyOnly ?? []))];
  const facts = {
    ...common(shown, ''),
    vendor: first.vendor,
    kind: first.kind,
    name: commonName(entries),
    lifecycle: common((entry) => entry.lifecycle, 'lifecycle.') as Lifecycle,
    ...(thirdPartyOnly.length > 0 && { thirdPartyOnly }),
  };
  return { facts, variesIn };
}

function split(
  entries: readonly ModelEntry[],
  asOf: string,
): { readonly speaking: readonly ModelEntry[]; readonly silent: readonly ModelEntry[] } {
  const state = (entry: ModelEntry): string => lifecycleOn(entry, asOf).state;
  const live = entries.filter((entry) => !['retired', 'date-passed'].includes(state(entry)));
  if (!live.length) return { speaking: entries, silent: [] };
  return { speaking: live, silent: entries.filter((entry) => state(entry) === 'date-passed') };
}

/** The word for an endpoint that was only translated from a price map is not shown. */
function shown(entry: ModelEntry): Fields {
  const hidden = (field: string): boolean =>
    NOT_SHOWN.has(field) || (field === 'endpoints' && entry.endpointsDerived === true);
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !hidden(field)));
}

const fieldsOf = (records: readonly object[]): readonly string[] => [...new Set(records.flatMap(Object.keys))];

/** The longest beginning, in whole words, that all names share. */
function commonName(entries: readonly ModelEntry[]): string {
  const [first = [], ...others] = entries.map((entry) => entry.name.split(' '));
  const differs = first.findIndex((word, n) => others.some((other) => other[n] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.join(' ') || (entries[0]?.id ?? '');
}
