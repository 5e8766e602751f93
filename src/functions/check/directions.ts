import type { CriterionDirection } from "../../engine/segmentation/criteria";
import { ArgumentError } from "../argument-error";
import { describe, numberIn, placeOf, subjectOf, unwrap } from "./cell";
import { isOmitted, matrixOf, rowOf } from "./matrix";

/**
 * Reads 1 (more is better) or -1 (less is better) for each criterion, from a row or a column.
 *
 * @returns null when the argument was left out
 * @throws ArgumentError naming the cell that is neither
 */
export function readDirections(argument: string, raw: unknown): readonly CriterionDirection[] | null {
  if (isOmitted(raw)) return null;
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (height > 1 && width > 1)
    throw new ArgumentError(`${argument}: holds ${height} x ${width} cells. Select one row or one column.`);
  return Array.from({ length: height }, (_, row) =>
    rowOf(argument, matrix, row).map((cell, column) => {
      const value = unwrap(cell);
      const number = numberIn(value);
      if (number === 1 || number === -1) return number;
      throw new ArgumentError(
        `${subjectOf(argument, placeOf(row, column, height, width))} holds ${describe(value)}. ` +
          "Enter 1 where more is better, -1 where less is better.",
      );
    }),
  ).flat();
}
