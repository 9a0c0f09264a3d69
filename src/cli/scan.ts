/** Files → rows: read, screen, decode, recognise, and what a command makes of it. A file's rows depend on nothing but the file. */
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue';
import { type RecognisedDocument, recognise } from '../recognition/recognise';
import { decode } from './files/decode';
import type { Listing } from './files/list';
import type { Problem } from './files/problem';
import { createReader } from './files/read';

export interface ScanOptions {
  readonly cwd: string;
  readonly catalogue: Catalogue;
  /** Also looks for IDs that the catalogue does not know. */
  readonly slots: boolean;
  /** Gitignore patterns of files that name models on purpose. */
  readonly isFixture?: (file: string) => boolean;
}

export interface Scan<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** Rows in the order of the files. */
export function scan<Row>(
  { files, problems }: Listing,
  { cwd, catalogue, slots, isFixture }: ScanOptions,
  rowsOf: (document: RecognisedDocument) => readonly Row[],
): Scan<Row> {
  const read = createReader();
  const rows: Row[] = [];
  const met = [...problems];
  for (const file of files) {
    const { bytes, problem } = { bytes: undefined, ...read(path.resolve(cwd, file), file) };
    const text = bytes && decode(bytes);
    if (text !== undefined) {
      const options = { slots, ...(isFixture && { isFixture }) };
      const document = recognise({ text, path: file }, catalogue, options);
      for (const row of rowsOf(document)) rows.push(row);
    } else met.push(problem ?? { file, kind: 'binary', why: 'binary' });
  }
  return { rows, problems: met };
}
