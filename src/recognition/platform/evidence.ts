import type { PlatformReason } from '../mention';
import type { Sign } from './client-patterns';

/** What tells a platform. */

export interface Told {
  readonly platform: string;
  readonly reason: PlatformReason;
}

/** Where each platform gives a sign of itself. */
export interface Signals {
  readonly text: string;
  readonly path: string;
  /** In the order of the text; those of what goes before it stand at negative offsets. */
  readonly signs: readonly Sign[];
  /** Those of the text itself. */
  readonly own: readonly Sign[];
  /** Names that the file gives to clients. */
  readonly clients: () => ReadonlyMap<string, Sign>;
  /** Declares infrastructure: what stands in it runs where its resources are. */
  readonly infrastructure: boolean;
  /** By platform: its first sign, and how many there are. */
  readonly spoken: () => ReadonlyMap<string, Spoken>;
}

export interface Spoken {
  readonly first: Sign;
  readonly count: number;
}
