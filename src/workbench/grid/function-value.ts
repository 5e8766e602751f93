import type { CellValue } from "../../xlsx/types";

/** A cell whose formula calls a function. Rows and columns count from 1. */
export interface FunctionPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One value or rows of them, as a function takes and gives them. Blank cells are null. */
export type FunctionValue = CellValue | readonly (readonly CellValue[])[];
