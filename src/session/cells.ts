/** The cells of notebooks: each is a document of its own, and what those above one import and make speaks for it too. */
import { type ClientMatch, matchesWithNamesInSteps } from '../recognition';
import type { Steps } from '../text';
import { type CellsAbove, NO_CELLS, withCell } from './cells-above';

/** A code cell as it stands. */
export interface Cell {
  readonly uri: string;
  /** Another with each change. */
  readonly version: number;
  text(): string;
}

export interface Cells {
  /** The client matches of the code cells above one, at negative offsets. In steps. */
  clientsAbove(notebook: string, above: readonly Cell[]): Steps<readonly ClientMatch[]>;
  /** Whether a cell tells those below it something else than when it was last asked. In steps. */
  hasChanged(cell: Cell): Steps<boolean>;
  close(uri: string): void;
  closeNotebook(notebook: string): void;
}

interface CellClients {
  readonly version: number;
  readonly length: number;
  readonly matches: readonly ClientMatch[];
}

/** Of one cell, under way. */
interface Making {
  readonly version: number;
  readonly steps: Steps<CellClients>;
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
  const makings = new Map<string, Making>();
  const make = function* (cell: Cell): Steps<CellClients> {
    const text = cell.text();
    const clients = { version: cell.version, length: text.length, matches: yield* matchesWithNamesInSteps(text) };
    known.set(cell.uri, clients);
    makings.delete(cell.uri);
    return clients;
  };
  /** Every cell below a long one asks for the same: they take its steps in turn, and none of them begins anew. */
  const clientsOf = function* (cell: Cell): Steps<CellClients> {
    for (;;) {
      const before = known.get(cell.uri);
      if (before?.version === cell.version) return before;
      const begun = makings.get(cell.uri);
      const making = begun?.version === cell.version ? begun : { version: cell.version, steps: make(cell) };
      makings.set(cell.uri, making);
      const step = making.steps.next();
      if (step.done) return step.value;
      yield step.value;
    }
  };
  return {
    *clientsAbove(notebook, cells) {
      const links = chains.get(notebook) ?? [];
      chains.set(notebook, links);
      let above = NO_CELLS;
      for (const [at, cell] of cells.entries()) {
        const clients = yield* clientsOf(cell);
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
    *hasChanged(cell) {
      const before = known.get(cell.uri);
      return before !== undefined && keyOf(before) !== keyOf(yield* clientsOf(cell));
    },
    close(uri) {
      known.delete(uri);
      makings.delete(uri);
    },
    closeNotebook: (notebook) => void chains.delete(notebook),
  };
}

const keyOf = ({ matches }: CellClients): string =>
  matches.map(({ platform, client }) => `${platform} ${client}`).join();
