import { noClass } from "../../engine/segmentation/hysteresis";
import { ArgumentError } from "../argument-error";
import { mostCellsOfAFormula } from "../rules/argument-rule";
import { describe, isBlank, placeOf, subjectOf, unwrap } from "./cell";
import type { Direction } from "./column";
import { matrixOf, rowOf } from "./matrix";
import { refuseWorkAbove } from "./work";

/** Checked class letters: 0 = A, 1 = B ..., `noClass` for a blank cell. Rows in `failures` hold no letter. */
export interface ClassesInput {
  readonly codes: Uint8Array;
  readonly direction: Direction;
  readonly failures: ReadonlyMap<number, string>;
}

/**
 * Reads one class letter per item, in either case, from a column or a row. A blank cell (or a 0, which is how Excel on the
 * desktop hands it over) is an item without a class.
 *
 * @throws ArgumentError when there is only one cell and it holds no letter, or for a range of several rows and columns
 */
export function readClasses(argument: string, raw: unknown): ClassesInput {
  if (raw === null || raw === undefined)
    throw new ArgumentError(`${argument}: is missing. Select a column of class letters.`);
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (height > 1 && width > 1)
    throw new ArgumentError(`${argument}: holds ${height} x ${width} cells. Select one column (or one row).`);
  const count = height * width;
  refuseWorkAbove(argument, count, mostCellsOfAFormula);
  const codes = new Uint8Array(count).fill(noClass);
  const failures = new Map<number, string>();
  for (let row = 0, next = 0; row < height; row++) {
    for (const [column, cell] of rowOf(argument, matrix, row).entries()) {
      const value = unwrap(cell);
      const letter = typeof value === "string" ? value.trim().toUpperCase() : "";
      if (/^[A-Z]$/.test(letter)) codes[next] = letter.charCodeAt(0) - 65;
      else if (!isBlank(value) && value !== 0)
        failures.set(
          next,
          `${subjectOf(argument, placeOf(row, column, height, width))} holds ${describe(value)}. Enter a class letter such as A, or clear the cell.`,
        );
      next++;
    }
  }
  const [failure] = failures.values();
  if (count === 1 && failure !== undefined) throw new ArgumentError(failure);
  return { codes, direction: height === 1 && width > 1 ? "across" : "down", failures };
}
