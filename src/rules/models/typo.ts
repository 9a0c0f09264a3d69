/** Known IDs one slip of the finger away. A digit more or less is another model, not a slip. */
import { type Catalogue, type EntryRef, memoize } from '../../catalogue';

const SHORTEST = 5;

/** IDs of the catalogue that differ from `text` by one character left out, added or changed, or by two swapped. */
export function nearIds(text: string, catalogue: Catalogue, platform?: string): readonly EntryRef[] {
  if (text.length < SHORTEST) return [];
  const wanted = text.toLowerCase();
  const byLength = indexOf(catalogue);
  const seen = new Set<string>();
  return [-1, 0, 1]
    .flatMap((more) => byLength.get(wanted.length + more) ?? [])
    .filter(({ ref, lower }) => {
      if ((platform !== undefined && ref.platform !== platform) || seen.has(ref.id) || !isSlip(wanted, lower))
        return false;
      seen.add(ref.id);
      return true;
    })
    .map(({ ref }) => ref);
}

/** Both in lower case. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const inA = a.slice(start, a.length - end);
  const inB = b.slice(start, b.length - end);
  if (inA.length <= 1 && inB.length <= 1) return !/[\d:/@]/.test(inA + inB);
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0] && !/^\d\d$/.test(inA);
}

interface Indexed {
  readonly ref: EntryRef;
  readonly lower: string;
}

const indexOf = memoize((catalogue: Catalogue): ReadonlyMap<number, readonly Indexed[]> => {
  const index = new Map<number, Indexed[]>();
  for (const ref of catalogue.refs) {
    const entry = { ref, lower: ref.id.toLowerCase() };
    const sameLength = index.get(entry.lower.length);
    if (sameLength) sameLength.push(entry);
    else index.set(entry.lower.length, [entry]);
  }
  return index;
});
