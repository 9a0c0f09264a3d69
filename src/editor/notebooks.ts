/** The cells of the editor's notebooks, as the session asks for them. */
import * as vscode from 'vscode';
import type { Cell } from '../session';
import type { LazySession } from './session-loader';
import { inSlices } from './slices';

const CELL = 'vscode-notebook-cell';

export const isCell = ({ uri }: vscode.TextDocument): boolean => uri.scheme === CELL;

/** Which cells stand above which: asked for with every key in a cell, so it is kept as long as the notebook stays as it is. */
export interface Notebooks extends vscode.Disposable {
  /** The notebook of a cell, and the code cells above it; `undefined` for a document that is no cell. */
  placeOf(document: vscode.TextDocument): { readonly notebook: string; readonly above: readonly Cell[] } | undefined;
}

const AFTER_KEYSTROKE_MS = 500;

export function createNotebooks(session: LazySession): Notebooks {
  const known = new WeakMap<vscode.NotebookDocument, Cells>();
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const cellsOf = (notebook: vscode.NotebookDocument): Cells => {
    const before = known.get(notebook);
    if (before?.version === notebook.version) return before;
    const found = readCells(notebook);
    known.set(notebook, found);
    return found;
  };
  const find = (document: vscode.TextDocument): CellPlace | undefined => {
    if (!isCell(document)) return undefined;
    for (const notebook of vscode.workspace.notebookDocuments) {
      const { cells, above } = cellsOf(notebook);
      const at = above.get(document);
      if (at !== undefined) return { notebook, cells, at };
    }
    return undefined;
  };
  /** Those below one that tells something else than before are read anew. */
  const compare = async (document: vscode.TextDocument): Promise<void> => {
    timers.delete(document);
    const { loaded } = session;
    if (!loaded || !(await inSlices(loaded.cells.hasChanged(cellOf(document))))) return;
    const place = find(document);
    const below = place?.cells.slice(place.at).filter((cell) => cell !== document) ?? [];
    loaded.readAgain(below.map(({ uri }) => uri.toString()));
  };
  const readAllAgain = (notebook: vscode.NotebookDocument): void =>
    session.loaded?.readAgain(notebook.getCells().map(({ document }) => document.uri.toString()));
  const listeners = [
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isCell(document)) return;
      clearTimeout(timers.get(document));
      timers.set(
        document,
        setTimeout(() => void compare(document), AFTER_KEYSTROKE_MS),
      );
    }),
    // Its cells were opened before it.
    vscode.workspace.onDidOpenNotebookDocument(readAllAgain),
    vscode.workspace.onDidChangeNotebookDocument(
      ({ notebook, contentChanges }) => contentChanges.length > 0 && readAllAgain(notebook),
    ),
    vscode.workspace.onDidCloseNotebookDocument(({ uri }) => session.loaded?.cells.closeNotebook(uri.toString())),
  ];
  return {
    placeOf(document) {
      const place = find(document);
      return (
        place && {
          notebook: place.notebook.uri.toString(),
          above: place.cells.slice(0, place.at).map(cellOf),
        }
      );
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}

const cellOf = (document: vscode.TextDocument): Cell => ({
  uri: document.uri.toString(),
  version: document.version,
  text: () => document.getText(),
});

interface CellPlace {
  readonly notebook: vscode.NotebookDocument;
  /** The code cells of the notebook. */
  readonly cells: readonly vscode.TextDocument[];
  /** How many of them stand above. */
  readonly at: number;
}

interface Cells {
  readonly version: number;
  readonly cells: readonly vscode.TextDocument[];
  /** Code cells above each cell, of whichever kind. */
  readonly above: ReadonlyMap<vscode.TextDocument, number>;
}

function readCells(notebook: vscode.NotebookDocument): Cells {
  const cells: vscode.TextDocument[] = [];
  const above = new Map<vscode.TextDocument, number>();
  for (const { kind, document } of notebook.getCells()) {
    above.set(document, cells.length);
    if (kind === vscode.NotebookCellKind.Code) cells.push(document);
  }
  return { version: notebook.version, cells, above };
}
