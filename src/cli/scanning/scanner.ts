/** The bytes of one file → its rows: decode, recognise, and what the job makes of it. */
import type { Buffer } from 'node:buffer';
import type { Catalogue } from '../../catalogue';
import {
  type DeploymentIndex,
  declarationsIn,
  holdsName,
  mayDeclare,
  mayNameDeployment,
  type NextByteHit,
  type RecognitionOptions,
  type RecognizedDocument,
  recognize,
} from '../../recognition';
import { decode } from '../files/decode';
import { analysed, limitsReached, type Scanned } from './scanned';

export interface ScannerOptions<Row> {
  readonly catalogue: Catalogue;
  readonly recognition: Pick<RecognitionOptions, 'slots' | 'isFixture' | 'loud'>;
  readonly rowsOf: (document: RecognizedDocument) => readonly Row[];
  /** Also notes which deployments files declare, and which may name one. */
  readonly notesDeployments: boolean;
}

export interface Scanner<Row> {
  /** `undefined` for a file that has nothing to say. `next` searches the bytes. Never throws. */
  scan(file: string, bytes: Buffer, next: NextByteHit): Scanned<Row> | undefined;
  /** The same with what other files declare; `undefined` for a file that names none of it. */
  scanAgain(file: string, bytes: Buffer, declared: DeploymentIndex): Scanned<Row> | undefined;
  /** How much text was recognised so far, in UTF-16 code units. */
  recognised(): number;
}

export function createScanner<Row>({
  catalogue,
  recognition,
  rowsOf,
  notesDeployments,
}: ScannerOptions<Row>): Scanner<Row> {
  let recognized = 0;
  return {
    recognised: () => recognized,
    scan: (file, bytes, next) =>
      analysed(file, () => {
        const text = decode(bytes);
        recognized += text.length;
        const document = recognize({ text, path: file }, catalogue, {
          ...recognition,
          ...(isByteForByte(text, bytes) && { nextHit: (from) => next(bytes, from) }),
        });
        const rows = rowsOf(document);
        const problem = limitsReached(file, document);
        const { deployments = [] } = document;
        const declarations =
          notesDeployments && mayDeclare(file, text) ? declarationsIn(text, deployments, { path: file }) : [];
        const mayName = notesDeployments && mayNameDeployment(text);
        if (!rows.length && !declarations.length && !mayName && !problem) return undefined;
        return {
          file,
          rows,
          ...(declarations.length && { declarations }),
          ...(mayName && { mayName }),
          ...(problem && { problem }),
        };
      }),
    scanAgain: (file, bytes, declared) =>
      analysed(file, () => {
        const text = decode(bytes);
        if (!holdsName(text, file, declared)) return undefined;
        const document = recognize({ text, path: file }, catalogue, { ...recognition, declared });
        const problem = limitsReached(file, document);
        return { file, rows: rowsOf(document), ...(problem && { problem }) };
      }),
  };
}

const RETURN = 13;

/** Does every byte stand where its character does in the text as it is recognised, without carriage returns? */
const isByteForByte = (text: string, bytes: Buffer): boolean => text.length === bytes.length && !bytes.includes(RETURN);
