/**
 * The compact form that is bundled: one line a part, so that a part is parsed only when it is asked for.
 * ASCII only: the text stays one byte a character in memory. What goes in went through the schema when it was built
 * (or downloaded, see validate.ts); here only its outline is checked, since a schema for each row would be felt when the editor starts.
 */
import { createApiVersionTable } from './api-versions';
import { type Catalogue, type CatalogueRows, createCatalogue, type NgramChoice } from './catalogue';
import { compareText } from './days';
import type {
  ApiReference,
  ApiVersion,
  ApiVersionFile,
  DateHistory,
  DeploymentVocabulary,
  Note,
  OfficialPages,
} from './reference-schema';
import type { ModelEntry, ModelKind, PlatformFile, Source } from './schema';

export const FORMAT = 2;
/** The lines of the parts; after them one line an entry. */
export const LINE = {
  header: 0,
  rows: 1,
  apiVersions: 2,
  apiReference: 3,
  sources: 4,
  other: 5,
  firstEntry: 6,
} as const;

/** Everything that the catalogue is built from. */
export interface CatalogueData {
  readonly files: readonly PlatformFile[];
  readonly apiVersions: ApiVersionFile;
  readonly apiReference: ApiReference;
  readonly deployments: DeploymentVocabulary;
  readonly notes: readonly Note[];
  readonly history: DateHistory;
  readonly pages: OfficialPages;
}

export interface Header {
  readonly format: number;
  readonly day: string;
  readonly platforms: readonly string[];
  readonly entries: number;
  readonly hosts: readonly string[];
  readonly pages: OfficialPages;
  readonly anchors?: NgramChoice | undefined;
}

/** `[platform number, id, version or '', kind, aliases, other spellings]`; trailing empty lists are left out. */
export type Row = readonly [number, string, string, ModelKind, (readonly string[])?, (readonly string[])?];

/** Resource types stand once, in `types`; the versions name them by number. */
export interface PackedVersions {
  readonly types: readonly string[];
  readonly versions: readonly (Omit<ApiVersion, 'resourceTypes'> & { readonly resourceTypes?: readonly number[] })[];
}

export interface OtherPart {
  readonly deployments: DeploymentVocabulary;
  readonly notes: readonly Note[];
  readonly history: DateHistory;
}

export type SourcesPart = Readonly<Record<string, Readonly<Record<string, Source>>>>;

/** The catalogue's text for the bundle. Without n-grams whoever reads it chooses them; `anchors` is what the format calls them. */
export function encodeCatalogue(data: CatalogueData, ngrams?: NgramChoice): string {
  const sorted = [...data.files].sort((a, b) => (a.platform < b.platform ? -1 : 1));
  const entries = sorted.flatMap((file, number) =>
    [...file.models].sort(byIdThenAge).map((model) => ({ number, model })),
  );
  const header: Header = {
    format: FORMAT,
    day: newestDay(sorted),
    platforms: sorted.map((file) => file.platform),
    entries: entries.length,
    hosts: hostsOf(data),
    pages: data.pages,
    ...(ngrams && { anchors: ngrams }),
  };
  const rows = entries.map(({ number, model }) => rowOf(number, model));
  const sources: SourcesPart = Object.fromEntries(sorted.map((file) => [file.platform, file.sources]));
  const other: OtherPart = { deployments: data.deployments, notes: data.notes, history: data.history };
  const parts = [header, rows, packVersions(data.apiVersions), data.apiReference, sources, other];
  const lines = [...parts, ...entries.map(({ model }) => model)];
  return `${lines.map((line) => ascii(JSON.stringify(line))).join('\n')}\n`;
}

/** Reads the compact form. Throws an `Error` that says what is wrong where, for a text that is not one. */
export function decodeCatalogue(text: string): Catalogue {
  const part = compactParts(text);
  const header = part<Header>(LINE.header);
  if (header.format !== FORMAT) throw new Error(`catalogue: format ${header.format}, this reader knows ${FORMAT}`);
  const rows = rowsOf(part<readonly Row[]>(LINE.rows), header.platforms);
  if (rows.count !== header.entries)
    throw new Error(`catalogue: ${header.entries} entries announced, ${rows.count} found`);
  if (part.count < LINE.firstEntry + header.entries)
    throw new Error(`catalogue: line ${LINE.firstEntry + header.entries} is missing`);
  const entries = new Map<number, ModelEntry>();
  let sources: SourcesPart | undefined;
  let other: OtherPart | undefined;
  return createCatalogue({
    day: header.day,
    ...(header.anchors && { ngrams: header.anchors }),
    platforms: header.platforms,
    hosts: header.hosts,
    pages: header.pages,
    rows,
    apiVersions: createApiVersionTable(
      () => unpackVersions(part<PackedVersions>(LINE.apiVersions)),
      () => part<ApiReference>(LINE.apiReference),
    ),
    other: () => {
      other ??= part<OtherPart>(LINE.other);
      return other;
    },
    entry: (index) => {
      const known = entries.get(index);
      if (known) return known;
      const entry = part<ModelEntry>(LINE.firstEntry + index);
      entries.set(index, entry);
      return entry;
    },
    source: (platform, key) => {
      sources ??= part<SourcesPart>(LINE.sources);
      return sources[platform]?.[key];
    },
  });
}

/** The parsed line of a number, and how many lines there are. */
export interface CompactParts {
  <T>(line: number): T;
  readonly count: number;
}

export function compactParts(text: string): CompactParts {
  const starts = lineStarts(text);
  const read = <T>(number: number): T => {
    const start = starts[number];
    if (start === undefined) throw new Error(`catalogue: line ${number + 1} is missing`);
    try {
      return JSON.parse(text.slice(start, (starts[number + 1] ?? text.length + 1) - 1)) as T;
    } catch (error) {
      throw new Error(`catalogue: line ${number + 1} is damaged: ${firstLine(error)}`, { cause: error });
    }
  };
  return Object.assign(read, { count: starts.length });
}

export function unpackVersions({ types, versions }: PackedVersions): ApiVersionFile {
  return {
    versions: versions.map(({ resourceTypes, ...version }) =>
      resourceTypes ? { ...version, resourceTypes: resourceTypes.flatMap((n) => types[n] ?? []) } : version,
    ),
  };
}

function packVersions({ versions }: ApiVersionFile): PackedVersions {
  const numbers = new Map<string, number>();
  const number = (type: string): number => {
    const known = numbers.get(type) ?? numbers.size;
    numbers.set(type, known);
    return known;
  };
  const packed = versions.map(({ resourceTypes, ...version }) =>
    resourceTypes ? { ...version, resourceTypes: resourceTypes.map(number) } : version,
  );
  return { types: [...numbers.keys()], versions: packed };
}

function rowOf(number: number, model: ModelEntry): Row {
  const { id, version = '', kind, aliases = [], otherSpellings = [] } = model;
  if (otherSpellings.length) return [number, id, version, kind, aliases, otherSpellings];
  return aliases.length ? [number, id, version, kind, aliases] : [number, id, version, kind];
}

const NONE: readonly string[] = [];

/** By index, not by destructuring: this runs thousands of times before anything can be answered, and cold. */
function rowsOf(rows: readonly Row[], platforms: readonly string[]): CatalogueRows {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    if (
      platforms[row[0]] === undefined ||
      typeof row[1] !== 'string' ||
      !Array.isArray(row[4] ?? NONE) ||
      !Array.isArray(row[5] ?? NONE)
    )
      throw new Error(`catalogue: row ${index + 1} of line ${LINE.rows + 1} is damaged`);
  }
  return {
    count: rows.length,
    ref: (index) => {
      const row = rows[index] as Row;
      const platform = platforms[row[0]] as string;
      const [id, version, kind] = [row[1], row[2], row[3]];
      return version ? { index, platform, id, version, kind } : { index, platform, id, kind };
    },
    eachName: (visit) => {
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as Row;
        visit(index, 'id', row[1]);
        for (const text of row[4] ?? NONE) visit(index, 'alias', text);
        for (const text of row[5] ?? NONE) visit(index, 'spelling', text);
      }
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    starts.push(at);
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    at = end + 1;
  }
  return starts;
}

/** Versions of one ID by their release, else by their own text: `0613` before `turbo-2024-04-09`. */
function byIdThenAge(a: ModelEntry, b: ModelEntry): number {
  const age = (model: ModelEntry): string =>
    /\d{4}-\d\d-\d\d/.exec(model.version ?? '')?.[0] ?? model.lifecycle.released ?? model.version ?? '';
  return compareText(a.id, b.id) || compareText(age(a), age(b)) || compareText(a.version ?? '', b.version ?? '');
}

function newestDay(files: readonly PlatformFile[]): string {
  const days = files.flatMap((file) => Object.values(file.sources).map((source) => source.checked));
  return (
    days
      .filter((day) => day.length === 10)
      .sort()
      .at(-1) ?? ''
  );
}

/** The hosts of every page that a source names, and of the official ones: a link may go there and nowhere else. */
function hostsOf(data: CatalogueData): readonly string[] {
  const urls = [
    ...data.files.flatMap((file) => Object.values(file.sources).map(({ url }) => url)),
    ...data.apiVersions.versions.flatMap(({ sources }) => sources.map(({ url }) => url)),
    ...data.apiReference.features.flatMap(({ sources }) => sources.map(({ url }) => url)),
    ...data.apiReference.endpoints.map(({ source }) => source.url),
    ...data.deployments.sources.map(({ url }) => url),
    ...data.notes.map(({ source }) => source.url),
    ...Object.values(data.history.sources).map(({ url }) => url),
    ...officialUrls(data.pages),
  ];
  return [...new Set(urls.flatMap((url) => (url ? [new URL(url).host] : [])))].sort();
}

export function officialUrls({ platforms, services }: OfficialPages): readonly string[] {
  const pages = Object.values(platforms).flatMap((page) => Object.values(page).filter((url) => url !== undefined));
  return [...pages, ...Object.values(services)];
}

const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const firstLine = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 200);
