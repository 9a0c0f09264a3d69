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
  /** The client matches of the code cells above one, at negative offsets. */
  clientsAbove(notebook: string, above: readonly Cell[]): readonly ClientMatch[];
  /** Whether a cell tells those below it something else than when it was last asked. */
  hasChanged(cell: Cell): boolean;
  close(uri: string): void;
  closeNotebook(notebook: string): void;
}

interface CellClients {
  readonly version: number;
  readonly length: number;
  readonly matches: readonly ClientMatch[];
}

/** What one cell adds to those above it: kept, so that many cells do not put the same together each for itself. */
interface Link {
  readonly above: CellsAbove;
  readonly clients: CellClients;
  readonly below: CellsAbove;
}

export function createCells(): Cells {
  const known = new Map<string, CellClients>();
  const chains = new Map<string, Link[]>();
  const clientsOf = (cell: Cell): CellClients => {
    const before = known.get(cell.uri);
    if (before?.version === cell.version) return before;
    const text = cell.text();
    const clients = { version: cell.version, length: text.length, matches: matchesWithNames(text) };
    known.set(cell.uri, clients);
    return clients;
  };
  return {
    clientsAbove(notebook, cells) {
      const links = chains.get(notebook) ?? [];
      chains.set(notebook, links);
      let above = NO_CELLS;
      for (const [at, cell] of cells.entries()) {
        const clients = clientsOf(cell);
        const link = links[at];
        if (link?.clients === clients && link.above === above) above = link.below;
        else {
          const below = withCell(above, clients.matches, clients.length);
          links[at] = { above, clients, below };
          above = below;
        }
      }
      return above.matches();
    },
    hasChanged(cell) {
      const before = known.get(cell.uri);
      return before !== undefined && keyOf(before) !== keyOf(clientsOf(cell));
    },
    close: (uri) => void known.delete(uri),
    closeNotebook: (notebook) => void chains.delete(notebook),
  };
}

const keyOf = ({ matches }: CellClients): string =>
  matches.map(({ platform, client }) => `${platform} ${client}`).join();
