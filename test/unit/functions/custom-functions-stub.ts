/** Excel's error class as the functions see it: like the real one it does not extend Error. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });

/** The error that a call throws, as "#VALUE! message". Fails when it throws anything else or nothing. */
export function errorOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ExcelError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error("The call gave a result, but an Excel error was expected");
}

/** Cells with errors written as their codes, so that they can be compared with what a sheet shows. */
export const shownCells = (cells: unknown[][]): unknown[][] =>
  cells.map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));

/** The reasons of the error cells, row by row. */
export const reasons = (cells: unknown[][]): (string | undefined)[] =>
  cells.flat().map((cell) => (cell instanceof ExcelError ? cell.message : undefined));
