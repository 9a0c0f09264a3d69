import type { Region } from '../text';
import type { UsageContext } from './context/usage';
import type { IdReading } from './ids/id-syntax';

/** A text that names something of the catalogue, and its place, before it is known which platform it speaks of. */

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reading: IdReading;
  readonly usage: UsageContext;
  readonly url: boolean;
  readonly role: Region['role'];
}

/** Where something stands, and what its place says of it. */
export type Site = Pick<Candidate, 'start' | 'end' | 'usage' | 'role'>;
