import type { Region } from '../text';
import type { Standing } from './context/usage';
import type { Spelled } from './ids/id-syntax';

/** A text that names something of the catalogue, and its place, before it is known which platform it speaks of. */

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly spelled: Spelled;
  readonly standing: Standing;
  readonly url: boolean;
  readonly role: Region['role'];
}

/** Where something stands, and what its place says of it. */
export type Spot = Pick<Candidate, 'start' | 'end' | 'standing' | 'role'>;
