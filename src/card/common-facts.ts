/** What holds for every version that an ID stands for; what differs is named, not shown. */
import { type Lifecycle, lifecycleOn, type ModelEntry } from '../catalogue';
import type { CardFacts } from './card-facts';
import { sensible } from './sensible';

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
  const own = common(speaking.map(shown), silent.map(shown));
  const life = common(speaking.map(lifecycleOf), silent.map(lifecycleOf));
  // A mark of doubt on one version is a mark on the card.
  const thirdPartyOnly = [...new Set(entries.flatMap((entry) => entry.thirdPartyOnly ?? []))];
  const facts = {
    ...own.fields,
    vendor: first.vendor,
    kind: first.kind,
    name: commonName(entries),
    lifecycle: life.fields as Lifecycle,
    ...(thirdPartyOnly.length > 0 && { thirdPartyOnly }),
  };
  const variesIn = [...own.varying, ...life.varying.map((field) => `lifecycle.${field}`)];
  return { facts, variesIn: variesIn.filter((field) => !OWN.has(field)) };
}

/** Fields on which all that speak agree, and nobody contradicts; and the names of the others. */
function common(
  speaking: readonly Fields[],
  silent: readonly Fields[],
): { readonly fields: Fields; readonly varying: readonly string[] } {
  const [first = {}] = speaking;
  if (speaking.length === 1 && !silent.length) return { fields: first, varying: [] };
  const agreed = (field: string): boolean => {
    const text = JSON.stringify(first[field]);
    const heard = silent.filter((fields) => fields[field] !== undefined);
    return [...speaking, ...heard].every((fields) => JSON.stringify(fields[field]) === text);
  };
  const names = [...new Set(speaking.flatMap(Object.keys))];
  const same = new Set(names.filter(agreed));
  return {
    fields: Object.fromEntries(Object.entries(first).filter(([field]) => same.has(field))),
    varying: names.filter((field) => !same.has(field)),
  };
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
  const fields = Object.entries(sensible(entry)).filter(([field]) => !hidden(field));
  return Object.fromEntries(fields);
}

const lifecycleOf = ({ lifecycle }: ModelEntry): Fields => ({ ...lifecycle });

/** The longest beginning, in whole words, that all names share. */
function commonName(entries: readonly ModelEntry[]): string {
  const [first = [], ...others] = entries.map((entry) => entry.name.split(' '));
  const differs = first.findIndex((word, n) => others.some((other) => other[n] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.join(' ') || (entries[0]?.id ?? '');
}
