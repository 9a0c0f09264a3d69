/** What the cells above one say for it: put together cell by cell, and never more than a cell can use. Pure. */
import type { ClientMatch } from '../recognition';

/** Ends where a cell begins. */
export interface CellsAbove {
  /** In UTF-16 code units from the top of the notebook. */
  readonly end: number;
  readonly kept: readonly PlacedMatch[];
  /** As the recognizer takes them, at negative offsets: the same list as long as nothing above changes. */
  readonly matches: () => readonly ClientMatch[];
}

interface PlacedMatch {
  readonly match: ClientMatch;
  /** From the top of the notebook. */
  readonly at: number;
  /** As cells see it that are far below: one for all of them. */
  readonly far: ClientMatch;
}

export const NO_CELLS: CellsAbove = { end: 0, kept: [], matches: () => [] };

/** Farther away a match speaks for the whole file, or by the name of its client, and no longer by its distance. */
const NEAR = 2_000;
const FAR = -1_000_000;
/** So often a platform has to be named to be loud. */
const LOUD = 3;
/** Names that cells far above give to clients: of more, the oldest are forgotten. */
const MOST_NAMES = 200;

/** With the next cell; its text has no more than a line end between it and the one before. */
export function withCell(above: CellsAbove, matches: readonly ClientMatch[], length: number): CellsAbove {
  const own = matches.map((match): PlacedMatch => ({ match, at: above.end + match.at, far: { ...match, at: FAR } }));
  const end = above.end + length + 1;
  const kept = needed([...above.kept, ...own], end - NEAR);
  let placed: readonly ClientMatch[] | undefined;
  return {
    end,
    kept,
    matches() {
      placed ??= kept.map(({ match, at, far }) => (at < end - NEAR ? far : { ...match, at: at - end }));
      return placed;
    },
  };
}

/** All that are near; of the others those that make a platform loud, and the first client of each name and platform. */
function needed(all: readonly PlacedMatch[], near: number): readonly PlacedMatch[] {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const named: PlacedMatch[] = [];
  const loud = new Set<PlacedMatch>();
  for (const one of all) {
    if (one.at >= near) break;
    const { platform, client, target } = one.match;
    const count = counts.get(platform) ?? 0;
    counts.set(platform, count + 1);
    const name = client === undefined ? undefined : `${client} ${(target ?? one.match).platform}`;
    const isFirst = name !== undefined && !names.has(name);
    if (isFirst) names.add(name);
    if (count < LOUD) loud.add(one);
    else if (isFirst) named.push(one);
  }
  const stays = new Set(named.slice(-MOST_NAMES));
  return all.filter((one) => one.at >= near || loud.has(one) || stays.has(one));
}
