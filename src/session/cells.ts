/** The cells of notebooks: each is a document of its own, and what those above one import and make speaks for it too. */
import { type ClientMatch, matchesWithNames } from '../recognition';
import { type CellsAbove, NO_CELLS, withCell } from './cells-above';

/** A code cell as it stands. */
export interface Cell {
  readonly uri: string;
  /** Another with each change. */
  readonly version: number;
  text(): string;
}

export interface Cells {
  /** The signs of the code cells above one, at negative offsets. */
  signsAbove(notebook: string, above: readonly Cell[]): readonly ClientMatch[];
  /** Whether a cell tells those below it something else than when it was last asked. */
  hasChanged(cell: Cell): boolean;
  close(uri: string): void;
  closeNotebook(notebook: string): void;
}

interface Told {
  readonly version: number;
  readonly length: number;
  readonly signs: readonly ClientMatch[];
}

/** What one cell adds to those above it: kept, so that many cells do not put the same together each for itself. */
interface Link {
  readonly above: CellsAbove;
  readonly told: Told;
  readonly below: CellsAbove;
}

export function createCells(): Cells {
  const known = new Map<string, Told>();
  const chains = new Map<string, Link[]>();
  const toldBy = (cell: Cell): Told => {
    const before = known.get(cell.uri);
    if (before?.version === cell.version) return before;
    const text = cell.text();
    const told = { version: cell.version, length: text.length, signs: matchesWithNames(text) };
    known.set(cell.uri, told);
    return told;
  };
  return {
    signsAbove(notebook, cells) {
      const links = chains.get(notebook) ?? [];
      chains.set(notebook, links);
      let above = NO_CELLS;
      for (const [at, cell] of cells.entries()) {
        const told = toldBy(cell);
        const link = links[at];
        if (link?.told === told && link.above === above) above = link.below;
        else {
          const below = withCell(above, told.signs, told.length);
          links[at] = { above, told, below };
          above = below;
        }
      }
      return above.signs();
    },
    hasChanged(cell) {
      const before = known.get(cell.uri);
      return before !== undefined && keyOf(before) !== keyOf(toldBy(cell));
    },
    close: (uri) => void known.delete(uri),
    closeNotebook: (notebook) => void chains.delete(notebook),
  };
}

const keyOf = ({ signs }: Told): string => signs.map(({ platform, client }) => `${platform} ${client}`).join();
