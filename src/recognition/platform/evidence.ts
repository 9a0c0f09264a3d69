import type { Site } from '../candidate';
import type { PlatformReason } from '../mention';
import type { ClientMatch } from './client-patterns';
import type { HeaderScope } from './headers';
import type { ProjectEvidence } from './project-evidence';
import type { LinedText, Surroundings } from './surroundings';

/** What tells a platform. */

export interface PlatformEvidence {
  readonly platform: string;
  readonly reason: PlatformReason;
}

/** Where each platform is evident. */
export interface FileEvidence extends LinedText {
  readonly path: string;
  /** In the order of the text; those of what goes before it stand at negative offsets. */
  readonly matches: readonly ClientMatch[];
  /** Those of the text itself. */
  readonly own: readonly ClientMatch[];
  /** Nothing around a place speaks of a platform: no client, no word, no condition. */
  readonly isQuiet: (from: number, to: number) => boolean;
  /** How often somebody looked around a place by the structure of the text. */
  readonly asked: () => number;
  /** What stands around a place. */
  readonly around: (from: number, to: number) => Surroundings;
  /** The place that was asked about last: a mention asks several times in a row, each time for other platforms. */
  readonly last: { place?: HeardPlace };
  /** Whom the client of a match talks to. */
  readonly targetOf: (index: number) => ClientMatch;
  /** Names that the file gives to clients. */
  readonly clients: () => ReadonlyMap<string, ClientMatch>;
  /** Declares infrastructure: what stands in it runs where its resources are. */
  readonly infrastructure: boolean;
  /** By platform: its first match, and how many there are. */
  readonly spoken: () => ReadonlyMap<string, PlatformCount>;
  /** Where those speak that stand in an object or a section as its provider. */
  readonly headers: () => readonly HeaderScope[];
  /** What the projects around it show. */
  readonly project?: ProjectEvidence;
}

/** What a place hears, whoever is asked for. */
export interface HeardPlace {
  readonly site: Site;
  /** The client that the call is made on; `null` where it is none that the file names. */
  client?: ClientMatch | null;
  near?: HeardNear;
}

export interface HeardNear {
  /** What stands here where a condition does not hold. */
  readonly against: ClientMatch | undefined;
  /** Absent in running text, and where nothing around speaks of a platform. */
  readonly around?: Surroundings;
  /** In the order in which they are compared; none where nothing speaks. */
  readonly heard: readonly Heard[];
}

export interface Heard {
  readonly match: ClientMatch;
  /** By structure, then in UTF-16 code units; twice as many where it stands behind the place. */
  readonly level: number;
  readonly distance: number;
  /** It speaks to the place. Looked at where somebody asks for its platform. */
  counts?: boolean;
}

/** How far around a place it is told whether anything speaks, in UTF-16 code units: farther than any evidence does but the file's. */
export const QUIET_BACK = 2_300;
export const QUIET_AHEAD = 1_300;

export interface PlatformCount {
  readonly first: ClientMatch;
  /** Of those that speak for the file: none where each speaks for its own object. */
  readonly count: number;
  /** How far the rows are set in that all of them stand in: they speak of those rows. */
  readonly row?: number;
}
