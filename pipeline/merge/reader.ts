import type { Rank } from '../assertions';

/** An upstream, and what its word counts for. */

export interface Reader {
  readonly name: string;
  readonly rank: Rank;
  readonly adds: boolean;
}
