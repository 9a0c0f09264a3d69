/** What the site is made of: every ID of every platform on one day, with its card. */
import { type Card, cardOf } from '../../src/card';
import { type Catalogue, compareText, type EntryRef } from '../../src/catalogue';

/** One ID on one platform, or one version of it. */
export interface Entry {
  readonly platform: string;
  readonly id: string;
  /** The ID, or `id@version`. */
  readonly reference: string;
  /** More than one where the ID stands for several versions. */
  readonly refs: readonly EntryRef[];
  readonly card: Card;
}

/** The IDs in the order of platforms and names; each versioned one is followed by its versions. */
export function entriesOf(catalogue: Catalogue, asOf: string): readonly Entry[] {
  const byId = new Map<string, EntryRef[]>();
  for (const ref of catalogue.refs) {
    const key = `${ref.platform} ${ref.id}`;
    const known = byId.get(key);
    if (known) known.push(ref);
    else byId.set(key, [ref]);
  }
  const entry = (refs: readonly EntryRef[], { platform, id, version }: EntryRef): Entry => ({
    platform,
    id,
    reference: refs.length > 1 || version === undefined ? id : `${id}@${version}`,
    refs,
    card: cardOf({ catalogue, refs, asOf }),
  });
  return [...byId.values()]
    .flatMap((refs) => {
      const [first] = refs;
      if (!first) return [];
      const whole = { ...entry(refs, first), reference: first.id };
      return refs.length > 1 ? [whole, ...refs.map((ref) => entry([ref], ref))] : [whole];
    })
    .sort((a, b) => compareText(a.platform, b.platform) || compareText(a.reference, b.reference));
}

/** Only the IDs themselves, a versioned one once. */
export const idsOnly = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ reference, id }) => reference === id);

/** What ends at a known day: an ID whose versions differ is told by its versions. */
export const endings = (entries: readonly Entry[]): readonly Ending[] =>
  entries.flatMap((entry) => {
    const { retirement } = entry.card.life;
    const isListedOnce = entry.refs.length > 1 && entry.reference === entry.id;
    return retirement?.kind === 'firm' && !isListedOnce
      ? [{ entry, date: retirement.date, checked: retirement.checked }]
      : [];
  });

export interface Ending {
  readonly entry: Entry;
  /** `YYYY-MM-DD`, or less where the vendor said less. */
  readonly date: string;
  readonly checked: string;
}

/** The ones that lie ahead of the day, the nearest first. */
export const ahead = (all: readonly Ending[], asOf: string): readonly Ending[] =>
  all
    .filter(({ entry }) => ['retiring', 'retires-today'].includes(entry.card.life.state))
    .filter(({ date }) => date >= asOf.slice(0, date.length))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.entry.reference, b.entry.reference));
