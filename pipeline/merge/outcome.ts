/** What became of one claimed fact. */
import type { ModelEntry } from '../../src/catalogue';
import type { Assertion, Rank } from '../assertions';
import type { Verdict } from './source-rank';
import type { SourceTable } from './standing';

export interface Outcome {
  /** As sources name it: `contextWindow`, `lifecycle.retires`. */
  readonly field: string;
  readonly verdict: Verdict;
  readonly had?: string;
  /** The day of what the catalogue had. */
  readonly hadDay?: string;
  readonly says: string;
  /** Why a claim did not win, where that is more than rank and day. */
  readonly why?: string;
  /** The entry with the fact in it; absent where nothing changes. */
  readonly entry?: ModelEntry;
}

export interface Weighing {
  readonly rank: Rank;
  readonly table: SourceTable;
}

/** A missing fact of an entry's life is not filled in from a day before its life was last read. */
export const SILENT_SINCE = 'a newer source says nothing of it';

/** Weighs one kind of fact of a claim against an entry. `undefined` when the claim does not speak of it. */
export type Handler = (entry: ModelEntry, claim: Assertion, weighing: Weighing) => Outcome | undefined;

export const CHANGES: ReadonlySet<Verdict> = new Set(['set', 'replaced', 'backed', 'confirmed']);
/** The catalogue and the claim say the same now. */
export const AGREES: ReadonlySet<Verdict> = new Set([...CHANGES, 'known']);
