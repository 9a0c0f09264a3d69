/** Remembers what was worked out of each entry of a catalogue, beside the catalogue: many mentions are of few models. */
import type { Catalogue, EntryRef } from './catalogue';
import { memoize } from './memoize';

type OfEntry<V> = (ref: EntryRef, catalogue: Catalogue) => V;

export function memoizeByEntry<V>(work: OfEntry<V>): OfEntry<V> {
  const knownIn = memoize((_: Catalogue) => new Map<number, { readonly value: V }>());
  return (ref, catalogue) => {
    const known = knownIn(catalogue);
    const found = known.get(ref.index);
    if (found) return found.value;
    const value = work(ref, catalogue);
    known.set(ref.index, { value });
    return value;
  };
}
