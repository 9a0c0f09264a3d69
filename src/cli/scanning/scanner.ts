/** One file → its rows: read, screen, decode, recognise, and what the job makes of it. */
import type { Buffer } from 'node:buffer';
import type { Catalogue } from '../../catalogue/catalogue';
import { anchorsOf } from '../../recognition/anchors';
import {
  type Declaration,
  type DeploymentIndex,
  declarationsIn,
  mayDeclare,
} from '../../recognition/deployments/index';
import { holdsName, mayNameDeployment } from '../../recognition/deployments/named';
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
  /** The deployments that it declares. */
  readonly declarations?: readonly Declaration[];
  /** It may name deployments: to be looked at again once those of all files are known. */
  readonly mayName?: true;
}

export interface ScannerOptions<Row> {
  readonly cwd: string;
  readonly catalogue: Catalogue;
  readonly recognition: { readonly slots: boolean; readonly isFixture?: (file: string) => boolean };
  readonly rowsOf: (document: RecognisedDocument) => readonly Row[];
  /** Also notes which deployments files declare, and which may name one. */
  readonly notesDeployments: boolean;
}

export interface Scanner<Row> {
  /** `undefined` for a file that has nothing to say, as most have. Never throws. */
  scan(file: string): Scanned<Row> | undefined;
  /** The same with what other files declare; `undefined` for a file that names none of it. */
  scanAgain(file: string, declared: DeploymentIndex): Scanned<Row> | undefined;
  /** How much text was recognised so far, in UTF-16 code units. */
  recognised(): number;
}

export function createScanner<Row>({
  cwd,
  catalogue,
  recognition,
  rowsOf,
  notesDeployments,
}: ScannerOptions<Row>): Scanner<Row> {
  const anchors = anchorsOf(catalogue);
  const { memory, next } = createByteSearch(anchors, LARGEST_FILE + 1);
  const read = createReader(cwd, memory);
  let mayName = false;
  const mayHold = createScreen(
    anchors,
    () => catalogue,
    latin1Between,
    next,
    () => {
      mayName = notesDeployments;
    },
  );
  let recognised = 0;
  const look = (file: string, scanBytes: (bytes: Buffer) => Scanned<Row> | undefined): Scanned<Row> | undefined => {
    const found = read(file);
    if (found.problem) return { file, rows: [], problem: found.problem };
    try {
      return scanBytes(found.bytes);
    } catch (error) {
      // A mistake of ours in one file must not hide what the others hold.
      const why = `cannot be analysed: ${whyOf(error)}`;
      return { file, rows: [], problem: { file, kind: 'unreadable', why } };
    }
  };
  return {
    recognised: () => recognised,
    scan: (file) =>
      look(file, (bytes) => {
        mayName = false;
        // Most files of most trees name no model: they are never decoded.
        if (!recognition.slots && !isWide(bytes) && !mayHold(bytes))
          return mayName ? { file, rows: [], mayName } : undefined;
        const text = decode(bytes);
        recognised += text.length;
        const document = recognise({ text, path: file }, catalogue, recognition);
        const rows = rowsOf(document);
        const { deployments = [] } = document;
        const declarations =
          notesDeployments && mayDeclare(file, text) ? declarationsIn(text, deployments, { path: file }) : [];
        mayName = notesDeployments && mayNameDeployment(text);
        if (!rows.length && !declarations.length && !mayName) return undefined;
        return { file, rows, ...(declarations.length && { declarations }), ...(mayName && { mayName }) };
      }),
    scanAgain: (file, declared) =>
      look(file, (bytes) => {
        const text = decode(bytes);
        if (!holdsName(text, file, declared)) return undefined;
        return { file, rows: rowsOf(recognise({ text, path: file }, catalogue, { ...recognition, declared })) };
      }),
  };
}
