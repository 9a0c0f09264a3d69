/** A catalogue that came from elsewhere: every part goes through the schema before anything of it is used. */
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';
import {
  compactParts,
  decodeCatalogue,
  FORMAT,
  type Header,
  LINE,
  type PackedVersions,
  type Row,
  unpackVersions,
} from './compact';
import { Day, Word } from './fields';
import { issueWords } from './issue-words';
import {
  ApiReference,
  ApiVersionFile,
  DateHistory,
  DeploymentVocabulary,
  Note,
  OfficialPages,
} from './reference-schema';
import { ModelEntry, ModelKind, Source } from './schema';

const Texts = z.readonly(z.array(z.string()));
/** Of names, in small letters. */
const Ngrams = z.readonly(z.array(z.string().check(z.minLength(4), z.maxLength(5))));
const Index = z.int().check(z.nonnegative());

const HeaderPart: z.ZodMiniType<Header> = z.strictObject({
  format: z.literal(FORMAT),
  day: Day,
  platforms: Texts,
  entries: Index,
  hosts: Texts,
  pages: OfficialPages,
  anchors: z.optional(z.strictObject({ ids: Ngrams, plain: Texts, endpoints: Ngrams })),
});
const RowPart = z.tuple([Index, Word, z.string(), ModelKind], Texts);
const SourcesPart = z.record(z.string(), z.record(z.string(), Source));
const OtherPart = z.strictObject({ deployments: DeploymentVocabulary, notes: z.array(Note), history: DateHistory });
const Packed = z.looseObject({
  types: Texts,
  versions: z.array(z.looseObject({ resourceTypes: z.optional(z.array(z.int())) })),
});

/** Reads a compact text that was not built here. Throws an `Error` that names the line, for anything that the schema refuses. */
export function decodeForeignCatalogue(text: string): Catalogue {
  const part = compactParts(text);
  const check = (line: number, schema: z.ZodMiniType, value: unknown = part(line)): void => {
    const result = schema.safeParse(value, { error: issueWords });
    const issue = result.error?.issues[0];
    if (issue)
      throw new Error(`catalogue: line ${line + 1} is not valid: ${issue.path.join('.')}: expected ${issue.message}`);
  };
  check(LINE.header, HeaderPart);
  check(LINE.rows, z.array(RowPart));
  check(LINE.apiVersions, Packed);
  check(LINE.apiVersions, ApiVersionFile, unpackVersions(part<PackedVersions>(LINE.apiVersions)));
  check(LINE.apiReference, ApiReference);
  check(LINE.sources, SourcesPart);
  check(LINE.other, OtherPart);
  const rows = part<readonly Row[]>(LINE.rows);
  rows.forEach(([, id, version, kind], index) => {
    const line = LINE.firstEntry + index;
    const entry = part<ModelEntry>(line);
    check(line, ModelEntry, entry);
    if (entry.id !== id || (entry.version ?? '') !== version || entry.kind !== kind)
      throw new Error(`catalogue: line ${line + 1} is ${entry.id}, the rows say ${id}`);
  });
  return decodeCatalogue(text);
}
