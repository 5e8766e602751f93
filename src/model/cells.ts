/** The user's cells as a port hands them over, before anything is known of their meaning. */

export type SourceValue = number | string | boolean | null | { readonly error: string };

/** Merged cells, by rows and columns of the sheet: only the first of them holds a value. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet or an Excel table of the user's workbook. Row and column numbers are those of the sheet, from 1. */
export interface Source {
  readonly sheet: string;
  /** Name of the Excel table; absent for a sheet's used range. */
  readonly table?: string;
  /** A table of the user's whose name begins like those that the product writes; absent for all others. */
  readonly isUsers?: true;
  /** Address of the cells that were cut out of a sheet, "B3:N503"; absent for a whole sheet or table. */
  readonly area?: string;
  /** How many of its rows of data and of its columns are hidden or filtered away; absent where none is, and for cells cut out. */
  readonly hidden?: { readonly rows: number; readonly columns: number };
  /** Merged cells in it, some at least where there are very many; absent where there are none, and for cells cut out. */
  readonly merged?: readonly MergedCells[];
  /** Top left cell of `values`. */
  readonly row: number;
  readonly column: number;
  /** For a table the first row is its header; for a sheet the header may stand lower, under titles. Rows may be ragged. */
  readonly values: readonly (readonly SourceValue[])[];
  /** Whether a cell shows a date; indexes into `values`. */
  isDate(rowIndex: number, columnIndex: number): boolean;
}

/** "B" for 2. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 28 for "AB". */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** A cell without anything to read. */
export const isBlank = (value: SourceValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** "Demand!K88", quoted where the sheet's name needs it. */
export function cellReference(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${columnLetters(column)}${row}`;
}

/** A sheet's name as it stands before "!": quoted where it needs it. */
export const quotedSheet = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
