/** A part of the full card as plain data: the panel and the terminal lay it out, neither decides what is in it. */
import type { CardHeading } from '../../messages';

export interface Section {
  readonly key: CardHeading;
  readonly title: string;
  /** Sentences before everything else. */
  readonly lines?: readonly string[];
  readonly rows?: readonly Row[];
  readonly tables?: readonly Table[];
  readonly matrix?: Matrix;
}

export interface Row {
  readonly label: string;
  /** One value, or several that stand below each other. */
  readonly value: string | readonly string[];
  /** What weakens the fact: told by third parties only, doubtful. */
  readonly remark?: string;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** `timeline`: rows are events in the order of time; `figures`: numbers that line up. */
  readonly look?: 'timeline' | 'figures';
  /** The first cell of a row names it; an empty first cell goes on with the row above. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly url?: string;
  /** The card that the cell is about. */
  readonly card?: CardTarget;
  /** A date that has passed, or a day of today: told apart in the timeline. */
  readonly tone?: 'past' | 'now' | 'ahead';
}

/** Names a card: the argument of "show card". */
export interface CardTarget {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
}

/** Which of the columns has which of the rows: regions by deployment type. */
export interface Matrix {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly { readonly name: string; readonly has: ReadonlySet<string> }[];
  readonly rows: readonly string[];
}

/** A row, or none for a fact that is not known. */
export function row(label: string, value: string | readonly string[] | undefined, remark?: string): readonly Row[] {
  return value === undefined || value.length === 0 ? [] : [{ label, value, ...(remark !== undefined && { remark }) }];
}

/** Without rows, tables and lines there is nothing to head. */
export function isEmpty({ lines, rows, tables, matrix }: Section): boolean {
  return !lines?.length && !rows?.length && !tables?.some((table) => table.rows.length) && !matrix?.rows.length;
}

export const cell = (text: string, url?: string): Cell => ({ text, ...(url !== undefined && { url }) });
