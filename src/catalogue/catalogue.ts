/** Look-up in what is known. Immutable; details of an entry are read only when somebody asks for them. */

import { peerOf } from '../platforms';
import type { ApiVersionTable } from './api-versions';
import { type DatedLook, dateHistoryOf } from './date-history';
import { factGroup, vouchesExactly } from './fact-groups';
import type { DateHistory, DeploymentVocabulary, Note, OfficialPages, PlatformPages } from './reference-schema';
import type { ModelEntry, ModelKind, Source } from './schema';

/** Names one entry: one model on one platform, on Azure one version of it. */
export interface EntryRef {
  readonly index: number;
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  readonly kind: ModelKind;
}

/** How the text that was looked up names the entry. */
export type NamedBy = 'id' | 'alias' | 'spelling';

export interface Named {
  readonly ref: EntryRef;
  readonly by: NamedBy;
  /** The name in the catalogue's own spelling. */
  readonly text: string;
}

/** What a search for names looks for first, in small letters: chosen once, when the catalogue is built. */
export interface NgramChoice {
  /** Of the names of which each holds at least one. */
  readonly ids: readonly string[];
  /** Names that are ordinary words, as they are written. */
  readonly plain: readonly string[];
  /** Of the words of retired endpoints. */
  readonly endpoints: readonly string[];
}

export interface Catalogue {
  /** The newest day on which any source was checked, `YYYY-MM-DD`. */
  readonly day: string;
  /** Absent where nobody has chosen yet. */
  readonly ngrams?: NgramChoice;
  readonly refs: readonly EntryRef[];
  readonly platforms: readonly string[];
  /** Every name that can be looked up: IDs, aliases, other spellings. */
  readonly names: readonly string[];
  /** The hosts of the official pages and of those that sources name: links go there and nowhere else. */
  readonly hosts: ReadonlySet<string>;
  readonly apiVersions: ApiVersionTable;
  /** The words of a model deployment in Bicep, ARM and Terraform. */
  readonly deployments: DeploymentVocabulary;
  /** The official pages of a platform, those that are known. */
  pages(platform: string): PlatformPages;
  /** The official page on a service's API versions, when one is known. */
  servicePage(service: string): string | undefined;
  /** Facts that belong to no single model: those of the entry, or of the whole platform when no entry is given. */
  notes(platform: string, ref?: EntryRef): readonly Note[];
  /** The retirement dates that sources gave over time, the oldest look first; empty when only one is known. */
  dateHistory(ref: EntryRef): readonly DatedLook[];
  /** All entries that the text names exactly; another case counts only for IDs with a digit and a hyphen. O(length of the text). */
  lookup(text: string): readonly Named[];
  /** Every version of an ID (or alias) on one platform, oldest version first. */
  on(platform: string, id: string): readonly EntryRef[];
  /** Entries that `id` or `id@version` names on a platform, as replacements are written. */
  resolve(platform: string, reference: string): readonly EntryRef[];
  /** Everything known about an entry. */
  entry(ref: EntryRef): ModelEntry;
  /**
   * The sources of a field (`contextWindow`, `lifecycle.retires`, …), newest check first: those that name it, else those of its
   * fact group, else (where that is not recorded) all of the entry.
   */
  sources(ref: EntryRef, field?: string): readonly Source[];
}

/** What a catalogue is built from: rows for look-up, and a way to the details. */
export interface CatalogueParts {
  readonly day: string;
  readonly ngrams?: NgramChoice;
  readonly platforms: readonly string[];
  readonly hosts: readonly string[];
  readonly pages: OfficialPages;
  readonly rows: CatalogueRows;
  readonly apiVersions: ApiVersionTable;
  readonly other: () => {
    readonly deployments: DeploymentVocabulary;
    readonly notes: readonly Note[];
    readonly history: DateHistory;
  };
  readonly entry: (index: number) => ModelEntry;
  readonly source: (platform: string, key: string) => Source | undefined;
}

export interface CatalogueRows {
  readonly count: number;
  /** A new object each time. */
  readonly ref: (index: number) => EntryRef;
  /** Of all rows in their order: the ID first, then aliases, then other spellings. */
  readonly eachName: (visit: (index: number, by: NamedBy, text: string) => void) => void;
}

/** The names of the rows by themselves in small letters: numbers into lists, since most are never asked for. */
interface NameTable {
  readonly byKey: ReadonlyMap<string, number | readonly number[]>;
  readonly rows: readonly number[];
  readonly by: readonly NamedBy[];
  readonly texts: readonly string[];
}

function nameTableOf({ eachName }: CatalogueRows): NameTable {
  const byKey = new Map<string, number | number[]>();
  const rows: number[] = [];
  const kinds: NamedBy[] = [];
  const texts: string[] = [];
  eachName((row, by, text) => {
    const name = texts.length;
    rows.push(row);
    kinds.push(by);
    texts.push(text);
    const key = text.toLowerCase();
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, name);
    else if (typeof known === 'number') byKey.set(key, [known, name]);
    else known.push(name);
  });
  return { byKey, rows, by: kinds, texts };
}

const NOBODY: readonly Named[] = [];

/** The tables for look-up are built when somebody first asks: one pass over the rows. */
export function createCatalogue(parts: CatalogueParts): Catalogue {
  const made: EntryRef[] = [];
  const refAt = (row: number): EntryRef => (made[row] ??= parts.rows.ref(row));
  let allRefs: readonly EntryRef[] | undefined;
  let table: NameTable | undefined;
  const tableOfNames = (): NameTable => (table ??= nameTableOf(parts.rows));
  const foundBefore = new Map<string, readonly Named[]>();
  const namedBy = (key: string): readonly Named[] => {
    const before = foundBefore.get(key);
    if (before) return before;
    const { byKey, rows, by, texts } = tableOfNames();
    const names = byKey.get(key);
    if (names === undefined) return NOBODY;
    const named = (typeof names === 'number' ? [names] : names).map((name) => ({
      ref: refAt(rows[name] as number),
      by: by[name] as NamedBy,
      text: texts[name] as string,
    }));
    // The catalogue's own text: one that was cut out of a file would keep the whole file in memory.
    foundBefore.set((named[0] as Named).text.toLowerCase(), named);
    return named;
  };

  const lookup = (text: string): readonly Named[] => {
    const found = namedBy(text.toLowerCase());
    if (!found.length) return found;
    const exact = found.filter((named) => named.text === text);
    if (exact.length === found.length || !foldsCase(text)) return exact;
    const platforms = new Set(exact.map(({ ref }) => ref.platform));
    return found.filter((named) => named.text === text || !platforms.has(named.ref.platform));
  };
  const on = (platform: string, id: string): readonly EntryRef[] =>
    lookup(id)
      .filter(({ ref }) => ref.platform === platform)
      .map(({ ref }) => ref);
  const resolveOn = (platform: string, reference: string): readonly EntryRef[] => {
    const whole = on(platform, reference);
    const at = reference.lastIndexOf('@');
    if (whole.length || at <= 0) return whole;
    const version = reference.slice(at + 1);
    return on(platform, reference.slice(0, at)).filter((ref) => ref.version === version);
  };
  const resolve = (platform: string, reference: string): readonly EntryRef[] => {
    const found = resolveOn(platform, reference);
    const peer = peerOf(platform);
    return found.length || !peer ? found : resolveOn(peer, reference);
  };
  const sources = (ref: EntryRef, field?: string): readonly Source[] =>
    vouchersOf(parts.entry(ref.index), field)
      .flatMap((key) => parts.source(ref.platform, key) ?? [])
      .sort((a, b) => (a.checked < b.checked ? 1 : -1));
  const notes = (platform: string, ref?: EntryRef): readonly Note[] =>
    parts.other().notes.filter((note) => note.platform === platform && isAbout(note, ref));

  const dateHistory = (ref: EntryRef): readonly DatedLook[] => {
    const { rows, sources: known } = parts.other().history;
    const row = rows.find((r) => r.platform === ref.platform && r.id === ref.id && r.version === ref.version);
    const collected = (row?.seen ?? []).flatMap(({ source: key, ...look }) => {
      const source = known[key];
      return source ? [{ ...look, source }] : [];
    });
    return dateHistoryOf(parts.entry(ref.index), collected, (key) => parts.source(ref.platform, key));
  };

  return {
    day: parts.day,
    ...(parts.ngrams && { ngrams: parts.ngrams }),
    get refs() {
      allRefs ??= Array.from({ length: parts.rows.count }, (_, row) => refAt(row));
      return allRefs;
    },
    platforms: parts.platforms,
    get names() {
      const { byKey, texts } = tableOfNames();
      return [...byKey.values()].flat().map((name) => texts[name] as string);
    },
    hosts: new Set(parts.hosts),
    apiVersions: parts.apiVersions,
    get deployments() {
      return parts.other().deployments;
    },
    pages: (platform) => parts.pages.platforms[platform] ?? {},
    servicePage: (service) => parts.pages.services[service],
    notes,
    dateHistory,
    lookup,
    on,
    resolve,
    entry: (ref) => parts.entry(ref.index),
    sources,
  };
}

function vouchersOf(entry: ModelEntry, field: string | undefined): readonly string[] {
  const keys = Object.entries(entry.sources);
  const those = (vouches: (fields: readonly string[]) => boolean): readonly string[] =>
    keys.filter(([, fields]) => vouches(fields)).map(([key]) => key);
  if (field === undefined) return those(() => true);
  const exact = those((fields) => vouchesExactly(fields, field));
  if (exact.length) return exact;
  const group = factGroup(field);
  if (group && entry.unattributed?.includes(group)) return those(() => true);
  return those((fields) => fields.some((other) => factGroup(other) === group));
}

function isAbout({ models }: Note, ref: EntryRef | undefined): boolean {
  if (!models || !ref) return models === undefined && ref === undefined;
  return models.includes(ref.id) || (ref.version !== undefined && models.includes(`${ref.id}@${ref.version}`));
}

/** An ID with a digit and a hyphen is an ID in any case; shorter, plainer ones only as written. */
export function foldsCase(text: string): boolean {
  return text.includes('-') && /\d/.test(text);
}
