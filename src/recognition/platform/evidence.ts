import type { PlatformReason } from '../mention';
import type { ClientMatch } from './client-patterns';
import type { ProjectEvidence } from './project-evidence';
import type { LinedText, Surroundings } from './surroundings';

/** What tells a platform. */

export interface PlatformEvidence {
  readonly platform: string;
  readonly reason: PlatformReason;
}

/** Where each platform gives a sign of itself. */
export interface FileEvidence extends LinedText {
  readonly path: string;
  /** In the order of the text; those of what goes before it stand at negative offsets. */
  readonly signs: readonly ClientMatch[];
  /** Those of the text itself. */
  readonly own: readonly ClientMatch[];
  /** What stands around a place. */
  readonly around: (from: number, to: number) => Surroundings;
  /** Whom the client of a sign talks to. */
  readonly targetOf: (sign: number) => ClientMatch;
  /** Names that the file gives to clients. */
  readonly clients: () => ReadonlyMap<string, ClientMatch>;
  /** Declares infrastructure: what stands in it runs where its resources are. */
  readonly infrastructure: boolean;
  /** By platform: its first sign, and how many there are. */
  readonly spoken: () => ReadonlyMap<string, PlatformCount>;
  /** What the projects around it show. */
  readonly project?: ProjectEvidence;
}

export interface PlatformCount {
  readonly first: ClientMatch;
  readonly count: number;
  /** How far the rows are set in that all of them stand in: they speak of those rows. */
  readonly row?: number;
}
