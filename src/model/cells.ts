/** The user's cells as a port hands them over, before anything is known of their meaning. */

export type SourceValue = number | string | boolean | null | { readonly error: string };

/** A sheet or an Excel table of the user's workbook. Row and column numbers are those of the sheet, from 1. */
export interface Source {
  readonly sheet: string;
  /** Name of the Excel table; absent for a sheet's used range. */
  readonly table?: string;
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

/** "Demand!K88", quoted where the sheet's name needs it. */
export function cellReference(sheet: string, row: number, column: number): string {
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${columnLetters(column)}${row}`;
}
