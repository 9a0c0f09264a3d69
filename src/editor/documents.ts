/** The editor's documents, handed to the session as they stand. */
import * as vscode from 'vscode';
import type { CheckedReading, OpenDocument, Reading, Session } from '../session';
import { createNotebooks, isCell } from './notebooks';
import type { LazySession } from './session-loader';
import { isWatched, languageIdOf, pathOf, relativePath } from './watched';

export interface Documents extends vscode.Disposable {
  /**
   * Asks the session about the document as it stands, and for who waits, as it stands then. `undefined` for one that is not
   * looked at, or was closed meanwhile.
   */
  ask<T>(
    document: vscode.TextDocument,
    question: (session: Session, open: OpenDocument, asItStands: () => OpenDocument) => Promise<T | undefined>,
  ): Promise<T | undefined>;
  /** The reading of the document as it stands; `undefined` where nothing is to be looked at, or no catalogue can be had. */
  read(document: vscode.TextDocument): Promise<Reading | undefined>;
  /** The same, and what the rules say of it on the day of today. */
  check(document: vscode.TextDocument): Promise<CheckedReading | undefined>;
  /** Settings, deployments that are declared elsewhere, or the cells above have changed: earlier readings no longer hold. */
  readonly onDidForget: vscode.Event<void>;
}

export function createDocuments(session: LazySession): Documents {
  const notebooks = createNotebooks(session);
  const forgotten = new vscode.EventEmitter<void>();
  session.whenLoaded((loaded) => loaded.onForgotten(() => forgotten.fire()));
  const ask = async <T>(
    document: vscode.TextDocument,
    question: (session: Session, open: OpenDocument, asItStands: () => OpenDocument) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    if (!isWatched(document)) return undefined;
    const loaded = await session.get();
    const now = (): OpenDocument => asItStands(document, loaded);
    if (document.isClosed) return undefined;
    const answer = await question(loaded, now(), now);
    // Closed meanwhile: nothing of it is kept, whatever was asked last.
    if (document.isClosed) loaded.close(document.uri.toString());
    return answer;
  };
  /** A version that nobody asks for costs nothing: the text and its length are made when they are needed. */
  const asItStands = (document: vscode.TextDocument, { cells }: Session): OpenDocument => ({
    uri: document.uri.toString(),
    version: document.version,
    languageId: languageIdOf(document),
    path: pathOf(document),
    workspacePath: relativePath(document.uri),
    get length() {
      return lengthOf(document);
    },
    text: () => document.getText(),
    ...(isCell(document) && {
      earlier() {
        const { notebook, above } = notebooks.placeOf(document) ?? NO_PLACE;
        return cells.clientsAbove(notebook, above);
      },
    }),
  });
  const listeners = [
    // A change of the language closes a document and opens the same again.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => session.loaded?.close(uri.toString())),
  ];
  return {
    ask,
    read: (document) => ask(document, (loaded, open) => loaded.read(open)),
    check: (document) => ask(document, (loaded, open) => loaded.check(open)),
    onDidForget: forgotten.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
      notebooks.dispose();
      forgotten.dispose();
    },
  };
}

/** Its notebook is not open any more. */
const NO_PLACE = { notebook: '', above: [] };

/** Told without making the text. */
const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
