/** One file → its rows: read, screen, decode, recognise, and what the job makes of it. */
import type { Catalogue } from '../../catalogue/catalogue';
import { anchorsOf } from '../../recognition/anchors';
import { type RecognisedDocument, recognise } from '../../recognition/recognise';
import { createScreen } from '../../recognition/screen';
import { decode, isWide, latin1Between } from '../files/decode';
import { type Problem, whyOf } from '../files/problem';
import { createReader, LARGEST_FILE } from '../files/read';
import { createByteSearch } from './byte-search';

export interface Scanned<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly problem?: Problem;
}

export interface ScannerOptions<Row> {
  readonly cwd: string;
  readonly catalogue: Catalogue;
  readonly recognition: { readonly slots: boolean; readonly isFixture?: (file: string) => boolean };
  readonly rowsOf: (document: RecognisedDocument) => readonly Row[];
}

export interface Scanner<Row> {
  /** `undefined` for a file that has nothing to say, as most have. Never throws. */
  scan(file: string): Scanned<Row> | undefined;
  /** How much text was recognised so far, in UTF-16 code units. */
  recognised(): number;
}

export function createScanner<Row>({ cwd, catalogue, recognition, rowsOf }: ScannerOptions<Row>): Scanner<Row> {
  const anchors = anchorsOf(catalogue);
  const { memory, next } = createByteSearch(anchors, LARGEST_FILE + 1);
  const read = createReader(cwd, memory);
  const mayHold = createScreen(anchors, () => catalogue, latin1Between, next);
  let recognised = 0;
  return {
    recognised: () => recognised,
    scan: (file) => {
      const found = read(file);
      if (found.problem) return { file, rows: [], problem: found.problem };
      const { bytes } = found;
      try {
        // Most files of most trees name no model: they are never decoded.
        if (!recognition.slots && !isWide(bytes) && !mayHold(bytes)) return undefined;
        const text = decode(bytes);
        recognised += text.length;
        const rows = rowsOf(recognise({ text, path: file }, catalogue, recognition));
        return rows.length ? { file, rows } : undefined;
      } catch (error) {
        // A mistake of ours in one file must not hide what the others hold.
        const why = `cannot be analysed: ${whyOf(error)}`;
        return { file, rows: [], problem: { file, kind: 'unreadable', why } };
      }
    },
  };
}
