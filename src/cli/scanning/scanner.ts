/** The bytes of one file → its rows: decode, recognize, and what the job makes of it. */
import type { Buffer } from 'node:buffer';
import type { Catalogue } from '../../catalogue';
import {
  clientsShownIn,
  type NextByteHit,
  type RecognitionOptions,
  type RecognizedDocument,
  showsNothingAt,
} from '../../recognition';
import { type Others, readTreeFile, readTreeFileAgain } from '../../session';
import { decode } from '../files/decode';
import { analysed, limitsReached, type Scanned } from './scanned';

export interface ScannerOptions<Row> {
  readonly catalogue: Catalogue;
  readonly recognition: Pick<RecognitionOptions, 'slots' | 'isFixture' | 'loud'>;
  /** Files whose clients show nothing of their project. */
  readonly showing?: Pick<RecognitionOptions, 'isFixture'>;
  readonly rowsOf: (document: RecognizedDocument) => readonly Row[];
  /** Also notes which deployments files declare, and which may name one. */
  readonly notesDeployments: boolean;
}

export interface Scanner<Row> {
  /** `undefined` for a file that has nothing to say. `next` searches the bytes. Never throws. */
  scan(file: string, bytes: Buffer, next: NextByteHit): Scanned<Row> | undefined;
  /** The same with what other files declare and show; `undefined` for a file that none of it is about. */
  scanAgain(file: string, bytes: Buffer, others: Others): Scanned<Row> | undefined;
  /** The platforms whose clients a file shows; it is read where its path does not tell. */
  clientsIn(file: string, read: () => Buffer | undefined): readonly string[];
  /** How much text was recognized so far, in UTF-16 code units. */
  recognizedLength(): number;
}

export function createScanner<Row>({
  catalogue,
  recognition,
  showing = {},
  rowsOf,
  notesDeployments,
}: ScannerOptions<Row>): Scanner<Row> {
  let recognized = 0;
  return {
    recognizedLength: () => recognized,
    scan: (file, bytes, next) =>
      analysed(file, () => {
        const text = decode(bytes);
        recognized += text.length;
        const options = {
          ...recognition,
          ...(isByteForByte(text, bytes) && { nextHit: (from: number) => next(bytes, from) }),
        };
        const reading = readTreeFile({ path: file, text }, catalogue, options, {
          showing,
          deployments: notesDeployments,
        });
        const { document, declarations, mayName, clients, undecided } = reading;
        const rows = detached(rowsOf(document));
        const problem = limitsReached(file, document);
        if (!rows.length && !declarations.length && !mayName && !clients.length && !undecided.length && !problem)
          return undefined;
        return {
          file,
          rows,
          ...(clients.length && { clients }),
          ...(undecided.length && { undecided }),
          ...(declarations.length && { declarations: detached(declarations) }),
          ...(mayName && { mayName }),
          ...(problem && { problem }),
        };
      }),
    clientsIn(file, read) {
      const bytes = showsNothingAt(file, showing) ? undefined : read();
      return bytes ? clientsShownIn({ text: decode(bytes), path: file }, showing) : [];
    },
    scanAgain: (file, bytes, others) =>
      analysed(file, () => {
        const document = readTreeFileAgain({ path: file, text: decode(bytes) }, catalogue, recognition, others);
        if (!document) return undefined;
        const problem = limitsReached(file, document);
        return { file, rows: detached(rowsOf(document)), ...(problem && { problem }) };
      }),
  };
}

/** What is kept until all files are read: what is cut out of a text keeps the whole text in memory. It is plain data. */
const detached = <Data>(kept: readonly Data[]): readonly Data[] =>
  kept.length ? JSON.parse(JSON.stringify(kept)) : kept;

const RETURN = 13;

/** Does every byte stand where its character does in the text as it is recognized, without carriage returns? */
const isByteForByte = (text: string, bytes: Buffer): boolean => text.length === bytes.length && !bytes.includes(RETURN);
