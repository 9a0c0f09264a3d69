/** The cells of a notebook are documents of their own; what the cells above one import and make speaks for it too. */
import * as vscode from 'vscode';
import type { Sign } from '../recognition/platform/client-patterns';
import type { Core, LazyCore } from './core-loader';

const CELL = 'vscode-notebook-cell';

export const isCell = ({ uri }: vscode.TextDocument): boolean => uri.scheme === CELL;

interface Told {
  readonly version: number;
  readonly length: number;
  readonly signs: readonly Sign[];
}

const TOLD = new WeakMap<vscode.TextDocument, Told>();

/** The signs of the code cells above, at negative offsets; of a document that is no cell, none. */
export function earlierSigns(document: vscode.TextDocument, { signsWithNames }: Core): readonly Sign[] {
  const earlier: Sign[] = [];
  let below = 1;
  for (const cell of codeCellsOf(document, 'above').reverse()) {
    const { length, signs } = toldBy(cell, signsWithNames);
    below += length;
    earlier.unshift(...signs.map((sign) => ({ ...sign, at: sign.at - below })));
    below += 1;
  }
  return earlier;
}

const AFTER_KEYSTROKE_MS = 500;

/** Says which cells are to be read anew: those below one that tells something else than before, and all when cells come or go. */
export function watchCells(core: LazyCore, forget: (cells: readonly vscode.TextDocument[]) => void): vscode.Disposable {
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const compare = async (document: vscode.TextDocument): Promise<void> => {
    timers.delete(document);
    const before = TOLD.get(document);
    if (before && keyOf(before) !== keyOf(toldBy(document, (await core()).signsWithNames)))
      forget(codeCellsOf(document, 'below'));
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

function codeCellsOf(document: vscode.TextDocument, side: 'above' | 'below'): vscode.TextDocument[] {
  if (!isCell(document)) return [];
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cells = notebook.getCells();
    const at = cells.findIndex((cell) => cell.document === document);
    if (at < 0) continue;
    const some = side === 'above' ? cells.slice(0, at) : cells.slice(at + 1);
    return some.flatMap((cell) => (cell.kind === vscode.NotebookCellKind.Code ? cell.document : []));
  }
  return [];
}

function toldBy(cell: vscode.TextDocument, signsWithNames: Core['signsWithNames']): Told {
  const known = TOLD.get(cell);
  if (known?.version === cell.version) return known;
  const text = cell.getText();
  const told = { version: cell.version, length: text.length, signs: signsWithNames(text) };
  TOLD.set(cell, told);
  return told;
}
