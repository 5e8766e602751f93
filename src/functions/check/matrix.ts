import { ArgumentError } from "../argument-error";
import { counted, isBlank, unwrap } from "./cell";

/** A rectangle of cells as Excel hands it over. Rows are checked for equal width only while they are read. */
export interface Matrix {
  readonly rows: readonly (readonly unknown[])[];
  readonly height: number;
  readonly width: number;
}

/** True when nothing was given, or one blank cell. */
export function isOmitted(raw: unknown): boolean {
  const value = unwrap(raw);
  return isBlank(value) || (Array.isArray(value) && value.length === 0);
}

/**
 * The cells of a range argument; a single value is a range of one cell.
 *
 * @throws ArgumentError when it is no range or has no cells
 */
export function matrixOf(argument: string, raw: unknown): Matrix {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [[raw]];
  const first = rows[0];
  if (!Array.isArray(first) || first.length === 0) {
    throw new ArgumentError(`${argument}: holds no cells. Select a range.`);
  }
  return { rows: rows as readonly (readonly unknown[])[], height: rows.length, width: first.length };
}

/**
 * One row of a range.
 *
 * @throws ArgumentError when its width differs from the first row's
 */
export function rowOf(argument: string, matrix: Matrix, row: number): readonly unknown[] {
  const cells = matrix.rows[row];
  if (!Array.isArray(cells))
    throw new ArgumentError(`${argument}: row ${row + 1} is missing. Select one range.`);
  if (cells.length !== matrix.width) {
    throw new ArgumentError(
      `${argument}: row ${row + 1} has ${counted(cells.length, "cell")}, but row 1 has ${matrix.width}. Select a rectangle.`,
    );
  }
  return cells as readonly unknown[];
}
