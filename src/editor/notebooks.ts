/** The cells of a notebook are documents of their own; what the cells above one import and make speaks for it too. */
import * as vscode from 'vscode';
import type { ClientMatch } from '../recognition';
import { type CellsAbove, NO_CELLS, withCell } from '../session';
import type { Core, LazyCore } from './core-loader';

const CELL = 'vscode-notebook-cell';

export const isCell = ({ uri }: vscode.TextDocument): boolean => uri.scheme === CELL;

interface Told {
  readonly version: number;
  readonly length: number;
  readonly signs: readonly ClientMatch[];
}

const TOLD = new WeakMap<vscode.TextDocument, Told>();

/** The signs of the code cells above, at negative offsets; of a document that is no cell, none. */
export function earlierSigns(document: vscode.TextDocument, { matchesWithNames }: Core): readonly ClientMatch[] {
  const place = placeOf(document);
  if (!place) return [];
  const links = LINKS.get(place.notebook) ?? [];
  LINKS.set(place.notebook, links);
  let above = NO_CELLS;
  for (const [at, cell] of place.cells.slice(0, place.at).entries()) {
    const evidence = toldBy(cell, matchesWithNames);
    const known = links[at];
    if (known?.evidence === evidence && known.above === above) above = known.below;
    else {
      const below = withCell(above, evidence.signs, evidence.length);
      links[at] = { above, evidence, below };
      above = below;
    }
  }
  return above.signs();
}

/** What one cell adds to those above it: kept, so that many cells do not put the same together each for itself. */
interface Link {
  readonly above: CellsAbove;
  readonly evidence: Told;
  readonly below: CellsAbove;
}

const LINKS = new WeakMap<vscode.NotebookDocument, Link[]>();

const AFTER_KEYSTROKE_MS = 500;

/** Says which cells are to be read anew: those below one that tells something else than before, and all when cells come or go. */
export function watchCells(core: LazyCore, forget: (cells: readonly vscode.TextDocument[]) => void): vscode.Disposable {
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const compare = async (document: vscode.TextDocument): Promise<void> => {
    timers.delete(document);
    const before = TOLD.get(document);
    if (before && keyOf(before) !== keyOf(toldBy(document, (await core()).matchesWithNames)))
      forget(cellsBelow(document));
  };
  const forgetAll = (notebook: vscode.NotebookDocument): void =>
    forget(notebook.getCells().map(({ document }) => document));
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isCell(document)) return;
      clearTimeout(timers.get(document));
      timers.set(
        document,
        setTimeout(() => compare(document), AFTER_KEYSTROKE_MS),
      );
    }),
    // Its cells were opened before it.
    vscode.workspace.onDidOpenNotebookDocument(forgetAll),
    vscode.workspace.onDidChangeNotebookDocument(
      ({ notebook, contentChanges }) => contentChanges.length > 0 && forgetAll(notebook),
    ),
    {
      dispose() {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}

const keyOf = ({ signs }: Told): string => signs.map(({ platform, client }) => `${platform} ${client}`).join();

interface CellPlace {
  readonly notebook: vscode.NotebookDocument;
  /** The code cells of the notebook. */
  readonly cells: readonly vscode.TextDocument[];
  /** How many of them stand above. */
  readonly at: number;
}

function placeOf(document: vscode.TextDocument): CellPlace | undefined {
  if (!isCell(document)) return undefined;
  for (const notebook of vscode.workspace.notebookDocuments) {
    const { cells, above } = cellsOf(notebook);
    const at = above.get(document);
    if (at !== undefined) return { notebook, cells, at };
  }
  return undefined;
}

interface Cells {
  readonly version: number;
  readonly cells: readonly vscode.TextDocument[];
  /** Code cells above each cell, of whichever kind. */
  readonly above: ReadonlyMap<vscode.TextDocument, number>;
}

const CELLS = new WeakMap<vscode.NotebookDocument, Cells>();

function cellsOf(notebook: vscode.NotebookDocument): Cells {
  const { version } = notebook;
  const known = CELLS.get(notebook);
  if (known?.version === version) return known;
  const cells: vscode.TextDocument[] = [];
  const above = new Map<vscode.TextDocument, number>();
  for (const { kind, document } of notebook.getCells()) {
    above.set(document, cells.length);
    if (kind === vscode.NotebookCellKind.Code) cells.push(document);
  }
  const found = { version, cells, above };
  CELLS.set(notebook, found);
  return found;
}

function cellsBelow(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const place = placeOf(document);
  return place?.cells.slice(place.at).filter((cell) => cell !== document) ?? [];
}

function toldBy(cell: vscode.TextDocument, matchesWithNames: Core['matchesWithNames']): Told {
  const known = TOLD.get(cell);
  if (known?.version === cell.version) return known;
  const text = cell.getText();
  const evidence = { version: cell.version, length: text.length, signs: matchesWithNames(text) };
  TOLD.set(cell, evidence);
  return evidence;
}
