/** A vendor's page against the catalogue: which IDs and days appeared, which vanished. Trusts no importer. Pure. */

import type { ModelEntry } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { pageLines } from './page-lines';
import { daysOf, wordsOf } from './words';

export interface Drift {
  /** Known IDs that stand on the page. */
  readonly known: number;
  /** On the page, of a family that the platform has, and not in the catalogue. */
  readonly unknownIds: readonly string[];
  /** Not retired, vouched for by this page, and not on it. */
  readonly missingIds: readonly string[];
  /** Beside a known ID on the page, while the catalogue has other days for it. */
  readonly otherDays: readonly {
    readonly id: string;
    readonly page: readonly string[];
    readonly catalogue: readonly string[];
  }[];
  /** Retirement dates of models on the page that stand nowhere on it. */
  readonly missingDays: readonly string[];
  /** On the page, later than it was last read, and no entry of the platform has it. */
  readonly unknownDays: readonly string[];
}

/** `url` is the page's address as sources name it, without a fragment. */
export function compareWithPage(page: string, url: string, file: PlatformFile): Drift {
  const lines = pageLines(page).map((line) => ({ words: wordsOf(line), days: daysOf(line) }));
  const seen = lookUp(lines, file);
  const pageDays = new Set(lines.flatMap(({ days }) => days));
  const ours = ownDays(file);
  const lastRead = lastReadOn(file, url);
  const expected = file.models.filter((entry) => entry.lifecycle.stage !== 'retired' && restsOn(entry, file, url));
  const otherDays = [...seen.beside].flatMap(([entry, days]) => contradiction(entry, [...days]) ?? []);
  const contradicted = new Set(otherDays.map(({ id }) => id));
  return {
    known: seen.found.size,
    unknownIds: [...seen.unknown].sort(),
    missingIds: expected.filter((entry) => !seen.found.has(entry)).map(nameOf),
    otherDays,
    missingDays: expected
      .filter((entry) => seen.found.has(entry) && !contradicted.has(nameOf(entry)))
      .flatMap((entry) => {
        const gone = endsOf(entry).filter((end) => ![...pageDays].some((day) => day.startsWith(end)));
        return gone.length ? [`${nameOf(entry)}: ${gone.join(', ')}`] : [];
      }),
    unknownDays: [...pageDays].filter((day) => !ours.has(day) && day > lastRead).sort(),
  };
}

/** Several platforms as one, for a page that speaks of them all; `undefined` for none. */
export function joinPlatforms(files: readonly PlatformFile[]): PlatformFile | undefined {
  const [first] = files;
  if (!first || files.length === 1) return first;
  const own = (file: PlatformFile, key: string): string => `${file.platform} ${key}`;
  return {
    platform: files.map(({ platform }) => platform).join(' and '),
    sources: Object.fromEntries(
      files.flatMap((file) => Object.entries(file.sources).map(([key, source]) => [own(file, key), source] as const)),
    ),
    models: files.flatMap((file) =>
      file.models.map((entry) => ({
        ...entry,
        sources: Object.fromEntries(Object.entries(entry.sources).map(([key, fields]) => [own(file, key), fields])),
      })),
    ),
  };
}

interface Seen {
  readonly found: ReadonlySet<ModelEntry>;
  /** Days in a line whose first model this is: those that follow are mostly replacements. */
  readonly beside: ReadonlyMap<ModelEntry, ReadonlySet<string>>;
  readonly unknown: ReadonlySet<string>;
}

function lookUp(
  lines: readonly { readonly words: readonly string[]; readonly days: readonly string[] }[],
  file: PlatformFile,
): Seen {
  const names = namesOf(file);
  const families = familiesOf(file);
  const inLowerCase = file.models.every(({ id }) => id === id.toLowerCase());
  const found = new Set<ModelEntry>();
  const beside = new Map<ModelEntry, Set<string>>();
  const unknown = new Set<string>();
  for (const { words, days } of lines) {
    let isFirst = true;
    for (const word of words) {
      const named = names.get(word.toLowerCase());
      const texts = new Set([...words, ...days]);
      const versions = named?.filter(({ version }) => version !== undefined && texts.has(version)) ?? [];
      for (const entry of versions.length ? versions : (named ?? [])) {
        found.add(entry);
        const ends = days.filter((day) => !named?.some(({ version }) => version === day));
        if (isFirst && ends.length) beside.set(entry, new Set([...(beside.get(entry) ?? []), ...ends]));
      }
      if (named) isFirst = false;
      else if (looksLikeId(word) && families.has(familyOf(word)) && !(inLowerCase && word !== word.toLowerCase()))
        unknown.add(word);
    }
  }
  return { found, beside, unknown };
}

export const hasDrift = ({ unknownIds, missingIds, otherDays, missingDays, unknownDays }: Drift): boolean =>
  [unknownIds, missingIds, otherDays, missingDays, unknownDays].some((list) => list.length > 0);

/** Of several versions under one ID all are meant: a page rarely says which stands in the row. */
function namesOf(file: PlatformFile): ReadonlyMap<string, readonly ModelEntry[]> {
  const names = new Map<string, ModelEntry[]>();
  for (const entry of file.models)
    for (const name of [entry.id, ...(entry.aliases ?? []), ...(entry.otherSpellings ?? [])]) {
      const key = name.toLowerCase();
      names.set(key, [...(names.get(key) ?? []), entry]);
    }
  return names;
}

function restsOn(entry: ModelEntry, file: PlatformFile, url: string): boolean {
  return Object.entries(entry.sources).some(
    ([key, fields]) => isPage(file.sources[key]?.url, url) && fields.some((field) => field.startsWith('lifecycle')),
  );
}

/** Days stand beside the ID, the catalogue has retirement days for it, and no day is in both. */
function contradiction(entry: ModelEntry, page: readonly string[]): Drift['otherDays'][number] | undefined {
  const ends = endsOf(entry);
  if (!page.length || !ends.length || page.some((day) => ends.some((end) => day.startsWith(end)))) return undefined;
  const newest = page.reduce((a, b) => (lastDay(a) > lastDay(b) ? a : b));
  // Only the day of the announcement or the release stands there.
  if ([entry.lifecycle.deprecated, entry.lifecycle.released].some((day) => day !== undefined && newest.startsWith(day)))
    return undefined;
  return { id: nameOf(entry), page: [...page].sort(), catalogue: ends };
}

const endsOf = (entry: ModelEntry): readonly string[] => entry.lifecycle.retires?.map(({ date }) => date) ?? [];

/** Days of the platform's entries, and the days that are versions or parts of names. */
function ownDays({ models }: PlatformFile): ReadonlySet<string> {
  return new Set(
    models.flatMap((entry) => {
      const { released, deprecated } = entry.lifecycle;
      return [released, deprecated, entry.version, ...endsOf(entry)].filter((day) => day !== undefined);
    }),
  );
}

/** The newest day on which the page was read for the catalogue. */
function lastReadOn({ sources }: PlatformFile, url: string): string {
  const days = Object.values(sources).flatMap((source) => (isPage(source.url, url) ? [lastDay(source.checked)] : []));
  return days.sort().at(-1) ?? '0001-01-01';
}

const isPage = (address: string | undefined, url: string): boolean => address?.replace(/#.*$/, '') === url;

const looksLikeId = (word: string): boolean => /\d/.test(word) && /[-.:@/]/.test(word) && !/^v?\d/i.test(word);
const familyOf = (word: string): string => /^[a-z]+/i.exec(word)?.[0]?.toLowerCase() ?? '';
const familiesOf = (file: PlatformFile): ReadonlySet<string> =>
  new Set(file.models.map(({ id }) => familyOf(id)).filter((family) => family.length >= 3));
const nameOf = ({ id, version }: ModelEntry): string => (version === undefined ? id : `${id} ${version}`);
