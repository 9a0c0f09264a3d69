/** Finds the same model on other platforms by its ID, each platform's way of writing IDs undone. Never by family or prefix. */
import { type Catalogue, type EntryRef, memoize } from '../catalogue';
import { bareName, withoutResellers } from '../platforms';

/** `gpt-4o` + `2024-05-13`, `gpt-4o-2024-05-13` and `gpt_4o_2024_05_13` are one name; a variant (`:free`) is another. */
export function modelName(platform: string, id: string, version = ''): string {
  const own = bareName(platform, id.toLowerCase());
  const name = own.replace(/[._@]/g, '-');
  const dated = version && !name.endsWith(version.toLowerCase()) ? `${name}-${version.toLowerCase()}` : name;
  return dated.replace(/-(\d{4})-?(\d{2})-?(\d{2})(?=-|$)/, '-$1$2$3');
}

/** The name without the day of its snapshot. */
const undated = (name: string): string => name.replace(/-\d{8}(?=-|$)/, '');

/** Entries of the same model on other platforms: the same snapshot where a platform has it, else the name without a date. */
export function sameModelElsewhere(catalogue: Catalogue, refs: readonly EntryRef[]): readonly EntryRef[] {
  const [first] = refs;
  if (!first) return [];
  const { vendor } = catalogue.entry(first);
  if (vendor === 'unknown') return [];
  // An ID that stands for all its versions is the same as the bare ID elsewhere.
  const versioned = refs.length === 1 ? first.version : undefined;
  const name = modelName(first.platform, first.id, versioned);
  const others = sameSpelling(catalogue, undated(name)).filter(
    ({ ref }) => ref.platform !== first.platform && catalogue.entry(ref).vendor === vendor,
  );
  const exact = others.filter(({ names }) => names.includes(name)).map(({ ref }) => ref);
  const have = new Set(exact.map((ref) => ref.platform));
  const loose = others.filter(({ ref, names: [dated = ''] }) => !have.has(ref.platform) && datesAgree(name, dated));
  return withoutResellers([...exact, ...loose.map(({ ref }) => ref)]);
}

interface Named {
  readonly ref: EntryRef;
  /** With its version, without it, and without the day of its snapshot. */
  readonly names: readonly string[];
}

/** Entries with this name. Their IDs hold its words whatever stands between them: that is quick to see. */
function sameSpelling(catalogue: Catalogue, name: string): readonly Named[] {
  const words = name.split('-').filter(Boolean);
  const found: Named[] = [];
  for (const { ref, text } of textsOf(catalogue)) {
    if (!words.every((word) => text.includes(word))) continue;
    const dated = modelName(ref.platform, ref.id, ref.version);
    const names = [dated, modelName(ref.platform, ref.id), undated(dated)];
    if (names.some((own) => own === name || undated(own) === name)) found.push({ ref, names });
  }
  return found;
}

interface Text {
  readonly ref: EntryRef;
  readonly text: string;
}

const textsOf = memoize((catalogue: Catalogue): readonly Text[] =>
  catalogue.refs.map((ref) => ({ ref, text: `${ref.id} ${ref.version ?? ''}`.toLowerCase() })),
);

/** `gpt-4o@2024-11-20` says nothing about `gpt-4o-2024-05-13`. */
function datesAgree(a: string, b: string): boolean {
  return a === b || a === undated(a) || b === undated(b);
}
