/** What a command needs from the outside: handed in, so that tests run commands without a process. */

import type { Buffer } from 'node:buffer';
import type { Readable, Writable } from 'node:stream';
import type { Catalogue } from '../catalogue';
import type { Progress } from './progress';
import type { Workers } from './scanning/worker-pool';

export interface Host {
  /** Absolute. */
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** All that comes in, or a byte more than the largest file has. */
  readonly stdin?: () => Promise<Buffer>;
  /** For a server that speaks over them until the other end is gone; none where nobody could. */
  readonly streams?: () => { readonly input: Readable; readonly output: Writable };
  /** Read when a command first needs it. Throws an `Error` with a message for people. */
  readonly catalogue: () => Catalogue;
  /** That may help with a large tree; none where absent. */
  readonly workers?: Workers;
  /** A way to ask whoever sits at the terminal; none where nobody does. */
  readonly terminal?: () => ((question: string) => Promise<string>) | undefined;
  /** What is printed stands in a terminal that knows colours, and nobody has asked to leave them out. */
  readonly colours?: boolean;
  /** Where a person waits at a terminal. */
  readonly progress?: Progress;
}

/** Something that the person who typed the command can put right. */
export class UsageError extends Error {}

/** Fixed by the contract: others rely on them. */
export const EXIT = { clean: 0, found: 1, usage: 2, incomplete: 3 } as const;
