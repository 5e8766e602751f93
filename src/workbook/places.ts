/** Places in an open workbook, as its user points at them and is led to them. */

/** Rows of a table of ours, by what one of its columns says. */
export interface TableRows {
  readonly table: string;
  /** The column's header, as it was written. */
  readonly column: string;
  readonly values: readonly string[];
}

/** What a user selected, as a mapping names it: a whole table, an area of a sheet, or all of a sheet. */
export interface SelectedPlace {
  readonly sheet: string;
  readonly table?: string;
  /** "B3:N503" */
  readonly area?: string;
}

/** The row that the user is in. */
export interface ActiveRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** What the row's key column holds, where the row belongs to a table of ours with one row an item; else null. */
  readonly key: string | null;
}

/** A cell of a sheet, from 1. */
export interface ActiveCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
