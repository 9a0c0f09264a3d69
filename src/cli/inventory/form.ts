/** What an inventory is made of. */
import type { ReportMessages } from '../../messages';
import type { Weighed } from './usage';

export interface Inventory extends Weighed {
  readonly asOf: string;
  readonly catalogueDay: string;
  /** What amounts are, where usage was read. */
  readonly unit?: string;
  /** The files that tell what is deployed, where some were read. */
  readonly accounts?: readonly { readonly file: string; readonly format: string }[];
  /** How many paths were not read. */
  readonly gaps: number;
  readonly messages: ReportMessages;
}

export type InventoryForm = (inventory: Inventory) => string;
