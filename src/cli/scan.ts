/** Files → rows: read, screen, decode, recognise, and what a command makes of it. A file's rows depend on nothing but the file. */
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue';
import { anchorsOf } from '../recognition/anchors';
import { type RecognisedDocument, recognise } from '../recognition/recognise';
import { createScreen } from '../recognition/screen';
import { decode, isBinary, isWide, latin1Between } from './files/decode';
import type { Listing } from './files/list';
import { type Problem, whyOf } from './files/problem';
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
  const mayHold = createScreen(anchorsOf(catalogue), () => catalogue, latin1Between);
  const recognition = { slots, ...(isFixture && { isFixture }) };
  const rows: Row[] = [];
  const met = [...problems];
  for (const file of files) {
    const found = read(path.resolve(cwd, file), file);
    if (found.problem) {
      met.push(found.problem);
      continue;
    }
    const { bytes } = found;
    if (!isWide(bytes)) {
      if (isBinary(bytes)) {
        met.push({ file, kind: 'binary', why: 'binary' });
        continue;
      }
      // Most files of most trees name no model: they are never decoded.
      if (!slots && !mayHold(bytes)) continue;
    }
    const text = decode(bytes);
    try {
      for (const row of rowsOf(recognise({ text, path: file }, catalogue, recognition))) rows.push(row);
    } catch (error) {
      // A mistake of ours in one file must not hide what the others hold.
      met.push({ file, kind: 'unreadable', why: `cannot be analysed: ${whyOf(error)}` });
    }
  }
  return { rows, problems: met };
}
