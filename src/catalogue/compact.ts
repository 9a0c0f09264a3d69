/**
 * The compact form that is bundled: one line a part, so that an entry is parsed only when it is shown.
 * Line 0 header · line 1 look-up rows · line 2 API versions · line 3 sources · then one line an entry. ASCII only: the text stays one byte a character in memory.
 */
import * as z from 'zod';
import { ApiVersionFile, createApiVersionTable } from './api-versions';
import { type Catalogue, type CatalogueRow, createCatalogue } from './catalogue';
import { Day, ModelEntry, type ModelKind, type PlatformFile, Source } from './schema';

const FORMAT = 1;
const FIRST_ENTRY = 4;

const Header = z.strictObject({
  format: z.literal(FORMAT),
  day: Day,
  platforms: z.array(z.string()),
  entries: z.number().int(),
});

/** `[platform number, id, version or '', kind, aliases, other spellings]`; trailing empty lists are left out. */
type Row = readonly [number, string, string, ModelKind, (readonly string[])?, (readonly string[])?];
const Sources = z.record(z.string(), z.record(z.string(), Source));

/** The catalogue's text for the bundle. Throws nothing: its input went through the schema. */
export function encodeCatalogue(files: readonly PlatformFile[], apiVersions: ApiVersionFile): string {
  const sorted = [...files].sort((a, b) => (a.platform < b.platform ? -1 : 1));
  const entries = sorted.flatMap((file, number) => file.models.map((model) => ({ number, model })));
  const header: z.infer<typeof Header> = {
    format: FORMAT,
    day: newestDay(sorted),
    platforms: sorted.map((file) => file.platform),
    entries: entries.length,
  };
  const rows = entries.map(({ number, model }) => {
    const row: unknown[] = [number, model.id, model.version ?? '', model.kind];
    if (model.aliases?.length || model.otherSpellings?.length) row.push(model.aliases ?? []);
    if (model.otherSpellings?.length) row.push(model.otherSpellings);
    return row;
  });
  const sources = Object.fromEntries(sorted.map((file) => [file.platform, file.sources]));
  const lines = [header, rows, apiVersions, sources, ...entries.map(({ model }) => model)];
  return `${lines.map((line) => ascii(JSON.stringify(line))).join('\n')}\n`;
}

/** Reads the compact form. Throws an `Error` that says what is wrong where, for a text that is not one. */
export function decodeCatalogue(text: string): Catalogue {
  const starts = lineStarts(text);
  const line = (number: number): string => {
    const start = starts[number];
    if (start === undefined) throw new Error(`catalogue: line ${number + 1} is missing`);
    return text.slice(start, (starts[number + 1] ?? text.length + 1) - 1);
  };
  const part = <T>(number: number, schema: z.ZodType<T>): T => {
    try {
      return schema.parse(JSON.parse(line(number)));
    } catch (error) {
      throw new Error(`catalogue: line ${number + 1} is damaged: ${firstLine(error)}`, { cause: error });
    }
  };
  const header = part(0, Header);
  const rows = rowsOf(part(1, RowsLoose), header.platforms);
  if (rows.length !== header.entries || starts.length < FIRST_ENTRY + header.entries)
    throw new Error(`catalogue: ${header.entries} entries announced, ${rows.length} found`);
  const entries = new Map<number, ModelEntry>();
  let sources: z.infer<typeof Sources> | undefined;
  return createCatalogue({
    day: header.day,
    platforms: header.platforms,
    rows,
    apiVersions: createApiVersionTable(() => part(2, ApiVersionFile)),
    entry: (index) => {
      const known = entries.get(index);
      if (known) return known;
      const entry = part(FIRST_ENTRY + index, ModelEntry);
      entries.set(index, entry);
      return entry;
    },
    source: (platform, key) => {
      sources ??= part(3, Sources);
      return sources[platform]?.[key];
    },
  });
}

const RowsLoose = z.array(z.array(z.unknown()));

/** Rows are 3,000 times the same shape: checked by hand, since a schema for each would be felt when the editor starts. */
function rowsOf(rows: readonly (readonly unknown[])[], platforms: readonly string[]): readonly CatalogueRow[] {
  return rows.map((row, index) => {
    const [number, id, version, kind, aliases = [], spellings = []] = row as unknown as Row;
    const platform = platforms[number];
    if (platform === undefined || typeof id !== 'string' || !Array.isArray(aliases) || !Array.isArray(spellings))
      throw new Error(`catalogue: row ${index + 1} of line 2 is damaged`);
    return { ref: { index, platform, id, kind, ...(version && { version }) }, aliases, spellings };
  });
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

function newestDay(files: readonly PlatformFile[]): string {
  const days = files.flatMap((file) => Object.values(file.sources).map((source) => source.checked));
  return (
    days
      .filter((day) => day.length === 10)
      .sort()
      .at(-1) ?? ''
  );
}

const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const firstLine = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 200);
