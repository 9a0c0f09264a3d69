/** Finds the same model on other platforms by its ID, each platform's way of writing IDs undone. Never by family or prefix. */
import type { Catalogue, EntryRef } from '../catalogue/catalogue';

/** What platforms put around a model's own name, and how it is taken off again. */
const UNDO: Readonly<Record<string, (id: string) => string>> = {
  'aws-bedrock': (id) => id.replace(/^[a-z0-9]+\./, '').replace(/-v\d+(:\d+)?$/, ''),
  'box-ai': (id) => (id.split('__').at(-1) ?? id).replaceAll('_', '-'),
  'google-vertex': lastPart,
  'github-models': lastPart,
  openrouter: lastPart,
  groq: lastPart,
  'cloudflare-workers-ai': lastPart,
  fireworks: lastPart,
  together: lastPart,
  deepinfra: lastPart,
  huggingface: lastPart,
  'nvidia-nim': lastPart,
  watsonx: lastPart,
};

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** `gpt-4o` + `2024-05-13`, `gpt-4o-2024-05-13` and `gpt_4o_2024_05_13` are one name; a variant (`:free`) is another. */
export function modelName(platform: string, id: string, version = ''): string {
  const own = (UNDO[platform] ?? ((text: string) => text))(id.toLowerCase());
  const name = own.replace(/[._@]/g, '-');
  const dated = version && !name.endsWith(version.toLowerCase()) ? `${name}-${version.toLowerCase()}` : name;
  return dated.replace(/-(\d{4})-?(\d{2})-?(\d{2})(?=-|$)/, '-$1$2$3');
}

/** The name without the day of its snapshot. */
const undated = (name: string): string => name.replace(/-\d{8}(?=-|$)/, '');

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly EntryRef[]>>();

/** Entries of the same model on other platforms: the same snapshot where a platform has it, else the name without a date. */
export function sameModelElsewhere(catalogue: Catalogue, refs: readonly EntryRef[]): readonly EntryRef[] {
  const [first] = refs;
  if (!first) return [];
  const { vendor } = catalogue.entry(first);
  if (vendor === 'unknown') return [];
  const index = indexOf(catalogue);
  // An ID that stands for all its versions is the same as the bare ID elsewhere.
  const versioned = refs.length === 1 ? first.version : undefined;
  const names = new Set([modelName(first.platform, first.id, versioned)]);
  const named = (wanted: Iterable<string>): readonly EntryRef[] =>
    [...new Set([...wanted].flatMap((name) => index.get(name) ?? []))].filter(
      (ref) => ref.platform !== first.platform && catalogue.entry(ref).vendor === vendor,
    );
  const exact = named(names);
  const have = new Set(exact.map((ref) => ref.platform));
  const loose = named([...names].map(undated)).filter((ref) => !have.has(ref.platform));
  return [...exact, ...loose.filter((ref) => !datesContradict(ref, names))];
}

/** `gpt-4o@2024-11-20` says nothing about `gpt-4o-2024-05-13`. */
function datesContradict(ref: EntryRef, names: ReadonlySet<string>): boolean {
  const name = modelName(ref.platform, ref.id, ref.version);
  return name !== undated(name) && [...names].every((own) => own !== undated(own) && own !== name);
}

/** Names of all entries, with and without the day; made once per catalogue, from IDs alone. */
function indexOf(catalogue: Catalogue): ReadonlyMap<string, readonly EntryRef[]> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, EntryRef[]>();
  for (const ref of catalogue.refs) {
    const dated = modelName(ref.platform, ref.id, ref.version);
    const own = modelName(ref.platform, ref.id);
    for (const name of new Set([dated, own, undated(dated)])) {
      const refs = index.get(name);
      if (refs) refs.push(ref);
      else index.set(name, [ref]);
    }
  }
  indexes.set(catalogue, index);
  return index;
}
